// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/faults_panel.h"
#include "panels/lesson_panel.h"
#include "panels/reload_bar.h"
#include "support/desk.h"
#include "support/desktop.h"

#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBrowser>
#include <QToolButton>

using namespace gradus;

namespace {

using Outcome = QuestionState::Outcome;

const QString script = QStringLiteral(R"(script:
  - title: First
    say: some words
    until: "z[1][2]"
    controls: [training.rate]
    ask:
      - {id: c, kind: choice, text: which, choices: [a, b], answer: 2}
  - title: Second
    goto: "2:C"
    say: "WORDS of the second"
    ask:
      - {id: d, text: what, answer: "delta[2][1]", hints: [one, two]}
  - title: Third
    say: the last one
)");

// An open lesson and its file, as who writes it has them.
struct Desktop {
    QTemporaryDir folder;
    QString file;
    QString text = str(NetworkCase{}.yaml()) + script;
    Program program{*qApp};

    explicit Desktop(const QString& lesson = {})
    {
        if (!lesson.isEmpty())
            text = lesson;
        file = str(writeFile(folder, QStringLiteral("lesson.yaml"), text.toUtf8()));
        program.start(file);
        program.window().resize(1440, 860);
        settle();
    }

    [[nodiscard]] Session& session() { return program.session(); }
    [[nodiscard]] LessonProgress& progress() { return program.progress(); }
    [[nodiscard]] LessonReload& reload() { return program.reload(); }
    [[nodiscard]] LessonPanel& panel() { return *program.window().findChild<LessonPanel*>(); }
    [[nodiscard]] ReloadBar& bar() { return *panel().findChild<ReloadBar*>(); }
    [[nodiscard]] QString barText() { return bar().findChild<QLabel*>()->accessibleName(); }

    void settle() { settleProgram(program); }
    void write(const QString& changed)
    {
        text = changed;
        writeFile(folder, QStringLiteral("lesson.yaml"), text.toUtf8());
    }
    // Saves the lesson with one part of its text changed, and waits until that has been read.
    void save(const char* from, const char* to)
    {
        if (text.count(QString::fromUtf8(from)) != 1)
            qFatal("not once: %s", from);
        QSignalSpy changed(&reload(), &LessonReload::changed);
        write(QString(text).replace(QString::fromUtf8(from), QString::fromUtf8(to)));
        if (changed.empty() && !changed.wait(20'000))
            qFatal("the lesson is not read again");
        settle();
    }
    void goTo(int section)
    {
        progress().goTo(section);
        settle();
    }
    void seek(const char* position)
    {
        session().seek(at(position));
        settle();
    }
    [[nodiscard]] Position position() { return session().snapshot().position; }
    [[nodiscard]] QString words()
    {
        QStringList all;
        for (const QTextBrowser* const view : panel().findChildren<QTextBrowser*>())
            all += view->toPlainText();
        return all.join(QLatin1Char(' '));
    }
};

} // namespace

class TestLessonWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { beginAfresh(); }
    void otherWordsAreShown();
    void otherWordsKeepEverything();
    void otherWordsKeepTheScroll();
    void otherWordsKeepTheCursor();
    void whatIsKeptFollowsTheIds();
    void aSectionMayMove();
    void aSectionMayBeginElsewhere();
    void anotherQuestionIsOpen();
    void settingsThatAreClosedGo();
    void anotherModelRunsAgain();
    void anotherModelGoesTheWay();
    void anotherModelKeepsEdits();
    void editsThatNoLongerFitGo();
    void earlierWorkStaysOffered();
    void faultsKeepTheLastGoodOne();
    void faultsAreShownOnAClick();
    void renamedFilesAreFollowed();
    void rapidSavesAreReadOnce();
    void aFileThatGoesIsWaitedFor();
    void aDataFileIsWatched();
    void aDataFileThatWasMissingIsSeen();
    void anotherLessonIsWatchedInstead();
    void readsWhenAsked();
    void anotherIdIsAnotherLesson();
    void theWindowMayBeMadeAnew();

private:
    TestSettings m_settings;
};

void TestLessonWatch::otherWordsAreShown()
{
    Desktop d;
    QVERIFY(d.words().contains(QStringLiteral("some words")));
    d.save("say: some words", "say: better words");
    QVERIFY(d.words().contains(QStringLiteral("better words")));
    QVERIFY(d.bar().isHidden()); // nothing to be said
    d.save("title: A case", "title: Another name");
    QVERIFY(d.program.window().windowTitle().startsWith(QStringLiteral("Another name")));
}

void TestLessonWatch::otherWordsKeepEverything()
{
    Desktop d;
    d.progress().submit(0, QStringLiteral("2"));
    d.goTo(1);
    d.progress().setDraft(0, QStringLiteral("0.12"));
    d.progress().showHint(0);
    d.session().stepForward(Level::Quantity);
    d.settle();
    const Position here = d.position();
    const auto* const iteration = d.session().snapshot().iteration.get();
    QSignalSpy opened(&d.session(), &Session::opened);
    d.save("WORDS of the second", "others");
    QVERIFY(opened.empty());
    QCOMPARE(d.progress().current(), 1);
    QVERIFY(d.position() == here);
    QVERIFY(d.session().snapshot().iteration.get() == iteration); // nothing ran
    QVERIFY(d.progress().start());
    QVERIFY(d.session().barrier()); // the question is still open
    QCOMPARE(d.session().asked().size(), std::size_t(1));
    QCOMPARE(d.progress().asked(0).draft, QStringLiteral("0.12"));
    QCOMPARE(d.progress().question(0).hints, 1);
    QVERIFY(d.progress().states()[0][0].outcome == Outcome::Right);
    const auto lines = d.panel().findChildren<QLineEdit*>();
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines[0]->text(), QStringLiteral("0.12"));
}

