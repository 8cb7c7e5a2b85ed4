// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/cost_surface_stage.h"
#include "stages/curve_stage.h"
#include "stages/relief_stage.h"
#include "stages/stage_panel.h"
#include "stages/surface_stage.h"
#include "support/desk.h"

#include <QComboBox>
#include <QMenu>

#include <array>
#include <cmath>
#include <numbers>

#include <algorithm>

using namespace gradus;

namespace {

constexpr const char* rosenbrock = "(1 - x)^2 + 100*(y - x^2)^2";

// Heights of a function of column and row.
template <typename Height> HeightGrid gridOf(int columns, int rows, Height height)
{
    HeightGrid grid{columns, rows, {}};
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            grid.heights.push_back(height(column, row));
    return grid;
}

double bowl(int column, int row)
{
    return (column - 20.0) * (column - 20.0) + (row - 20.0) * (row - 20.0);
}

int pixelsLike(const QImage& image, const QColor& colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    return count;
}

int inkOf(QWidget& widget, const QColor& colour)
{
    const QImage image = widget.grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    return count;
}

} // namespace

class TestSurface : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersOnAxesAreRound();
    void rangesGrowWithAMargin();
    void framesMapBothWays();
    void linesOfABowlAreCircles();
    void linesAtASaddleDoNotCross();
    void linesEndAtTheBorderAndAtHoles();
    void comparedSurfacesShareAScale();
    void levelsAreRoundAndInside();
    void noLevelsOnAPlane();
    void greysFollowTheHeights();
    void draggingMovesTheStart();
    void arrowKeysMoveTheStart();
    void anOpenQuestionHoldsTheStart();
    void theCurveGrowsWithTheWalk();
    void theTangentComesWithItsStep();
    void arrowsComeWithTheirSteps();
    void momentumStepsElsewhere();
    void landscapesTurn();
    void picturesOfAFamily();
    void runsAreShownBeside();
    void runsWithBatchesAreComparedOverAllSamples();
    void axesBesideARunThatDiverges();
    void runsAreChosen();
    void costOfANetwork();
    void graphsHaveASurface();
    void redraw();
};

void TestSurface::numbersOnAxesAreRound()
{
    QCOMPARE(roundNumbers({0, 10}, 5), (std::vector<double>{0, 2, 4, 6, 8, 10}));
    QCOMPARE(roundNumbers({-0.07, 0.13}, 4), (std::vector<double>{-0.05, 0, 0.05, 0.1}));
    QVERIFY(roundNumbers({0, 0}, 5).empty());
    QVERIFY(roundNumbers({0, INFINITY}, 5).empty());
    QVERIFY(roundNumbers({1e300, 1.5e300}, 5).size() < 12);
}

void TestSurface::rangesGrowWithAMargin()
{
    PlotRange range{-1, 1};
    range.include(0.5);
    QVERIFY(range == (PlotRange{-1, 1}));
    range.include(NAN);
    range.include(INFINITY);
    QVERIFY(range == (PlotRange{-1, 1}));
    range.include(3);
    QCOMPARE(range.low, -1.0);
    QVERIFY(range.high > 3 && range.high < 4);
    range.include(-5);
    QVERIFY(range.low < -5 && range.low > -7);
}

void TestSurface::framesMapBothWays()
{
    const Look look;
    const PlotFrame frame({0, 0, 500, 400}, {-2, 3}, {10, 20}, look);
    const QPointF point = frame.at(1.25, 17.5);
    QCOMPARE(frame.xAt(point.x()), 1.25);
    QCOMPARE(frame.yAt(point.y()), 17.5);
    QCOMPARE(frame.at(-2, 10), frame.rect().bottomLeft());
    QCOMPARE(frame.at(3, 20), frame.rect().topRight());
}

void TestSurface::linesOfABowlAreCircles()
{
    const HeightGrid grid = gridOf(41, 41, bowl);
    const auto lines = contourLines(grid, 100);
    QCOMPARE(lines.size(), std::size_t(1));
    QVERIFY(lines[0].isClosed());
    for (const QPointF& point : lines[0])
        QVERIFY(std::abs(std::hypot(point.x() - 20, point.y() - 20) - 10) < 0.05);
    QVERIFY(contourLines(grid, -1).empty());
    QVERIFY(contourLines(grid, 1e9).empty());
}

