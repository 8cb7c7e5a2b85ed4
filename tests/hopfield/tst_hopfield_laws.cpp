// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hopfield.h"

using namespace gradus;

namespace {

constexpr std::int64_t lastIteration = 23;

std::uint64_t hashAfter(const HopfieldExperiment& experiment, std::int64_t iterations)
{
    const auto simulation = experiment.start();
    while (simulation->iteration() < iterations)
        if (!simulation->advance())
            qFatal("a net never halts");
    return simulation->checkpoint()->hash();
}

// Everything that is known just now.
std::vector<std::pair<std::string, double>> shown(const Snapshot& now)
{
    std::vector<std::pair<std::string, double>> all;
    for (const Quantity& quantity : now.iteration->quantities()) {
        const Reading reading = now.read(quantity);
        if (reading.isKnown())
            all.emplace_back(print(quantity), reading.value);
    }
    return all;
}

} // namespace

class TestHopfieldLaws : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void steppingIsRunningIsReplaying_data() { addNetRows(); }
    void steppingIsRunningIsReplaying();
    void backAndForwardIsTheSame_data() { addNetRows(); }
    void backAndForwardIsTheSame();
    void stepsHaveOneNumberEach_data() { addNetRows(); }
    void stepsHaveOneNumberEach();
    void formulasComeToTheResult_data() { addNetRows(); }
    void formulasComeToTheResult();
    void groupsAreThoseOfWalking_data() { addNetRows(); }
    void groupsAreThoseOfWalking();
    void editsEqualAFreshRun();
    void editsThatAreRefused();
    void everyFieldOfStateCounts();
    void savesItsState_data() { addNetRows(); }
    void savesItsState();
    void damagedStatesAreRefused();
    void knownFromTheirStep();
    void largeNetsAreSteppedByArithmetic();
};

// Law 1.
void TestHopfieldLaws::steppingIsRunningIsReplaying()
{
    QFETCH(QString, model);
    QFETCH(QString, recall);
    const auto experiment = hopfieldOf(model.toStdString(), recall.toStdString());
    const std::uint64_t hash = hashAfter(*experiment, lastIteration);
    for (const std::size_t budget : {std::size_t(0), std::size_t(2000), std::size_t(1) << 20}) {
        Timeline timeline(experiment->start(), {budget, 2});
        while (timeline.now().position < Position{lastIteration, 0})
            QVERIFY(timeline.forward(Level::Quantity));
        QCOMPARE(timeline.hash(), hash);
        for (const std::int64_t there : {5, 1, 17, 0, 11})
            timeline.seek({there, 1});
        timeline.seek({lastIteration, 0});
        QCOMPARE(timeline.hash(), hash);
        QCOMPARE(experiment->score(*experiment->start()->checkpoint()).cost.has_value(), true);
    }
}

// Law 2.
void TestHopfieldLaws::backAndForwardIsTheSame()
{
    QFETCH(QString, model);
    QFETCH(QString, recall);
    const auto experiment = hopfieldOf(model.toStdString(), recall.toStdString());
    Timeline timeline(experiment->start(), {0, 0});
    timeline.seek({9, 2});
    const auto before = shown(timeline.now());
    const std::uint64_t hash = timeline.hash();
    const Position position = timeline.now().position;
    for (int k = 0; k < 25; ++k)
        QVERIFY(timeline.backward(Level::Quantity));
    for (int k = 0; k < 25; ++k)
        QVERIFY(timeline.forward(Level::Quantity));
    QVERIFY(timeline.now().position == position);
    QCOMPARE(timeline.hash(), hash);
    QVERIFY(shown(timeline.now()) == before);
}

