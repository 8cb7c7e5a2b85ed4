// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/random.h"
#include "support/hopfield.h"

#include <cmath>
#include <map>
#include <set>

using namespace gradus;

namespace {

const HopfieldState& stateOf(Simulation& simulation, std::shared_ptr<const State>& keep)
{
    keep = simulation.checkpoint();
    return netState(keep);
}

// −½ Σ W s s + Σ θ s, added up from the shown couplings.
double plainEnergy(const HopfieldExperiment& net, const Units& units)
{
    double energy = 0;
    for (int i = 0; i < net.units(); ++i) {
        energy += net.spec().thresholds[std::size_t(i)] * units[std::size_t(i)];
        for (int j = 0; j < net.units(); ++j)
            energy -=
                net.couplings().value(i, j) * units[std::size_t(i)] * units[std::size_t(j)] / 2;
    }
    return energy;
}

std::string unitsText(const Units& units)
{
    std::string text;
    for (const std::int8_t unit : units)
        text += unit > 0 ? '#' : '.';
    return text;
}

} // namespace

class TestHopfieldDynamics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void energyNeverRises_data();
    void energyNeverRises();
    void changeIsMinusFlipTimesField();
    void energyIsThatOfTheDefinition_data() { addNetRows(); }
    void energyIsThatOfTheDefinition();
    void aZeroFieldKeeps();
    void tiesAreExact();
    void twoUnitsMakeATwoCycle();
    void allAtOnceUsesTheOldUnits();
    void stopsWhenStable();
    void doesNotStopWhereAUnitTurnsWithoutAField();
    void warmNetsNeverStop();
    void ordersAreRepeated();
    void everySweepIsAFreshPermutation();
    void permutationsAreEquallyLikely();
    void randomUnitsAreEquallyLikely();
    void warmUnitsFollowGlauber_data();
    void warmUnitsFollowGlauber();
    void boltzmannIsReached();
    void temperatureFollowsItsSchedule();
    void zeroOneIsHopfield1982();
    void convertedZeroOneDoesAsPlusMinusOne();
};

void TestHopfieldDynamics::energyNeverRises_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<int>("updates");
    QTest::newRow("hebbian") << "units: 200, patterns: {random: 60, seed: %1}" << 1'000'000;
    QTest::newRow("zero and one") << "units: 100, values: [0, 1], patterns: {random: 30, seed: %1}"
                                  << 200'000;
    QTest::newRow("pseudo-inverse")
        << "units: 60, rule: pseudo-inverse, patterns: {random: 30, seed: %1}" << 200'000;
    QTest::newRow("storkey") << "units: 60, rule: storkey, patterns: {random: 30, seed: %1}"
                             << 200'000;
    QTest::newRow("thresholds") << "units: 60, thresholds: 0.375, patterns: {random: 30, seed: %1}"
                                << 200'000;
}

// Not by the least bit, over a million updates from random starts. Units that are turned by hand in
// between keep the net moving.
void TestHopfieldDynamics::energyNeverRises()
{
    QFETCH(QString, model);
    QFETCH(int, updates);
    int turns = 0;
    for (int net = 1; net <= 10; ++net) {
        const auto experiment =
            hopfieldOf(model.arg(net).toStdString(),
                       "mode: random, start: {seed: " + std::to_string(net) + "}");
        const auto simulation = experiment->start();
        Random random{std::uint64_t(net)};
        QVERIFY(simulation->advance() && simulation->advance());
        double energy = simulation->cost();
        for (int n = 0; n < updates / 10; ++n) {
            QVERIFY(simulation->advance());
            QVERIFY(simulation->cost() <= energy);
            turns += simulation->cost() < energy;
            energy = simulation->cost();
            if (!simulation->stop())
                continue;
            for (int k = 0; k < 10; ++k) { // away from the minimum
                const int u = 1 + int(random.below(std::uint64_t(experiment->units())));
                const int low = experiment->low();
                QVERIFY(!simulation->apply({simulation->iteration(), Quantity::vector("s", u),
                                            random.below(2) == 0 ? 1.0 : low}));
            }
            energy = simulation->cost();
        }
    }
    QVERIFY2(turns > updates / 200, std::to_string(turns).c_str());
}

