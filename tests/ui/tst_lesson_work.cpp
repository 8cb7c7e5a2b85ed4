// SPDX-License-Identifier: GPL-3.0-or-later
#include "homework/submission.h"
#include "panels/lesson_panel.h"
#include "panels/notes_panel.h"
#include "panels/student_bar.h"
#include "session/lesson_work.h"
#include "shell/dialogs.h"
#include "shell/hand_in_dialog.h"
#include "shell/start_page.h"
#include "shell/student_dialog.h"
#include "support/day.h"
#include "support/desk.h"
#include "support/desktop.h"
#include "support/places.h"

#include <algorithm>

#include <QDockWidget>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace gradus;

namespace { } // namespace

class TestLessonWork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { beginAfresh(); }
    void keepsEveryKey();
    void keepsAttempts();
    void keepsWords();
    void anotherVersionJudgesAgain();
    void whoHasOtherNumbersIsAskedFirst();
    void keepsHintsAndWhatWasShown();
    void keepsWhereOneIs();
    void goesOnWhereOneLeft();
    void editsAndSettingsComeBack();
    void manyEditsOfOnePlaceAreOne();
    void startsAgain();
    void whoJustWorksGoesOn();
    void looksDoNotChangeEarlierWork();
    void notesAreKept();
    void cardsSayHowFar();
    void studentsHaveTheirOwn();
    void workWithoutANameBecomesTheStudents();
    void theIdentifierStandsOnEveryPage();
    void handsIn();
    void handInFaultsAreSaid();
    void openQuestionsAreListed();
    void lessonsWithoutAFileAreNotKept();
    void statesFollowFromAttempts();
    void startingAgainCanBeTakenBack();
    void aLongRunIsOffered();

private:
    TestSettings m_settings;
};

void TestLessonWork::keepsEveryKey()
{
    Day day;
    day.goTo(1);
    QString typed;
    for (const char key : {'0', '.', '4', '9'}) {
        QTest::keyClick(day.line(), key);
        typed += QLatin1Char(key);
        QCOMPARE(str(day.kept().answers["z2"].draft), typed);
    }
    QTest::keyClick(day.line(), Qt::Key_Backspace);
    QCOMPARE(day.kept().answers["z2"].draft, std::string("0.4"));
}

void TestLessonWork::keepsAttempts()
{
    Day day;
    day.goTo(1);
    for (const char* given : {"1", "1/", "1.5*0.5987-0.4"}) {
        day.line()->clear();
        QTest::keyClicks(day.line(), QString::fromLatin1(given));
        QTest::keyClick(day.line(), Qt::Key_Return);
        day.settle();
    }
    const QuestionWork question = day.kept().answers["z2"];
    QCOMPARE(question.attempts.size(), std::size_t(3));
    QCOMPARE(question.attempts[0].given, std::string("1"));
    QVERIFY(question.attempts[0].verdict == AttemptVerdict::Wrong);
    QVERIFY(question.attempts[1].verdict == AttemptVerdict::Unreadable);
    QVERIFY(question.attempts[2].verdict == AttemptVerdict::Right);
    QVERIFY(question.attempts[2].time.ends_with('Z'));
    QCOMPARE(question.draft, std::string());
    QCOMPARE(day.work().answered().first, 1);
}

void TestLessonWork::keepsWords()
{
    Day day("four-equations");
    day.goTo(7);
    day.progress().submit(0, QStringLiteral("Only the weights"));
    const QuestionWork question = day.kept().answers["own-words"];
    QCOMPARE(question.attempts.size(), std::size_t(1));
    QCOMPARE(question.attempts[0].given, std::string("Only the weights"));
    QVERIFY(question.attempts[0].verdict == AttemptVerdict::NotJudged);
    QCOMPARE(day.work().answered().first, 1);
}

