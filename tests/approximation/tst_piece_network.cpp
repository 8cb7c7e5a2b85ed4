// SPDX-License-Identifier: GPL-3.0-or-later
#include "approximations.h"
#include "trace/number.h"

using namespace gradus;

namespace {

// Places in and a little outside the intervals, two numbers each (one where there is one input).
std::vector<double> places(const ApproximationExperiment& experiment, int count)
{
    std::vector<double> all;
    for (int n = 0; n < count; ++n)
        for (int axis = 0; axis < experiment.inputs(); ++axis) {
            const double share = std::fmod(0.037 + n * (axis == 0 ? 0.1731 : 0.3119), 1.1) - 0.05;
            all.push_back(experiment.interval(axis).low
                          + share * experiment.interval(axis).width());
        }
    return all;
}

// The weights and biases of a layer, as a lesson writes them; what does not exist is 0.
std::string layerText(const Snapshot& now, int layer, int to, int from)
{
    const auto number = [&](const Quantity& quantity) {
        const Reading reading = now.read(quantity);
        return exactText(reading.isKnown() ? reading.value : 0);
    };
    std::string w;
    std::string b;
    for (int j = 1; j <= to; ++j) {
        std::string row;
        for (int k = 1; k <= from; ++k)
            row += (k > 1 ? ", " : "") + number(Quantity::edge("w", layer, j, k));
        w += (j > 1 ? ", [" : "[") + row + "]";
        b += (j > 1 ? ", " : "") + number(Quantity::neuron("b", layer, j));
    }
    return "{w: [" + w + "], b: [" + b + "]}";
}

// A network made of the numbers of an approximation, with some places as its samples.
NetworkCase networkCase(const Snapshot& now, const std::vector<double>& at)
{
    const auto& iteration = approximationOf(now);
    const int inputs = iteration.experiment().inputs();
    std::vector<int> sizes{inputs, iteration.addressing().stepCount()};
    if (inputs == 2)
        sizes.push_back(iteration.addressing().pieceCount());
    sizes.push_back(1);
    NetworkCase network;
    network.layers = "[{size: " + std::to_string(inputs) + "}";
    network.parameters = "parameters: [";
    for (std::size_t l = 1; l < sizes.size(); ++l) {
        const bool last = l + 1 == sizes.size();
        network.layers += ", {size: " + std::to_string(sizes[l])
            + ", activation: " + (last ? "identity" : "sigmoid") + "}";
        network.parameters += (l > 1 ? ", " : "") + layerText(now, int(l), sizes[l], sizes[l - 1]);
    }
    network.layers += "]";
    network.parameters += "]";
    network.samples = "[";
    for (std::size_t i = 0; i < at.size(); i += std::size_t(inputs))
        network.samples += std::string(i > 0 ? ", " : "") + "{x: [" + exactText(at[i])
            + (inputs == 2 ? ", " + exactText(at[i + 1]) : "") + "], y: [0]}";
    network.samples += "]";
    network.training = "{rate: 0.1, batch: all}";
    return network;
}

} // namespace

class TestPieceNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isARealNetwork_data();
    void isARealNetwork();
    void aBumpIsTwoSteps();
    void towerCutsTheArmsOff();
    void growsUnitByUnit();
    void errorsAreThoseOfTheSum();
    void outermostStepsInsideWouldMissHalf();
};

void TestPieceNetwork::isARealNetwork_data()
{
    QTest::addColumn<int>("model");
    for (int i = 0; i < 4; ++i)
        QTest::addRow("%d", i) << i;
}

// The sum is what a network with these very weights and biases gives.
void TestPieceNetwork::isARealNetwork()
{
    QFETCH(int, model);
    const auto timeline = approximating(approximationModels()[std::size_t(model)]);
    const Snapshot& now = go(*timeline, "12:end");
    const auto& iteration = approximationOf(now);
    constexpr int count = 60;
    const auto at = places(iteration.experiment(), count);
    std::vector<double> sums(count);
    iteration.sums(at, sums, now.position.step);
    const auto network = networkCase(now, at).timeline();
    const Snapshot& there = go(*network, "1:end");
    const std::string output = iteration.experiment().inputs() == 2 ? "a[3][1]@" : "a[2][1]@";
    double largest = 0;
    for (std::size_t n = 0; n < count; ++n) {
        const double value = valueOf(there, output + std::to_string(n + 1));
        QVERIFY2(std::abs(value - sums[n]) < 1e-12, exactText(value - sums[n]).c_str());
        largest = std::max(largest, std::abs(value));
    }
    QVERIFY(largest > 0.1); // it was no comparison of zeros
}

void TestPieceNetwork::aBumpIsTwoSteps()
{
    const auto timeline = approximating(
        "function: x, place: [{left: 0.2, right: 0.4, height: 3}, {step: 0.5, height: -2}], "
        "steepness: 1000");
    const Snapshot& now = go(*timeline, "2:end");
    const auto& iteration = approximationOf(now);
    const auto sum = [&](double x) { return iteration.sum(std::span(&x, 1), now.position.step); };
    QVERIFY(std::abs(sum(0.1)) < 1e-12 && std::abs(sum(0.3) - 3) < 1e-12);
    QVERIFY(std::abs(sum(0.45)) < 1e-12 && std::abs(sum(0.8) + 2) < 1e-12);
    QVERIFY(std::abs(sum(0.2) - 1.5) < 1e-12); // half way up on its edge
}

