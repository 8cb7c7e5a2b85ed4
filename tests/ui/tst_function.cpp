// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/cost_chart.h"
#include "charts/cost_panel.h"
#include "lesson/kinds.h"
#include "network/network_measures.h"
#include "panels/values_panel.h"
#include "stages/approximation_stage.h"
#include "stages/network_function_stage.h"
#include "stages/stage_panel.h"
#include "support/desk.h"
#include "trace/timeline.h"

#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>

#include <cmath>

using namespace gradus;

namespace {

const std::string wavy = "0.2 + 0.4*x^2 + 0.3*x*sin(15*x)";

std::shared_ptr<const Lesson> approximation(const std::string& rest)
{
    return lessonOf("gradus: 1\nid: case\ntitle: A case\nmodel: {kind: approximation, function: \""
                    + wavy + "\", " + rest + "}\n");
}

std::shared_ptr<const Lesson> towers(const std::string& rest)
{
    return lessonOf("gradus: 1\nid: case\ntitle: A case\nmodel: {kind: approximation, variables: "
                    "[x, y], function: \"x*y\", "
                    + rest + "}\n");
}

std::shared_ptr<const Lesson> learner(const std::string& layers, const std::string& data)
{
    return lessonOf("gradus: 1\nid: case\ntitle: A case\nmodel:\n  kind: network\n  layers: "
                    + layers
                    + "\n  cost: half-squared-error\n  initial: {scheme: normal, sd: 1, seed: 3}\n"
                      "data: "
                    + data + "\ntraining: {rate: 0.1}\n");
}

template <typename Kind> struct Shown {
    TestDesk t;
    std::unique_ptr<Kind> stage;

    explicit Shown(const std::shared_ptr<const Lesson>& lesson)
    {
        t.open(lesson);
        stage = std::make_unique<Kind>(t.session, t.look, nullptr);
        stage->resize(700, 420);
        stage->show();
        QCoreApplication::processEvents();
        wait();
    }
    // Until the picture is that of the session's position.
    void wait() const { QTRY_VERIFY(stage->isReady()); }
    void seek(const std::string& position)
    {
        t.seek(position);
        wait();
    }
    [[nodiscard]] const ApproximationIteration& here() const
    {
        return dynamic_cast<const ApproximationIteration&>(*t.session.snapshot().iteration);
    }
};

double sumOf(const FunctionCurves& curves, int place)
{
    double sum = 0;
    for (const FunctionCurves::Part& part : curves.parts)
        sum += part.values[std::size_t(place)];
    return sum;
}

} // namespace

class TestFunction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsAddUpToTheSum();
    void piecesAppearStepByStep();
    void gapIsTheLargestError();
    void gapIsInsideTheInterval();
    void draggingAddsABump();
    void buttonsAddAndTakeAway();
    void edgesAndTopsMove();
    void whatCannotBeIsSaid();
    void numbersCanBeTyped();
    void manyPiecesHaveNoHandles();
    void towersShowTheCrossFirst();
    void networksHaveTheirParts();
    void networksOfTwoInputsAreSurfaces();
    void surfacesBesideEachOtherHaveOneScale();
    void samplesOfANetworkAreDrawn();
    void fewPicturesDuringARun();
    void comparedNetworksAreDrawnBeside();
    void comparedSumsAreDrawnBeside();
    void picturesOfANetwork();
    void picturesThatLessonsMayAskFor();
    void towersAreThoseOfTheEngine();
    void manyPieces_data();
    void manyPieces();
    void arrowsReadValues();
    void levelsOfTheFirstSurface();
    void axesHaveRoundNumbers();
};

void TestFunction::partsAddUpToTheSum()
{
    Shown<ApproximationStage> s(approximation("pieces: 8"));
    s.t.seek("8:end");
    const FunctionCurves& curves = s.stage->curves();
    QCOMPARE(curves.parts.size(), std::size_t(16));
    for (int i = 0; i < curves.count(); i += 50) {
        QVERIFY(std::abs(sumOf(curves, i) - curves.sum[std::size_t(i)]) < 1e-12);
        const double x = curves.place(i);
        QCOMPARE(curves.target[std::size_t(i)], 0.2 + 0.4 * x * x + 0.3 * x * std::sin(15 * x));
    }
}

