// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/network_stage.h"
#include "stages/stage_panel.h"
#include "support/desk.h"

#include <QElapsedTimer>

using namespace gradus;

namespace {

using Kind = NetworkElement::Kind;

// A network of these sizes with zeros for data.
std::shared_ptr<const Lesson> networkOfSizes(const std::vector<int>& sizes)
{
    NetworkCase c;
    c.layers = "[{size: " + std::to_string(sizes[0]) + "}";
    for (std::size_t l = 1; l < sizes.size(); ++l)
        c.layers += ", {size: " + std::to_string(sizes[l]) + ", activation: sigmoid}";
    c.layers += "]";
    const auto list = [](int n) {
        std::string numbers = "0.5";
        for (int i = 1; i < n; ++i)
            numbers += ", 0." + std::to_string(i % 10);
        return "[" + numbers + "]";
    };
    c.samples = "[{x: " + list(sizes.front()) + ", y: " + list(sizes.back()) + "}]";
    return c.lesson();
}

NetworkLayout layoutOfSizes(const std::vector<int>& sizes, QSizeF room = {700, 430})
{
    const auto lesson = networkOfSizes(sizes);
    return {dynamic_cast<const NetworkExperiment&>(*lesson->experiment), room, 1};
}

int differences(const QImage& a, const QImage& b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    return count;
}

} // namespace

class TestStage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void layersStandInOrder_data();
    void layersStandInOrder();
    void everythingCanBeHit_data();
    void everythingCanBeHit();
    void smallNetworksHaveRoomForNumbers();
    void numbersOfNeighboursDoNotMeet();
    void largeInputsAreAPicture();
    void quantitiesHaveTheirElements();
    void describesAnElementWithAllDigits();
    void clickingSelects();
    void hoveringHighlights();
    void arrowKeysWalk();
    void zoomsAndFits();
    void repaintsWhatChanges();
    void aTooltipKeepsASecret();
    void largeNetworkRepaintsQuickly();
    void titleSaysWhereOneIs();
    void stageIsOfTheLesson();
};

void TestStage::layersStandInOrder_data()
{
    QTest::addColumn<QList<int>>("sizes");
    QTest::newRow("1-1-1-1") << QList<int>{1, 1, 1, 1};
    QTest::newRow("2-2-2") << QList<int>{2, 2, 2};
    QTest::newRow("3-16-16-10") << QList<int>{3, 16, 16, 10};
    QTest::newRow("784-16-16-10") << QList<int>{784, 16, 16, 10};
    QTest::newRow("50-40-3") << QList<int>{50, 40, 3};
}

void TestStage::layersStandInOrder()
{
    QFETCH(QList<int>, sizes);
    const QSizeF room(700, 430);
    const NetworkLayout layout = layoutOfSizes({sizes.begin(), sizes.end()}, room);
    QCOMPARE(layout.layers(), int(sizes.size()) - 1);
    for (int l = 0; l <= layout.layers(); ++l) {
        if (l > 0)
            QVERIFY(layout.x(l) > layout.x(l - 1));
        for (int j = 1; j <= layout.size(l); ++j) {
            const QPointF centre = layout.centre(l, j);
            QVERIFY(QRectF(QPointF(), room).contains(centre));
            if (j > 1 && !layout.isGrid(l))
                QVERIFY(centre.y() - layout.centre(l, j - 1).y() >= 2 * layout.radius(l) - 1);
        }
    }
    QVERIFY(layout.costBox().left() > layout.x(layout.layers()) + layout.radius(layout.layers()));
}

void TestStage::everythingCanBeHit_data() { layersStandInOrder_data(); }

void TestStage::everythingCanBeHit()
{
    QFETCH(QList<int>, sizes);
    const NetworkLayout layout = layoutOfSizes({sizes.begin(), sizes.end()});
    for (int l = 0; l <= layout.layers(); ++l)
        for (int j = 1; j <= layout.size(l); ++j)
            QVERIFY(layout.at(layout.centre(l, j), true) == NetworkElement::neuron(l, j));
    QVERIFY(layout.at(layout.costBox().center(), true).kind == Kind::Cost);
    QVERIFY(layout.at({-50, -50}, true).kind == Kind::None);
    if (sizes.size() == 3 && sizes[0] == 2) {
        const QPointF on = (layout.centre(0, 1) * 2 + layout.centre(1, 1)) / 3;
        QVERIFY(layout.at(on, true) == NetworkElement::edge(1, 1, 1));
        QVERIFY(layout.at(on, false).kind == Kind::None);
    }
}

