// SPDX-License-Identifier: GPL-3.0-or-later
#include "families/tensor_values.h"
#include "panels/values_panel.h"
#include "stages/array_stage.h"
#include "stages/graph_stage.h"
#include "stages/stage_panel.h"
#include "support/desk.h"

#include <QWheelEvent>

using namespace gradus;

namespace {

std::vector<GraphCell> cellsOf(const Lesson& lesson)
{
    Timeline timeline(lesson.experiment->start());
    return graphCells(*timeline.now().iteration);
}

std::vector<std::string> textsOf(const std::vector<GraphCell>& cells)
{
    std::vector<std::string> texts;
    for (const GraphCell& cell : cells)
        texts.push_back(cell.text.toStdString());
    return texts;
}

constexpr const char* deepFunction =
    "sin(cos(sin(cos(sin(cos(sin(cos(sin(cos(sin(cos(sin(x)))))))))))))";

} // namespace

class TestGraph : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNodeIsACell();
    void aSharedNodeIsDrawnOnce();
    void nothingOverlaps_data();
    void nothingOverlaps();
    void linesLeadFromLeftToRight();
    void longLinesPassBesideTheCells();
    void arrowsMoveTheSelection();
    void clickSelects();
    void factorsAreTheLocalSlopes();
    void hasABoxForAFunctionOfNothing();
    void valuesHaveVariablesAndNodes();
    void levelsAreThoseOfTheFamily();
    void waysHaveTheirProducts();
    void waysThroughMatrices();
    void epochsHaveATable();
    void wideGraphsMoveAlong();
    void graphsFitZoomAndDrag();
    void nodesHaveEntriesAndJacobians();
};

void TestGraph::everyNodeIsACell()
{
    const auto lesson = descentOn("(1 - x)^2 + 100*(y - x^2)^2", "[x, y]", "[-1.2, 1]");
    QCOMPARE(textsOf(cellsOf(*lesson)),
             (std::vector<std::string>{"", "", "1 − x", "v₁²", "x²", "y − v₃", "v₄²", "100 · v₅",
                                       "v₂ + v₆"}));
}

void TestGraph::aSharedNodeIsDrawnOnce()
{
    const auto cells = cellsOf(*descentOn("sin(x*y) + (x*y)^2", "[x, y]", "[1, 2]"));
    const auto texts = textsOf(cells);
    QCOMPARE(std::count(texts.begin(), texts.end(), "x · y"), 1);
    QCOMPARE(cells.back().from.size(), std::size_t(2));
}

void TestGraph::nothingOverlaps_data()
{
    QTest::addColumn<QString>("function");
    QTest::newRow("rosenbrock") << "(1 - x)^2 + 100*(y - x^2)^2";
    QTest::newRow("wide") << "sin(x) + cos(x) + exp(x) + tanh(y) + x*y + sqrt(y) + x^3";
    QTest::newRow("deep") << "sin(sin(sin(sin(sin(sin(sin(sin(x))))))))*y";
}

void TestGraph::nothingOverlaps()
{
    QFETCH(QString, function);
    const auto cells = cellsOf(*descentOn(function.toStdString(), "[x, y]", "[0.5, 0.25]"));
    for (const QSizeF room : {QSizeF(700, 430), QSizeF(330, 220), QSizeF(1200, 700)}) {
        const GraphLayout layout(cells, room, 1);
        QCOMPARE(layout.size(), cells.size());
        for (std::size_t i = 0; i < cells.size(); ++i) {
            QVERIFY(QRectF({}, room).contains(layout.box(i)));
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(!layout.box(i).intersects(layout.box(j)));
            QCOMPARE(layout.at(layout.box(i).center()), int(i));
        }
    }
}

void TestGraph::linesLeadFromLeftToRight()
{
    const auto cells = cellsOf(*descentOn("x*y + sin(x) + y^2", "[x, y]", "[1, 2]"));
    const GraphLayout layout(cells, {700, 430}, 1);
    for (std::size_t to = 0; to < cells.size(); ++to)
        for (const std::size_t from : cells[to].from) {
            const QPainterPath line = layout.line(from, to);
            QCOMPARE(line.pointAtPercent(0).x(), layout.box(from).right());
            QCOMPARE(line.pointAtPercent(1).x(), layout.box(to).left());
            QVERIFY(layout.box(from).right() < layout.box(to).left());
        }
}

