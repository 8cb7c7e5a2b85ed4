// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/hopfield_landscape.h"
#include "support/hopfield.h"

#include <bit>
#include <cmath>

using namespace gradus;

namespace {

// Orthogonal patterns: rows of Hadamard's matrix of order 16.
std::string hadamardRows(std::initializer_list<int> rows)
{
    std::string text;
    for (const int r : rows) {
        text += text.empty() ? "[[" : "], [";
        for (int i = 0; i < 16; ++i)
            text += std::string(i ? ", " : "") + (std::popcount(unsigned(r & i)) % 2 ? "-1" : "1");
    }
    return text + "]]";
}

double plainEnergy(const HopfieldExperiment& net, const Units& units)
{
    double energy = 0;
    for (int i = 0; i < net.units(); ++i) {
        energy += net.spec().thresholds[std::size_t(i)] * units[std::size_t(i)];
        for (int j = 0; j < i; ++j)
            energy -= net.couplings().value(i, j) * units[std::size_t(i)] * units[std::size_t(j)];
    }
    return energy;
}

const LandscapeMinimum* minimumOf(const Landscape& landscape, const Units& units)
{
    for (const LandscapeMinimum& minimum : landscape.minima)
        if (minimum.units == units)
            return &minimum;
    return nullptr;
}

} // namespace

class TestHopfieldLandscape : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithBruteForce_data();
    void agreesWithBruteForce();
    void minimaHaveNames();
    void thresholdsPartInverses();
    void sixteenUnits();
    void estimateCountsWhereStartsEnd();
    void estimateIsCancelled();
    void unitsWithoutAFieldFallAsTheNetSays();
    void pathIsTheEnergies();
    void placeIsTheState_data();
    void placeIsTheState();
    void largeNetsHaveNoPlace();
    void likeEnergiesAreInOrder();
};

void TestHopfieldLandscape::agreesWithBruteForce_data()
{
    QTest::addColumn<QString>("model");
    QTest::newRow("hebbian") << "patterns: {random: 3, seed: 2}";
    QTest::newRow("crowded") << "patterns: {random: 8, seed: 3}";
    QTest::newRow("thresholds")
        << "patterns: {random: 2}, thresholds: [0.1, 0, -0.2, 0, 0, 0, 0, 1]";
    QTest::newRow("zero and one") << "patterns: {random: 3, seed: 5}, values: [0, 1]";
    QTest::newRow("storkey") << "patterns: {random: 3, seed: 6}, rule: storkey";
}

void TestHopfieldLandscape::agreesWithBruteForce()
{
    QFETCH(QString, model);
    const auto net = hopfieldOf("units: 8, " + model.toStdString(), "start: {seed: 1}");
    const Landscape landscape = exactLandscape(*net, net->spec().thresholds);
    QVERIFY(landscape.exact);
    QCOMPARE(landscape.sample, 256);
    std::vector<double> energies;
    for (std::uint32_t n = 0; n < 256; ++n)
        energies.push_back(plainEnergy(*net, landscapeUnits(*net, n)));
    std::size_t stable = 0;
    std::vector<std::int64_t> basins(landscape.minima.size());
    for (std::uint32_t n = 0; n < 256; ++n) {
        QVERIFY(std::abs(landscape.energies[n] - energies[n]) < 1e-12);
        std::uint32_t at = n; // down by the steepest turn, of several the first unit's
        for (bool moved = true; moved;) {
            std::uint32_t best = at;
            for (std::uint32_t i = 0; i < 8; ++i)
                if (energies[at ^ 1U << i] < energies[best] - 1e-9)
                    best = at ^ 1U << i;
            moved = best != at;
            at = best;
        }
        stable += at == n;
        const auto end = std::size_t(landscape.leadsTo[n]);
        QVERIFY(landscape.minima[end].units == landscapeUnits(*net, at));
        ++basins[end];
    }
    QCOMPARE(landscape.minima.size(), stable);
    for (std::size_t i = 0; i < basins.size(); ++i) {
        const LandscapeMinimum& minimum = landscape.minima[i];
        QCOMPARE(minimum.basin, basins[i]);
        QVERIFY(isStableState(*net, minimum.units, net->spec().thresholds));
        QVERIFY(i == 0 || landscape.minima[i - 1].energy <= minimum.energy);
    }
    QVERIFY(!isStableState(*net, landscapeUnits(*net, 0), net->spec().thresholds)
            || minimumOf(landscape, landscapeUnits(*net, 0)));
}