// Law 8, and a step's quantity is known from it on.
void TestHopfieldLaws::stepsHaveOneNumberEach()
{
    QFETCH(QString, model);
    QFETCH(QString, recall);
    const auto experiment = hopfieldOf(model.toStdString(), recall.toStdString());
    Timeline timeline(experiment->start());
    for (const std::int64_t number : {0, 1, 2, 20}) {
        timeline.seek({number, 0});
        const Iteration& iteration = *timeline.now().iteration;
        QVERIFY(iteration.stepCount() >= (number == 0 ? 1 : 4)); // given couplings: E alone
        for (std::int64_t k = 1; k <= iteration.stepCount(); ++k) {
            const Quantity quantity = iteration.step(k).quantity;
            QCOMPARE(iteration.indexOf(quantity), std::optional(k));
            QVERIFY(iteration.read(quantity, k).isKnown());
            QVERIFY(std::get<Quantity>(parseQuantity(print(quantity))) == quantity);
            QVERIFY(std::get<Shape>(iteration.shape(quantity)).isScalar());
        }
        for (const Quantity& quantity : iteration.quantities())
            QVERIFY2(iteration.read(quantity, iteration.stepCount()).isKnown(),
                     print(quantity).c_str());
    }
}

void TestHopfieldLaws::formulasComeToTheResult()
{
    QFETCH(QString, model);
    QFETCH(QString, recall);
    const auto experiment = hopfieldOf(model.toStdString(), recall.toStdString());
    Timeline timeline(experiment->start());
    for (const std::int64_t number : {0, 1, 2, 3, 4, 5, 6, 7, 20}) {
        timeline.seek({number, 0});
        const Iteration& iteration = *timeline.now().iteration;
        for (std::int64_t k = 1; k <= iteration.stepCount(); ++k) {
            const Explanation explanation = iteration.explain(k);
            const double result = explanation.result;
            QCOMPARE(result, iteration.read(explanation.quantity, k).value);
            QVERIFY2(std::abs(explanation.formula.evaluate() - result) < 1e-12,
                     (print(explanation.quantity) + " = " + std::to_string(result) + ", not "
                      + plainText(explanation.formula))
                         .c_str());
            QVERIFY(!explanation.sentence.empty() && !explanation.ruleName.empty());
        }
    }
}

void TestHopfieldLaws::groupsAreThoseOfWalking()
{
    QFETCH(QString, model);
    QFETCH(QString, recall);
    const auto experiment = hopfieldOf(model.toStdString(), recall.toStdString());
    Timeline timeline(experiment->start());
    for (const std::int64_t number : {0, 1}) {
        timeline.seek({number, 0});
        const Iteration& iteration = *timeline.now().iteration;
        for (const Level level : {Level::Quantity, Level::Neuron, Level::Layer, Level::Pass})
            for (std::int64_t k = 1; k <= iteration.stepCount(); ++k) {
                QCOMPARE(iteration.groupEnd(k, level), iteration.Iteration::groupEnd(k, level));
                QCOMPARE(iteration.groupBegin(k, level), iteration.Iteration::groupBegin(k, level));
            }
    }
}

// Law 3.
void TestHopfieldLaws::editsEqualAFreshRun()
{
    const auto experiment =
        hopfieldOf("units: 9, patterns: {random: 2}, thresholds: 0.1",
                   "start: {seed: 6}, temperature: {from: 2, to: 1, sweeps: 9}");
    Timeline timeline(experiment->start());
    timeline.seek({4, 2});
    const auto untouched = hashAfter(*experiment, 4);
    const double now = valueOf(timeline.now(), "s[3]");
    QVERIFY(!timeline.edit(q("s[3]"), -now));
    timeline.seek({7, 0});
    QVERIFY(!timeline.edit(q("theta[2]"), 0.75));
    QVERIFY(!timeline.edit(q("T"), 0));
    timeline.seek({30, 0});
    const std::uint64_t edited = timeline.hash();
    QCOMPARE(valueOf(timeline.now(), "T"), 0.0);
    timeline.seek({4, 0});
    QVERIFY(timeline.hash() != untouched); // the edit holds from 4:0
    timeline.seek({3, 0});
    QCOMPARE(timeline.hash(), hashAfter(*experiment, 3));
    const auto fresh = experiment->start();
    while (fresh->iteration() < 30) {
        if (fresh->iteration() == 4)
            QVERIFY(!fresh->apply({4, q("s[3]"), -now}));
        if (fresh->iteration() == 7)
            QVERIFY(!fresh->apply({7, q("theta[2]"), 0.75}) && !fresh->apply({7, q("T"), 0}));
        QVERIFY(fresh->advance());
    }
    QCOMPARE(fresh->checkpoint()->hash(), edited);
}

