// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_simulation.h"
#include "support/lessons.h"

#include <set>

using namespace gradus;

namespace {

// Seven samples of a 2-3-2 network.
NetworkCase sevenSamples(const std::string& training)
{
    NetworkCase c;
    c.samples = "[";
    for (int n = 0; n < 7; ++n)
        c.samples += QStringLiteral("%1{x: [%2, %3], y: [%4, %5]}")
                         .arg(n ? QStringLiteral(", ") : QString())
                         .arg(0.3 * n - 1)
                         .arg(1 - 0.25 * n)
                         .arg(n % 2)
                         .arg(0.1 * n)
                         .toStdString();
    c.samples += "]";
    c.training = training;
    return c;
}

const NetworkState& stateAt(Timeline& timeline, std::int64_t iteration)
{
    timeline.seek({iteration, 0});
    return networkOf(timeline.now()).state();
}

} // namespace

// Each of these is a kind of wrong number that some other tool has shown.
class TestTraining : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lastBatchIsSmaller();
    void lastBatchDoesNotLeakIntoTheNextEpoch();
    void everySampleIsSeenOnceAnEpoch();
    void steppingSamplesIsAnEpoch();
    void meanIsOverTheSamplesOfThisBatch();
    void aBiasIsUpdatedOnce();
    void penaltyIsInTheObjective();
    void penaltyIsNotDividedByTheBatch();
    void biasesAreNotPenalised();
    void stepsRevealTheUpdateThatTrainingMade_data();
    void stepsRevealTheUpdateThatTrainingMade();
    void parametersKeepTheirOldValueUntilTheirStep();
    void atTheEndParametersAreNewAndTheRestIsOld();
    void momentsAreState();
    void rateCanBeEdited();
    void dataCanBeEdited();
    void editsAreRefusedWithAReason_data();
    void editsAreRefusedWithAReason();
    void theWellKnownExampleWithFixedBiases();
    void elevenLinesOfPython();
    void whatIsFixedStays_data();
    void whatIsFixedStays();
    void fullBatchDescends();
    void epochsAreCounted();
};

void TestTraining::lastBatchIsSmaller()
{
    const auto c = sevenSamples("{optimizer: sgd, rate: 0.1, batch: 3}");
    const auto timeline = c.timeline();
    const int sizes[] = {3, 3, 1, 3, 3, 1};
    for (std::int64_t i = 1; i <= 6; ++i) {
        timeline->seek({i, 0});
        QCOMPARE(timeline->now().iteration->sampleCount(), sizes[i - 1]);
    }
    QCOMPARE(c.experiment()->iterationsPerEpoch(), 3);
    QCOMPARE(c.experiment()->samplesIn(3), 7);
    QCOMPARE(c.experiment()->samplesIn(5), 13);
}

void TestTraining::lastBatchDoesNotLeakIntoTheNextEpoch()
{
    const auto timeline = sevenSamples("{optimizer: sgd, rate: 0.1, batch: 3}").timeline();
    timeline->seek({4, 0});
    const auto& samples = networkOf(timeline->now()).trace().samples;
    QVERIFY(std::vector<std::int32_t>(samples.begin(), samples.begin() + 3)
            == (std::vector<std::int32_t>{0, 1, 2}));
}

void TestTraining::everySampleIsSeenOnceAnEpoch()
{
    const auto timeline =
        sevenSamples("{optimizer: sgd, rate: 0.1, batch: 3, shuffle: true, seed: 5}").timeline();
    std::set<std::vector<std::int32_t>> orders;
    for (int epoch = 0; epoch < 5; ++epoch) {
        std::vector<int> seen(7, 0);
        std::vector<std::int32_t> order;
        for (std::int64_t i = 1; i <= 3; ++i) {
            timeline->seek({epoch * 3 + i, 0});
            const NetworkIteration& network = networkOf(timeline->now());
            for (int n = 0; n < network.sampleCount(); ++n) {
                order.push_back(network.trace().samples[std::size_t(n)]);
                ++seen[std::size_t(order.back())];
            }
        }
        QVERIFY(seen == std::vector<int>(7, 1));
        orders.insert(order);
    }
    QVERIFY(orders.size() >= 4); // each epoch is shuffled anew
}