void TestStage::smallNetworksHaveRoomForNumbers()
{
    QVERIFY(layoutOfSizes({2, 2, 2}).isDetailed(1));
    QVERIFY(layoutOfSizes({2, 2, 2}).labelDistance(1, 1.0 / 3) > 40);
    QVERIFY(layoutOfSizes({1, 1, 1, 1}).isDetailed(3));
    QVERIFY(!layoutOfSizes({2, 16, 2}).isDetailed(1));
    QVERIFY(!layoutOfSizes({2, 16, 2}).hasLines(1));
    const NetworkLayout low = layoutOfSizes({2, 2, 2}, {690, 240});
    QVERIFY(low.hasLines(1) && !low.isDetailed(1) && low.hasCaptions());
    const NetworkLayout lower = layoutOfSizes({2, 2, 2}, {300, 120});
    QVERIFY(!lower.hasCaptions());
    QCOMPARE(lower.labelDistance(1, 0.5), 0.0); // no room between the columns
    QVERIFY(layoutOfSizes({2, 16, 2}).labelDistance(1, 0.1) < 10);
    QVERIFY(layoutOfSizes({2, 2, 2}).labelDistance(1, 0.5) < 1); // where edges cross
    QVERIFY(layoutOfSizes({2, 16, 2}, {4200, 2600}).isDetailed(1)); // zooming in makes room
}

// Lines of 17 pixels: b and z above a neuron, δ below it, and y below that.
void TestStage::numbersOfNeighboursDoNotMeet()
{
    int detailed = 0;
    for (const std::vector<int>& sizes : {std::vector{2, 2, 2}, {2, 3, 1}, {1, 4, 3}})
        for (int height = 150; height < 800; height += 10) {
            const NetworkLayout layout = layoutOfSizes(sizes, {690, double(height)});
            for (int l = 1; l <= layout.layers(); ++l) {
                const bool target = l == layout.layers() && !layout.hasOutputLabels();
                if (!layout.isDetailed(l))
                    QVERIFY(!target);
                else
                    QVERIFY(layout.distance(l) - 2 * layout.radius(l) >= (target ? 76 : 59));
                detailed += layout.isDetailed(l) ? 1 : 0;
            }
        }
    QVERIFY(detailed > 100);
}

void TestStage::largeInputsAreAPicture()
{
    const NetworkLayout layout = layoutOfSizes({784, 16, 10});
    QVERIFY(layout.isGrid(0));
    QCOMPARE(layout.gridColumns(0), 28);
    QCOMPARE(layout.gridRect(0).width(), layout.gridRect(0).height());
    QVERIFY(!layout.isGrid(1));
    QVERIFY(layout.gridRect(0).right() < layout.x(1));
}

void TestStage::quantitiesHaveTheirElements()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    const NetworkView view(t.session, 1);
    const auto one = [&](const char* quantity) {
        const auto elements = view.elementsOf(q(quantity));
        return elements.size() == 1 ? elements.front() : NetworkElement{};
    };
    QVERIFY(one("x[2]") == NetworkElement::neuron(0, 2));
    QVERIFY(one("y[1]") == NetworkElement::neuron(2, 1));
    QVERIFY(one("delta[1][3]") == NetworkElement::neuron(1, 3));
    QVERIFY(one("b[1][3]") == NetworkElement::neuron(1, 3));
    QVERIFY(one("dC/dw[2][1,3]") == NetworkElement::edge(2, 1, 3));
    QVERIFY(one("Dw[1][1,2]") == NetworkElement::edge(1, 1, 2));
    QVERIFY(one("C").kind == Kind::Cost);
    QVERIFY(one("eta").kind == Kind::None);
    QCOMPARE(view.elementsOf(q("a[1]")).size(), std::size_t(3));
    QVERIFY(view.elementsOf(q("w[1]")).empty());
    QVERIFY(view.elementsOf(q("nothing[1]")).empty());
    for (const NetworkElement& element :
         {NetworkElement::neuron(0, 1), NetworkElement::neuron(2, 2), NetworkElement::edge(1, 2, 1),
          NetworkElement{Kind::Cost}}) {
        const auto back = view.elementsOf(view.quantityOf(element));
        QVERIFY(back.size() == 1 && back.front() == element);
    }
}