void TestGraph::longLinesPassBesideTheCells()
{
    const auto cells = cellsOf(*descentOn("(1 - x)^2 + 100*(y - x^2)^2", "[x, y]", "[-1.2, 1]"));
    const GraphLayout layout(cells, {700, 430}, 1);
    for (std::size_t to = 0; to < cells.size(); ++to)
        for (const std::size_t from : cells[to].from) {
            const QPainterPath line = layout.line(from, to);
            for (std::size_t other = 0; other < cells.size(); ++other)
                if (other != from && other != to)
                    QVERIFY2(
                        !line.intersects(layout.box(other)),
                        qPrintable(
                            QStringLiteral("%1 to %2 through %3").arg(from).arg(to).arg(other)));
        }
}

void TestGraph::arrowsMoveTheSelection()
{
    const auto cells = cellsOf(*descentOn("(1 - x)^2 + 100*(y - x^2)^2", "[x, y]", "[-1.2, 1]"));
    const GraphLayout layout(cells, {700, 430}, 1);
    QCOMPARE(layout.next(-1, 1, 0), 0);
    QCOMPARE(layout.next(0, 0, 1), 1);
    QCOMPARE(layout.next(1, 0, 1), 1);
    QCOMPARE(layout.next(0, -1, 0), 0);
    int cell = 0;
    for (int i = 0; i < 10; ++i)
        cell = layout.next(cell, 1, 0);
    QCOMPARE(cell, int(cells.size()) - 1);
}

void TestGraph::clickSelects()
{
    TestDesk t;
    t.open(descentOn("x*y", "[x, y]", "[2, 3]"));
    GraphStage stage(t.session, t.look);
    stage.resize(600, 300);
    stage.show();
    QTest::mouseClick(&stage, Qt::LeftButton, {}, stage.boxes().box(2).center().toPoint());
    QCOMPARE(t.session.selected(), q("f"));
    QTest::keyClick(&stage, Qt::Key_Left);
    QVERIFY(t.session.selected() == q("x") || t.session.selected() == q("y"));
    t.seek("1:f");
    QVERIFY(stage.accessibleDescription().contains(QLatin1String("6")));
    const QImage before = stage.grab().toImage();
    t.seek("1:df/dx");
    QVERIFY(stage.grab().toImage() != before);
}

void TestGraph::factorsAreTheLocalSlopes()
{
    Timeline timeline(descentOn("x*y + x*x", "[x, y]", "[2, 3]")->experiment->start());
    const Iteration& iteration = *timeline.now().iteration;
    const auto cells = graphCells(iteration);
    QCOMPARE(graphFactor(iteration, cells[0], cells[2]), std::optional(3.0)); // ∂(xy)/∂x
    QCOMPARE(graphFactor(iteration, cells[1], cells[2]), std::optional(2.0));
    QCOMPARE(graphFactor(iteration, cells[0], cells[3]),
             std::optional(4.0)); // both operands of x·x
}

void TestGraph::hasABoxForAFunctionOfNothing()
{
    for (const char* function : {"x", "7", "2*3 + 1"}) {
        const auto cells = cellsOf(*descentOn(function, "[x]", "[1]"));
        const GraphLayout layout(cells, {300, 200}, 1);
        QCOMPARE(layout.size(), std::size_t(2));
        QVERIFY(layout.box(0).right() < layout.box(1).left());
    }
}