// Stepping by hand and running give the same weights.
void TestTraining::steppingSamplesIsAnEpoch()
{
    const auto c = sevenSamples("{optimizer: adam, rate: 0.1, batch: 2, shuffle: true, l2: 0.01}");
    const auto stepped = c.timeline();
    while (stepped->now().position.iteration < 5)
        QVERIFY(stepped->forward(Level::Sample));
    const auto run = c.timeline();
    run->seek({5, 0});
    QCOMPARE(stepped->hash(), run->hash());
}

void TestTraining::meanIsOverTheSamplesOfThisBatch()
{
    const auto timeline = sevenSamples("{optimizer: sgd, rate: 0.1, batch: 3}").timeline();
    for (const std::int64_t i : {1, 3}) { // the third has one sample
        const Snapshot& now = go(*timeline, std::to_string(i) + ":end");
        const int count = now.iteration->sampleCount();
        for (const char* name : {"C", "dC/dw[1][2,1]", "dC/db[2][2]"}) {
            double sum = 0;
            for (int n = 1; n <= count; ++n)
                sum += valueOf(now, std::string(name) + "@" + std::to_string(n));
            QVERIFY(relativeError(valueOf(now, name), sum / count) < 1e-14);
        }
    }
}

void TestTraining::aBiasIsUpdatedOnce()
{
    const auto timeline = NetworkCase{}.timeline();
    const Snapshot& now = go(*timeline, "1:end");
    const NetworkIteration& network = networkOf(now);
    const double before =
        network.oldValue({.part = NetworkPart::Parameter, .layer = 1, .j = 2, .bias = true});
    QVERIFY(relativeError(valueOf(now, "b[1][2]"), before - 0.5 * valueOf(now, "dC/db[1][2]"))
            < 1e-15);
}

void TestTraining::penaltyIsInTheObjective()
{
    NetworkCase c;
    c.training = "{optimizer: sgd, rate: 0.5, l1: 0.02, l2: 0.1}";
    const auto timeline = c.timeline();
    const NetworkState state = stateAt(*timeline, 1);
    const ParameterLayout& layout = state.experiment->layout();
    double penalty = 0;
    for (int l = 1; l <= layout.layers(); ++l)
        for (const double w : weightsOf(state.parameters, layout.block(l)).reshaped())
            penalty += 0.02 * std::abs(w) + 0.05 * w * w;
    const Snapshot& now = go(*timeline, "1:end");
    QVERIFY(relativeError(valueOf(now, "R"), penalty) < 1e-13);
    QVERIFY(relativeError(valueOf(now, "J"), valueOf(now, "C") + penalty) < 1e-13);
}

void TestTraining::penaltyIsNotDividedByTheBatch()
{
    const auto timeline = sevenSamples("{optimizer: sgd, rate: 0.5, batch: 7, l2: 0.1}").timeline();
    const double before =
        stateAt(*timeline, 1)
            .parameters(networkOf(timeline->now()).experiment().layout().weight(1, 1, 1));
    const Snapshot& now = go(*timeline, "1:end");
    QVERIFY(relativeError(valueOf(now, "dR/dw[1][1,1]"), 0.1 * before) < 1e-14);
    QVERIFY(relativeError(valueOf(now, "Dw[1][1,1]"),
                          -0.5 * (valueOf(now, "dC/dw[1][1,1]") + 0.1 * before))
            < 1e-14);
}

void TestTraining::biasesAreNotPenalised()
{
    NetworkCase c;
    c.parameters = "initial: {scheme: playground, seed: 3}";
    c.training = "{optimizer: sgd, rate: 0.5, l2: 10}";
    const auto timeline = c.timeline();
    const Snapshot& now = go(*timeline, "1:end");
    QVERIFY(relativeError(valueOf(now, "Db[1][1]"), -0.5 * valueOf(now, "dC/db[1][1]")) < 1e-15);
}