void TestStage::describesAnElementWithAllDigits()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    t.seek("1:end");
    const NetworkView view(t.session, 1);
    const QString text = view.describe(NetworkElement::neuron(1, 2));
    QVERIFY(text.startsWith(QStringLiteral("Neuron 2 of layer 1\n")));
    QVERIFY(text.contains(plainNumber(valueOf(t.session.snapshot(), "delta[1][2]"), 0)));
    QCOMPARE(view.describe({}), QString());
    QVERIFY(view.describe(NetworkElement::edge(1, 2, 1)).contains(QStringLiteral("∂C/∂w")));
}

void TestStage::clickingSelects()
{
    TestDesk t;
    t.openFile("four-equations");
    NetworkStage stage(t.session, t.look);
    stage.resize(724, 454);
    stage.show();
    const NetworkLayout layout(networkOf(t.session.snapshot()).experiment(), {700, 430}, 1);
    const auto at = [&](const NetworkElement& element) {
        return (layout.centre(element.layer, element.j) + QPointF(12, 12)).toPoint();
    };
    QTest::mouseClick(&stage, Qt::LeftButton, {}, at(NetworkElement::neuron(1, 2)));
    QVERIFY(t.session.selected() == q("a[1][2]"));
    QVERIFY(stage.selected() == NetworkElement::neuron(1, 2));
    QVERIFY(stage.accessibleDescription().startsWith(QStringLiteral("Neuron 2 of layer 1")));
    QTest::mouseClick(&stage, Qt::LeftButton, {}, {1, 1});
    QVERIFY(t.session.selected().name.empty());
    // Dragging pans; it does not select.
    QTest::mousePress(&stage, Qt::LeftButton, {}, at(NetworkElement::neuron(1, 2)));
    QTest::mouseMove(&stage, {300, 300});
    QTest::mouseRelease(&stage, Qt::LeftButton, {}, {300, 300});
}

void TestStage::hoveringHighlights()
{
    TestDesk t;
    t.openFile("four-equations");
    NetworkStage stage(t.session, t.look);
    stage.resize(724, 454);
    stage.show();
    const NetworkLayout layout(networkOf(t.session.snapshot()).experiment(), {700, 430}, 1);
    QTest::mouseMove(&stage, (layout.centre(0, 1) + QPointF(12, 12)).toPoint());
    QVERIFY(t.session.highlighted() == q("x[1]"));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&stage, &leave);
    QVERIFY(t.session.highlighted().name.empty());
}

void TestStage::arrowKeysWalk()
{
    TestDesk t;
    t.openFile("four-equations");
    NetworkStage stage(t.session, t.look);
    stage.resize(724, 454);
    stage.show();
    const auto press = [&](std::initializer_list<Qt::Key> keys) {
        for (const Qt::Key key : keys)
            QTest::keyClick(&stage, key);
        return stage.selected();
    };
    QVERIFY(press({Qt::Key_Right}) == NetworkElement::neuron(1, 1));
    QVERIFY(press({Qt::Key_Down}) == NetworkElement::neuron(1, 2));
    QVERIFY(press({Qt::Key_Down}) == NetworkElement::neuron(1, 2)); // the last
    QVERIFY(press({Qt::Key_Left}) == NetworkElement::neuron(0, 2));
    QVERIFY(press({Qt::Key_Right, Qt::Key_Right}) == NetworkElement::neuron(2, 2));
    QVERIFY(press({Qt::Key_Right}).kind == Kind::Cost);
    QVERIFY(press({Qt::Key_Left}) == NetworkElement::neuron(2, 1));
    QVERIFY(press({Qt::Key_Return}) == NetworkElement::edge(2, 1, 1));
    QVERIFY(press({Qt::Key_Down}) == NetworkElement::edge(2, 1, 2));
    QVERIFY(press({Qt::Key_Left}) == NetworkElement::neuron(1, 2));
    QVERIFY(press({Qt::Key_Escape}).kind == Kind::None);
}