void TestSurface::linesAtASaddleDoNotCross()
{
    const auto lines =
        contourLines(gridOf(21, 21, [](int c, int r) { return (c - 9.5) * (r - 9.5); }), 0.01);
    QCOMPARE(lines.size(), std::size_t(2));
    for (const QPolygonF& line : lines) {
        QVERIFY(!line.isClosed());
        const bool right = line.front().x() > 9.5;
        for (const QPointF& point : line)
            QCOMPARE(point.x() > 9.5, right);
    }
}

void TestSurface::linesEndAtTheBorderAndAtHoles()
{
    const auto slope = [](int c, int r) { return r == 5 && c == 5 ? double(NAN) : double(c); };
    const auto lines = contourLines(gridOf(11, 11, slope), 4.5);
    QCOMPARE(lines.size(), std::size_t(2)); // above the hole and below it
    for (const QPolygonF& line : lines)
        for (const QPointF& point : line)
            QCOMPARE(point.x(), 4.5);
}

void TestSurface::levelsAreRoundAndInside()
{
    const HeightGrid grid = gridOf(41, 41, [](int c, int r) { return bowl(c, r) * 0.01234; });
    const auto levels = contourLevels(grid, 10);
    QVERIFY(levels.size() >= 7);
    for (std::size_t i = 0; i < levels.size(); ++i) {
        QVERIFY(levels[i] > 0 && levels[i] < 9.9);
        QVERIFY(i == 0 || levels[i] > levels[i - 1]);
        QCOMPARE(QString::number(levels[i], 'g', 2), QString::number(levels[i], 'g', 6));
        QVERIFY(!contourLines(grid, levels[i]).empty());
    }
}

void TestSurface::noLevelsOnAPlane()
{
    QVERIFY(contourLevels(gridOf(9, 9, [](int, int) { return 3.0; }), 10).empty());
    QVERIFY(contourLevels(gridOf(9, 9, [](int, int) { return double(NAN); }), 10).empty());
}

void TestSurface::greysFollowTheHeights()
{
    const HeightGrid grid = gridOf(41, 41, bowl);
    const HeightScale scale(grid, {50, 200});
    QCOMPARE(scale.share(0), 0.0);
    QCOMPARE(scale.share(25), 1 / 6.0);
    QCOMPARE(scale.share(50), 1 / 3.0);
    QCOMPARE(scale.share(800), 1.0);
    QCOMPARE(scale.share(-5), 0.0);
    QCOMPARE(HeightScale().share(3), 0.0);
}

// A surface far above another one is not off the scale: both have greys and lines.
void TestSurface::comparedSurfacesShareAScale()
{
    const HeightGrid low = gridOf(20, 20, [](int column, int) { return column / 19.0; });
    const HeightGrid high = gridOf(20, 20, [](int column, int) { return 2 + column / 19.0; });
    const HeightScale scale = commonScale({&low, &high});
    QCOMPARE(scale.lowest(), 0.0);
    QCOMPARE(scale.share(0), 0.0);
    QCOMPARE(scale.share(3), 1.0);
    QVERIFY(scale.share(1) < scale.share(2));
    for (const double from : {0.0, 2.0}) {
        QVERIFY(scale.share(from + 0.9) - scale.share(from + 0.1) > 0.2);
        QVERIFY(std::any_of(scale.levels().begin(), scale.levels().end(),
                            [from](double level) { return level > from && level < from + 1; }));
    }
}

void TestSurface::draggingMovesTheStart()
{
    TestDesk t;
    t.open(descentOn("x^2 + 3*y^2", "[x, y]", "[1, 1]"));
    SurfaceStage stage(t.session, t.look);
    stage.resize(600, 400);
    stage.show();
    t.seek("5:end");
    const QPoint from = stage.frame().at(1, 1).toPoint();
    const QPoint to = stage.frame().at(-0.5, 0.75).toPoint();
    QTest::mousePress(&stage, Qt::LeftButton, {}, from);
    QTest::mouseMove(&stage, to);
    QTest::mouseRelease(&stage, Qt::LeftButton, {}, to);
    t.settle();
    QVERIFY(t.position() == (Position{1, 0}));
    const double x = t.session.snapshot().read(q("x")).value;
    const double y = t.session.snapshot().read(q("y")).value;
    QVERIFY(std::abs(x + 0.5) < 0.02 && std::abs(y - 0.75) < 0.02);
    QTest::mousePress(&stage, Qt::LeftButton, {}, stage.frame().at(1, -1).toPoint());
    QTest::mouseRelease(&stage, Qt::LeftButton, {}, to); // not the start: nothing moves
    t.settle();
    QCOMPARE(t.session.snapshot().read(q("x")).value, x);
}