void TestHopfieldDynamics::changeIsMinusFlipTimesField()
{
    for (const char* values : {"[-1, 1]", "[0, 1]"}) {
        const auto experiment =
            hopfieldOf("units: 40, patterns: {random: 9}, values: " + std::string(values),
                       "start: {seed: 3}, temperature: 0.5");
        Timeline timeline(experiment->start());
        int turned = 0;
        for (int n = 1; n <= 200; ++n) {
            timeline.seek({n, 0});
            const int u = netOf(timeline.now()).update().first + 1;
            const std::string unit = "s[" + std::to_string(u) + "]";
            const double before = valueOf(timeline.now(), unit);
            const double energy = valueOf(timeline.now(), "E");
            timeline.seek({n, 1000});
            const double change = valueOf(timeline.now(), unit) - before;
            const double h = valueOf(timeline.now(), "h[" + std::to_string(u) + "]");
            QVERIFY(valueOf(timeline.now(), "DE") == -change * h);
            QVERIFY(std::abs(valueOf(timeline.now(), "E") - energy + change * h) < 1e-12);
            turned += change != 0;
        }
        QVERIFY(turned > 20);
    }
}

void TestHopfieldDynamics::energyIsThatOfTheDefinition()
{
    QFETCH(QString, model);
    QFETCH(QString, recall);
    const auto experiment = hopfieldOf(model.toStdString(), recall.toStdString());
    Timeline timeline(experiment->start());
    for (const int n : {1, 2, 3, 10, 25}) {
        timeline.seek({n, 100000});
        const HopfieldIteration& now = netOf(timeline.now());
        const Units units = now.unitsAt(now.stepCount());
        QVERIFY(std::abs(valueOf(timeline.now(), "E") - plainEnergy(*experiment, units)) < 1e-12);
        for (int p = 0; p < experiment->patterns(); ++p) {
            double sum = 0;
            for (int i = 0; i < experiment->units(); ++i)
                sum +=
                    (units[std::size_t(i)] > 0 ? 1 : -1) * experiment->storing().rows().entry(p, i);
            QCOMPARE(valueOf(timeline.now(), "m[" + std::to_string(p + 1) + "]"),
                     sum / experiment->units());
        }
    }
}

// Units 1 and 2 are alike in one pattern and unlike in the other: no coupling, no field.
void TestHopfieldDynamics::aZeroFieldKeeps()
{
    for (const char* start : {"[1, -1]", "[-1, 1]", "[1, 1]", "[-1, -1]"}) {
        const auto experiment = hopfieldOf("units: 2, patterns: [[1, 1], [1, -1]]",
                                           std::string("order: [1, 2], start: ") + start);
        const auto simulation = experiment->start();
        const Units before = experiment->recall().start;
        for (int n = 0; n < 5; ++n)
            QVERIFY(simulation->advance());
        std::shared_ptr<const State> keep;
        QVERIFY(stateOf(*simulation, keep).units == before);
        QVERIFY(simulation->stop());
    }
}

// With 30 patterns on 30 units sums of W s in floating point miss many zeros; whole numbers do not.
void TestHopfieldDynamics::tiesAreExact()
{
    int ties = 0;
    for (int net = 1; net <= 20; ++net) {
        const auto experiment =
            hopfieldOf("units: 31, patterns: {random: 30, seed: " + std::to_string(net) + "}",
                       "start: {seed: 2}");
        Timeline timeline(experiment->start());
        timeline.seek({1, 0});
        const auto fields = netOf(timeline.now()).fieldsAt(0);
        const auto& rows = experiment->storing().rows();
        const Units& units = experiment->recall().start;
        for (int i = 0; i < 31; ++i) {
            int sum = 0;
            for (int p = 0; p < 30; ++p)
                for (int j = 0; j < 31; ++j)
                    sum += i == j ? 0 : rows.entry(p, i) * rows.entry(p, j) * units[std::size_t(j)];
            QVERIFY(fields[std::size_t(i)] == sum / 31.0);
            ties += sum == 0;
        }
    }
    QVERIFY(ties > 3);
}

void TestHopfieldDynamics::twoUnitsMakeATwoCycle()
{
    const auto experiment =
        hopfieldOf("units: 2, patterns: [[1, 1]]", "start: [1, -1], mode: synchronous");
    const auto simulation = experiment->start();
    QVERIFY(simulation->advance() && simulation->advance());
    QVERIFY(!simulation->stop());
    std::shared_ptr<const State> keep;
    QCOMPARE(unitsText(stateOf(*simulation, keep).units), ".#");
    QVERIFY(simulation->advance());
    QCOMPARE(unitsText(stateOf(*simulation, keep).units), "#.");
    QVERIFY(simulation->stop());
    QVERIFY(english(*simulation->stop()).find("to and fro between two states")
            != std::string::npos);
    Timeline timeline(experiment->start());
    timeline.seek({1, 0});
    QVERIFY(!timeline.now().iteration->stop());
    timeline.seek({2, 0});
    QVERIFY(timeline.now().iteration->stop() == simulation->stop());
    // One unit after the other there is no such thing.
    const auto single = hopfieldOf("units: 2, patterns: [[1, 1]]", "start: [1, -1]")->start();
    for (int n = 0; n < 3; ++n)
        QVERIFY(single->advance());
    QVERIFY(english(*single->stop()).find("stable") != std::string::npos);
}

