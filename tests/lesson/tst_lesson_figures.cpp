// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/delta_norms.h"
#include "network/network_simulation.h"
#include "network/size_sweep.h"
#include "support/lessons.h"
#include "support/places.h"

#include <QTest>

using namespace gradus;

namespace {

std::shared_ptr<const NetworkExperiment> networkIn(const std::string& lesson,
                                                   const std::vector<Override>& changes = {})
{
    const LessonResult result = readLesson(sourcePath("lessons/" + lesson + ".yaml"), changes);
    if (!result.lesson)
        qFatal("%s", describeAll(result.faults).c_str());
    return std::dynamic_pointer_cast<const NetworkExperiment>(result.lesson->experiment);
}

// How a network scores after so many iterations.
Score trained(const std::shared_ptr<const NetworkExperiment>& experiment, std::int64_t iterations)
{
    NetworkSimulation simulation(experiment);
    while (simulation.iteration() <= iterations)
        if (!simulation.advance())
            qFatal("it diverges");
    return experiment->score(simulation.state());
}

// As it is printed, with four digits.
bool isAbout(double value, double printed)
{
    return std::abs(value - printed) <= 0.5001 * std::pow(10, std::floor(std::log10(printed)) - 3);
}

struct Units {
    int dead = 0; ///< never above 0
    int on = 0; ///< always above 0
};

Units unitsOf(const Snapshot& now, int layer, int samples)
{
    Units units;
    for (int j = 1; j <= 2; ++j) {
        int above = 0;
        for (int n = 1; n <= samples; ++n)
            above += valueOf(now,
                             "z[" + std::to_string(layer) + "][" + std::to_string(j) + "]@"
                                 + std::to_string(n))
                > 0;
        units.dead += above == 0;
        units.on += above == samples;
    }
    return units;
}

} // namespace

/// What the lessons on networks say of experiments: of many starts, or of a run of a student's own.
class TestLessonFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twentyStartsOfTheFold();
    void whyTheyAreStuck();
    void fourNetworksOfOneSize();
    void layersThatOnlyAdd();
    void aSmoothFunctionWithoutABend();
    void aNetworkThatLearnsTheCurve();
    void errorsOnTheirWayBack();
};

// wide-or-deep: "The best came to 0.03871; the other nineteen ended at the flat line", 0.04261.
void TestLessonFigures::twentyStartsOfTheFold()
{
    const SizeSweep sweep{.shapes = {{2, 2, 2}}, .seeds = 20};
    const auto rows = sweepSizes(*networkIn("wide-or-deep"), sweep);
    int flat = 0;
    for (const SizeRow& row : rows)
        flat += isAbout(*row.score.cost, 0.04261);
    QCOMPARE(flat, 19);
    QVERIFY(isAbout(summarize(rows).cost->least, 0.03871));
}

// "In sixteen of them …", "In the other three …"
void TestLessonFigures::whyTheyAreStuck()
{
    const auto lesson = networkIn("wide-or-deep");
    const SizeSweep sweep{.shapes = {{2, 2, 2}}, .seeds = 20};
    int dead = 0;
    int straight = 0;
    for (std::uint64_t seed = 1; seed < 20; ++seed) {
        Timeline timeline(resized(*lesson, sweep, 0, seed)->start());
        const Snapshot& now = go(timeline, "2001:C");
        int deadLayers = 0;
        int straightLayers = 0;
        for (int l = 1; l <= 3; ++l) {
            const Units units = unitsOf(now, l, 101);
            deadLayers += units.dead == 2;
            straightLayers += units.dead == 1 && units.on == 1;
        }
        dead += deadLayers > 0;
        straight += straightLayers == 3;
    }
    QCOMPARE(dead, 16);
    QCOMPARE(straight, 3);
}