void TestFunction::piecesAppearStepByStep()
{
    Shown<ApproximationStage> s(approximation("pieces: 4"));
    s.t.seek("2:0");
    QCOMPARE(s.stage->curves().parts.size(), std::size_t(2));
    s.t.seek("2:b[1][3]"); // where it is, but not yet how it goes on
    QCOMPARE(s.stage->curves().parts.size(), std::size_t(2));
    s.t.seek("2:w[2][1,3]");
    QCOMPARE(s.stage->curves().parts.size(), std::size_t(3));
    QVERIFY(s.stage->curves().parts[2].current && !s.stage->curves().parts[0].current);
    s.t.seek("2:end");
    QCOMPARE(s.stage->curves().parts.size(), std::size_t(4));
}

void TestFunction::gapIsTheLargestError()
{
    Shown<ApproximationStage> s(approximation("pieces: 5"));
    s.t.seek("5:end");
    const FunctionCurves& curves = s.stage->curves();
    const auto worst = std::size_t(curves.worst());
    const double gap = std::abs(curves.target[worst] - curves.sum[worst]);
    const double largest = valueOf(s.t.session.snapshot(), "error.max");
    QVERIFY(gap <= largest * 1.001);
    QVERIFY(gap > largest * 0.97); // between two pixels it may be a little larger
    s.stage->grab();
}

// What the sum does outside is nobody's error.
void TestFunction::gapIsInsideTheInterval()
{
    FunctionCurves curves;
    curves.x = {0, 4};
    curves.sum = {9, 0, 0, 0, 7};
    curves.target = {0, 1, 2, 1, 0};
    QCOMPARE(curves.worst(), 0);
    curves.interval = PlotRange{1, 3};
    QCOMPARE(curves.worst(), 2);
    curves.target[2] = std::nan(""); // where there is no value there is no gap
    QCOMPARE(curves.worst(), 1);
    curves.target.clear();
    QCOMPARE(curves.worst(), -1);
}

void TestFunction::draggingAddsABump()
{
    Shown<ApproximationStage> s(approximation("pieces: 0"));
    const PlotFrame frame = s.stage->frame();
    const auto drag = [&](double x0, double x1, double y) {
        const QPoint from = frame.at(x0, y).toPoint();
        const QPoint to = frame.at(x1, y).toPoint();
        QTest::mousePress(s.stage.get(), Qt::LeftButton, {}, from);
        QTest::mouseMove(s.stage.get(), (from + to) / 2);
        QTest::mouseMove(s.stage.get(), to);
        s.stage->grab();
        QTest::mouseRelease(s.stage.get(), Qt::LeftButton, {}, to);
        s.t.settle();
    };
    drag(0.2, 0.4, 0.3);
    QCOMPARE(s.here().state().pieces.size(), std::size_t(1));
    QVERIFY(std::abs(valueOf(s.t.session.snapshot(), "left[1]") - 0.2) < 0.01);
    QVERIFY(std::abs(valueOf(s.t.session.snapshot(), "right[1]") - 0.4) < 0.01);
    QVERIFY(std::abs(valueOf(s.t.session.snapshot(), "height[1]") - 0.3) < 0.01);
    QCOMPARE(s.here().piecesAt(s.t.position().step), 1); // it is placed at once
    drag(0.8, 0.6, 0.25); // to the left is as good
    QCOMPARE(s.here().state().pieces.size(), std::size_t(2));
    QCOMPARE(s.here().piecesAt(s.t.position().step), 2);
    QVERIFY(std::abs(valueOf(s.t.session.snapshot(), "left[2]") - 0.6) < 0.01);
    // A click is no drag.
    QTest::mouseClick(s.stage.get(), Qt::LeftButton, {}, frame.at(0.5, 0.9).toPoint());
    s.t.settle();
    QCOMPARE(s.here().state().pieces.size(), std::size_t(2));
}

void TestFunction::buttonsAddAndTakeAway()
{
    Shown<ApproximationStage> s(approximation("pieces: 0"));
    const QList<QWidget*> tools = s.stage->makeTools();
    QCOMPARE(tools.size(), 3);
    const auto press = [&](int tool) {
        qobject_cast<QToolButton*>(tools[tool])->click();
        s.t.settle();
    };
    press(0);
    QVERIFY(s.here().state().pieces.at(0).single);
    press(1);
    QCOMPARE(s.here().state().pieces.size(), std::size_t(2));
    QVERIFY(!s.here().state().pieces[1].single);
    press(2);
    QCOMPARE(s.here().state().pieces.size(), std::size_t(1));
    for (QWidget* const tool : tools)
        QVERIFY(!tool->accessibleName().isEmpty());
    qDeleteAll(tools);
}