// Three orthogonal patterns: each, its inverse, and all eight mixtures are minima.
void TestHopfieldLandscape::minimaHaveNames()
{
    const auto net =
        hopfieldOf("units: 16, patterns: " + hadamardRows({1, 2, 4}), "start: {seed: 1}");
    const Landscape landscape = exactLandscape(*net, net->spec().thresholds);
    int kinds[4] = {};
    for (const LandscapeMinimum& minimum : landscape.minima) {
        ++kinds[int(minimum.name.kind)];
        if (minimum.name.kind != MinimumKind::Mixture)
            continue;
        for (int i = 0; i < 16; ++i) {
            int sum = 0;
            for (const int p : minimum.name.patterns)
                sum += (p > 0 ? 1 : -1) * net->storing().rows().entry(std::abs(p) - 1, i);
            QCOMPARE(int(minimum.units[std::size_t(i)]), sum > 0 ? 1 : -1);
        }
    }
    QCOMPARE(kinds[int(MinimumKind::Stored)], 3);
    QCOMPARE(kinds[int(MinimumKind::Inverse)], 3);
    QCOMPARE(kinds[int(MinimumKind::Mixture)], 8); // all signs
    const Units first = net->pattern(0);
    const auto* stored = minimumOf(landscape, first);
    QVERIFY(stored && stored->name == (MinimumName{MinimumKind::Stored, {1, 0, 0}}));
    Units inverse = first;
    for (std::int8_t& unit : inverse)
        unit = std::int8_t(-unit);
    const auto* mirrored = minimumOf(landscape, inverse);
    QVERIFY(mirrored && mirrored->energy == stored->energy);
    QCOMPARE(english(minimumText(mirrored->name)), "the inverse of pattern 1");
    QCOMPARE(english(minimumText({MinimumKind::Mixture, {1, -2, 3}})), "a mixture of 1, −2 and 3");
    Units other = first;
    other[0] = std::int8_t(-other[0]);
    QVERIFY(nameState(*net, other).kind == MinimumKind::Spurious);
}

// With thresholds a pattern and its inverse are not equally deep.
void TestHopfieldLandscape::thresholdsPartInverses()
{
    const auto net = hopfieldOf(
        "units: 8, thresholds: 0.125, patterns: [[1, 1, 1, 1, 1, 1, -1, -1]]", "start: {seed: 1}");
    const Landscape landscape = exactLandscape(*net, net->spec().thresholds);
    QCOMPARE(landscape.minima.size(), std::size_t(2));
    QVERIFY(landscape.minima[0].name.kind == MinimumKind::Inverse);
    QVERIFY(landscape.minima[1].name.kind == MinimumKind::Stored);
    QCOMPARE(landscape.minima[1].energy - landscape.minima[0].energy, 1.0); // 2 θ Σ ξ
}

void TestHopfieldLandscape::sixteenUnits()
{
    const auto net = hopfieldOf("units: 16, patterns: {random: 5, seed: 4}", "start: {seed: 1}");
    const Landscape landscape = exactLandscape(*net, net->spec().thresholds);
    std::int64_t basins = 0;
    for (const LandscapeMinimum& minimum : landscape.minima)
        basins += minimum.basin;
    QCOMPARE(basins, 65536);
    QVERIFY(landscape.minima.size() > 2 && landscape.minima.size() < 200);
}

void TestHopfieldLandscape::estimateCountsWhereStartsEnd()
{
    const auto net = hopfieldOf("units: 8, patterns: {random: 2, seed: 3}", "start: {seed: 1}");
    const Landscape exact = exactLandscape(*net, net->spec().thresholds);
    const Landscape found = estimatedLandscape(*net, net->spec().thresholds, 2000, 5);
    QVERIFY(!found.exact);
    QCOMPARE(found.sample, 2000);
    std::int64_t starts = 0;
    for (const LandscapeMinimum& minimum : found.minima) {
        starts += minimum.basin;
        const LandscapeMinimum* const same = minimumOf(exact, minimum.units);
        QVERIFY(same && same->energy == minimum.energy && same->name == minimum.name);
    }
    QCOMPARE(starts, 2000);
    QVERIFY(found.minima.size() > 1);
    const auto large = hopfieldOf("units: 300, patterns: {random: 5}", "start: {seed: 1}");
    const Landscape some = estimatedLandscape(*large, large->spec().thresholds, 60, 1);
    QVERIFY(some.minima.front().name.kind != MinimumKind::Spurious);
}