void TestHopfieldLaws::editsThatAreRefused()
{
    const auto experiment = hopfieldOf("units: 4, patterns: [[1, 1, -1, -1]]", "start: {seed: 6}");
    const auto simulation = experiment->start();
    const auto refused = [&](const char* quantity, double value) {
        const std::uint64_t before = simulation->checkpoint()->hash();
        const auto message = simulation->apply({0, q(quantity), value});
        return message && before == simulation->checkpoint()->hash() ? english(*message)
                                                                     : std::string();
    };
    QCOMPARE(refused("s[1]", 0), "a unit is -1 or 1");
    QVERIFY(refused("s[5]", 1).starts_with("s[5]: there are 4 units"));
    QVERIFY(refused("s", 1).starts_with("s is not one number"));
    QVERIFY(refused("W[1,2]", 1).starts_with("W[1,2] follows from the stored patterns"));
    QVERIFY(refused("h[1]", 1).starts_with("h[1] follows from other numbers"));
    QVERIFY(refused("T", 1).starts_with("T: this net has no temperature"));
    QCOMPARE(refused("theta[1]", NAN), "a value must be a finite number");
    QVERIFY(refused("eta", 1).starts_with("there is no quantity eta here"));
}

// Law 6.
void TestHopfieldLaws::everyFieldOfStateCounts()
{
    const auto experiment = hopfieldOf("units: 9, patterns: {random: 2}",
                                       "start: {seed: 6}, mode: synchronous, temperature: 1");
    const HopfieldState state = netState(experiment->start()->checkpoint());
    std::vector<HopfieldState> changed(5, state);
    changed[0].next = 1;
    changed[1].units[8] = static_cast<std::int8_t>(-changed[1].units[8]);
    changed[2].before[8] = static_cast<std::int8_t>(-changed[2].before[8]);
    changed[3].thresholds[0] = 1e-300;
    changed[4].temperature = 2;
    for (const HopfieldState& other : changed)
        QVERIFY(other.hash() != state.hash());
}

void TestHopfieldLaws::savesItsState()
{
    QFETCH(QString, model);
    QFETCH(QString, recall);
    const auto experiment = hopfieldOf(model.toStdString(), recall.toStdString());
    const auto simulation = experiment->start();
    while (simulation->iteration() < 9)
        QVERIFY(simulation->advance());
    const auto other = experiment->start();
    QVERIFY(!other->load(simulation->save()));
    while (other->iteration() < lastIteration)
        QVERIFY(other->advance());
    QCOMPARE(other->checkpoint()->hash(), hashAfter(*experiment, lastIteration));
}

void TestHopfieldLaws::damagedStatesAreRefused()
{
    const auto experiment = hopfieldOf("units: 9, patterns: {random: 2}", "start: {seed: 6}");
    const auto simulation = experiment->start();
    QVERIFY(simulation->advance() && simulation->advance());
    const std::string good = simulation->save();
    const std::uint64_t hash = simulation->checkpoint()->hash();
    for (std::size_t i = 0; i < good.size(); ++i) {
        std::string damaged = good;
        damaged[i] = static_cast<char>(damaged[i] ^ 1);
        QVERIFY(simulation->load(damaged));
    }
    HopfieldState state = netState(simulation->checkpoint());
    state.units[0] = 3; // a right hash does not make it a unit
    QVERIFY(simulation->load(saveState(state)));
    state = netState(simulation->checkpoint());
    state.temperature = HopfieldState::scheduled; // there is no schedule
    QVERIFY(simulation->load(saveState(state)));
    QVERIFY(simulation->load(good.substr(0, good.size() - 1)));
    QVERIFY(simulation->load(""));
    QCOMPARE(simulation->checkpoint()->hash(), hash);
}