void TestLessonWatch::otherWordsKeepTheScroll()
{
    QString lesson = str(NetworkCase{}.yaml()) + QStringLiteral("script:\n  - say: |\n");
    for (int i = 0; i < 80; ++i)
        lesson += QStringLiteral("      Line %1 with $z_{%1}$ in it.\n\n").arg(i);
    Desktop d(lesson);
    QScrollBar* bar = d.panel().findChild<QScrollArea*>()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 600);
    bar->setValue(500);
    d.save("Line 79", "The last line");
    QVERIFY(d.words().contains(QStringLiteral("The last line")));
    QTRY_VERIFY(bar->maximum() > 600);
    QCOMPARE(bar->value(), 500);
    bar->triggerAction(QAbstractSlider::SliderToMaximum); // the reader scrolls on
    const int below = bar->value();
    QTest::qWait(0);
    QCOMPARE(bar->value(), below);
}

void TestLessonWatch::otherWordsKeepTheCursor()
{
    Desktop d;
    d.goTo(1);
    d.program.window().activateWindow();
    QLineEdit* const before = d.panel().findChild<QLineEdit*>();
    before->setFocus();
    QTRY_VERIFY(before->hasFocus());
    d.save("WORDS of the second", "others");
    QTRY_VERIFY(d.panel().findChild<QLineEdit*>()->hasFocus());
}

void TestLessonWatch::whatIsKeptFollowsTheIds()
{
    Desktop d;
    d.goTo(1);
    d.progress().submit(0, QStringLiteral("123"));
    QCOMPARE(d.program.work().work().answers.at("d").attempts.size(), std::size_t(1));
    const std::string hash = d.program.work().work().textHash;
    d.save("- title: Second", "- title: Between\n  - title: Second");
    const StudentWork& work = d.program.work().work();
    QCOMPARE(work.answers.at("d").attempts.size(), std::size_t(1));
    QCOMPARE(work.section, 3);
    QVERIFY(work.textHash != hash);
    d.progress().submit(0, QStringLiteral("124"));
    QCOMPARE(d.program.work().work().answers.at("d").attempts.size(), std::size_t(2));
}

void TestLessonWatch::aSectionMayMove()
{
    Desktop d;
    d.goTo(1);
    const Position here = d.position();
    d.save("script:\n", "script:\n  - title: Before all\n    say: hello\n");
    QCOMPARE(d.progress().current(), 2);
    QCOMPARE(d.progress().sectionCount(), 4);
    QVERIFY(d.position() == here);
    QVERIFY(d.words().contains(QStringLiteral("WORDS")));
    QVERIFY(d.panel().title()->findChild<QLabel*>()->text().contains(QStringLiteral("3 of 4")));
}

void TestLessonWatch::aSectionMayBeginElsewhere()
{
    Desktop d;
    d.goTo(1);
    QCOMPARE(d.position().iteration, 2);
    d.save("goto: \"2:C\"", "goto: \"3:C\"");
    QCOMPARE(d.position().iteration, 3);
    QVERIFY(d.progress().start() == d.position());
}