void TestFunction::edgesAndTopsMove()
{
    Shown<ApproximationStage> s(approximation("place: [{left: 0.3, right: 0.5, height: 0.4}]"));
    s.t.seek("1:end");
    const PlotFrame frame = s.stage->frame();
    const auto drag = [&](QPointF from, QPointF to) {
        QTest::mousePress(s.stage.get(), Qt::LeftButton, {}, from.toPoint());
        QTest::mouseMove(s.stage.get(), to.toPoint());
        s.stage->grab();
        QTest::mouseRelease(s.stage.get(), Qt::LeftButton, {}, to.toPoint());
        s.t.settle();
    };
    drag(frame.at(0.5, 0), frame.at(0.7, 0.1));
    QVERIFY(std::abs(valueOf(s.t.session.snapshot(), "right[1]") - 0.7) < 0.01);
    QCOMPARE(valueOf(s.t.session.snapshot(), "left[1]"), 0.3);
    QCOMPARE(s.here().state().pieces.size(), std::size_t(1)); // moved, not another one
}

void TestFunction::whatCannotBeIsSaid()
{
    TestDesk t;
    t.open(approximation("place: [{left: 0.3, right: 0.5, height: 0.4}]"));
    StagePanel panel(t.desk());
    const QSignalSpy refused(&t.session, &Session::refused);
    t.session.edit({{q("right[1]"), 0.1}}, t.position());
    t.settle();
    QCOMPARE(refused.size(), 1);
    QVERIFY(panel.title()->accessibleName().contains(refused[0][0].toString()));
    t.session.stepForward(Level::Quantity);
    QVERIFY(!panel.title()->accessibleName().contains(refused[0][0].toString()));
}

void TestFunction::numbersCanBeTyped()
{
    TestDesk t;
    t.open(approximation("place: [{left: 0.3, right: 0.5, height: 0.4}]"));
    ValuesPanel panel(t.desk());
    t.seek("1:end");
    auto& model = const_cast<QuantityTableModel&>(panel.view()->second());
    const QModelIndex cell = model.indexOf(q("height[1]"));
    QVERIFY(model.flags(cell) & Qt::ItemIsEditable);
    QVERIFY(model.setData(cell, QStringLiteral("1/4"), Qt::EditRole));
    t.settle();
    // At the end of an iteration a change holds from the next one on.
    QCOMPARE(valueOf(t.session.snapshot(), "height[1]"), 0.25);
    QVERIFY(model.setData(cell, QStringLiteral("nonsense"), Qt::EditRole)); // read, and not taken
    t.settle();
    QCOMPARE(valueOf(t.session.snapshot(), "height[1]"), 0.25);
    const QModelIndex bias = model.indexOf(q("b[1][1]"));
    QVERIFY(!(model.flags(bias) & Qt::ItemIsEditable)); // it follows from the edge
    QVERIFY(!model.setData(bias, QStringLiteral("1"), Qt::EditRole));
}

void TestFunction::manyPiecesHaveNoHandles()
{
    Shown<ApproximationStage> s(approximation("pieces: 100"));
    s.t.seek("100:end");
    const PlotFrame frame = s.stage->frame();
    const QPoint edge = frame.at(0.5, 0).toPoint();
    QTest::mousePress(s.stage.get(), Qt::LeftButton, {}, edge);
    QTest::mouseRelease(s.stage.get(), Qt::LeftButton, {}, edge + QPoint(2, 0));
    s.t.settle();
    QVERIFY(s.t.session.published().furthest == 100); // nothing was changed
    s.stage->grab();
}