// What was right of another network is right no more.
void TestLessonWork::anotherVersionJudgesAgain()
{
    const QTemporaryDir folder;
    const auto lesson = [&](const std::string& bias) {
        const NetworkCase network{.layers = "[{size: 2}, {size: 2, activation: sigmoid}]",
                                  .parameters = "parameters: [{w: [[0.1, 0.2], [0.3, 0.4]], b: ["
                                      + bias + ", 0]}]",
                                  .samples = "[{x: [1, 1], y: [0, 0]}]"};
        return str(
            writeFile(folder, QStringLiteral("l.yaml"),
                      QByteArray::fromStdString(
                          network.yaml()
                          + "script: [{goto: \"1:0\", ask: [{id: z, text: z, answer: \"z[1][1]\"}, "
                            "{id: w, text: w, answer: \"z[1][2]\"}]}]\n")));
    };
    {
        Day day(nullptr);
        QVERIFY(day.program.open(lesson("0.5")));
        day.settle();
        day.progress().submit(0, QStringLiteral("0.8"));
        day.progress().submit(1, QStringLiteral("0.7"));
        QVERIFY(day.progress().question(0).outcome == QuestionState::Outcome::Right);
    }
    Day next(nullptr);
    QVERIFY(next.program.open(lesson("0.9")));
    next.settle();
    QVERIFY(next.work().isOffered());
    next.work().goOn();
    next.settle();
    QVERIFY(next.work().isOfOtherVersion());
    QVERIFY(next.progress().question(0).outcome == QuestionState::Outcome::Wrong);
    QVERIFY(next.progress().question(1).outcome == QuestionState::Outcome::Right);
    QCOMPARE(next.session().snapshot().position, (Position{1, 0}));
    next.progress().submit(0, QStringLiteral("1.2"));
    QVERIFY(next.progress().question(0).outcome == QuestionState::Outcome::Right);
    QCOMPARE(next.kept().answers["z"].attempts.size(), std::size_t(2));
}

void TestLessonWork::whoHasOtherNumbersIsAskedFirst()
{
    Day day; // the lesson varies
    day.program.window().show();
    QVERIFY(day.program.window().findChild<StudentBar*>()->isVisible());
    day.program.setStudent(QStringLiteral("ada"), QString());
    day.settle();
    QVERIFY(!day.program.window().findChild<StudentBar*>()->isVisible());
    day.program.setStudent(QString(), QString());
    QVERIFY(day.program.open(qLessonPath("four-equations")));
    day.settle();
    QVERIFY(!day.program.window().findChild<StudentBar*>()->isVisible());
}

void TestLessonWork::keepsHintsAndWhatWasShown()
{
    Day day;
    day.goTo(1);
    day.progress().showHint(0);
    QCOMPARE(day.kept().answers["z2"].hints, 1);
    QVERIFY(!day.kept().answers["z2"].shown);
    day.progress().showAnswer(0);
    QVERIFY(day.kept().answers["z2"].shown);
    QVERIFY(day.kept().answers["z2"].attempts.empty());
}

void TestLessonWork::keepsWhereOneIs()
{
    Day day;
    day.goTo(2);
    QVERIFY(day.session().stepForward(Level::Quantity));
    day.settle();
    const StudentWork kept = day.kept();
    QCOMPARE(kept.section, 3);
    QCOMPARE(kept.furthest, 3);
    QCOMPARE(kept.position, print(day.session().snapshot().position));
    QCOMPARE(kept.reached.size(), std::size_t(2));
    QCOMPARE(kept.reached[1].section, 3);
    QCOMPARE(kept.reached[1].stateHash.size(), std::size_t(16));
    QVERIFY(kept.reached[1].stateHash != std::string(16, '0'));
    day.goTo(0);
    QCOMPARE(day.kept().section, 1);
    QCOMPARE(day.kept().furthest, 3);
}

void TestLessonWork::goesOnWhereOneLeft()
{
    Position left;
    {
        Day day;
        QVERIFY(!day.work().isOffered());
        day.goTo(1);
        day.progress().submit(0, QStringLiteral("1.5*0.5987-0.4"));
        day.settle();
        day.goTo(3);
        day.progress().showHint(0);
        QTest::keyClicks(day.line(), QStringLiteral("0.09"));
        QVERIFY(day.session().stepForward(Level::Quantity));
        day.settle();
        left = day.session().snapshot().position;
    }
    Day next;
    QVERIFY(next.work().isOffered());
    QVERIFY(next.button("Go on where you left")->isVisible());
    QTest::mouseClick(next.button("Go on where you left"), Qt::LeftButton);
    next.settle();
    QVERIFY(!next.work().isOffered());
    QVERIFY(!next.button("Go on where you left")->isVisible());
    QCOMPARE(next.progress().current(), 3);
    QTRY_COMPARE(next.session().snapshot().position, left);
    QCOMPARE(next.progress().question(0).hints, 1);
    QCOMPARE(next.line()->text(), QStringLiteral("0.09"));
    next.goTo(1);
    QVERIFY(next.progress().question(0).outcome == QuestionState::Outcome::Right);
    QCOMPARE(next.line()->text(), QStringLiteral("1.5*0.5987-0.4"));
    QCOMPARE(next.kept().answers["z2"].attempts.size(), std::size_t(1));
}