void TestSurface::arrowKeysMoveTheStart()
{
    TestDesk t;
    t.open(descentOn("x^2", "[x]", "[1]"));
    CurveStage stage(t.session, t.look);
    stage.resize(600, 400);
    stage.show();
    t.seek("3:0");
    QTest::keyClick(&stage, Qt::Key_Right);
    t.settle();
    QVERIFY(t.position() == (Position{1, 0}));
    const double x = t.session.snapshot().read(q("x")).value;
    QVERIFY(x > 1.01 && x < 1.2);
    QCOMPARE(t.session.published().trail.size(), std::size_t(1));
    QCOMPARE(t.session.published().trail[0].place[0], x);
}

void TestSurface::anOpenQuestionHoldsTheStart()
{
    TestDesk t;
    t.open(descentOn("x^2", "[x]", "[1]"));
    CurveStage stage(t.session, t.look);
    stage.resize(600, 400);
    stage.show();
    t.session.setBarrier(Position{1, 1});
    QTest::mousePress(&stage, Qt::LeftButton, {}, stage.frame().at(1, 1).toPoint());
    QTest::mouseRelease(&stage, Qt::LeftButton, {}, stage.frame().at(0, 0).toPoint());
    QTest::keyClick(&stage, Qt::Key_Right);
    t.settle();
    QCOMPARE(t.session.snapshot().read(q("x")).value, 1.0);
}

void TestSurface::theCurveGrowsWithTheWalk()
{
    TestDesk t;
    t.open(lessonOf("gradus: 1\nid: case\ntitle: A case\nmodel: {kind: descent, function: "
                    "\"x^2\", variables: [x], start: [1]}\ntraining: {rate: 1.1}\n"));
    CurveStage stage(t.session, t.look);
    stage.resize(600, 400);
    const PlotRange before = stage.frame().x();
    t.seek("8:0"); // diverges: 1, -1.2, 1.44, …
    const PlotRange after = stage.frame().x();
    QVERIFY(after.high > before.high && after.low < before.low);
    stage.setFollows(false);
    t.seek("14:0");
    QVERIFY(stage.frame().x() == after);
    stage.setFollows(true);
    QVERIFY(stage.frame().x().width() > after.width());
}

void TestSurface::theTangentComesWithItsStep()
{
    TestDesk t;
    t.open(descentOn("x^2", "[x]", "[1]"));
    CurveStage stage(t.session, t.look);
    stage.resize(600, 400);
    t.seek("1:f");
    QCOMPARE(pixelsLike(stage.grab().toImage(), t.look.theme.backward), 0);
    t.seek("1:df/dx");
    QVERIFY(pixelsLike(stage.grab().toImage(), t.look.theme.backward) > 50);
    QCOMPARE(pixelsLike(stage.grab().toImage(), t.look.theme.update), 0);
    t.seek("1:Dx");
    QVERIFY(pixelsLike(stage.grab().toImage(), t.look.theme.update) > 10);
    t.session.setAsked({q("df/dx")});
    QCOMPARE(pixelsLike(stage.grab().toImage(), t.look.theme.backward), 0);
}

void TestSurface::arrowsComeWithTheirSteps()
{
    TestDesk t;
    t.open(descentOn("x^2 + 3*y^2", "[x, y]", "[1, 1]"));
    SurfaceStage stage(t.session, t.look);
    stage.resize(600, 400);
    t.seek("1:df/dx");
    QCOMPARE(pixelsLike(stage.grab().toImage(), t.look.theme.backward), 0);
    t.seek("1:df/dy");
    QVERIFY(pixelsLike(stage.grab().toImage(), t.look.theme.backward) > 50);
    t.seek("1:Dx");
    QCOMPARE(pixelsLike(stage.grab().toImage(), t.look.theme.update), 0);
    t.seek("1:Dy");
    QVERIFY(pixelsLike(stage.grab().toImage(), t.look.theme.update) > 5);
}