void TestHopfieldDynamics::allAtOnceUsesTheOldUnits()
{
    const auto experiment =
        hopfieldOf("units: 30, patterns: {random: 12}", "start: {seed: 3}, mode: synchronous");
    Units units = experiment->recall().start;
    const auto simulation = experiment->start();
    QVERIFY(simulation->advance());
    for (int n = 0; n < 6; ++n) {
        Units next = units;
        for (int i = 0; i < 30; ++i) {
            double raw = 0;
            for (int j = 0; j < 30; ++j)
                raw += experiment->couplings().raw(i, j) * units[std::size_t(j)];
            if (raw != 0)
                next[std::size_t(i)] = raw > 0 ? 1 : -1;
        }
        QVERIFY(simulation->advance());
        std::shared_ptr<const State> keep;
        QVERIFY(stateOf(*simulation, keep).units == next);
        QVERIFY(stateOf(*simulation, keep).before == units);
        units = next;
    }
}

void TestHopfieldDynamics::stopsWhenStable()
{
    const auto experiment =
        hopfieldOf("units: 100, patterns: {random: 5}", "start: {pattern: 2, noise: 0.2}");
    Timeline timeline(experiment->start());
    std::int64_t stopped = 0;
    for (std::int64_t n = 1; n <= 300 && stopped == 0; ++n) {
        timeline.seek({n, 0});
        const HopfieldIteration& now = netOf(timeline.now());
        const Units units = now.unitsAt(now.stepCount());
        const auto fields = now.fieldsAt(now.stepCount());
        bool stable = true;
        for (std::size_t i = 0; i < units.size(); ++i)
            stable = stable && fields[i] * units[i] >= 0;
        QCOMPARE(now.stop().has_value(), stable);
        stopped = stable ? n : 0;
    }
    QVERIFY(stopped > 20);
    timeline.seek({stopped + 1, 0}); // looking goes on
    QCOMPARE(timeline.now().position.iteration, stopped + 1);
    QVERIFY(timeline.stopped());
    QVERIFY(!timeline.edit(Quantity::vector("s", 1), -valueOf(timeline.now(), "s[1]")));
    QVERIFY(!timeline.now().iteration->stop() || netOf(timeline.now()).update().first == 0);
}

void TestHopfieldDynamics::doesNotStopWhereAUnitTurnsWithoutAField()
{
    const auto net = hopfieldOf("units: 2, weights: [[0, 0], [0, 0]], at-zero: up",
                                "start: [-1, 1], order: [2, 1]");
    Timeline timeline(net->start());
    timeline.seek({1, 0}); // the second unit stays; the first one has its turn to come
    QVERIFY(!timeline.now().iteration->stop());
    timeline.seek({2, 0});
    QVERIFY(timeline.now().iteration->stop());
}

// Even in a minimum a warm unit may turn; once it is cold the net rests.
void TestHopfieldDynamics::warmNetsNeverStop()
{
    const auto simulation =
        hopfieldOf("units: 9, patterns: {random: 1}", "start: {pattern: 1}, temperature: 0.01")
            ->start();
    for (int n = 0; n < 20; ++n) {
        QVERIFY(simulation->advance());
        QVERIFY(!simulation->stop() && !simulation->publish()->stop());
    }
    QVERIFY(!simulation->apply({simulation->iteration(), q("T"), 0}));
    QVERIFY(simulation->advance() && simulation->stop());
    QVERIFY(!simulation->apply({simulation->iteration(), q("T"), 1}));
    QVERIFY(simulation->advance() && !simulation->stop());
}

void TestHopfieldDynamics::ordersAreRepeated()
{
    const auto experiment =
        hopfieldOf("units: 5, patterns: {random: 2}", "start: {seed: 3}, order: [4, 2, 2, 5]");
    Timeline timeline(experiment->start());
    const int order[] = {4, 2, 2, 5};
    for (int n = 1; n <= 11; ++n) {
        timeline.seek({n, 1});
        QCOMPARE(print(timeline.now().currentStep()->quantity),
                 "h[" + std::to_string(order[(n - 1) % 4]) + "]");
        QCOMPARE(timeline.now().iteration->epoch(), std::int64_t((n - 1) / 4 + 1));
    }
    QCOMPARE(timeline.plannedIterations(), 4);
}