void TestGraph::valuesHaveVariablesAndNodes()
{
    TestDesk t;
    t.open(descentOn("x*y + x", "[x, y]", "[2, 3]", "adam"));
    ValuesPanel panel(t.desk());
    t.seek("1:end");
    const QuantityTableModel& variables = panel.view()->first();
    QCOMPARE(variables.columnCount(), 2);
    QCOMPARE(variables.rowCount(), 7); // slope, m, v, m̂, v̂, Δ, value
    QCOMPARE(variables.data(variables.indexOf(q("df/dx")), Qt::DisplayRole).toString(),
             QStringLiteral("4"));
    const QuantityTableModel& nodes = panel.view()->second();
    QCOMPARE(nodes.rowCount(), 2);
    QCOMPARE(nodes.data(nodes.indexOf(q("f")), Qt::DisplayRole).toString(), QStringLiteral("8"));
    QVERIFY(!nodes.data(nodes.index(1, 1), Qt::DisplayRole).isValid()); // f has no slope
    QCOMPARE(nodes.data(nodes.indexOf(q("df/dv[1]")), Qt::DisplayRole).toString(),
             QStringLiteral("1"));
}

void TestGraph::levelsAreThoseOfTheFamily()
{
    Timeline descent(descentOn("x^2", "[x]", "[1]")->experiment->start());
    QVERIFY(descent.now().iteration->hasLevel(Level::Pass));
    QVERIFY(!descent.now().iteration->hasLevel(Level::Layer));
    const auto network = NetworkCase().timeline();
    QVERIFY(network->now().iteration->hasLevel(Level::Layer));
}

void TestGraph::waysHaveTheirProducts()
{
    TestDesk t;
    t.open(descentOn("x*y + x*x", "[x, y]", "[2, 3]"));
    GraphStage stage(t.session, t.look);
    stage.resize(700, 400);
    stage.show();
    stage.setWays(true);
    t.session.select(q("x"));
    QCOMPARE(stage.ways().routes().count, std::uint64_t(2)); // through x·y and through x·x
    QCOMPARE(stage.ways().text().size(), 2); // no numbers yet
    t.seek("1:end");
    const QStringList lines = stage.ways().text();
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[1].endsWith(QStringLiteral("3")) || lines[1].endsWith(QStringLiteral("4")));
    QVERIFY(lines[2].endsWith(QStringLiteral("= 7"))); // y + 2x
    QTest::keyClick(&stage, Qt::Key_PageDown);
    QCOMPARE(stage.way(), 1);
    QVERIFY(stage.ways().text()[1] != lines[1]);
    QVERIFY(stage.accessibleDescription().contains(QStringLiteral("= 7")));
    QTest::keyClick(&stage, Qt::Key_PageDown);
    QCOMPARE(stage.way(), 0);
    t.session.setAsked({q("df/dx")});
    QCOMPARE(stage.ways().text().size(), 2); // no answer is given away
    t.session.setAsked({});
    t.seek("1:f");
    QCOMPARE(stage.ways().text().size(), 2);
}

void TestGraph::waysThroughMatrices()
{
    TestDesk t;
    t.openFile("computational-graph");
    t.progress.goTo(t.progress.sectionCount());
    t.seek("1:end");
    ArrayStage stage(t.session, t.look);
    stage.setWays(true);
    t.session.select(q("v[z]"));
    const GraphWays all = stage.ways();
    const Routes& ways = all.routes();
    QCOMPARE(ways.count, std::uint64_t(3));
    Array sum = Array::number(0);
    const Iteration& iteration = *t.session.snapshot().iteration;
    for (const Route& way : ways.shown)
        sum = combined(sum, productAlong(iteration, stage.scene().outline.cells(), way),
                       [](double a, double b) { return a + b; });
    QCOMPARE(sum.shape, (Shape{1, 2}));
    for (int i = 0; i < 2; ++i) {
        const Quantity entry =
            std::get<Quantity>(parseQuantity("dC/dv[z][" + std::to_string(i + 1) + "]"));
        QVERIFY(std::abs(sum.entries[std::size_t(i)] - t.session.snapshot().read(entry).value)
                < 1e-14);
    }
}

void TestGraph::epochsHaveATable()
{
    TestDesk t;
    t.openFile("attention");
    t.seek("60:end");
    TensorValues values(t.session, t.look, nullptr);
    values.refresh();
    t.session.select(q("accuracy"));
    values.followSelection();
    QCOMPARE(values.first().rowCount(), 3); // accuracy, and the epoch's two means: no test data
    QCOMPARE(values.first().quantity(values.first().index(0, 0)), q("accuracy"));
    QCOMPARE(values.first().value(values.first().index(0, 0)), 1.0);
}