void TestLessonWatch::anotherQuestionIsOpen()
{
    Desktop d;
    d.progress().submit(0, QStringLiteral("2"));
    d.goTo(1);
    d.progress().submit(0, numberText(*d.progress().asked(0).key->number));
    QVERIFY(d.progress().question(0).outcome == Outcome::Right);
    d.save("answer: \"delta[2][1]\"", "answer: \"delta[2][2]\"");
    QVERIFY(d.progress().question(0).outcome == Outcome::Open);
    QCOMPARE(d.session().asked().size(), std::size_t(1));
    QCOMPARE(print(d.session().asked()[0]), std::string("delta[2][2]"));
    QVERIFY(d.progress().states()[0][0].outcome == Outcome::Right);
    QVERIFY(!d.program.work().work().answers.contains("d"));
    QVERIFY(d.program.work().work().answers.contains("c"));
    QVERIFY(d.barText().contains(QStringLiteral("1 answer")));
    // Its new answer is judged by the new question.
    d.progress().submit(0, numberText(*d.progress().asked(0).key->number));
    QVERIFY(d.progress().question(0).outcome == Outcome::Right);
}

void TestLessonWatch::settingsThatAreClosedGo()
{
    Desktop d;
    const std::vector<Override> changes{{"training.rate", "0.125"}};
    d.session().useVariant(readVariant(*d.session().lesson(), changes).experiment, changes);
    d.settle();
    d.save("say: some words", "say: other words");
    QCOMPARE(d.session().changes().size(), std::size_t(1));
    d.save("    controls: [training.rate]\n", "");
    QVERIFY(d.session().changes().empty());
    QVERIFY(d.barText().contains(QStringLiteral("no longer leaves to you")));
}

void TestLessonWatch::anotherModelRunsAgain()
{
    Desktop d;
    d.progress().submit(0, QStringLiteral("2"));
    d.goTo(1);
    d.progress().setDraft(0, QStringLiteral("0.12"));
    const double before = valueOf(d.session().snapshot(), "w[1][1,1]");
    const Position start = d.position();
    d.save("seed: 11", "seed: 12");
    QVERIFY(valueOf(d.session().snapshot(), "w[1][1,1]") != before);
    QCOMPARE(d.progress().current(), 1);
    QVERIFY(d.position() == start);
    QVERIFY(d.progress().start() == start);
    QCOMPARE(d.progress().asked(0).draft, QStringLiteral("0.12"));
    QVERIFY(d.session().barrier());
    QVERIFY(d.progress().states()[0][0].outcome == Outcome::Right);
    QVERIFY(!d.program.work().isOffered());
    QVERIFY(!d.bar().isHidden());
    QVERIFY(d.barText().contains(QStringLiteral("run again up to this section")));
    const Position here = d.position();
    d.save("WORDS of", "words of"); // and goes on from there
    QVERIFY(d.position() == here);
    QVERIFY(d.bar().isHidden());
}

void TestLessonWatch::anotherModelGoesTheWay()
{
    QString lesson = str(NetworkCase{}.yaml()) + script;
    Desktop d(lesson.replace(QStringLiteral("    goto: \"2:C\"\n"), QString())
                  .replace(QStringLiteral("until: \"z[1][2]\""), QStringLiteral("until: \"4:C\"")));
    d.progress().goToCondition();
    d.settle();
    QCOMPARE(d.position().iteration, 4);
    const Position reached = d.position();
    d.goTo(1);
    d.goTo(2);
    const double cost = valueOf(d.session().snapshot(), "C");
    d.save("rate: 0.5", "rate: 0.05");
    QCOMPARE(d.progress().current(), 2);
    QVERIFY(d.position() == reached);
    QVERIFY(valueOf(d.session().snapshot(), "C") != cost); // of the other run
}

void TestLessonWatch::anotherModelKeepsEdits()
{
    Desktop d;
    d.goTo(2);
    d.session().edit({{q("w[1][1,1]"), 0.75}}, d.position());
    d.settle();
    d.save("rate: 0.5", "rate: 0.25");
    d.seek("1:0");
    QCOMPARE(valueOf(d.session().snapshot(), "w[1][1,1]"), 0.75);
    QCOMPARE(d.program.work().work().edits.size(), std::size_t(1));
    d.save("rate: 0.25", "rate: 0.5"); // and once more
    d.seek("1:0");
    QCOMPARE(valueOf(d.session().snapshot(), "w[1][1,1]"), 0.75);
}