// Under momentum the step is not along the gradient.
void TestSurface::momentumStepsElsewhere()
{
    for (const bool heavy : {false, true}) {
        TestDesk t;
        t.open(descentOn(rosenbrock, "[x, y]", "[-0.5, 0.5]", heavy ? "momentum" : "sgd"));
        t.seek("2:end");
        const auto value = [&](const char* name) {
            return t.session.snapshot().read(q(name)).value;
        };
        const double turned = value("df/dx") * value("Dy") - value("df/dy") * value("Dx");
        const double size =
            std::hypot(value("df/dx"), value("df/dy")) * std::hypot(value("Dx"), value("Dy"));
        QCOMPARE(std::abs(turned) > 1e-6 * size, heavy);
    }
}

void TestSurface::landscapesTurn()
{
    TestDesk t;
    t.open(descentOn(rosenbrock, "[x, y]", "[-1.2, 1]"));
    ReliefStage stage(t.session, t.look);
    stage.resize(500, 400);
    stage.show();
    const QImage before = stage.grab().toImage();
    QTest::keyClick(&stage, Qt::Key_Right);
    QCOMPARE(stage.turn(), 40.0);
    QVERIFY(stage.grab().toImage() != before);
    QTest::mousePress(&stage, Qt::LeftButton, {}, {100, 100});
    QTest::mouseMove(&stage, {150, 1000});
    QCOMPARE(stage.tilt(), 85.0);
    QTest::mouseRelease(&stage, Qt::LeftButton, {}, {150, 1000});
    stage.setView(350, -20);
    QCOMPARE(stage.turn(), -10.0);
    QCOMPARE(stage.tilt(), 5.0);
    QVERIFY(t.position() == (Position{1, 0})); // turning moves nothing else
}

void TestSurface::picturesOfAFamily()
{
    TestDesk t;
    StagePanel panel(t.desk());
    auto* const views = panel.title()->findChild<QComboBox*>();
    const auto names = [&] {
        QStringList all;
        for (int i = 0; i < views->count(); ++i)
            all += views->itemText(i);
        return all.join(QLatin1Char(' ')).toStdString();
    };
    t.open(descentOn("x^2", "[x]", "[1]"));
    QCOMPARE(names(), "Curve Graph");
    QVERIFY(qobject_cast<CurveStage*>(panel.stage()));
    t.open(descentOn("x*y", "[x, y]", "[1, 1]"));
    QCOMPARE(names(), "Surface Landscape Graph");
    Q_EMIT views->activated(1);
    QVERIFY(qobject_cast<ReliefStage*>(panel.stage()));
    t.open(descentOn("x*y*z", "[x, y, z]", "[1, 1, 1]"));
    QCOMPARE(names(), "Graph");
    QVERIFY(views->isHidden());
}

// What runs with batches have in common is the cost of all samples, not that of their last batch.
void TestSurface::runsWithBatchesAreComparedOverAllSamples()
{
    TestDesk t;
    t.openFile("stochastic");
    t.progress.goTo(4);
    t.settle();
    const auto beside = [&] { return companionsOf(t.session.published(), t.position().iteration); };
    QTRY_COMPARE(beside().size(), std::size_t(3));
    for (const ComparedRun& run : t.session.published().compared) {
        const auto* const at = dynamic_cast<const DescentIteration*>(run.snapshot.iteration.get());
        QTRY_VERIFY(at);
        const auto all = overAllSamples(*at);
        const auto& x = at->state().x;
        QVERIFY(all);
        // The surface about its bottom, and its slopes.
        const double w = x[0] - 1.01275;
        const double b = x[1] - 0.4375;
        QVERIFY(std::abs((*all)[0] - 0.23396 - 1.59375 * w * w - b * b) < 1e-5);
        QVERIFY(std::abs((*all)[1] - std::hypot(2 * 1.59375 * w, 2 * b)) < 1e-4);
    }
    for (const Companion& run : beside())
        QVERIFY(run.ofAll);
    const auto* const own =
        dynamic_cast<const DescentIteration*>(t.session.snapshot().iteration.get());
    QVERIFY(!overAllSamples(*own)); // its batch is all there is
}