void TestLessonWork::editsAndSettingsComeBack()
{
    const Quantity weight = q("w[1][1,1]");
    std::string hash;
    {
        Day day;
        day.goTo(7);
        day.progress().submit(0, QStringLiteral("1")); // a prediction, which holds edits back
        day.session().edit({{weight, 0.125}}, {1, 0});
        day.settle();
        day.session().seek(Position{3, 2});
        day.settle();
        QCOMPARE(day.kept().edits.size(), std::size_t(1));
        QCOMPARE(day.kept().edits[0].quantity, std::string("w[1][1,1]"));
        QCOMPARE(day.kept().edits[0].position, std::string("1:0"));
        hash = exactText(valueOf(day.session().snapshot(), "w[1][1,1]"));
    }
    {
        Day next;
        next.work().goOn();
        next.settle();
        QTRY_COMPARE(next.session().snapshot().position, (Position{3, 2}));
        QCOMPARE(exactText(valueOf(next.session().snapshot(), "w[1][1,1]")), hash);
        QCOMPARE(next.kept().edits.size(), std::size_t(1));
        const auto variant = readVariant(*next.session().lesson(), {{"training.rate", "0.25"}});
        next.session().useVariant(variant.experiment, {{"training.rate", "0.25"}});
        next.settle();
        QVERIFY(next.kept().edits.empty());
    }
    Day last;
    last.work().goOn();
    last.settle();
    QTRY_COMPARE(valueOf(last.session().snapshot(), "eta"), 0.25);
    QCOMPARE(last.session().changes().size(), std::size_t(1));
}

// Somebody who drags a number to and fro does not fill the record.
void TestLessonWork::manyEditsOfOnePlaceAreOne()
{
    Day day;
    day.goTo(7);
    day.progress().submit(0, QStringLiteral("1"));
    std::vector<std::pair<Quantity, double>> changes;
    for (std::size_t i = 0; i <= WorkLimits::edits; ++i)
        changes.emplace_back(q("w[1][1,1]"), static_cast<double>(i) / 1000);
    day.session().edit(changes, {1, 0});
    day.settle();
    QCOMPARE(day.kept().edits.size(), std::size_t(1));
    QCOMPARE(day.kept().edits[0].value, static_cast<double>(WorkLimits::edits) / 1000);
    QCOMPARE(valueOf(day.session().snapshot(), "w[1][1,1]"), day.kept().edits[0].value);
}

void TestLessonWork::startsAgain()
{
    {
        Day day;
        day.goTo(1);
        QTest::keyClicks(day.line(), QStringLiteral("0.5"));
    }
    Day next;
    const auto file = WorkStore(LessonWork::usualFolder().toStdString()).fileOf("", "chain-rule");
    QTest::mouseClick(next.button("Start again"), Qt::LeftButton);
    next.settle();
    QVERIFY(!next.work().isOffered());
    QVERIFY(next.kept().answers.empty());
    QVERIFY(std::filesystem::exists(file.string() + ".old"));
}

void TestLessonWork::whoJustWorksGoesOn()
{
    {
        Day day;
        day.goTo(3);
        QTest::keyClicks(day.line(), QStringLiteral("0.09"));
        day.progress().showHint(0);
    }
    Day next;
    next.goTo(1);
    QVERIFY(next.work().isOffered());
    QTest::keyClick(next.line(), '7');
    QVERIFY(!next.work().isOffered());
    QCOMPARE(next.kept().answers["z2"].draft, std::string("7"));
    QCOMPARE(next.kept().answers["dw3"].draft, std::string("0.09"));
    next.goTo(3);
    QCOMPARE(next.progress().question(0).hints, 1);
}

void TestLessonWork::looksDoNotChangeEarlierWork()
{
    {
        Day day;
        day.goTo(3);
    }
    Day next;
    next.goTo(5);
    QCOMPARE(next.kept().section, 4);
    QVERIFY(next.work().isOffered());
}

void TestLessonWork::notesAreKept()
{
    const auto notesOf = [](const Day& day) {
        const auto* const panel = day.program.window().findChild<NotesPanel*>();
        return panel->findChild<QPlainTextEdit*>();
    };
    {
        Day day;
        QTest::keyClicks(notesOf(day), QStringLiteral("the chain rule"));
        QCOMPARE(day.kept().notes, std::string("the chain rule"));
        QVERIFY(day.program.open(qLessonPath("four-equations")));
        QCOMPARE(notesOf(day)->toPlainText(), QString());
    }
    Day next;
    QCOMPARE(notesOf(next)->toPlainText(), QStringLiteral("the chain rule"));
}

