// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quantity_table_model.h"
#include "panels/notes_panel.h"
#include "session/lesson_work.h"
#include "support/day.h"
#include "support/desk.h"
#include "support/desktop.h"

#include <QDockWidget>
#include <QPlainTextEdit>
#include <QTableView>
#include <QToolTip>

using namespace gradus;

namespace {

const Quantity weight = q("w[1][1,1]");

double weightOf(const Session& session) { return valueOf(session.snapshot(), "w[1][1,1]"); }

// The weight at a position of a run without edits.
double weightUnchanged(const std::string& position)
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    t.seek(position);
    return weightOf(t.session);
}

// The cell of a quantity in one of the window's tables; invalid where none has it.
QModelIndex cellOf(Program& program, const char* name)
{
    for (QTableView* const table : program.window().findChildren<QTableView*>())
        if (const auto* const model = qobject_cast<QuantityTableModel*>(table->model()))
            if (const QModelIndex cell = model->indexOf(q(name)); cell.isValid())
                return cell;
    return {};
}

bool isEditable(const QModelIndex& cell) { return cell.flags() & Qt::ItemIsEditable; }

std::vector<std::string> positionsOf(const StudentWork& work)
{
    std::vector<std::string> positions;
    for (const EditWork& edit : work.edits)
        positions.push_back(edit.position);
    return positions;
}

} // namespace

class TestUndo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { beginAfresh(); }
    void takesBackAndMakesAgain();
    void aQuestionStandsInTheWay();
    void aNewRunHasNothingToTakeBack();
    void theRecordIsWhatHolds();
    void whatIsChangedMeanwhileIsRecorded();
    void numbersAreTypedIntoTheTables();
    void whatIsNoNumberIsSaidAtTheCell();
    void givenNumbersOfEveryModelAreTyped_data();
    void givenNumbersOfEveryModelAreTyped();
    void anOpenQuestionIsPointedAt();
    void isInTheMenu();
    void wordsAreUndoneWhereTheyAreWritten();

private:
    TestSettings m_settings;
};

void TestUndo::takesBackAndMakesAgain()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    QVERIFY(!t.session.canUndo() && !t.session.canRedo());
    t.session.undo(); // nothing to take back: nothing happens
    t.session.edit({{weight, 2}}, {1, 0});
    t.session.edit({{weight, 5}, {q("b[1][1]"), 1}}, {2, 0});
    t.seek("3:2");
    const double twice = weightOf(t.session);
    t.session.undo();
    t.settle();
    QVERIFY(t.position() == (Position{3, 2}));
    QVERIFY(t.session.canUndo() && t.session.canRedo());
    const double once = weightOf(t.session);
    QVERIFY(once != twice && once != weightUnchanged("3:2"));
    t.session.undo();
    t.settle();
    QCOMPARE(weightOf(t.session), weightUnchanged("3:2"));
    QVERIFY(!t.session.canUndo() && t.session.canRedo());
    t.session.redo();
    t.settle();
    QCOMPARE(weightOf(t.session), once);
    t.session.redo();
    t.settle();
    QCOMPARE(weightOf(t.session), twice);
    QVERIFY(t.session.canUndo() && !t.session.canRedo());
}

void TestUndo::aQuestionStandsInTheWay()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    t.session.edit({{weight, 2}}, {1, 0});
    t.settle();
    t.session.setBarrier(Position{1, 5});
    QVERIFY(!t.session.canUndo());
    t.session.undo();
    t.settle();
    QCOMPARE(weightOf(t.session), 2.0);
    t.session.setBarrier(std::nullopt);
    QVERIFY(t.session.canUndo());
}

void TestUndo::aNewRunHasNothingToTakeBack()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    t.session.edit({{weight, 2}}, {1, 0});
    t.settle();
    QSignalSpy undone(&t.session, &Session::undone);
    t.session.undo();
    t.session.again(); // before the undo is done: what it tells is out of date
    t.settle();
    QVERIFY(undone.isEmpty());
    QVERIFY(!t.session.canUndo() && !t.session.canRedo());
}

