// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/cell_keys.h"
#include "panels/heat_map.h"
#include "panels/values_panel.h"
#include "support/desk.h"

#include <cmath>

using namespace gradus;

namespace {

// A layer with many inputs: its weights are too many to read.
std::shared_ptr<const Lesson> wideNetwork()
{
    NetworkCase wide;
    std::string x = "0";
    for (int k = 1; k < 30; ++k)
        x += ", " + std::to_string(k);
    wide.layers = "[{size: 30}, {size: 4, activation: tanh}, {size: 1, activation: sigmoid}]";
    wide.samples = "[{x: [" + x + "], y: [1]}]";
    return wide.lesson();
}

} // namespace

class TestHeatMap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void largeMatricesAreShownAsPictures();
    void colourIsSignAndSize();
    void unknownNumbersHaveNoColour();
    void keysWalkOverTheCells();
    void keysOfTables();
    void aPageIsTenRows();
    void clickSelectsTheQuantity();
    void hugeMatricesKeepTheirGreatest();
    void whatStandsOutIsSeen();
    void jacobiansHaveAPicture();
    void keepsASecret();

private:
    // Shows the panel and gives its picture.
    static HeatMap* pictureOf(ValuesPanel& panel)
    {
        panel.resize(400, 600);
        panel.show();
        return panel.findChild<HeatMap*>();
    }
};

void TestHeatMap::largeMatricesAreShownAsPictures()
{
    TestDesk t;
    t.open(wideNetwork());
    ValuesPanel panel(t.desk());
    panel.view()->showFirst(1);
    QVERIFY(panel.view()->showsPicture());
    panel.view()->showFirst(2); // one row of four
    QVERIFY(!panel.view()->showsPicture());
}

void TestHeatMap::colourIsSignAndSize()
{
    TestDesk t;
    t.open(NetworkCase{.layers = "[{size: 2}, {size: 2, activation: tanh}]",
                       .parameters = "parameters: [{w: [[1, -1], [0.5, 0]], b: [0, 0]}]",
                       .samples = "[{x: [1, 1], y: [0, 0]}]"}
               .lesson());
    ValuesPanel panel(t.desk());
    panel.view()->showFirst(1);
    HeatMap* const picture = pictureOf(panel);
    panel.findChild<QStackedWidget*>()->setCurrentWidget(picture);
    QCOMPARE(picture->greatest(), 1.0);
    const QImage image = picture->grab().toImage();
    const auto colourAt = [&](int row, int column) {
        const QRectF cell = picture->cellRect(panel.view()->second().index(row, column));
        return image.pixelColor((cell.topLeft() + QPointF(4, 4)).toPoint());
    };
    QCOMPARE(colourAt(0, 0), t.look.theme.positive);
    QCOMPARE(colourAt(0, 1), t.look.theme.negative);
    QCOMPARE(colourAt(1, 1), t.look.theme.panel);
    QVERIFY(colourAt(1, 0) != colourAt(0, 0) && colourAt(1, 0) != colourAt(1, 1));
    // The sign is seen without colour, too: a dash in the middle of negative cells only.
    const auto middle = [&](int row, int column) {
        const QRectF cell = picture->cellRect(panel.view()->second().index(row, column));
        return image.pixelColor(cell.center().toPoint());
    };
    QVERIFY(middle(0, 1) != colourAt(0, 1));
    QCOMPARE(middle(0, 0), colourAt(0, 0));
}

void TestHeatMap::unknownNumbersHaveNoColour()
{
    TestDesk t;
    t.open(wideNetwork());
    ValuesPanel panel(t.desk());
    HeatMap* const picture = pictureOf(panel);
    panel.view()->showFirst(1);
    panel.view()->showSecond(1); // dC/dw
    t.seek("1:0");
    QCOMPARE(picture->greatest(), 0.0);
    t.seek("1:end");
    QVERIFY(picture->greatest() > 0);
}

void TestHeatMap::keysWalkOverTheCells()
{
    TestDesk t;
    t.open(wideNetwork());
    ValuesPanel panel(t.desk());
    panel.view()->showFirst(1);
    HeatMap* const picture = pictureOf(panel);
    const QSignalSpy chosen(picture, &HeatMap::chosen);
    QTest::keyClick(picture, Qt::Key_Right);
    QTest::keyClick(picture, Qt::Key_Right);
    QTest::keyClick(picture, Qt::Key_Down);
    QCOMPARE(panel.view()->second().quantity(picture->cursor()), q("w[1][2,3]"));
    QVERIFY(!picture->accessibleDescription().isEmpty());
    QTest::keyClick(picture, Qt::Key_Left);
    QTest::keyClick(picture, Qt::Key_Up);
    QTest::keyClick(picture, Qt::Key_Up); // stays in the first row
    QTest::keyClick(picture, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(t.session.selected(), q("w[1][1,2]"));
}

void TestHeatMap::keysOfTables()
{
    TestDesk t;
    t.open(wideNetwork());
    ValuesPanel panel(t.desk());
    panel.view()->showFirst(1);
    HeatMap* const picture = pictureOf(panel);
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers with = {}) {
        QTest::keyClick(picture, key, with);
        return panel.view()->second().quantity(picture->cursor());
    };
    QCOMPARE(press(Qt::Key_End), q("w[1][1,30]"));
    QCOMPARE(t.session.highlighted(), q("w[1][1,30]"));
    QCOMPARE(press(Qt::Key_PageDown), q("w[1][4,30]"));
    QCOMPARE(press(Qt::Key_Home), q("w[1][4,1]"));
    QCOMPARE(press(Qt::Key_PageUp), q("w[1][1,1]"));
    QCOMPARE(press(Qt::Key_End, Qt::ControlModifier), q("w[1][4,30]"));
    QCOMPARE(press(Qt::Key_Home, Qt::ControlModifier), q("w[1][1,1]"));
    QVERIFY(picture->accessibleDescription().contains(QStringLiteral("1")));
}

