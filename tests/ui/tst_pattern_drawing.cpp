// SPDX-License-Identifier: GPL-3.0-or-later
#include "patterns/cue_box.h"
#include "support/pattern_editor.h"

using namespace gradus;

class TestPatternDrawing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void strokesDraw();
    void quickStrokesLeaveNothingOut();
    void keysDraw();
    void keysReachTheEnds();
    void theCellIsSaid();
    void noiseBrushTurnsNearby();
    void aShareIsTurned();
    void drawingOnTheCue();
    void clearInvertUndo();
};

void TestPatternDrawing::strokesDraw()
{
    Editor e;
    QCOMPARE(e.dialog.entry(), 1);
    QVERIFY(e.shown() == letter('T'));
    e.drag({5, 6, 7, 8}); // the first is down: all go up, also the one that is
    QVERIFY(e.shown() == changed(letter('T'), {5, 6, 8}));
    e.drag({0, 5, 10}); // up: all go down, also the one that is
    QVERIFY(e.shown() == changed(letter('T'), {5, 6, 8, 0, 5}));
    QTest::mouseClick(&e.grid(), Qt::LeftButton, {}, e.at(24));
    QCOMPARE(int(e.shown()[24]), 1);
    const Units before = e.shown();
    QTest::mouseClick(&e.grid(), Qt::RightButton, {}, e.at(0));
    QTest::mouseClick(&e.grid(), Qt::LeftButton, {}, QPoint(1, 1)); // beside the cells
    QVERIFY(e.shown() == before);
}

void TestPatternDrawing::quickStrokesLeaveNothingOut()
{
    Editor e;
    e.dialog.choose(3);
    e.press("All cells down");
    e.drag({10, 14});
    QVERIFY(e.shown() == changed(Units(25, -1), {10, 11, 12, 13, 14}));
}

void TestPatternDrawing::keysDraw()
{
    Editor e;
    e.press("All cells down");
    e.grid().setFocus();
    QTest::keyClick(&e.grid(), Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(&e.grid(), Qt::Key_Right);
    QTest::keyClick(&e.grid(), Qt::Key_Down);
    QCOMPARE(e.grid().cursor(), 6);
    QTest::keyClick(&e.grid(), Qt::Key_Space);
    QVERIFY(e.shown() == changed(Units(25, -1), {6}));
    QTest::keyClick(&e.grid(), Qt::Key_Right, Qt::ShiftModifier); // draws on
    QTest::keyClick(&e.grid(), Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(e.shown() == changed(Units(25, -1), {6, 7, 12}));
    QTest::keyClick(&e.grid(), Qt::Key_Up, Qt::ShiftModifier); // does not turn what is drawn
    QTest::keyClick(&e.grid(), Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(e.shown() == changed(Units(25, -1), {6, 7, 12}));
    QTest::keyClick(&e.grid(), Qt::Key_Space);
    QVERIFY(e.shown() == changed(Units(25, -1), {6, 7}));
}

void TestPatternDrawing::keysReachTheEnds()
{
    Editor e;
    const auto after = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&e.grid(), key, modifiers);
        return e.grid().cursor();
    };
    QCOMPARE(after(Qt::Key_End, Qt::ControlModifier), 24);
    QCOMPARE(after(Qt::Key_Right), 24);
    QCOMPARE(after(Qt::Key_Down), 24);
    QCOMPARE(after(Qt::Key_Home), 20);
    QCOMPARE(after(Qt::Key_Left), 20);
    QCOMPARE(after(Qt::Key_Up), 15);
    QCOMPARE(after(Qt::Key_End), 19);
    QCOMPARE(after(Qt::Key_Home, Qt::ControlModifier), 0);
    QVERIFY(e.shown() == letter('T'));
}

void TestPatternDrawing::theCellIsSaid()
{
    Editor e;
    e.dialog.choose(2);
    QTest::keyClick(&e.grid(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(e.grid().accessibleName(), QStringLiteral("Pattern 2, row 1, column 1: up"));
    QTest::keyClick(&e.grid(), Qt::Key_Right);
    QCOMPARE(e.grid().accessibleName(), QStringLiteral("Pattern 2, row 1, column 2: down"));
    QTest::keyClick(&e.grid(), Qt::Key_Space);
    QCOMPARE(e.grid().accessibleName(), QStringLiteral("Pattern 2, row 1, column 2: up"));
    e.dialog.choose(0);
    QVERIFY(e.grid().accessibleName().startsWith(QStringLiteral("Cue, row 1, column 2")));
}

void TestPatternDrawing::noiseBrushTurnsNearby()
{
    Editor e(HopfieldDraft::letters().resized(20, 20));
    e.press("Dragging turns cells around it at random");
    const Units before = e.shown();
    std::vector<int> cells;
    for (int column = 2; column < 18; ++column)
        cells.push_back(10 * 20 + column);
    e.drag(cells);
    const Units after = e.shown();
    int inside = 0;
    for (int i = 0; i < 400; ++i) {
        const bool turned = before[std::size_t(i)] != after[std::size_t(i)];
        const bool near = i / 20 >= 9 && i / 20 <= 11 && i % 20 >= 1 && i % 20 <= 18;
        QVERIFY2(near || !turned, qPrintable(QString::number(i)));
        inside += turned;
    }
    QVERIFY2(inside > 10 && inside < 23,
             qPrintable(QString::number(inside))); // of 54, with chance 0.3
    e.drag(cells);
    QVERIFY(e.shown() != after && e.shown() != before);
}

void TestPatternDrawing::aShareIsTurned()
{
    Editor e;
    e.field<QSpinBox>("Cells to turn, percent")->setValue(20);
    e.press("Turn so many of the cells, drawn at random");
    QCOMPARE(differing(e.shown(), letter('T')), 5);
    const Units once = e.shown();
    e.press("Turn so many of the cells, drawn at random");
    QCOMPARE(differing(e.shown(), once), 5);
    QVERIFY(e.shown() != letter('T')); // others this time
}

void TestPatternDrawing::drawingOnTheCue()
{
    Editor e;
    const Units before = e.dialog.draft().start();
    e.dialog.choose(0);
    e.drag({12});
    QVERIFY(!e.dialog.draft().cue.pattern);
    QVERIFY(e.dialog.draft().start() == changed(before, {12}));
    auto* const box = e.dialog.findChild<CueBox*>();
    QCOMPARE(e.field<QComboBox>("Start from", box)->currentText(), QStringLiteral("a drawing"));
    QVERIFY(!e.field<QSpinBox>("Turned", box)->isEnabled());
    e.press("Turn so many of the cells, drawn at random"); // of a drawing, too: 2.5, so 3
    QCOMPARE(differing(e.dialog.draft().start(), changed(before, {12})), 3);
}

void TestPatternDrawing::clearInvertUndo()
{
    Editor e;
    e.press("Turn all cells");
    QCOMPARE(differing(e.shown(), letter('T')), 25);
    e.press("All cells down");
    QVERIFY(e.shown() == Units(25, -1));
    QTest::keyClick(&e.grid(), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(&e.grid(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(e.shown() == letter('T'));
    QVERIFY(!e.field<QToolButton>("Undo")->isEnabled());
    QTest::keyClick(&e.grid(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(differing(e.shown(), letter('T')), 25);
    e.drag({3}); // the other future is gone
    QVERIFY(!e.field<QToolButton>("Redo")->isEnabled());
}

QTEST_MAIN(TestPatternDrawing)
#include "tst_pattern_drawing.moc"