void TestFunction::towersShowTheCrossFirst()
{
    Shown<ApproximationStage> s(towers("pieces: 2"));
    s.t.seek("1:end");
    s.stage->grab();
    s.t.seek("2:w[2][2,8]"); // four steps, no threshold yet
    QCOMPARE(s.here().placing(), 2);
    QCOMPARE(s.here().piecesAt(s.t.position().step), 1);
    s.stage->grab();
    // Beside the tower, on an arm of its cross.
    QVERIFY(s.here().cross(2, 0.75, 0.9, s.t.position().step) > 10);
    s.t.seek("2:end");
    QVERIFY(std::abs(s.here().sum(std::array{0.75, 0.9}, s.t.position().step)) < 0.01);
    s.stage->grab();
    const auto tools = s.stage->makeTools();
    QCOMPARE(tools.size(), 2);
    qobject_cast<QToolButton*>(tools[0])->click();
    s.t.settle();
    QCOMPARE(s.here().state().pieces.size(), std::size_t(5));
    qDeleteAll(tools);
}

void TestFunction::networksHaveTheirParts()
{
    Shown<NetworkFunctionStage> s(
        learner("[{size: 1}, {size: 5, activation: tanh}, {size: 1, activation: identity}]",
                "{function: \"" + wavy + "\", samples: 20}"));
    const auto check = [&] {
        const FunctionCurves& curves = s.stage->curves();
        QCOMPARE(curves.parts.size(), std::size_t(5));
        const double bias = valueOf(s.t.session.snapshot(), "b[2][1]");
        for (int i = 0; i < curves.count(); i += 60)
            QVERIFY(std::abs(sumOf(curves, i) + bias - curves.sum[std::size_t(i)]) < 1e-12);
        QCOMPARE(curves.samples.size(), 20);
    };
    check();
    s.seek("200:0");
    check();
    s.seek("200:a[1][2]");
    QVERIFY(s.stage->curves().parts[1].current);
    s.stage->grab();
}

void TestFunction::networksOfTwoInputsAreSurfaces()
{
    Shown<NetworkFunctionStage> s(
        learner("[{size: 2}, {size: 4, activation: tanh}, {size: 1, activation: identity}]",
                "{function: \"x*y\", samples: 25}"));
    QVERIFY(s.stage->curves().parts.empty());
    const QImage before = s.stage->grab().toImage();
    s.seek("300:0");
    QVERIFY(s.stage->grab().toImage() != before);
}

// The network is flat, and far below what it is to learn: as dark as nothing else.
void TestFunction::surfacesBesideEachOtherHaveOneScale()
{
    Shown<NetworkFunctionStage> s(lessonOf(
        "gradus: 1\nid: case\ntitle: A case\nmodel:\n  kind: network\n  layers: [{size: 2}, {size: "
        "1, activation: identity}]\n  cost: half-squared-error\n  parameters: [{w: [[0, 0]], b: "
        "[-5]}]\ndata: {function: \"x*y\", samples: 4}\ntraining: {rate: 0.1}\n"));
    QCOMPARE(s.stage->scene().surfaces.size(), std::size_t(2));
    const QImage image = s.stage->grab().toImage();
    const QColor middle = image.pixelColor(image.width() * 3 / 4, image.height() * 9 / 16);
    const Theme& theme = s.t.look.theme;
    QCOMPARE(middle.rgb(), mixed(theme.panel, theme.text, 0.24).rgb());
}

// Both the function that is learned and the samples of it; of very many samples some.
void TestFunction::samplesOfANetworkAreDrawn()
{
    const std::string one =
        "[{size: 1}, {size: 3, activation: tanh}, {size: 1, activation: identity}]";
    const Shown<NetworkFunctionStage> many(learner(one, "{function: \"x^2\", samples: 100}"));
    QCOMPARE(many.stage->curves().samples.size(), 100);
    const Shown<NetworkFunctionStage> surface(
        learner("[{size: 2}, {size: 4, activation: tanh}, {size: 1, activation: identity}]",
                "{samples: [{x: [0, 0], y: [0]}, {x: [0, 1], y: [1]}, {x: [1, 0], y: [1]}]}"));
    QCOMPARE(surface.stage->scene().dots.size(), std::size_t(3));
    QCOMPARE(surface.stage->scene().dots[1].at, QPointF(0, 1));
    QCOMPARE(surface.stage->scene().dots[1].target, 1.0);
}