void TestSurface::runsAreShownBeside()
{
    TestDesk t;
    t.open(lessonOf("gradus: 1\nid: case\ntitle: A case\nmodel: {kind: descent, function: "
                    "\"x^2 + y^2\", variables: [x, y], start: [1, 1]}\ntraining: {rate: 0.25}\n"
                    "runs: {slow: {set: {training.rate: 0.125}}}\nscript:\n"
                    "  - {title: A, compare: [slow], goto: \"3:end\", say: \"{{ of(slow, x) }}\"}\n"
                    "  - {title: B, run: slow, goto: \"2:end\"}\n"
                    "  - {title: C}\n"));
    t.settle();
    const auto companions = [&] {
        return companionsOf(t.session.published(), t.position().iteration);
    };
    QTRY_COMPARE(companions().size(), std::size_t(1));
    QTRY_COMPARE(companions()[0].places.size(), std::size_t(3));
    QCOMPARE(companions()[0].places[2][0], 0.75 * 0.75);
    QCOMPARE(companions()[0].f, numberText(2 * 0.75 * 0.75 * 0.75 * 0.75));
    QTRY_COMPARE(t.progress.filled(t.progress.section()->say, QStringLiteral("en")),
                 numberText(0.75 * 0.75 * 0.75));
    // Another start is another start for all.
    t.session.edit({{q("x"), 2.0}}, {1, 0});
    t.settle();
    t.seek("3:0");
    QTRY_COMPARE(companions()[0].places.back()[0], 2 * 0.75 * 0.75);
    t.progress.next();
    t.settle();
    QCOMPARE(t.session.snapshot().read(q("x")).value, 0.75 * 0.75);
    QVERIFY(companions().empty());
    t.progress.next();
    t.settle();
    QTRY_COMPARE(t.session.snapshot().read(q("x")).value, 2 * 0.5 * 0.5); // where it was left
}

// A run beside that runs away does not make the others small; one that only goes elsewhere is seen.
void TestSurface::axesBesideARunThatDiverges()
{
    TestDesk t;
    t.open(lessonOf("gradus: 1\nid: case\ntitle: A case\nmodel: {kind: descent, function: "
                    "\"x^2 + y^2\", variables: [x, y], start: [1, 1]}\ntraining: {rate: 0.1}\n"
                    "runs: {away: {set: {training.rate: 2.5}}, over: {set: {training.rate: 1.2}}}\n"
                    "script:\n  - {title: A, compare: [away, over], goto: \"4:end\"}\n"));
    QTRY_COMPARE(t.session.published().compared.size(), std::size_t(2));
    SurfaceStage surface(t.session, t.look);
    ReliefStage relief(t.session, t.look);
    for (DescentStage* const stage :
         {static_cast<DescentStage*>(&surface), static_cast<DescentStage*>(&relief)}) {
        stage->resize(600, 420);
        stage->show();
        QCoreApplication::processEvents();
        for (const char* const position : {"4:end", "5:end", "6:end", "7:end", "12:end"})
            t.seek(position);
        QVERIFY(stage->frame().x().high < 8 && stage->frame().x().low > -8);
        QVERIFY(stage->frame().x().low < -1.9); // over has been at -1.4, 1.96, …
        stage->grab();
    }
    QVERIFY(inkOf(relief, companionColour(t.look, 2)) > 20); // ways lie on the landscape, too
}

void TestSurface::runsAreChosen()
{
    TestDesk t;
    StagePanel panel(t.desk());
    t.open(descentOn("x^2 + y^2", "[x, y]", "[1, 1]"));
    QToolButton* compare = nullptr;
    for (auto* const button : panel.title()->findChildren<QToolButton*>())
        if (button->menu())
            compare = button;
    QVERIFY(compare);
    const auto actions = compare->menu()->actions();
    QVERIFY(actions.size() >= 10);
    int chosen = 0;
    for (QAction* const action : actions)
        if (action->isCheckable() && action->isEnabled()) {
            action->setChecked(true);
            ++chosen;
        }
    QCOMPARE(chosen, int(mostCompared)); // no room for more
    t.settle();
    QTRY_COMPARE(t.session.published().compared.size(), mostCompared);
    t.seek("4:end");
    QTRY_COMPARE(t.session.published().compared[0].snapshot.position.iteration, std::int64_t(4));
    QCOMPARE(t.session.published().compared[0].name, QStringLiteral("momentum"));
}