void TestLessonWatch::editsThatNoLongerFitGo()
{
    Desktop d;
    d.goTo(2);
    d.session().edit({{q("w[1][3,1]"), 0.75}, {q("w[1][1,1]"), 0.5}}, d.position());
    d.settle();
    d.save("{size: 3, activation: tanh}", "{size: 2, activation: tanh}");
    QCOMPARE(d.program.work().work().edits.size(), std::size_t(1));
    d.seek("1:0");
    QCOMPARE(valueOf(d.session().snapshot(), "w[1][1,1]"), 0.5);
    QVERIFY(d.barText().contains(QStringLiteral("1 change")));
}

void TestLessonWatch::earlierWorkStaysOffered()
{
    Desktop d;
    d.progress().submit(0, QStringLiteral("1"));
    d.goTo(1);
    d.program.open(d.file);
    d.settle();
    QVERIFY(d.program.work().isOffered());
    d.save("rate: 0.5", "rate: 0.25");
    QVERIFY(d.program.work().isOffered());
    QCOMPARE(d.program.work().work().section, 2);
    d.save("WORDS", "words");
    QVERIFY(d.program.work().isOffered());
    d.program.work().goOn();
    d.settle();
    QCOMPARE(d.progress().current(), 1);
    QVERIFY(d.progress().states()[0][0].outcome == Outcome::Wrong);
}

void TestLessonWatch::faultsKeepTheLastGoodOne()
{
    Desktop d;
    d.goTo(1);
    const Position here = d.position();
    d.save("rate: 0.5", "rate: -1");
    QVERIFY(d.reload().errors() > 0);
    QVERIFY(!d.bar().isHidden());
    QVERIFY(d.barText().startsWith(QStringLiteral("The saved lesson has 1 fault")));
    QVERIFY(d.position() == here);
    QVERIFY(d.words().contains(QStringLiteral("WORDS")));
    QVERIFY(!d.program.window().showsFaults()); // until they are wanted
    d.save("rate: -1", "rate: 0.5");
    QCOMPARE(d.reload().errors(), 0);
    QVERIFY(d.bar().isHidden());
    QVERIFY(d.position() == here);
}

void TestLessonWatch::faultsAreShownOnAClick()
{
    Desktop d;
    d.save("say: some words", "sya: some words");
    QTest::mouseClick(&d.bar(), Qt::LeftButton, {}, QPoint(3, 3));
    QVERIFY(d.program.window().showsFaults());
    const auto* const faults = d.program.window().findChild<FaultsPanel*>();
    QCOMPARE(faults->count(), 1);
    d.save("sya: some words", "sya: some words\n    fcous: []");
    QCOMPARE(faults->count(), 2); // what is shown is what is there
    d.save("sya: some words\n    fcous: []", "say: some words");
    QVERIFY(!d.program.window().showsFaults());
}