// An undo brings back what a later change had cut off; the record is replayed to the same numbers.
void TestUndo::theRecordIsWhatHolds()
{
    double value = 0;
    {
        Day day;
        day.goTo(7);
        day.progress().submit(0, QStringLiteral("1")); // a prediction, which holds edits back
        day.session().edit({{weight, 0.125}}, {1, 0});
        day.session().edit({{weight, 0.25}}, {5, 2});
        day.session().edit({{weight, 0.5}}, {3, 1});
        day.settle();
        QCOMPARE(positionsOf(day.kept()).size(), std::size_t(3));
        day.session().undo();
        day.settle();
        QCOMPARE(positionsOf(day.kept()), (std::vector<std::string>{"1:0", "5:0"}));
        QCOMPARE(day.kept().edits[1].value, 0.25);
        day.session().seek(Position{6, 2});
        day.settle();
        value = weightOf(day.session());
    }
    Day next;
    next.work().goOn();
    next.settle();
    QTRY_COMPARE(next.session().snapshot().position, (Position{6, 2}));
    QCOMPARE(weightOf(next.session()), value);
    next.session().undo();
    next.settle();
    QCOMPARE(positionsOf(next.kept()), std::vector<std::string>{"1:0"});
    next.session().redo();
    next.settle();
    QCOMPARE(weightOf(next.session()), value);
    QCOMPARE(positionsOf(next.kept()), (std::vector<std::string>{"1:0", "5:0"}));
}

void TestUndo::whatIsChangedMeanwhileIsRecorded()
{
    Day day;
    day.goTo(7);
    day.progress().submit(0, QStringLiteral("1"));
    day.session().edit({{weight, 0.125}}, {1, 0});
    day.settle();
    day.session().undo();
    day.session().edit({{weight, 0.75}}, {2, 0});
    day.settle();
    QCOMPARE(positionsOf(day.kept()), std::vector<std::string>{"2:0"});
    QCOMPARE(day.kept().edits[0].value, 0.75);
    QCOMPARE(weightOf(day.session()), 0.75);
}

void TestUndo::numbersAreTypedIntoTheTables()
{
    Day day;
    day.goTo(7);
    day.progress().submit(0, QStringLiteral("1"));
    day.settle();
    QVERIFY(!isEditable(cellOf(day.program, "z[1][1]")) && !isEditable(cellOf(day.program, "C")));
    for (const char* name : {"w[1][1,1]", "b[1][1]"}) {
        day.session().select(q(name)); // the tables follow
        const QModelIndex cell = cellOf(day.program, name);
        QVERIFY2(isEditable(cell), name);
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("F2")));
        auto* const model = const_cast<QAbstractItemModel*>(cell.model());
        QVERIFY(model->setData(cell, QStringLiteral("1/4"), Qt::EditRole));
        day.settle();
        QCOMPARE(valueOf(day.session().snapshot(), name), 0.25);
    }
    QCOMPARE(day.kept().edits.size(), std::size_t(2));
    day.session().undo();
    day.settle();
    QVERIFY(valueOf(day.session().snapshot(), "b[1][1]") != 0.25);
    QCOMPARE(valueOf(day.session().snapshot(), "w[1][1,1]"), 0.25);
}