void TestSurface::costOfANetwork()
{
    TestDesk t;
    t.openFile("four-equations");
    t.progress.goTo(t.progress.sectionCount());
    t.seek("30:0");
    CostSurfaceStage stage(t.session, t.look);
    stage.resize(600, 420);
    stage.show();
    QTRY_VERIFY(stage.isReady());
    QCOMPARE(stage.way().size(), 30);
    const double w = t.session.snapshot().read(q("w[2][1,1]")).value;
    QCOMPARE(stage.way().back().x(), w);
    for (const double height : stage.heights().heights)
        QVERIFY(height >= 0 && std::isfinite(height));
    const HeightGrid before = stage.heights();
    for (auto* const button : stage.findChildren<QToolButton*>())
        if (button->isCheckable())
            button->setChecked(true);
    QTRY_VERIFY(stage.isReady());
    QVERIFY(stage.heights().heights != before.heights);
    QVERIFY(std::abs(stage.way().back().x()) < 1e-12); // the plane goes through here
    t.seek("31:0");
    QTRY_VERIFY(stage.isReady());
    QCOMPARE(stage.way().size(), 31);
}

void TestSurface::graphsHaveASurface()
{
    TestDesk t;
    t.open(lessonOf("gradus: 1\nid: case\ntitle: A case\nmodel: {kind: graph, inputs: {x: [2], y: "
                    "[1]}, parameters: {W: [[0.3, -0.4], [0.2, 0.9]], v: [[0.7, -1.1]]}, nodes: "
                    "{a: \"tanh(W @ x)\", C: \"sum((v @ a - y)^2)\"}}\ndata: {samples: [{x: [1, "
                    "-0.5], y: [0.4]}, {x: [-0.2, 0.8], y: [-1]}]}\ntraining: {rate: 0.1, batch: "
                    "2}\n"));
    t.seek("12:0");
    CostSurfaceStage stage(t.session, t.look);
    stage.resize(600, 420);
    stage.show();
    QTRY_VERIFY(stage.isReady());
    QCOMPARE(stage.way().size(), 12);
    QCOMPARE(stage.way().back().x(), t.session.snapshot().read(q("v[v][1]")).value);
    QCOMPARE(stage.way().back().y(), t.session.snapshot().read(q("v[v][2]")).value);
    const auto& heights = stage.heights().heights;
    QVERIFY(*std::max_element(heights.begin(), heights.end())
            > *std::min_element(heights.begin(), heights.end()));
    t.seek("13:0");
    QTRY_VERIFY(stage.isReady());
    QCOMPARE(stage.way().size(), 13);
}

// No threshold: the figure is for people to read.
void TestSurface::redraw()
{
    TestDesk t;
    t.open(descentOn(rosenbrock, "[x, y]", "[-1.2, 1]"));
    const auto parsed = parseExpression(rosenbrock);
    const auto made = FunctionGraph::make(std::get<Expression>(parsed), {"x", "y"});
    const auto& graph = std::get<FunctionGraph>(made);
    std::vector<double> values(static_cast<std::size_t>(graph.size()));
    const PlotFrame frame({0, 0, 592, 564}, {-2, 2}, {-1, 3}, t.look); // 512 × 512 inside
    QImage image(600, 600, QImage::Format_RGB32);
    QBENCHMARK
    {
        const SurfacePicture picture(
            [&](double x, double y) {
                graph.evaluate(std::array{x, y}, values);
                return values.back();
            },
            graph.size(), frame, t.look);
        QPainter painter(&image);
        picture.paint(painter, t.look);
    }
    QCOMPARE(frame.rect().size(), QSizeF(512, 512));
}

QTEST_MAIN(TestSurface)
#include "tst_surface.moc"