void TestGraph::wideGraphsMoveAlong()
{
    TestDesk t;
    t.open(descentOn(deepFunction, "[x]", "[0.5]"));
    GraphStage stage(t.session, t.look);
    stage.resize(600, 300);
    stage.show();
    const auto button = [&](const char* const sign) {
        for (auto* const one : stage.findChildren<QToolButton*>())
            if (one->text() == QString::fromUtf8(sign))
                return one;
        return static_cast<QToolButton*>(nullptr);
    };
    QCOMPARE(stage.drawn({}).x(), 0.0);
    QVERIFY(!button("‹")->isVisible() && button("›")->isVisible());
    button("›")->click();
    QVERIFY(stage.drawn({}).x() < -300 && button("‹")->isVisible());
    t.seek("1:f");
    QVERIFY(stage.drawn({}).x() < -500);
    QVERIFY(!button("›")->isVisible());
    const QRectF last = stage.boxes().box(stage.cells().size() - 1);
    QVERIFY(stage.drawn(last.topRight()).x() <= 600);
    QTest::mouseClick(&stage, Qt::LeftButton, {}, stage.drawn(last.center()).toPoint());
    QCOMPARE(t.session.selected(), q("f"));
}

// Like the picture of a network.
void TestGraph::graphsFitZoomAndDrag()
{
    TestDesk t;
    t.open(descentOn(deepFunction, "[x]", "[0.5]"));
    GraphStage stage(t.session, t.look);
    stage.resize(600, 300);
    stage.show();
    QTest::keyClick(&stage, Qt::Key_0);
    QVERIFY(stage.zoom() < 1);
    for (std::size_t i = 0; i < stage.cells().size(); ++i) {
        const QRectF box = stage.boxes().box(i);
        QVERIFY(stage.drawn(box.topLeft()).x() >= 0 && stage.drawn(box.bottomRight()).x() <= 600);
    }
    const QPointF held = stage.boxes().box(3).center();
    const QPointF before = stage.drawn(held);
    for (int turn = 0; turn < 3; ++turn) {
        QWheelEvent wheel(before, stage.mapToGlobal(before), {}, {0, 480}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&stage, &wheel);
    }
    QVERIFY(stage.zoom() > 1); // about the pointer, as far as the picture's borders allow
    const QPointF from = stage.drawn({});
    QTest::mousePress(&stage, Qt::LeftButton, {}, QPoint(300, 150));
    QTest::mouseMove(&stage, QPoint(270, 150));
    QTest::mouseRelease(&stage, Qt::LeftButton, {}, QPoint(270, 150));
    QCOMPARE(stage.drawn({}).x(), from.x() - 30);
    QTest::mouseDClick(&stage, Qt::LeftButton, {}, QPoint(300, 150));
    QVERIFY(stage.zoom() < 1);
    const auto tools = stage.makeTools();
    QCOMPARE(tools.size(), 4);
    qDeleteAll(tools);
}

void TestGraph::nodesHaveEntriesAndJacobians()
{
    TestDesk t;
    t.openFile("computational-graph");
    t.progress.goTo(t.progress.sectionCount());
    ValuesPanel panel(t.desk());
    t.seek("1:end");
    t.session.select(q("v[z]"));
    QCOMPARE(panel.view()->first().rowCount(), 2); // its entries
    QCOMPARE(panel.view()->second().rowCount(), 2); // of a by z
    QCOMPARE(panel.view()->second().columnCount(), 2);
    QCOMPARE(
        panel.view()->second().data(panel.view()->second().index(0, 1), Qt::DisplayRole).toString(),
        QStringLiteral("0"));
    const Quantity slope = panel.view()->second().quantity(panel.view()->second().index(1, 1));
    QCOMPARE(slope, q("dv/dv[a,z][2][2]"));
    t.session.select(q("v[C]")); // no node above it: its own Jacobians
    QCOMPARE(panel.view()->second().rowCount(), 1);
}

QTEST_MAIN(TestGraph)
#include "tst_graph.moc"