// As it is typed: what closes the cell's editor must not hide the words.
void TestUndo::whatIsNoNumberIsSaidAtTheCell()
{
    Day day;
    day.goTo(7);
    day.progress().submit(0, QStringLiteral("1"));
    day.settle();
    day.session().select(weight);
    const QModelIndex cell = cellOf(day.program, "w[1][1,1]");
    QTableView* table = nullptr;
    for (QTableView* const found : day.program.window().findChildren<QTableView*>())
        if (found->model() == cell.model())
            table = found;
    QVERIFY(table);
    day.program.window().activateWindow();
    table->setFocus();
    QTRY_VERIFY_WITH_TIMEOUT(table->hasFocus(), 60'000);
    table->setCurrentIndex(cell);
    table->edit(cell);
    auto* const editor = table->findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("nonsense"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!table->findChild<QLineEdit*>(), 60'000);
    QTest::qWait(50); // for what would hide it
    QVERIFY(QToolTip::isVisible());
    QVERIFY2(QToolTip::text().contains(QStringLiteral("nonsense")), qPrintable(QToolTip::text()));
    QVERIFY(day.kept().edits.empty());
}

void TestUndo::givenNumbersOfEveryModelAreTyped_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("followed");
    const auto row = [](const char* lesson, const char* given, const char* followed) {
        QTest::newRow(lesson) << QString::fromLatin1(lesson) << QString::fromLatin1(given)
                              << QString::fromLatin1(followed);
    };
    row("one-example", "x[1]", "a[1][1]");
    row("descent-1d", "x", "Dx");
    row("computational-graph", "v[x][1]", "v[z][1]");
}

void TestUndo::givenNumbersOfEveryModelAreTyped()
{
    QFETCH(QString, lesson);
    QFETCH(QString, given);
    QFETCH(QString, followed);
    Day day(qPrintable(lesson));
    day.goTo(day.progress().sectionCount()); // no question is open there
    day.session().seek(Position{1, 0});
    day.settle();
    for (const QString& name : {followed, given}) {
        day.session().select(q(name.toStdString()));
        const QModelIndex cell = cellOf(day.program, qPrintable(name));
        QVERIFY2(cell.isValid(), qPrintable(name));
        QCOMPARE(isEditable(cell), name == given);
    }
    const QModelIndex cell = cellOf(day.program, qPrintable(given));
    QVERIFY(const_cast<QAbstractItemModel*>(cell.model())
                ->setData(cell, QStringLiteral("0.375"), Qt::EditRole));
    day.settle();
    QCOMPARE(valueOf(day.session().snapshot(), given.toStdString()), 0.375);
    QCOMPARE(day.kept().edits.size(), std::size_t(1));
}

void TestUndo::anOpenQuestionIsPointedAt()
{
    Day day;
    day.goTo(1);
    QSignalSpy blocked(&day.session(), &Session::blocked);
    const double before = weightOf(day.session());
    day.session().edit({{weight, 2}}, {1, 0});
    day.settle();
    QCOMPARE(blocked.size(), 1);
    QCOMPARE(weightOf(day.session()), before);
    QVERIFY(day.kept().edits.empty());
}

void TestUndo::isInTheMenu()
{
    Day day;
    day.goTo(7);
    QAction* const undo = actionNamed(day.program.window(), QStringLiteral("Undo the last change"));
    QAction* const redo = actionNamed(day.program.window(), QStringLiteral("Redo the change"));
    QVERIFY(undo && redo);
    QCOMPARE(undo->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_Z));
    day.progress().submit(0, QStringLiteral("1"));
    day.settle();
    QVERIFY(!undo->isEnabled() && !redo->isEnabled());
    const double before = weightOf(day.session());
    day.session().edit({{weight, 0.125}}, day.session().snapshot().position);
    day.settle();
    QVERIFY(undo->isEnabled() && !redo->isEnabled());
    undo->trigger();
    day.settle();
    QCOMPARE(weightOf(day.session()), before);
    QVERIFY(!undo->isEnabled() && redo->isEnabled());
    redo->trigger();
    day.settle();
    QCOMPARE(weightOf(day.session()), 0.125);
}

// The same keys where words are written act on the words, not on the model.
void TestUndo::wordsAreUndoneWhereTheyAreWritten()
{
    Day day;
    day.goTo(7);
    day.progress().submit(0, QStringLiteral("1"));
    day.session().edit({{weight, 0.125}}, {1, 0});
    day.settle();
    QVERIFY(day.session().canUndo());
    auto* const panel = day.program.window().findChild<NotesPanel*>();
    auto* const notes = panel->findChild<QPlainTextEdit*>();
    for (QDockWidget* const dock : day.program.window().findChildren<QDockWidget*>())
        if (dock->isAncestorOf(panel))
            dock->raise();
    day.program.window().activateWindow();
    notes->setFocus();
    QTRY_VERIFY_WITH_TIMEOUT(notes->hasFocus(), 60'000);
    QTest::keyClicks(notes, QStringLiteral("why"));
    QTest::keyClick(notes, Qt::Key_Z, Qt::ControlModifier);
    day.settle();
    QCOMPARE(notes->toPlainText(), QString());
    QCOMPARE(weightOf(day.session()), 0.125);
    QTest::keyClick(&day.program.window(), Qt::Key_Z, Qt::ControlModifier);
    day.settle();
    QVERIFY(weightOf(day.session()) != 0.125);
}

QTEST_MAIN(TestUndo)
#include "tst_undo.moc"
