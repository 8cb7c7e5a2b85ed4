// SPDX-License-Identifier: GPL-3.0-or-later
#include "marking/marking_dialog.h"
#include "session/lesson_work.h"
#include "support/desk.h"
#include "support/desktop.h"
#include "support/simulated_class.h"

#include <QAbstractItemModelTester>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace gradus;

namespace {

// The program with the homework lesson open, and a folder of what was handed in.
struct Marking {
    QTemporaryDir folder;
    QString lesson;
    QString in;
    Program program{*qApp};

    Marking()
        : lesson(str(writeFile(folder, QStringLiteral("lesson.yaml"), homeworkLesson)))
        , in(folder.filePath(QStringLiteral("in")))
    {
        QDir(folder.path()).mkdir(QStringLiteral("in"));
        program.start(lesson);
        settle();
    }
    void settle() { settleProgram(program); }
    [[nodiscard]] SimulatedStudent student(const std::string& name) const
    {
        return SimulatedStudent(lesson.toStdString(), name);
    }
    QString hand(const QString& name, const std::string& bytes) const
    {
        return str(
            writeFile(folder, QStringLiteral("in/") + name, QByteArray::fromStdString(bytes)));
    }
    void handClass(int count) const
    {
        for (const HandedIn& one : simulatedClass(lesson.toStdString(), count))
            hand(str(one.file), one.bytes);
    }
    // By the menu, as an instructor does.
    MarkingDialog& dialog()
    {
        actionNamed(program.window(), QStringLiteral("Mark submissions…"))->trigger();
        auto* const found = program.window().findChild<MarkingDialog*>();
        if (!found)
            qFatal("there is no dialog");
        return *found;
    }
    MarkingDialog& marked()
    {
        MarkingDialog& found = dialog();
        QSignalSpy ended(&found, &MarkingDialog::ended);
        found.mark(in);
        if (ended.isEmpty() && !ended.wait(60'000))
            qFatal("the marking does not end");
        return found;
    }
};

QString cell(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

// What stands below the table.
bool saysBelow(const MarkingDialog& dialog, const QString& part)
{
    const auto labels = dialog.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel* label) { return label->text().contains(part); });
}

} // namespace

class TestMarkingView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { beginAfresh(); }
    void showsAClass();
    void namesWhatFailsMost();
    void sortsByPoints();
    void saysWhyInWords();
    void pointsAreTypedIn();
    void pointsThatCannotBeAreRefused();
    void whatCannotBeReadIsShown();
    void canBeStopped();
    void savesWhatTheCommandLineWrites();
    void savesPages();
    void opensAStudentsState();
    void keepsNothingMeanwhile();
    void hostileWorkIsLookedAtWithoutHarm();
    void whatTheProgramRecordsIsMarked();
    void statesBehindChangedSettingsAreNotClaimed();
    void olderVersionsStayNamed();
    void enterPressesTheButtonWithTheFocus();

private:
    TestSettings m_settings;
};