void TestTraining::stepsRevealTheUpdateThatTrainingMade_data()
{
    QTest::addColumn<QString>("optimizer");
    for (const std::string& name : optimizerNames())
        QTest::newRow(name.c_str()) << str(name);
}

// What is shown at i:end are the very bits that the next iteration begins with.
void TestTraining::stepsRevealTheUpdateThatTrainingMade()
{
    QFETCH(QString, optimizer);
    const auto c = sevenSamples("{optimizer: " + optimizer.toStdString()
                                + ", rate: 0.05, batch: 3, l1: 0.001, l2: 0.01}");
    const auto timeline = c.timeline();
    for (const std::int64_t i : {1, 2, 3, 7}) {
        const Snapshot end = go(*timeline, std::to_string(i) + ":end");
        const NetworkState next = stateAt(*timeline, i + 1);
        const NetworkIteration& network = networkOf(end);
        for (const Quantity& quantity : end.iteration->quantities()) {
            const auto address = std::get<NetworkAddress>(network.addressing().address(quantity));
            const double shown = end.read(quantity).value;
            if (address.part == NetworkPart::Parameter)
                QCOMPARE(shown, next.parameters(network.addressing().parameterIndex(address)));
            if (address.part == NetworkPart::M)
                QCOMPARE(shown, next.m(network.addressing().parameterIndex(address)));
            if (address.part == NetworkPart::V)
                QCOMPARE(shown, next.v(network.addressing().parameterIndex(address)));
        }
    }
}

void TestTraining::parametersKeepTheirOldValueUntilTheirStep()
{
    const auto timeline = NetworkCase{}.timeline();
    const Iteration& iteration = *timeline->now().iteration;
    const std::int64_t step = iteration.indexOf(q("w[1][2,1]")).value();
    const double old = iteration.read(q("w[1][2,1]"), 0).value;
    QCOMPARE(iteration.read(q("w[1][2,1]"), step - 1).value, old);
    QVERIFY(iteration.read(q("w[1][2,1]"), step).value != old);
    QVERIFY(!iteration.read(q("Dw[1][2,1]"), step - 2).isKnown());
    QVERIFY(!iteration.read(q("z[1][1]"), 0).isKnown());
    QVERIFY(iteration.read(q("z[1][1]"), 1).isKnown());
    QVERIFY(iteration.read(q("x[1]"), 0).isKnown());
    QVERIFY(iteration.read(q("y[1]"), 0).isKnown());
    QVERIFY(iteration.read(q("eta"), 0).isKnown());
    QVERIFY(iteration.read(q("nothing[1]"), 0).isFault());
}

void TestTraining::atTheEndParametersAreNewAndTheRestIsOld()
{
    const auto timeline = NetworkCase{}.timeline();
    const Snapshot end = go(*timeline, "1:end");
    const double cost = valueOf(end, "C");
    QVERIFY(cost != 0);
    const Snapshot next = go(*timeline, "2:0");
    QVERIFY(!next.read(q("C")).isKnown()); // nothing of iteration 1 is known any more
    QCOMPARE(valueOf(next, "w[1][1,1]"), valueOf(end, "w[1][1,1]"));
}

void TestTraining::momentsAreState()
{
    NetworkCase c;
    c.training = "{optimizer: adam, rate: 0.1}";
    const auto timeline = c.timeline();
    const Snapshot start = go(*timeline, "1:0");
    QCOMPARE(valueOf(start, "m.w[1][1,1]"), 0.0);
    const double end = valueOf(go(*timeline, "1:end"), "m.w[1][1,1]");
    QVERIFY(end != 0);
    QCOMPARE(valueOf(go(*timeline, "2:0"), "m.w[1][1,1]"), end);
    QVERIFY(!go(*timeline, "2:0").read(q("mhat.w[1][1,1]")).isKnown());
}