void TestLessonWork::cardsSayHowFar()
{
    Day day;
    day.goTo(1);
    day.progress().submit(0, QStringLiteral("1.5*0.5987-0.4"));
    day.settle();
    day.goTo(2);
    day.program.window().showStart();
    const auto cards = day.program.window().findChildren<LessonCard*>();
    const auto found = std::find_if(cards.begin(), cards.end(), [](const LessonCard* one) {
        return one->id() == "chain-rule";
    });
    QVERIFY(found != cards.end());
    const LessonCard* const card = *found;
    QVERIFY2(
        card->accessibleDescription().contains(QStringLiteral("section 3 of 9 · 1 of 10 answered")),
        qPrintable(card->accessibleDescription()));
}

void TestLessonWork::studentsHaveTheirOwn()
{
    Day day;
    day.goTo(1);
    QTest::keyClick(day.line(), '1');
    day.program.setStudent(QStringLiteral("bob"), QStringLiteral("Bob"));
    day.settle();
    // The lesson varies: its numbers are another student's now, and so is the work.
    QCOMPARE(day.session().lesson()->student, std::string("bob"));
    QVERIFY(!day.work().isOffered());
    day.goTo(1);
    QTest::keyClick(day.line(), '2');
    QCOMPARE(day.kept().answers["z2"].draft, std::string("2"));
    QCOMPARE(day.kept().student, std::string("bob"));
    QCOMPARE(day.kept().name, std::string("Bob"));
    QCOMPARE(day.kept().drawn.size(), std::size_t(2));
    day.program.setStudent(QString(), QString());
    day.settle();
    QVERIFY(day.work().isOffered());
    QCOMPARE(day.kept().answers["z2"].draft, std::string("1"));
    QCOMPARE(Settings::load().student, QString());
}

void TestLessonWork::workWithoutANameBecomesTheStudents()
{
    Day day("four-equations");
    QTest::keyClick(day.line(), '1');
    day.program.setStudent(QStringLiteral("Ada"), QString());
    day.settle();
    QVERIFY(!day.work().isOffered());
    QCOMPARE(day.kept().student, std::string("Ada"));
    QCOMPARE(day.kept().answers["z11"].draft, std::string("1"));
    QCOMPARE(day.line()->text(), QStringLiteral("1"));
    const WorkStore store(LessonWork::usualFolder().toStdString());
    QVERIFY(!store.load("", "four-equations").work);
}

void TestLessonWork::theIdentifierStandsOnEveryPage()
{
    Day day;
    const auto shown = [&] {
        return qobject_cast<QToolButton*>(day.program.window().menuBar()->cornerWidget())->text();
    };
    QCOMPARE(shown(), QStringLiteral("Who are you?"));
    day.program.setStudent(QStringLiteral("ada"), QString());
    day.settle();
    QCOMPARE(shown(), QStringLiteral("Student: ada"));
    day.program.window().showStart();
    QVERIFY(day.program.window().menuBar()->cornerWidget()->isVisible());
    StudentDialog dialog(day.program.look(), QStringLiteral(" ada "), QStringLiteral("Ada"));
    QCOMPARE(dialog.identifier(), QStringLiteral("ada"));
    QCOMPARE(dialog.name(), QStringLiteral("Ada"));
}

void TestLessonWork::handsIn()
{
    const QTemporaryDir folder;
    Day day;
    day.program.setStudent(QStringLiteral("ada"), QStringLiteral("Ada"));
    day.settle();
    day.goTo(1);
    day.progress().submit(0, QStringLiteral("1"));
    QTest::keyClicks(day.line(), QStringLiteral("2"));
    const QString file = folder.filePath(str(submissionName(day.work().work())));
    QVERIFY(day.program.window().dialogs().handInTo(file));
    const WorkResult result = readSubmission(file.toStdString());
    QVERIFY(result.work);
    QCOMPARE(result.work->student, std::string("ada"));
    QCOMPARE(result.work->gradedHash.size(), std::size_t(64));
    QCOMPARE(result.work->textHash.size(), std::size_t(64));
    QCOMPARE(result.work->answers.at("z2").attempts.size(), std::size_t(1));
    QCOMPARE(result.work->program, std::string(GRADUS_VERSION));
    QFile bytes(file);
    QVERIFY(bytes.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(bytes.readAll());
    for (const QString& secret :
         {folder.path(), QDir::homePath(), qSourcePath(""), QSysInfo::machineHostName()})
        QVERIFY2(secret.size() < 3 || !text.contains(secret), qPrintable(secret));
}

void TestLessonWork::handInFaultsAreSaid()
{
    Day day;
    QVERIFY(!day.program.window().dialogs().handInTo(QStringLiteral("/nowhere/at/all.json")));
    const auto labels = day.program.window().findChild<LessonPanel*>()->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->isVisible() && label->text().contains(QStringLiteral("cannot be written"));
    }));
}