void TestHopfieldLaws::knownFromTheirStep()
{
    const auto experiment = hopfieldOf("units: 3, patterns: [[1, 1, 1], [1, -1, 1]]",
                                       "start: [-1, 1, 1], order: [1, 2]");
    Timeline timeline(experiment->start());
    QVERIFY(timeline.now().position == (Position{0, 0}));
    QCOMPARE(valueOf(timeline.now(), "W[1,3]"), 0.0);
    QVERIFY(!timeline.now().read(q("E")).isKnown());
    QVERIFY(!timeline.now().read(q("W[1,3]#1")).isKnown());
    QCOMPARE(valueOf(go(timeline, "0:W[1,3]#1"), "W[3,1]"), 1.0 / 3);
    QCOMPARE(valueOf(go(timeline, "0:W[1,3]#2"), "W[3,1]"), 2.0 / 3);
    QCOMPARE(valueOf(timeline.now(), "W[3,1]#1"), 1.0 / 3);
    QCOMPARE(valueOf(timeline.now(), "W[2,2]#2"), 0.0);
    QCOMPARE(valueOf(go(timeline, "0:end"), "m[1]"), 1.0 / 3);
    go(timeline, "1:0");
    QVERIFY(!timeline.now().read(q("W[1,3]#1")).isKnown());
    QVERIFY(!timeline.now().read(q("h[1]")).isKnown());
    QCOMPARE(valueOf(timeline.now(), "m[1]"), 1.0 / 3);
    QCOMPARE(valueOf(go(timeline, "1:h[1]"), "s[1]"), -1.0);
    QCOMPARE(valueOf(go(timeline, "1:s[1]"), "s[1]"), 1.0);
    QCOMPARE(valueOf(timeline.now(), "E"), 2.0 / 3);
    QCOMPARE(valueOf(go(timeline, "1:E"), "E"), -2.0 / 3);
    QVERIFY(!timeline.now().read(q("h[2]")).isKnown());
    QCOMPARE(netOf(timeline.now()).unitsAt(1)[0], std::int8_t(-1));
    QCOMPARE(netOf(timeline.now()).unitsAt(2)[0], std::int8_t(1));
    QCOMPARE(netOf(timeline.now()).fieldsAt(1)[2], -2.0 / 3);
    QCOMPARE(netOf(timeline.now()).fieldsAt(2)[2], 2.0 / 3);
}

// 4,096 units and 300 patterns have 2.5 · 10⁹ steps of storing; none is stored.
void TestHopfieldLaws::largeNetsAreSteppedByArithmetic()
{
    const auto experiment =
        hopfieldOf("units: 4096, patterns: {random: 300}", "start: {pattern: 1, noise: 0.2}");
    Timeline timeline(experiment->start());
    const Iteration& iteration = *timeline.now().iteration;
    QCOMPARE(iteration.stepCount(), std::int64_t(300) * 4096 * 4095 / 2 + 1 + 300);
    for (std::int64_t k = 1; k <= iteration.stepCount(); k += 9'999'991)
        QCOMPARE(iteration.indexOf(iteration.step(k).quantity), std::optional(k));
    timeline.seek({0, 5'000'000'000});
    QVERIFY(timeline.backward(Level::Pass));
    QCOMPARE(print(timeline.now().currentStep()->quantity), "W[4095,4096]#300");
    QVERIFY(timeline.backward(Level::Layer));
    QCOMPARE(print(timeline.now().currentStep()->quantity), "W[4095,4096]#299");
    QVERIFY(timeline.forward(Level::Neuron));
    QCOMPARE(print(timeline.now().currentStep()->quantity), "W[1,4096]#300");
    QCOMPARE(timeline.now().iteration->quantities().size(), std::size_t(4096 + 1 + 300));
    const Explanation energy = iteration.explain(iteration.stepCount() - 300);
    QVERIFY(std::abs(energy.formula.evaluate() - energy.result) < 1e-9);
}

QTEST_APPLESS_MAIN(TestHopfieldLaws)
#include "tst_hopfield_laws.moc"