// The medians, and "every one of the deep networks also had starts … near 0.0422".
void TestLessonFigures::fourNetworksOfOneSize()
{
    const SizeSweep sweep{.shapes = {{16}, {5, 5}, {4, 4, 3}, {3, 3, 3, 3}},
                          .seeds = 20,
                          .activation = Activation::Tanh};
    const double medians[] = {0.04225, 0.03537, 0.02465, 0.02463};
    const auto rows = sweepSizes(*networkIn("wide-or-deep"), sweep);
    for (int shape = 0; shape < 4; ++shape) {
        const auto first = rows.begin() + shape * sweep.seeds;
        const auto cost = summarize({first, first + sweep.seeds}).cost;
        QVERIFY2(isAbout(cost->median, medians[shape]), std::to_string(cost->median).c_str());
        QVERIFY(cost->greatest > 0.0421 && cost->greatest < 0.0426);
        QVERIFY(first->parameters >= 46 && first->parameters <= 49);
    }
}

// no-nonlinearity: "all fifteen runs end at 0.125".
void TestLessonFigures::layersThatOnlyAdd()
{
    const SizeSweep sweep{.shapes = {{}, {3, 2}, {8, 8, 8}}, .iterations = 2000};
    const auto rows = sweepSizes(*networkIn("no-nonlinearity"), sweep);
    QCOMPARE(rows.size(), 15U);
    for (const SizeRow& row : rows)
        QVERIFY(isAbout(*row.score.cost, 0.125));
    QCOMPARE(rows.back().parameters, 177);
}

// "Straight, the cost stops at 0.00463; with tanh in layer 1 it is sixty times less".
void TestLessonFigures::aSmoothFunctionWithoutABend()
{
    std::vector<Override> changes{{"data.function", "x^2"}, {"data.samples", "49"}};
    const double straight = *trained(networkIn("no-nonlinearity", changes), 3000).cost;
    changes.push_back({"model.layers.1.activation", "tanh"});
    const double bent = *trained(networkIn("no-nonlinearity", changes), 3000).cost;
    QVERIFY(std::abs(straight - 0.00463) < 5e-6);
    QVERIFY(straight > 57 * bent && straight < 63 * bent);
}

// universal-approximation: what the dialog Approximate… makes with 20 units.
void TestLessonFigures::aNetworkThatLearnsTheCurve()
{
    const auto network = [](int units) {
        const auto lesson = lessonOf(
            "gradus: 1\nid: a\ntitle: A\nmodel:\n  kind: network\n  layers: [{size: 1}, {size: "
            + std::to_string(units)
            + ", activation: tanh}, {size: 1, activation: identity}]\n  cost: half-squared-error\n"
              "  initial: {scheme: normal, sd: 3, bias-sd: 3, seed: 1}\ndata: {function: \"0.2 + "
              "0.4*x^2 + 0.3*x*sin(15*x) + 0.05*cos(50*x)\", x: [0, 1], samples: 200, test: 200}\n"
              "training: {optimizer: adam, rate: 0.01, batch: 20, shuffle: true, iterations: "
              "5000}\n");
        return std::dynamic_pointer_cast<const NetworkExperiment>(lesson->experiment);
    };
    const Score score = trained(network(20), 5000);
    constexpr double levelCost = 0.02068; // of the best level line: half the variance
    QVERIFY(std::abs(levelCost / *score.cost - 6) < 0.3);
    QVERIFY(*score.largestError > 0.15);
    QVERIFY(*trained(network(100), 5000).largestError < *score.largestError / 2);
}

// activations: "on a smaller one, 784-16-16-10, where it is about 4".
void TestLessonFigures::errorsOnTheirWayBack()
{
    const auto rows = measureDeltas(*networkIn("one-example"), {});
    for (int l = 2; l <= 3; ++l)
        QVERIFY(std::abs(ratioSpread(rows, l)->median - 4) < 0.3);
}

QTEST_APPLESS_MAIN(TestLessonFigures)
#include "tst_lesson_figures.moc"