void TestMarkingView::showsAClass()
{
    Marking desk;
    desk.handClass(40);
    MarkingDialog& dialog = desk.marked();
    const MarksModel& marks = dialog.marks();
    QAbstractItemModelTester tester(const_cast<MarksModel*>(&marks));
    QCOMPARE(marks.rowCount(), 40);
    QCOMPARE(marks.columnCount(), 3 + 8 + 1);
    QCOMPARE(marks.headerData(3, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("slope"));
    QCOMPARE(cell(marks, 0, MarksModel::Student), QStringLiteral("Name of student0 · student0"));
    QCOMPARE(cell(marks, 0, MarksModel::State), QStringLiteral("marked"));
    QCOMPARE(cell(marks, 0, MarksModel::Points), QStringLiteral("9 of 9 marked so far"));
    QCOMPARE(cell(marks, 0, 3), QStringLiteral("✓ right"));
    QCOMPARE(cell(marks, 5, 3), QStringLiteral("✗ wrong"));
    QCOMPARE(cell(marks, 8, 3), QStringLiteral("○ shown"));
    QCOMPARE(cell(marks, 9, 3), QStringLiteral("– open"));
    QCOMPARE(cell(marks, 0, 9), QStringLiteral("… to read"));
    QCOMPARE(cell(marks, 10, MarksModel::State), QStringLiteral("⚠ altered?"));
    QCOMPARE(cell(marks, 17, MarksModel::State), QStringLiteral("cannot be read"));
    QCOMPARE(cell(marks, 17, MarksModel::Points), QString());
    QCOMPARE(cell(marks, 18, MarksModel::State), QStringLiteral("another lesson"));
    QCOMPARE(cell(marks, 19, MarksModel::State), QStringLiteral("a later one counts"));
    QVERIFY(cell(marks, 10, 11).contains(QStringLiteral("is right at the question \"slope\"")));
}

void TestMarkingView::namesWhatFailsMost()
{
    Marking desk;
    desk.handClass(40);
    const StatisticsModel& statistics = desk.marked().statistics();
    QAbstractItemModelTester tester(const_cast<StatisticsModel*>(&statistics));
    QCOMPARE(statistics.rowCount(), 8);
    QCOMPARE(cell(statistics, 0, StatisticsModel::Question), QStringLiteral("slope · section 1"));
    QCOMPARE(cell(statistics, 7, StatisticsModel::Share), QStringLiteral("a person reads it"));
    double before = 0;
    for (int row = 0; row < 7; ++row) {
        const QuestionStatistics& of = statistics.questions()[static_cast<std::size_t>(row)];
        QVERIFY(of.shareRight() >= before);
        before = of.shareRight();
    }
    for (const QuestionStatistics& of : statistics.questions()) {
        if (of.key == "slope")
            QVERIFY(statistics.wrongs(of).contains(QStringLiteral("-77")));
        if (of.key == "guess")
            QCOMPARE(statistics.wrongs(of), QStringLiteral("2 students: it rises"));
    }
}

void TestMarkingView::sortsByPoints()
{
    Marking desk;
    desk.handClass(20);
    MarkingDialog& dialog = desk.marked();
    dialog.students().sortByColumn(MarksModel::Points, Qt::DescendingOrder);
    const QAbstractItemModel& shown = *dialog.students().model();
    QCOMPARE(cell(shown, 0, MarksModel::Points), QStringLiteral("9 of 9 marked so far"));
    QCOMPARE(cell(shown, 19, MarksModel::Points), QString());
    QVERIFY(cell(shown, 17, MarksModel::Points) < QStringLiteral("2"));
}

void TestMarkingView::saysWhyInWords()
{
    Marking desk;
    SimulatedStudent one = desk.student("n1");
    for (int i = 2; one.p() == 2; ++i)
        one = desk.student("n" + std::to_string(i));
    one.give("slope", exactText(one.p() * one.p()), AttemptVerdict::Wrong);
    desk.hand(QStringLiteral("a.json"), workJson(one.work()));
    const MarksModel& marks = desk.marked().marks();
    QVERIFY(marks.index(0, 3)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("That is the height.")));
    QCOMPARE(marks.index(0, 3).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("slope: ✗ wrong"));
    // Who goes there by keys reads the same below the table.
    MarkingDialog& dialog = desk.dialog();
    dialog.students().setCurrentIndex(dialog.students().model()->index(0, 3));
    const auto labels = dialog.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text().startsWith(QStringLiteral("slope – Wrong: "))
            && label->text().contains(QStringLiteral("That is the height."));
    }));
}

// By keys alone: to the cell, the number, Enter. They are there again when the folder is marked
// again, and grade reads them.
void TestMarkingView::pointsAreTypedIn()
{
    constexpr int why = 9;
    Marking desk;
    desk.hand(QStringLiteral("a.json"), workJson(desk.student("ada").answerAll().work()));
    MarkingDialog& dialog = desk.marked();
    QTableView& table = dialog.students();
    dialog.activateWindow();
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, why));
    QVERIFY(saysBelow(dialog, QStringLiteral("Given: because")));
    QVERIFY(saysBelow(dialog, QStringLiteral("Points from 0 to 1 can be entered here")));
    QTest::keyClick(&table, Qt::Key_F2);
    auto* editor = table.findChild<QLineEdit*>();
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("1/2"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(cell(dialog.marks(), 0, why), QStringLiteral("✓ read: 0.5 of 1"));
    QCOMPARE(cell(dialog.marks(), 0, MarksModel::Points), QStringLiteral("9.5 of 10"));
    QCOMPARE(cell(dialog.statistics(), 7, StatisticsModel::Share),
             QStringLiteral("1 of 1 read, mean 0.5"));
    QFile kept(desk.in + QStringLiteral("/gradus-points.csv"));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QVERIFY(kept.readAll().contains("\"ada\",\"why\",0.5,\"a.json\",\"because\""));
    QCOMPARE(cell(desk.marked().marks(), 0, MarksModel::Points), QStringLiteral("9.5 of 10"));
    // An empty cell takes them back.
    QVERIFY(table.model()->setData(table.model()->index(0, why), QString()));
    QCOMPARE(cell(dialog.marks(), 0, why), QStringLiteral("… to read"));
    QCOMPARE(cell(desk.marked().marks(), 0, MarksModel::Points),
             QStringLiteral("9 of 9 marked so far"));
}