void TestLessonWork::openQuestionsAreListed()
{
    Day day;
    QCOMPARE(HandInDialog::openText({{2, 1}, {4, 1}, {4, 2}}),
             QStringLiteral("section 2: question 1 · section 4: question 1, 2"));
    QCOMPARE(day.work().unanswered().size(), std::size_t(6));
    QCOMPARE(day.work().answered(), std::pair(0, 6));
    Typesetter typesetter;
    const HandInDialog dialog(
        {day.session(), day.progress(), typesetter, day.program.look(), &day.work()});
    bool listed = false;
    for (const QLabel* const label : dialog.findChildren<QLabel*>())
        listed = listed || label->text().contains(QStringLiteral("section 2: question 1"));
    QVERIFY(listed);
}

void TestLessonWork::lessonsWithoutAFileAreNotKept()
{
    Day day;
    auto made = std::make_shared<Lesson>(*day.session().lesson());
    made->source.reset();
    day.session().open(made);
    day.settle();
    QVERIFY(!day.work().isKept());
    QVERIFY(!day.work().isOffered());
}

void TestLessonWork::statesFollowFromAttempts()
{
    QuestionWork work;
    QVERIFY(stateOf(work) == QuestionState{});
    work.attempts = {{"1", "", AttemptVerdict::Wrong}, {"x/", "", AttemptVerdict::Unreadable}};
    work.hints = 2;
    QuestionState state = stateOf(work);
    QCOMPARE(state.attempts, 1);
    QCOMPARE(state.hints, 2);
    QCOMPARE(state.given, std::string("1"));
    QVERIFY(state.outcome == QuestionState::Outcome::Wrong);
    const std::vector<std::pair<AttemptVerdict, QuestionState::Outcome>> all{
        {AttemptVerdict::Right, QuestionState::Outcome::Right},
        {AttemptVerdict::Waiting, QuestionState::Outcome::Waiting},
        {AttemptVerdict::NotJudged, QuestionState::Outcome::Given}};
    for (const auto& [verdict, outcome] : all) {
        work.attempts[0].verdict = verdict;
        QVERIFY(stateOf(work).outcome == outcome);
    }
    work.shown = true;
    QVERIFY(stateOf(work).outcome == QuestionState::Outcome::Shown);
}

void TestLessonWork::startingAgainCanBeTakenBack()
{
    const auto answer = [](Day& day, const char* given) {
        day.goTo(1);
        day.progress().submit(0, QString::fromLatin1(given));
        day.settle();
    };
    {
        Day day;
        answer(day, "1");
    }
    Day day;
    day.button("Start again")->click();
    day.settle();
    QVERIFY(day.kept().answers.empty());
    QPushButton* const back = day.button("Take the earlier work back");
    QVERIFY(back->isVisible());
    answer(day, "2"); // what is done since is not lost either
    const auto aside = day.work().aside();
    QCOMPARE(aside.size(), std::size_t(1));
    day.work().takeBack(aside.front().file);
    QTRY_COMPARE(day.progress().current(), 1);
    day.settle();
    QCOMPARE(day.kept().answers["z2"].attempts.front().given, std::string("1"));
    QCOMPARE(str(day.progress().question(0).given), QStringLiteral("1"));
    QVERIFY(!day.work().isOffered());
    const auto now = day.work().aside();
    QCOMPARE(now.size(), std::size_t(1));
    QCOMPARE(now.front().work.answers.at("z2").attempts.front().given, std::string("2"));
    // The menu says what there is.
    for (QMenu* const menu : day.program.window().menuBar()->findChildren<QMenu*>())
        if (menu->title().contains(QStringLiteral("Lesson")))
            Q_EMIT menu->aboutToShow();
    for (QMenu* const menu : day.program.window().menuBar()->findChildren<QMenu*>())
        if (menu->title() == QStringLiteral("Earlier &work")) {
            QCOMPARE(menu->actions().size(), 1);
            QVERIFY(menu->actions().front()->text().contains(QStringLiteral("1 answered")));
        }
}

void TestLessonWork::aLongRunIsOffered()
{
    {
        Day day;
        day.session().runTo(8000);
        day.settle();
        QCOMPARE(day.session().snapshot().position.iteration, std::int64_t(8000));
    }
    Day day;
    QVERIFY(day.work().isOffered());
    day.button("Go on where you left")->click();
    day.settle();
    QTRY_COMPARE(day.session().snapshot().position.iteration, std::int64_t(8000));
}

QTEST_MAIN(TestLessonWork)
#include "tst_lesson_work.moc"