void TestHeatMap::aPageIsTenRows()
{
    const auto moved = [](Qt::Key key, QPoint from) {
        return movedCell(QKeyEvent(QEvent::KeyPress, key, {}), from, {40, 40});
    };
    QCOMPARE(moved(Qt::Key_PageDown, {3, 5}), QPoint(3, 15));
    QCOMPARE(moved(Qt::Key_PageDown, {3, 35}), QPoint(3, 39));
    QCOMPARE(moved(Qt::Key_PageUp, {3, 35}), QPoint(3, 25));
    QCOMPARE(moved(Qt::Key_PageUp, {3, 5}), QPoint(3, 0));
    QVERIFY(!moved(Qt::Key_A, {3, 5}));
}

void TestHeatMap::clickSelectsTheQuantity()
{
    TestDesk t;
    t.open(wideNetwork());
    ValuesPanel panel(t.desk());
    panel.view()->showFirst(1);
    HeatMap* const picture = pictureOf(panel);
    const QModelIndex cell = panel.view()->second().index(3, 29);
    QCOMPARE(picture->cellAt(picture->cellRect(cell).center()), cell);
    QTest::mouseClick(picture, Qt::LeftButton, {}, picture->cellRect(cell).center().toPoint());
    QCOMPARE(t.session.selected(), q("w[1][4,30]"));
    QVERIFY(!picture->cellAt({picture->width() - 1.0, picture->height() - 1.0}).isValid());
}

// More cells than pixels: what stands out is still seen.
void TestHeatMap::hugeMatricesKeepTheirGreatest()
{
    TestDesk t;
    t.openFile("one-example");
    ValuesPanel panel(t.desk());
    panel.view()->showFirst(1);
    HeatMap* const picture = pictureOf(panel);
    QVERIFY(panel.view()->showsPicture());
    QCOMPARE(panel.view()->second().columnCount(), 784);
    double greatest = 0;
    for (int row = 0; row < panel.view()->second().rowCount(); ++row)
        for (int column = 0; column < 784; ++column)
            greatest = std::max(
                greatest,
                std::abs(panel.view()->second().value(panel.view()->second().index(row, column))));
    QCOMPARE(picture->greatest(), greatest);
    QTest::keyClick(picture, Qt::Key_Right);
    QCOMPARE(picture->cursor().column(), 1);
    QVERIFY(picture->grab().toImage().allGray() == false);
}

// Two cells that share a pixel: the greater one is seen, whichever comes first.
void TestHeatMap::whatStandsOutIsSeen()
{
    constexpr int inputs = 600;
    NetworkCase wide;
    wide.layers = "[{size: 600}, {size: 1, activation: tanh}]";
    std::string x = "0";
    std::string w = "0.1";
    for (int k = 1; k < inputs; ++k) {
        x += ", 0";
        w += k % 2 == 1 ? ", 1" : ", 0.1";
    }
    wide.parameters = "parameters: [{w: [[" + w + "]], b: [0]}]";
    wide.samples = "[{x: [" + x + "], y: [0]}]";
    TestDesk t;
    t.open(wide.lesson());
    ValuesPanel panel(t.desk());
    panel.view()->showFirst(1);
    HeatMap* const picture = pictureOf(panel);
    const QRectF row = picture->cellRect(panel.view()->second().index(0, 0));
    const QRectF last = picture->cellRect(panel.view()->second().index(0, inputs - 1));
    QVERIFY(last.right() - row.left() < inputs); // pixels are fewer than cells
    const QImage image = picture->grab().toImage();
    int strong = 0;
    int weak = 0;
    for (int pixel = int(row.left()) + 2; pixel < int(last.right()) - 2; ++pixel)
        ++(image.pixelColor(pixel, int(row.center().y())) == t.look.theme.positive ? strong : weak);
    // Weak are only pixels with one cell that is.
    QVERIFY2(weak < (strong + weak) * 3 / 10,
             qPrintable(QStringLiteral("%1 of %2").arg(weak).arg(strong + weak)));
}

void TestHeatMap::jacobiansHaveAPicture()
{
    TestDesk t;
    t.openFile("batch-norm");
    t.progress.goTo(t.progress.sectionCount()); // its questions stand in the way before
    ValuesPanel panel(t.desk());
    t.seek("1:C");
    HeatMap* const picture = pictureOf(panel);
    QVERIFY(picture->greatest() > 0);
    auto* const button = panel.findChild<QToolButton*>();
    QVERIFY(!panel.view()->showsPicture());
    button->click();
    QVERIFY(panel.view()->showsPicture());
    QVERIFY(picture->isVisible());
}

void TestHeatMap::keepsASecret()
{
    TestDesk t;
    t.open(wideNetwork());
    t.seek("1:end");
    ValuesPanel panel(t.desk());
    panel.view()->showFirst(1);
    panel.view()->showSecond(1); // dC/dw
    const QModelIndex cell = panel.view()->second().indexOf(q("dC/dw[1][2,3]"));
    QVERIFY(!std::isnan(panel.view()->second().value(cell)));
    t.session.setAsked({q("dC/dw[1][2,3]")});
    QVERIFY(std::isnan(panel.view()->second().value(cell)));
}

QTEST_MAIN(TestHeatMap)
#include "tst_heat_map.moc"