void TestMarkingView::pointsThatCannotBeAreRefused()
{
    constexpr int why = 9;
    Marking desk;
    desk.hand(QStringLiteral("a.json"), workJson(desk.student("ada").answerAll().work()));
    MarkingDialog& dialog = desk.marked();
    QAbstractItemModel& table = *dialog.students().model();
    QVERIFY(!(table.flags(table.index(0, 3)) & Qt::ItemIsEditable)); // the engine judged it
    QVERIFY(!table.setData(table.index(0, why), QStringLiteral("2")));
    QVERIFY(
        saysBelow(dialog, QStringLiteral("\"2\" was not taken: the question \"why\" is worth 1")));
    QVERIFY(!table.setData(table.index(0, why), QStringLiteral("-1")));
    QVERIFY(!table.setData(table.index(0, why), QStringLiteral("good")));
    QVERIFY(saysBelow(dialog, QStringLiteral("\"good\" was not taken")));
    QCOMPARE(cell(dialog.marks(), 0, why), QStringLiteral("… to read"));
    QVERIFY(!QFile::exists(desk.in + QStringLiteral("/gradus-points.csv")));
    // A table that somebody spoilt is said, with its line.
    writeFile(desk.folder, QStringLiteral("in/gradus-points.csv"),
              "student,question,points\nada,why,many\n");
    QVERIFY(saysBelow(desk.marked(), QStringLiteral("gradus-points.csv, line 2: ")));
}