void TestTraining::rateCanBeEdited()
{
    const auto timeline = NetworkCase{}.timeline();
    timeline->seek({3, 0});
    QVERIFY(!timeline->edit(q("eta"), 0.25));
    const Snapshot& end = go(*timeline, "3:end");
    QVERIFY(relativeError(valueOf(end, "Dw[1][1,1]"), -0.25 * valueOf(end, "dC/dw[1][1,1]"))
            < 1e-15);
    QCOMPARE(valueOf(go(*timeline, "2:end"), "eta"), 0.5);
}

void TestTraining::dataCanBeEdited()
{
    const auto timeline = NetworkCase{}.timeline();
    timeline->seek({2, 0}); // the second sample
    QVERIFY(!timeline->edit(q("x[1]"), 9));
    QVERIFY(!timeline->edit(q("y[2]"), 0.5));
    QVERIFY(!timeline->edit(q("w[1][1,1]"), 0.125));
    QCOMPARE(valueOf(timeline->now(), "x[1]"), 9.0);
    QCOMPARE(valueOf(timeline->now(), "y[2]"), 0.5);
    QCOMPARE(valueOf(timeline->now(), "w[1][1,1]"), 0.125);
    timeline->seek({5, 0}); // the second sample again: it stays replaced
    QCOMPARE(valueOf(timeline->now(), "x[1]"), 9.0);
    timeline->seek({4, 0});
    QCOMPARE(valueOf(timeline->now(), "x[1]"), 0.5);
}

void TestTraining::editsAreRefusedWithAReason_data()
{
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<double>("value");
    QTest::newRow("what is worked out") << "z[1][1]" << 1.0;
    QTest::newRow("a slope") << "dC/dw[1][1,1]" << 1.0;
    QTest::newRow("no such weight") << "w[1][9,9]" << 1.0;
    QTest::newRow("a rate of 0") << "eta" << 0.0;
    QTest::newRow("a negative rate") << "eta" << -1.0;
    QTest::newRow("not finite") << "w[1][1,1]" << std::numeric_limits<double>::infinity();
    QTest::newRow("nothing") << "foo" << 1.0;
}

void TestTraining::editsAreRefusedWithAReason()
{
    QFETCH(QString, quantity);
    QFETCH(double, value);
    const auto timeline = NetworkCase{}.timeline();
    timeline->seek({2, 3});
    const std::uint64_t hash = timeline->hash();
    const auto message = timeline->edit(q(quantity.toStdString()), value);
    QVERIFY(message && !english(*message).empty());
    QCOMPARE(timeline->hash(), hash);
    QVERIFY(timeline->now().position == (Position{2, 3}));
}

// Two inputs, two hidden neurons, two outputs; only the weights learn, all from the old ones.
void TestTraining::theWellKnownExampleWithFixedBiases()
{
    NetworkCase c;
    c.layers = "[{size: 2}, {size: 2, activation: sigmoid, fixed: biases}, {size: 2, activation: "
               "sigmoid, fixed: biases}]";
    c.parameters = "parameters: [{w: [[.15, .20], [.25, .30]], b: [.35, .35]}, "
                   "{w: [[.40, .45], [.50, .55]], b: [.60, .60]}]";
    c.samples = "[{x: [.05, .10], y: [.01, .99]}]";
    const auto timeline = c.timeline();
    QVERIFY(std::abs(valueOf(go(*timeline, "2:C"), "C") - 0.29102777) < 5e-9);
    QVERIFY(std::abs(valueOf(go(*timeline, "10001:C"), "C") - 3.5101878e-05) < 5e-13);
    QCOMPARE(valueOf(timeline->now(), "b[1][2]"), 0.35);
    QCOMPARE(valueOf(timeline->now(), "b[2][1]"), 0.6);
}