// A run goes on while its picture is worked out: a few a second, and the last is that of the end.
void TestFunction::fewPicturesDuringARun()
{
    Shown<NetworkFunctionStage> s(
        learner("[{size: 2}, {size: 4, activation: tanh}, {size: 1, activation: identity}]",
                "{function: \"x*y\", samples: 25}"));
    const int before = s.stage->work().pictures();
    QElapsedTimer clock;
    clock.start();
    s.t.session.runTo(1'000'000);
    QTest::qWait(1000);
    s.t.session.stop();
    s.t.settle();
    const double seconds = double(clock.elapsed()) / 1000;
    s.wait();
    const int made = s.stage->work().pictures() - before;
    QVERIFY2(made >= 1 && made <= NetworkFunctionWork::mostASecond * seconds + 2,
             qPrintable(QString::number(made)));
    const auto& here = dynamic_cast<const NetworkIteration&>(*s.t.session.snapshot().iteration);
    const Eigen::MatrixXd corner = Eigen::MatrixXd::Zero(2, 1);
    QCOMPARE(s.stage->scene().surfaces[1].heights.heights[0],
             outputsAt(here.experiment(), here.state(), corner)(0, 0));
}

void TestFunction::comparedNetworksAreDrawnBeside()
{
    Shown<NetworkFunctionStage> s(lessonOf(
        "gradus: 1\nid: case\ntitle: A case\nmodel:\n  kind: network\n  layers: [{size: 1}, {size: "
        "3, activation: tanh}, {size: 1, activation: identity}]\n  cost: half-squared-error\n  "
        "initial: {scheme: normal, sd: 1, seed: 3}\ndata: {function: \"x^2\", samples: 9}\n"
        "training: {rate: 0.01}\nruns: {fast: {set: {training.rate: 0.2}}}\nscript:\n"
        "  - {title: A, goto: \"30:0\", compare: [fast]}\n"));
    CostPanel panel(s.t.desk());
    QTRY_COMPARE(s.t.session.published().compared.size(), std::size_t(1));
    s.t.settle();
    s.wait();
    const auto& others = s.stage->curves().others;
    QTRY_COMPARE(others.size(), std::size_t(1));
    QCOMPARE(others[0].name, QStringLiteral("fast"));
    QVERIFY(others[0].values != s.stage->curves().sum);
    // Its curve goes as far as the run has been, and not with the run's position.
    const auto costs = [&] { return panel.chart().others(); };
    QTRY_COMPARE(costs().size(), std::size_t(1));
    QCOMPARE(costs()[0].points.size(), 29);
    s.t.seek("5:0");
    QTRY_COMPARE(costs()[0].points.size(), 29);
    Timeline fast(s.t.session.lesson()->runs[0].experiment->start());
    fast.seek({30, 0});
    QCOMPARE(costs()[0].points[28].y(), fast.curve().buckets()[28].least);
}

void TestFunction::picturesOfANetwork()
{
    TestDesk t;
    StagePanel panel(t.desk());
    auto* const views = panel.title()->findChild<QComboBox*>();
    t.open(learner("[{size: 1}, {size: 3, activation: tanh}, {size: 1, activation: identity}]",
                   "{function: \"x^2\", samples: 9}"));
    QCOMPARE(views->itemText(0), QStringLiteral("Function"));
    QVERIFY(qobject_cast<NetworkFunctionStage*>(panel.stage()));
    t.open(NetworkCase{}.lesson()); // two outputs
    QCOMPARE(views->findText(QStringLiteral("Function")), -1);
}

void TestFunction::comparedSumsAreDrawnBeside()
{
    Shown<ApproximationStage> s(lessonOf(
        "gradus: 1\nid: case\ntitle: A case\nmodel: {kind: approximation, function: \"" + wavy
        + "\", pieces: 3}\nruns: {many: {set: {model.pieces: 9}}}\nscript:\n"
          "  - {title: A, goto: \"9:end\", compare: [many]}\n"));
    QTRY_COMPARE(s.stage->curves().others.size(), std::size_t(1));
    QVERIFY(s.stage->curves().others[0].values != s.stage->curves().sum);
}

// What a lesson may ask for is what the window has, in the same order.
void TestFunction::picturesThatLessonsMayAskFor()
{
    const QDir lessons(qSourcePath("lessons"));
    for (const QString& name : lessons.entryList({QStringLiteral("*.yaml")})) {
        const auto lesson = readLesson(lessons.filePath(name).toStdString()).lesson;
        QVERIFY2(lesson, qPrintable(name));
        std::vector<std::string> offered;
        for (const StageChoice& choice :
             familyOf(lesson->experiment.get())->stages(*lesson->experiment))
            offered.push_back(choice.id.toStdString());
        QCOMPARE(offered, kindStages(lesson->kind, *lesson->experiment).names);
    }
}