void TestHopfieldDynamics::everySweepIsAFreshPermutation()
{
    const auto experiment = hopfieldOf("units: 20, patterns: {random: 2}", "start: {seed: 3}");
    Timeline timeline(experiment->start());
    std::set<std::vector<int>> orders;
    for (int sweep = 0; sweep < 10; ++sweep) {
        std::vector<int> order;
        for (int n = 1; n <= 20; ++n) {
            timeline.seek({sweep * 20 + n, 0});
            order.push_back(netOf(timeline.now()).update().first);
        }
        orders.insert(order);
        std::sort(order.begin(), order.end());
        for (int u = 0; u < 20; ++u)
            QCOMPARE(order[std::size_t(u)], u);
    }
    QCOMPARE(orders.size(), std::size_t(10));
}

void TestHopfieldDynamics::permutationsAreEquallyLikely()
{
    std::map<std::vector<std::int32_t>, int> counts;
    std::vector<std::int32_t> order;
    for (int sweep = 1; sweep <= 60'000; ++sweep) {
        shuffleUnits(order, 3, 5, sweep);
        ++counts[order];
    }
    QCOMPARE(counts.size(), std::size_t(6));
    for (const auto& [one, count] : counts)
        QVERIFY(std::abs(count - 10'000) < 400); // more than four standard deviations
}

void TestHopfieldDynamics::randomUnitsAreEquallyLikely()
{
    const Recall recall{.mode = RecallMode::Random, .seed = 4};
    RecallPlan plan(recall, 8);
    std::vector<int> counts(8);
    for (int n = 1; n <= 80'000; ++n)
        ++counts[std::size_t(plan.unit(n))];
    for (const int count : counts)
        QVERIFY(std::abs(count - 10'000) < 400); // four standard deviations
    const int seventh = plan.unit(7);
    (void)plan.unit(50'000);
    QCOMPARE(plan.unit(7), seventh);
}

void TestHopfieldDynamics::warmUnitsFollowGlauber_data()
{
    QTest::addColumn<QString>("values");
    QTest::addColumn<double>("temperature");
    QTest::addColumn<double>("slope"); // of h in the exponent
    QTest::newRow("plus and minus one") << "[-1, 1]" << 0.8 << 2.0;
    QTest::newRow("zero and one") << "[0, 1]" << 0.8 << 1.0;
    QTest::newRow("hot") << "[-1, 1]" << 5.0 << 2.0;
}

// How often a unit becomes 1, by its field, against 1/(1 + e^(−2h/T)).
void TestHopfieldDynamics::warmUnitsFollowGlauber()
{
    QFETCH(QString, values);
    QFETCH(double, temperature);
    QFETCH(double, slope);
    const auto experiment =
        hopfieldOf("units: 6, patterns: {random: 2}, values: " + values.toStdString(),
                   "start: {seed: 3}, temperature: " + std::to_string(temperature));
    const auto simulation = experiment->start();
    QVERIFY(simulation->advance());
    std::map<double, std::pair<int, int>> counts; // field: updates, ups
    for (int n = 0; n < 60'000; ++n) {
        const auto iteration = simulation->publish();
        const auto& now = dynamic_cast<const HopfieldIteration&>(*iteration);
        const int u = now.update().first;
        auto& [updates, ups] = counts[now.value({HopfieldPart::Field, u})];
        ++updates;
        ups += now.update().after[std::size_t(u)] == 1;
        QVERIFY(simulation->advance());
    }
    QVERIFY(counts.size() >= 3);
    for (const auto& [h, count] : counts) {
        const double chance = 1 / (1 + std::exp(-slope * h / temperature));
        const double spread = std::sqrt(count.first * chance * (1 - chance));
        QVERIFY2(std::abs(count.second - chance * count.first) < 4.5 * spread + 1,
                 std::to_string(h).c_str());
    }
}

// In the long run a state is as frequent as e^(−E/T) says.
void TestHopfieldDynamics::boltzmannIsReached()
{
    const auto experiment = hopfieldOf("units: 3, patterns: [[1, 1, -1]], thresholds: [0.3, 0, 0]",
                                       "start: {seed: 3}, mode: random, temperature: 1");
    const auto simulation = experiment->start();
    std::map<std::string, double> counts;
    constexpr int updates = 400'000;
    for (int n = 0; n < updates; ++n) {
        QVERIFY(simulation->advance());
        std::shared_ptr<const State> keep;
        counts[unitsText(stateOf(*simulation, keep).units)] += 1.0 / updates;
    }
    double all = 0;
    std::map<std::string, double> weights;
    for (int state = 0; state < 8; ++state) {
        const Units units{std::int8_t(state & 1 ? 1 : -1), std::int8_t(state & 2 ? 1 : -1),
                          std::int8_t(state & 4 ? 1 : -1)};
        weights[unitsText(units)] = std::exp(-plainEnergy(*experiment, units));
        all += weights[unitsText(units)];
    }
    for (const auto& [state, weight] : weights)
        QVERIFY2(std::abs(counts[state] - weight / all) < 0.005, state.c_str());
}

void TestHopfieldDynamics::temperatureFollowsItsSchedule()
{
    const Annealing linear{4, 1, 4, false};
    const double line[] = {4, 3, 2, 1, 1};
    const Annealing geometric{8, 1, 4, true};
    const double powers[] = {8, 4, 2, 1, 1};
    for (int sweep = 1; sweep <= 5; ++sweep) {
        QVERIFY(std::abs(linear.at(sweep) - line[sweep - 1]) < 1e-12);
        QVERIFY(std::abs(geometric.at(sweep) - powers[sweep - 1]) < 1e-12);
    }
    const auto experiment =
        hopfieldOf("units: 3, patterns: {random: 1}",
                   "start: {seed: 1}, temperature: {from: 4, to: 0, sweeps: 3}");
    Timeline timeline(experiment->start());
    QCOMPARE(valueOf(go(timeline, "3:0"), "T"), 4.0);
    QCOMPARE(valueOf(go(timeline, "4:0"), "T"), 2.0);
    QVERIFY(timeline.now().iteration->indexOf(q("r[1]"))
            || timeline.now().iteration->indexOf(q("r[2]"))
            || timeline.now().iteration->indexOf(q("r[3]")));
    QCOMPARE(valueOf(go(timeline, "7:0"), "T"), 0.0); // at zero no numbers are drawn
    QCOMPARE(timeline.now().iteration->stepCount(), std::int64_t(5));
}

// V = 1 where Σ T V > U, with T = Σ (2V − 1)(2V − 1), as in the paper.
void TestHopfieldDynamics::zeroOneIsHopfield1982()
{
    const auto experiment = hopfieldOf(
        "units: 4, patterns: [[1, 0, 1, 0], [1, 1, 0, 0]], values: [0, 1]", "start: [0, 1, 1, 0]");
    const auto& rows = experiment->storing().rows();
    QCOMPARE(rows.entry(0, 1), -1);
    QCOMPARE(unitsText(experiment->pattern(0)), "#.#.");
    QCOMPARE(int(experiment->pattern(0)[1]), 0);
    Timeline timeline(experiment->start());
    timeline.seek({1, 0});
    const auto fields = netOf(timeline.now()).fieldsAt(0);
    for (int i = 0; i < 4; ++i) {
        double sum = 0;
        for (int j : {1, 2})
            for (int p : {0, 1})
                sum += i == j ? 0 : rows.entry(p, i) * rows.entry(p, j);
        QCOMPARE(fields[std::size_t(i)], sum / 4);
    }
}

// The textbook's conversion: thresholds ½ Σ W make a net of 0 and 1 do what one of ±1 does.
void TestHopfieldDynamics::convertedZeroOneDoesAsPlusMinusOne()
{
    for (int seed = 1; seed <= 5; ++seed) {
        const std::string patterns =
            "units: 40, patterns: {random: 8, seed: " + std::to_string(seed) + "}";
        const std::string start = "start: {seed: " + std::to_string(seed) + "}";
        const auto plain = hopfieldOf(patterns, start)->start();
        const auto converted =
            hopfieldOf(patterns + ", values: [0, 1], thresholds: converted", start)->start();
        int turns = 0;
        for (int n = 0; n < 400; ++n) {
            std::shared_ptr<const State> a;
            std::shared_ptr<const State> b;
            QCOMPARE(unitsText(stateOf(*plain, a).units), unitsText(stateOf(*converted, b).units));
            QVERIFY(plain->advance() && converted->advance());
            std::shared_ptr<const State> after;
            turns += stateOf(*plain, after).units != netState(a).units;
        }
        QVERIFY2(turns > 3, std::to_string(turns).c_str());
    }
}

QTEST_APPLESS_MAIN(TestHopfieldDynamics)
#include "tst_hopfield_dynamics.moc"