void TestHopfieldLandscape::estimateIsCancelled()
{
    const auto net = hopfieldOf("units: 100, patterns: {random: 2}", "start: {seed: 1}");
    const Landscape found = estimatedLandscape(*net, net->spec().thresholds, 1'000'000'000, 5,
                                               [](int done) { return done == 7; });
    QCOMPARE(found.sample, 7);
}

void TestHopfieldLandscape::unitsWithoutAFieldFallAsTheNetSays()
{
    const auto net = hopfieldOf("units: 2, weights: [[0, 0], [0, 0]], at-zero: up",
                                "start: [1, 1], order: [1, 2]");
    QVERIFY(isStableState(*net, Units{1, 1}, net->spec().thresholds));
    QVERIFY(!isStableState(*net, Units{-1, 1}, net->spec().thresholds));
    const Landscape found = estimatedLandscape(*net, net->spec().thresholds, 50, 1);
    QCOMPARE(found.minima.size(), std::size_t(1));
    QVERIFY(found.minima.front().units == (Units{1, 1}));
}

void TestHopfieldLandscape::pathIsTheEnergies()
{
    const auto net =
        hopfieldOf("units: 20, patterns: {random: 2}, thresholds: 0.25", "start: {seed: 1}");
    Units units = net->pattern(0);
    const Units to = net->pattern(1);
    const auto path = energyPath(*net, units, to, net->spec().thresholds);
    std::size_t at = 0;
    QVERIFY(std::abs(path[at] - plainEnergy(*net, units)) < 1e-12);
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (units[i] == to[i])
            continue;
        units[i] = to[i];
        QVERIFY(std::abs(path[++at] - plainEnergy(*net, units)) < 1e-12);
    }
    QCOMPARE(path.size(), at + 1);
    QVERIFY(at > 3);
}

void TestHopfieldLandscape::placeIsTheState_data() { addNetRows(); }

// Whichever way the state was reached.
void TestHopfieldLandscape::placeIsTheState()
{
    QFETCH(const QString, model);
    QFETCH(const QString, recall);
    const auto net = hopfieldOf(model.toStdString(), recall.toStdString());
    const auto simulation = net->start();
    const auto check = [&] {
        QCOMPARE(simulation->place().size(), std::size_t(1));
        const Units units = netState(simulation->checkpoint()).units;
        QCOMPARE(simulation->place()[0], double(landscapeNumber(units)));
        QVERIFY(landscapeUnits(*net, landscapeNumber(units)) == units);
    };
    check();
    const auto start = simulation->checkpoint();
    for (int n = 0; n < 30; ++n) {
        QVERIFY(simulation->advance());
        check();
    }
    const double up = netState(simulation->checkpoint()).units[2] > 0 ? net->low() : 1;
    QVERIFY(!simulation->apply({simulation->iteration(), q("s[3]"), up}));
    check();
    simulation->restore(*start);
    check();
}

void TestHopfieldLandscape::largeNetsHaveNoPlace()
{
    const auto net = hopfieldOf("units: 17, patterns: {random: 2}", "start: {seed: 1}");
    const auto simulation = net->start();
    QVERIFY(simulation->advance());
    QVERIFY(simulation->advance());
    QVERIFY(simulation->place().empty());
}

// Patterns come first, each by its number.
void TestHopfieldLandscape::likeEnergiesAreInOrder()
{
    const auto net =
        hopfieldOf("units: 16, patterns: " + hadamardRows({9, 6, 12}), "start: {seed: 1}");
    const Landscape landscape = exactLandscape(*net, net->spec().thresholds);
    QCOMPARE(landscape.minima.size(), std::size_t(14));
    for (int p = 1; p <= 3; ++p) {
        QVERIFY(
            (landscape.minima[std::size_t(p - 1)].name == MinimumName{MinimumKind::Stored, {p}}));
        QVERIFY(
            (landscape.minima[std::size_t(p + 2)].name == MinimumName{MinimumKind::Inverse, {-p}}));
    }
    QVERIFY((landscape.minima[6].name == MinimumName{MinimumKind::Mixture, {1, 2, 3}}));
}

QTEST_APPLESS_MAIN(TestHopfieldLandscape)
#include "tst_hopfield_landscape.moc"