void TestLessonWatch::renamedFilesAreFollowed()
{
    Desktop d;
    for (const char* words : {"one", "two", "three"}) {
        QSignalSpy changed(&d.reload(), &LessonReload::changed);
        const QString other = d.folder.filePath(QStringLiteral(".lesson.yaml.swp"));
        QFile fresh(other);
        QVERIFY(fresh.open(QIODevice::WriteOnly));
        fresh.write(QString(d.text)
                        .replace(QStringLiteral("some words"), QString::fromUtf8(words))
                        .toUtf8());
        fresh.close();
        QCOMPARE(std::rename(QFile::encodeName(other).constData(),
                             QFile::encodeName(d.file).constData()),
                 0);
        QVERIFY(!changed.empty() || changed.wait(20'000));
        QVERIFY(d.words().contains(QString::fromUtf8(words)));
    }
}

void TestLessonWatch::rapidSavesAreReadOnce()
{
    Desktop d;
    QSignalSpy followed(&d.reload(), &LessonReload::followed);
    for (int i = 0; i <= 20; ++i) {
        d.write(QString(d.text).replace(QRegularExpression(QStringLiteral("say: (some|words) .*")),
                                        QStringLiteral("say: words %1 now").arg(i)));
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(d.words().contains(QStringLiteral("words 20 now")));
    QVERIFY(followed.size() <= 2); // the machine may have been slow between two
}

void TestLessonWatch::aFileThatGoesIsWaitedFor()
{
    Desktop d;
    QSignalSpy changed(&d.reload(), &LessonReload::changed);
    QVERIFY(QFile::remove(d.file));
    QTest::qWait(2 * LessonWatch::rest);
    QVERIFY(changed.empty());
    d.write(QString(d.text).replace(QStringLiteral("some words"), QStringLiteral("back again")));
    QTRY_VERIFY(d.words().contains(QStringLiteral("back again")));
    d.save("back again", "and seen again");
    QVERIFY(d.words().contains(QStringLiteral("and seen again")));
}

namespace {

const QString withTable = QStringLiteral(
    "gradus: 1\nid: table\ntitle: Table\nmodel:\n  kind: network\n"
    "  layers: [{size: 1}, {size: 1, activation: sigmoid}]\n  cost: half-squared-error\n"
    "  parameters: [{w: [[0.5]], b: [0]}]\ndata: {csv: table.csv}\ntraining: {rate: 0.5}\n");

} // namespace

void TestLessonWatch::aDataFileIsWatched()
{
    Desktop d;
    writeFile(d.folder, QStringLiteral("table.csv"), "x,y\n1,0\n2,1\n");
    QSignalSpy changed(&d.reload(), &LessonReload::changed);
    d.write(withTable);
    QVERIFY(changed.wait(20'000)); // it has another id: it is opened
    d.settle();
    QCOMPARE(valueOf(d.session().snapshot(), "x[1]"), 1.0);
    QSignalSpy again(&d.reload(), &LessonReload::changed);
    writeFile(d.folder, QStringLiteral("table.csv"), "x,y\n7,0\n2,1\n");
    QVERIFY(again.wait(20'000));
    d.settle();
    QCOMPARE(valueOf(d.session().snapshot(), "x[1]"), 7.0);
    QVERIFY(d.barText().contains(QStringLiteral("run again")));
}

void TestLessonWatch::aDataFileThatWasMissingIsSeen()
{
    Desktop d;
    d.save("data: {samples: [", "data: {csv: table.csv}\nx-old: {samples: [");
    QVERIFY(d.reload().errors() > 0);
    QSignalSpy changed(&d.reload(), &LessonReload::changed);
    writeFile(d.folder, QStringLiteral("table.csv"), "x1,x2,y1,y2\n1,2,0,1\n2,3,1,0\n");
    QVERIFY(changed.wait(20'000));
    d.settle();
    QCOMPARE(d.reload().errors(), 0);
    QCOMPARE(valueOf(d.session().snapshot(), "x[2]"), 2.0);
}

void TestLessonWatch::anotherLessonIsWatchedInstead()
{
    Desktop d;
    const QString other = str(writeFile(
        d.folder, QStringLiteral("other.yaml"),
        QString(d.text).replace(QStringLiteral("id: case"), QStringLiteral("id: b")).toUtf8()));
    d.program.open(other);
    d.settle();
    QSignalSpy followed(&d.reload(), &LessonReload::followed);
    d.write(QString(d.text).replace(QStringLiteral("some words"), QStringLiteral("unseen")));
    QTest::qWait(2 * LessonWatch::rest);
    QVERIFY(followed.empty());
    QVERIFY(!d.words().contains(QStringLiteral("unseen")));
    d.session().open(NetworkCase{}.lesson()); // made in the window: it has no file that stays
    d.settle();
}

void TestLessonWatch::readsWhenAsked()
{
    Desktop d;
    d.goTo(1);
    const Position here = d.position();
    QSignalSpy followed(&d.reload(), &LessonReload::followed);
    Q_EMIT d.program.window().reloadWanted();
    QVERIFY(followed.wait(20'000));
    d.settle();
    QCOMPARE(d.progress().current(), 1);
    QVERIFY(d.position() == here);
}

void TestLessonWatch::anotherIdIsAnotherLesson()
{
    Desktop d;
    d.goTo(1);
    d.save("id: case", "id: other");
    QCOMPARE(d.session().lesson()->id, std::string("other"));
    QCOMPARE(d.progress().current(), 0);
    d.save("some words", "other words"); // and that one is followed
    QVERIFY(d.words().contains(QStringLiteral("other words")));
}

void TestLessonWatch::theWindowMayBeMadeAnew()
{
    Desktop d;
    d.save("rate: 0.5", "rate: -1");
    d.program.setScale(1.5);
    QVERIFY(!d.bar().isHidden());
    QVERIFY(d.barText().contains(QStringLiteral("fault")));
    d.save("rate: -1", "rate: 0.25");
    QVERIFY(d.barText().contains(QStringLiteral("run again")));
    d.bar().findChild<QToolButton*>()->click();
    QVERIFY(d.bar().isHidden());
}

QTEST_MAIN(TestLessonWatch)
#include "tst_lesson_watch.moc"