void TestMarkingView::whatCannotBeReadIsShown()
{
    Marking desk;
    SimulatedStudent ada = desk.student("ada");
    ada.give("slope", "about <b>two</b>", AttemptVerdict::Unreadable);
    desk.hand(QStringLiteral("a.json"), workJson(ada.work()));
    MarkingDialog& dialog = desk.marked();
    QCOMPARE(cell(dialog.marks(), 0, 3), QStringLiteral("? unreadable"));
    dialog.students().setCurrentIndex(dialog.students().model()->index(0, 3));
    QVERIFY(saysBelow(dialog, QStringLiteral("Cannot be read: about <b>two</b> – ")));
    for (const QLabel* const label : dialog.findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestMarkingView::canBeStopped()
{
    Marking desk;
    desk.handClass(200);
    MarkingDialog& dialog = desk.dialog();
    QSignalSpy ended(&dialog, &MarkingDialog::ended);
    dialog.mark(desk.in);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!ended.isEmpty() || ended.wait(20'000));
    QVERIFY(dialog.isVisible());
    if (!ended[0][0].toBool()) // unless all was there before
        QCOMPARE(dialog.marks().rowCount(), 0);
}

void TestMarkingView::savesWhatTheCommandLineWrites()
{
    Marking desk;
    desk.handClass(20);
    const MarkingDialog& dialog = desk.marked();
    const QString csv = desk.folder.filePath(QStringLiteral("g.csv"));
    QCOMPARE(dialog.saveTable(csv), QString());
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.startsWith("\xEF\xBB\xBF\"student\",\"name\","));
    QCOMPARE(text.count("\r\n"), 21);
    const QString canvas = desk.folder.filePath(QStringLiteral("c.csv"));
    QCOMPARE(dialog.saveTable(canvas, MarksLayout::Canvas), QString());
    QFile other(canvas);
    QVERIFY(other.open(QIODevice::ReadOnly));
    QVERIFY(other.readAll().startsWith("\xEF\xBB\xBF\"Student\","));
    const QString json = desk.folder.filePath(QStringLiteral("g.json"));
    QCOMPARE(dialog.saveTable(json), QString());
    QVERIFY(!dialog.saveTable(QStringLiteral("/nowhere/at/all.csv")).isEmpty());
}

void TestMarkingView::savesPages()
{
    Marking desk;
    desk.handClass(20);
    const QTemporaryDir pages;
    QCOMPARE(desk.marked().savePages(pages.path()), QString());
    QCOMPARE(QDir(pages.path()).entryList(QDir::Files).size(), 17);
}

void TestMarkingView::opensAStudentsState()
{
    Marking desk;
    SimulatedStudent ada = desk.student("ada");
    ada.answerAll().work().section = 3;
    ada.work().position = "4:1";
    ada.work().changes = {{"training.rate", "0.25"}};
    ada.work().edits = {{"", "x", 8, "2:0"}};
    desk.hand(QStringLiteral("ada.json"), workJson(ada.work()));
    MarkingDialog& dialog = desk.marked();
    dialog.students().setFocus();
    QTest::keyClick(&dialog.students(), Qt::Key_Return);
    desk.settle();
    Program& program = desk.program;
    QTRY_COMPARE(program.session().snapshot().position, (Position{4, 1}));
    QCOMPARE(valueOf(program.session().snapshot(), "x"), 8 * 0.5 * 0.5);
    QCOMPARE(program.progress().current(), 2);
    QVERIFY(program.window().windowTitle().startsWith(QStringLiteral("Work of Name of ada: ")));
    QVERIFY(program.work().visited());
    QCOMPARE(program.progress().states()[0][0].outcome, QuestionState::Outcome::Right);
    // Nothing stands in the way of who looks.
    program.session().seek(Position{9, 1});
    desk.settle();
    QCOMPARE(program.session().snapshot().position, (Position{9, 1}));
    QVERIFY(!program.session().barrier());
    QVERIFY(!dialog.isVisible());
    QCOMPARE(desk.dialog().marks().rowCount(), 1); // it comes back with what was marked
    // And back to one's own.
    QVERIFY(program.open(desk.lesson));
    desk.settle();
    QVERIFY(!program.work().visited());
    QVERIFY(!program.window().windowTitle().contains(QStringLiteral("ada")));
    QVERIFY(program.session().barrier());
}

void TestMarkingView::keepsNothingMeanwhile()
{
    Marking desk;
    const auto kept = [] {
        QByteArray all;
        QDirIterator files(LessonWork::usualFolder(), QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                all += file.fileName().toUtf8() + file.readAll();
        }
        return all;
    };
    SimulatedStudent ada = desk.student("ada");
    ada.give("pick", "2").work().section = 1;
    const QString file = desk.hand(QStringLiteral("ada.json"), workJson(ada.work()));
    desk.program.visit(desk.lesson, file);
    desk.settle();
    const QByteArray before = kept();
    QVERIFY(!before.isEmpty()); // the instructor's own
    desk.program.progress().submit(0, QStringLiteral("1"));
    desk.program.session().edit({{q("x"), 3.0}}, {1, 0});
    desk.program.work().setNotes(QStringLiteral("mine"));
    desk.settle();
    desk.program.progress().next();
    desk.settle();
    QCOMPARE(kept(), before);
    QCOMPARE(desk.program.work().visited()->answers, ada.work().answers);
}

void TestMarkingView::hostileWorkIsLookedAtWithoutHarm()
{
    Marking desk;
    SimulatedStudent eve = desk.student("eve");
    eve.answerAll().work().position = "9000000:0";
    eve.work().edits = {{"", "x", 1, "8000000:0"}};
    eve.work().changes = {{"model.start.0", "7"}};
    eve.work().section = 90'000;
    eve.work().run = "nowhere";
    desk.program.visit(desk.lesson, desk.hand(QStringLiteral("e.json"), workJson(eve.work())));
    desk.settle();
    QVERIFY(desk.program.work().visited());
    QVERIFY(desk.program.session().changes().empty());
    QVERIFY(desk.program.session().snapshot().position.iteration < 10);
}

// From the first key to the mark: what the window writes down is what the marker finds true.
void TestMarkingView::whatTheProgramRecordsIsMarked()
{
    Marking desk;
    Program& program = desk.program;
    program.setStudent(QStringLiteral("ada"), QStringLiteral("Ada"));
    desk.settle();
    const double p = desk.student("ada").p();
    program.progress().submit(0, QString::number(-3));
    program.progress().showHint(0);
    program.progress().submit(0, QString::number(2 * p));
    program.progress().submit(1, QStringLiteral("2"));
    desk.settle();
    program.session().edit({{q("x"), 7.0}}, {1, 0});
    desk.settle();
    program.progress().next();
    desk.settle();
    program.progress().goTo(2);
    desk.settle();
    const Lesson& lesson = *program.session().lesson();
    const std::vector<Override> half{{"training.rate", "0.5"}};
    program.session().useVariant(readVariant(lesson, half).experiment, half);
    desk.settle();
    program.session().runTo(4);
    desk.settle();
    const QString file = desk.folder.filePath(QStringLiteral("in/ada.json"));
    QCOMPARE(program.work().handIn(file), QString());
    const Marker marker(desk.lesson.toStdString());
    const MarkedWork marked = marker.mark(file.toStdString());
    for (const MarkProblem& problem : marked.problems)
        QVERIFY2(false, english(problem.message).c_str());
    QCOMPARE(stateName(marked), std::string("marked"));
    QVERIFY(marked.statesCompared);
    QCOMPARE(marked.questions[0].attempts, 2);
    QCOMPARE(marked.questions[0].points, std::optional(1.5));
    QCOMPARE(marked.questions[1].points, std::optional(1.0));
    QCOMPARE(marked.questions[7].mark, AnswerMark::Right);
    QCOMPARE(marked.points, 4.5);
}

void TestMarkingView::statesBehindChangedSettingsAreNotClaimed()
{
    Marking desk;
    Program& program = desk.program;
    const auto claimed = [&] {
        const auto& reached = program.work().work().reached;
        return std::count_if(reached.begin(), reached.end(),
                             [](const auto& one) { return !one.stateHash.empty(); });
    };
    program.progress().goTo(2);
    desk.settle();
    QVERIFY(claimed() >= 2);
    const std::vector<Override> half{{"training.rate", "0.5"}};
    program.session().useVariant(readVariant(*program.session().lesson(), half).experiment, half);
    desk.settle();
    QCOMPARE(claimed(), 0);
}

// Answers that an earlier version of the lesson judged are not passed off as judged by this one.
void TestMarkingView::olderVersionsStayNamed()
{
    Marking desk;
    Program& program = desk.program;
    program.progress().submit(1, QStringLiteral("2"));
    desk.settle();
    const QString file = desk.folder.filePath(QStringLiteral("in/a.json"));
    QCOMPARE(program.work().handIn(file), QString());
    const std::string before = readSubmission(file.toStdString()).work->gradedHash;
    QByteArray changed = homeworkLesson;
    writeFile(desk.folder, QStringLiteral("lesson.yaml"),
              changed.replace("within: 5", "within: 6"));
    QVERIFY(program.open(desk.lesson));
    desk.settle();
    QCOMPARE(program.work().handIn(file), QString());
    QCOMPARE(readSubmission(file.toStdString()).work->gradedHash, before);
    QCOMPARE(stateName(Marker(desk.lesson.toStdString()).mark(file.toStdString())),
             std::string("stale"));
}

void TestMarkingView::enterPressesTheButtonWithTheFocus()
{
    Marking desk;
    desk.handClass(3);
    MarkingDialog& dialog = desk.marked();
    QPushButton* close = nullptr;
    for (QPushButton* const button : dialog.findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("&Close"))
            close = button;
    QVERIFY(close);
    dialog.activateWindow();
    auto* const tabs = dialog.findChild<QTabBar*>();
    QVERIFY(tabs);
    tabs->setFocus();
    QTRY_VERIFY_WITH_TIMEOUT(tabs->hasFocus(), 60'000);
    QTest::keyClick(tabs, Qt::Key_Return);
    QVERIFY(dialog.isVisible());
    close->setFocus();
    QTRY_VERIFY_WITH_TIMEOUT(close->hasFocus(), 60'000);
    QTest::keyClick(close, Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
}

QTEST_MAIN(TestMarkingView)
#include "tst_marking_view.moc"