// The second surface is the sum of the towers that are whole, at every step.
void TestFunction::towersAreThoseOfTheEngine()
{
    struct Open : ApproximationStage {
        using ApproximationStage::ApproximationStage;
        using ApproximationStage::makeSurfaces;
    };
    TestDesk t;
    t.open(towers("pieces: 3"));
    Open stage(t.session, t.look, nullptr);
    for (const char* position : {"1:0", "2:0", "4:height[4]", "4:end", "9:end"}) {
        t.seek(position);
        const auto& here =
            dynamic_cast<const ApproximationIteration&>(*t.session.snapshot().iteration);
        const auto surfaces = stage.makeSurfaces();
        QCOMPARE(surfaces.size(), std::size_t(2));
        for (const std::size_t k : {std::size_t(0), std::size_t(2345), std::size_t(9999)}) {
            const auto at = here.experiment().gridPoint(k);
            QCOMPARE(surfaces[0].heights.heights[k], at[0] * at[1]);
            QVERIFY(std::abs(surfaces[1].heights.heights[k] - here.sum(at, t.position().step))
                    < 1e-12);
        }
    }
}

void TestFunction::manyPieces_data()
{
    QTest::addColumn<std::shared_ptr<const Lesson>>("lesson");
    QTest::addColumn<int>("pieces");
    QTest::newRow("1000 bumps") << approximation("pieces: 1000") << 1000;
    QTest::newRow("1024 towers") << towers("pieces: 32") << 1024;
}

// How long a picture takes is told by -tickcounter or -median; here it must only be one.
void TestFunction::manyPieces()
{
    QFETCH(std::shared_ptr<const Lesson>, lesson);
    QFETCH(int, pieces);
    Shown<ApproximationStage> s(lesson);
    s.t.seek(std::to_string(pieces) + ":end");
    QCOMPARE(s.here().piecesAt(s.t.position().step), pieces);
    QVERIFY(s.stage->curves().parts.size() <= 64);
    QBENCHMARK
    {
        s.stage->setView({});
        s.stage->grab();
    }
}

void TestFunction::arrowsReadValues()
{
    Shown<ApproximationStage> s(approximation("pieces: 3"));
    QVERIFY(s.stage->reading().isEmpty());
    QTest::keyClick(s.stage.get(), Qt::Key_Right);
    const QString first = s.stage->reading();
    QVERIFY(first.contains(QStringLiteral("f = ")) && first.contains(QStringLiteral("g = ")));
    QCOMPARE(s.stage->accessibleDescription(), first);
    QTest::keyClick(s.stage.get(), Qt::Key_Left);
    QTest::keyClick(s.stage.get(), Qt::Key_Left);
    QVERIFY(s.stage->reading() != first);
}

void TestFunction::levelsOfTheFirstSurface()
{
    const Look look;
    const PlotFrame frame({0, 0, 300, 300}, {0, 1}, {0, 1}, look);
    HeightGrid slope{2, 2, {0, 1, 0, 1}};
    HeightGrid tiny{2, 2, {0, 1e-9, 0, 1e-9}};
    const SurfacePicture first(slope, frame, look);
    const SurfacePicture second(tiny, frame, look, first.scale());
    QCOMPARE(second.scale().levels(), first.scale().levels());
    QVERIFY(second.scale().share(1e-9) < 0.01); // next to nothing is seen as nothing
}

void TestFunction::axesHaveRoundNumbers()
{
    for (const double number : roundNumbers({0, 1}, 5))
        QVERIFY2(exactText(number).size() <= 4, exactText(number).c_str());
    QCOMPARE(roundNumbers({0, 1}, 5), (std::vector<double>{0, 0.2, 0.4, 0.6, 0.8, 1}));
    QCOMPARE(roundNumbers({-3000, 3000}, 3), (std::vector<double>{-2000, 0, 2000}));
    QCOMPARE(roundNumbers({0, 0.003}, 3), (std::vector<double>{0, 0.001, 0.002, 0.003}));
}

QTEST_MAIN(TestFunction)
#include "tst_function.moc"