// Four steps alone make a cross; the second layer leaves the tower.
void TestPieceNetwork::towerCutsTheArmsOff()
{
    const auto timeline =
        approximating("function: x, variables: [x, y], place: [{left: 0.3, right: 0.6, bottom: "
                      "0.4, top: 0.7, height: 5}], steepness: 400");
    const Snapshot& now = go(*timeline, "1:end");
    const auto& iteration = approximationOf(now);
    const std::int64_t k = now.position.step;
    const auto sum = [&](double x, double y) { return iteration.sum(std::array{x, y}, k); };
    QVERIFY(std::abs(iteration.cross(1, 0.45, 0.55, k) - 2 * thresholdWeight) < 1e-9);
    QVERIFY(std::abs(iteration.cross(1, 0.45, 0.1, k) - thresholdWeight) < 1e-9); // an arm
    QVERIFY(std::abs(iteration.cross(1, 0.9, 0.55, k) - thresholdWeight) < 1e-9);
    QVERIFY(std::abs(iteration.cross(1, 0.1, 0.1, k)) < 1e-9);
    QVERIFY(std::abs(sum(0.45, 0.55) - 5) < 1e-7);
    for (const auto& [x, y] : {std::pair{0.45, 0.1}, {0.45, 0.9}, {0.1, 0.55}, {0.9, 0.55}})
        QVERIFY(std::abs(sum(x, y)) < 1e-7); // no arms
    QVERIFY(std::abs(sum(0.1, 0.1)) < 1e-12);
    QVERIFY(std::abs(sum(0.3, 0.55) - 2.5) < 1e-7); // a wall
}

void TestPieceNetwork::growsUnitByUnit()
{
    const auto timeline =
        approximating("function: x, place: [{left: 0.2, right: 0.4, height: 3}], steepness: 1000");
    const double x = 0.8;
    const auto sumAt = [&](const char* position) {
        const Snapshot& now = go(*timeline, position);
        return approximationOf(now).sum(std::span(&x, 1), now.position.step);
    };
    const auto unitsAt = [&](const char* position) {
        const Snapshot& now = go(*timeline, position);
        return approximationOf(now).unitsAt(now.position.step);
    };
    QCOMPARE(sumAt("1:b[1][1]"), 0.0);
    QVERIFY(std::abs(sumAt("1:w[2][1,1]") - 3) < 1e-12); // only the first step
    QVERIFY(std::abs(sumAt("1:w[2][1,2]")) < 1e-12);
    QVERIFY(unitsAt("1:b[1][1]").empty());
    QCOMPARE(unitsAt("1:w[2][1,1]").size(), std::size_t(1));
    const auto units = unitsAt("1:end");
    QCOMPARE(units.size(), std::size_t(2));
    QCOMPARE(units[1].number, 2);
    QCOMPARE(units[1].out, -3.0);
    QCOMPARE(units[1].bias, -400.0);
    QCOMPARE(approximationOf(go(*timeline, "1:w[2][1,1]")).piecesAt(7), 0);
    QCOMPARE(approximationOf(go(*timeline, "1:end")).piecesAt(timeline->now().position.step), 1);
    const auto tower = approximating(approximationModels()[3]);
    const Snapshot& half = go(*tower, "1:w[2][1,2]");
    const auto& iteration = approximationOf(half);
    QCOMPARE(iteration.unitsAt(half.position.step).size(), std::size_t(2));
    QVERIFY(std::abs(iteration.cross(1, 0.5, 0.3, half.position.step) - thresholdWeight) < 1e-3);
    QCOMPARE(iteration.sum(std::array{0.5, 0.3}, half.position.step), 0.0);
}

// Worked out once more with plain loops, from the numbers of the units alone.
void TestPieceNetwork::errorsAreThoseOfTheSum()
{
    const auto timeline = approximating(approximationModels()[0]);
    const Snapshot& now = go(*timeline, "5:end");
    const auto units = approximationOf(now).unitsAt(now.position.step);
    double total = 0;
    double largest = 0;
    for (int k = 0; k < 2000; ++k) {
        const double x = (k + 0.5) / 2000;
        double g = 0;
        for (const PlacedUnit& unit : units)
            g += unit.out / (1 + std::exp(-(unit.weight * x + unit.bias)));
        const double f = 0.2 + 0.4 * x * x + 0.3 * x * std::sin(15 * x) + 0.05 * std::cos(50 * x);
        total += std::abs(f - g);
        largest = std::max(largest, std::abs(f - g));
    }
    QVERIFY(std::abs(valueOf(now, "error.mean") - total / 2000) < 1e-12);
    QVERIFY(std::abs(valueOf(now, "error.max") - largest) < 1e-12);
    const auto towers = approximating(approximationModels()[2]);
    const auto& two = approximationOf(go(*towers, "6:end"));
    for (const std::size_t k : {std::size_t(0), std::size_t(777), std::size_t(5050)}) {
        const auto point = two.experiment().gridPoint(k);
        QVERIFY(std::abs(two.gridSums()[k] - two.sum(point, two.stepCount())) < 1e-12);
    }
}

void TestPieceNetwork::outermostStepsInsideWouldMissHalf()
{
    const auto atTheEnd = [](const std::string& model) {
        const auto timeline = approximating(model);
        const Snapshot& now = go(*timeline, "2:end");
        const double x = 0;
        return approximationOf(now).sum(std::span(&x, 1), now.position.step);
    };
    QVERIFY(std::abs(atTheEnd("function: \"1\", pieces: 2") - 1) < 1e-12);
    QVERIFY(std::abs(atTheEnd("function: \"1\", place: [{left: 0, right: 0.5}, {left: 0.5, right: "
                              "1}]")
                     - 0.5)
            < 1e-12);
}

QTEST_APPLESS_MAIN(TestPieceNetwork)
#include "tst_piece_network.moc"