// The mean over four samples at the rate 4 is their sum at the rate 1.
void TestTraining::elevenLinesOfPython()
{
    NetworkCase c;
    c.layers = "[{size: 3}, {size: 1, activation: sigmoid, bias: false}]";
    c.parameters = "parameters: [{w: [[-0.16595599, 0.44064899, -0.99977125]]}]";
    c.samples = "[{x: [0, 0, 1], y: [0]}, {x: [0, 1, 1], y: [0]}, {x: [1, 0, 1], y: [1]}, "
                "{x: [1, 1, 1], y: [1]}]";
    c.training = "{rate: 4, batch: all}";
    const auto timeline = c.timeline();
    const Snapshot& end = go(*timeline, "10000:end");
    QVERIFY(std::abs(valueOf(end, "w[1][1,1]") - 9.67299303) < 5e-9);
    QVERIFY(std::abs(valueOf(end, "w[1][1,2]") + 0.2078435) < 5e-8);
    QVERIFY(std::abs(valueOf(end, "w[1][1,3]") + 4.62963669) < 5e-9);
    QCOMPARE(c.experiment()->layout().count(), 3);
    QVERIFY(std::holds_alternative<Message>(end.iteration->shape(q("b[1][1]"))));
}

void TestTraining::whatIsFixedStays_data()
{
    QTest::addColumn<QString>("training");
    QTest::newRow("sgd") << "{rate: 0.5}";
    QTest::newRow("momentum, batch") << "{rate: 0.5, optimizer: momentum, batch: 3}";
    QTest::newRow("adamw, penalty") << "{rate: 0.5, optimizer: adamw, batch: 2, l2: 0.1}";
}

void TestTraining::whatIsFixedStays()
{
    QFETCH(QString, training);
    NetworkCase c;
    c.layers = "[{size: 2}, {size: 3, activation: tanh, fixed: true}, {size: 2, activation: "
               "sigmoid, fixed: biases}]";
    c.parameters = "initial: {scheme: uniform, low: -1, high: 1, bias-sd: 1, seed: 11}";
    c.training = training.toStdString();
    const auto timeline = c.timeline();
    const auto start = networkOf(go(*timeline, "1:0")).state().parameters;
    const auto end = networkOf(go(*timeline, "21:0")).state().parameters;
    const auto layout = c.experiment()->layout();
    QVERIFY(weightsOf(start, layout.block(1)) == weightsOf(end, layout.block(1)));
    QVERIFY(biasesOf(start, layout.block(1)) == biasesOf(end, layout.block(1)));
    QVERIFY(biasesOf(start, layout.block(2)) == biasesOf(end, layout.block(2)));
    QVERIFY(weightsOf(start, layout.block(2)) != weightsOf(end, layout.block(2)));
    QVERIFY(
        english(std::get<Message>(timeline->now().iteration->shape(q("dC/db[2][1]"))))
        == "there is no dC/db[2][1]: the biases of layer 2 are fixed, so they have no slope and "
           "no update");
    QVERIFY(!timeline->edit(q("w[1][1,1]"), 0.25)); // by hand it can be changed
    QCOMPARE(valueOf(go(*timeline, "30:end"), "w[1][1,1]"), 0.25);
}

void TestTraining::fullBatchDescends()
{
    const auto timeline = sevenSamples("{optimizer: sgd, rate: 0.2, batch: all}").timeline();
    timeline->seek({200, 0});
    const auto& buckets = timeline->curve().buckets();
    for (std::size_t i = 1; i < buckets.size(); ++i)
        QVERIFY(buckets[i].least < buckets[i - 1].least);
}

void TestTraining::epochsAreCounted()
{
    const auto timeline = sevenSamples("{optimizer: sgd, rate: 0.1, batch: 3}").timeline();
    timeline->seek({5, 0});
    const Iteration& iteration = *timeline->now().iteration;
    QCOMPARE(iteration.epoch(), 2);
    QCOMPARE(iteration.firstOfEpoch(), 4);
    QCOMPARE(iteration.lastOfEpoch(), 6);
    QCOMPARE(timeline->plannedIterations(), 3);
}

QTEST_APPLESS_MAIN(TestTraining)
#include "tst_training.moc"