void TestStage::zoomsAndFits()
{
    TestDesk t;
    t.openFile("four-equations");
    NetworkStage stage(t.session, t.look);
    stage.resize(724, 454);
    stage.show();
    const QImage before = stage.grab().toImage();
    for (int n = 0; n < 40; ++n)
        QTest::keyClick(&stage, Qt::Key_Plus);
    QVERIFY(differences(stage.grab().toImage(), before) > 1000);
    QTest::keyClick(&stage, Qt::Key_0);
    QCOMPARE(differences(stage.grab().toImage(), before), 0);
    for (int n = 0; n < 5; ++n)
        stage.zoomOut(); // not smaller than the whole
    QCOMPARE(differences(stage.grab().toImage(), before), 0);
}

void TestStage::repaintsWhatChanges()
{
    TestDesk t;
    t.look.motion = false;
    t.openFile("four-equations");
    t.progress.goTo(t.progress.sectionCount());
    t.seek("1:0");
    NetworkStage stage(t.session, t.look);
    stage.resize(724, 454);
    stage.show();
    const QImage start = stage.grab().toImage();
    t.session.stepForward(Level::Quantity);
    const QImage first = stage.grab().toImage();
    QVERIFY(differences(first, start) > 200); // halo, ring, label
    t.session.stepBackward(Level::Quantity);
    QCOMPARE(differences(stage.grab().toImage(), start), 0);
    t.seek("400:0"); // other weights
    QVERIFY(differences(stage.grab().toImage(), start) > 100);
    t.session.setFocus({q("a[2][1]")});
    const QImage unfocused = stage.grab().toImage();
    t.session.setFocus({});
    QVERIFY(differences(stage.grab().toImage(), unfocused) > 100);
}

void TestStage::aTooltipKeepsASecret()
{
    TestDesk t;
    t.openFile("four-equations");
    t.seek("1:end");
    t.session.setBarrier(std::nullopt);
    t.seek("1:end");
    t.session.setAsked({q("delta[1][1]")});
    const NetworkView view(t.session, 1);
    const QString text = view.describe(NetworkElement::neuron(1, 1));
    QVERIFY(text.contains(QStringLiteral("δ⁽¹⁾₁ = ?")));
    QVERIFY(!text.contains(QStringLiteral("δ⁽¹⁾₁ = 0")));
}

// Not a timed test: the resting edges come from the cached picture while nothing has changed.
void TestStage::largeNetworkRepaintsQuickly()
{
    TestDesk t;
    t.look.motion = false;
    t.open(networkOfSizes({784, 16, 16, 10}));
    NetworkStage stage(t.session, t.look);
    stage.resize(900, 560);
    stage.show();
    stage.grab();
    QElapsedTimer timer;
    timer.start();
    constexpr int repaints = 50;
    for (int n = 0; n < repaints; ++n) {
        t.session.stepForward(Level::Quantity);
        stage.grab();
    }
    qInfo("a step with its repaint: %.2f ms", double(timer.nsecsElapsed()) / 1e6 / repaints);
}

void TestStage::titleSaysWhereOneIs()
{
    NetworkCase c;
    c.training = "{rate: 0.1, batch: 3}";
    TestDesk t;
    t.open(c.lesson());
    StagePanel panel(t.desk());
    QVERIFY(panel.title()->accessibleName().contains(QStringLiteral("Network 2-3-2")));
    t.seek("1:delta[2][1]@2");
    QVERIFY(panel.title()->accessibleName().contains(QStringLiteral("sample 2 of 3")));
    QVERIFY(panel.title()->accessibleName().contains(QStringLiteral("backward pass")));
}

void TestStage::stageIsOfTheLesson()
{
    TestDesk t;
    StagePanel panel(t.desk());
    QVERIFY(!panel.stage());
    t.open(NetworkCase{}.lesson());
    QVERIFY(qobject_cast<NetworkStage*>(panel.stage()));
    panel.resize(700, 500);
    panel.show();
    t.openFile("chain-rule"); // another network in the same panel
    panel.grab();
    QVERIFY(panel.title()->accessibleName().contains(QStringLiteral("1-1-1-1")));
}

QTEST_MAIN(TestStage)
#include "tst_stage.moc"
