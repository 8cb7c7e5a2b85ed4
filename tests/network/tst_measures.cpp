// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_measures.h"
#include "network/network_simulation.h"
#include "support/lessons.h"

using namespace gradus;

namespace {

std::shared_ptr<const NetworkExperiment> learner(const std::string& layers,
                                                 const std::string& parameters,
                                                 const std::string& data)
{
    const auto lesson =
        lessonOf("gradus: 1\nid: a\ntitle: A\nmodel:\n  kind: network\n  layers: " + layers + "\n  "
                 + parameters + "\ndata: " + data + "\ntraining: {rate: 0.1}\n");
    return std::dynamic_pointer_cast<const NetworkExperiment>(lesson->experiment);
}

double errorOf(const std::shared_ptr<const NetworkExperiment>& experiment)
{
    return largestError(*experiment, NetworkState(experiment)).value();
}

const char* const line = "[{size: 1}, {size: 1, activation: identity}]";

} // namespace

class TestMeasures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void activationsAreThoseOfTheForwardPass()
    {
        const NetworkCase c;
        const auto experiment = c.experiment();
        Timeline timeline(experiment->start());
        const Snapshot& now = go(timeline, "1:end");
        Eigen::MatrixXd x(2, 2);
        x << 3, 0.5, 3, -1.25; // the second is the first sample
        const auto layers = activationsAt(*experiment, NetworkState(experiment), x);
        QCOMPARE(layers.size(), 3u);
        QVERIFY(layers[0] == x);
        QCOMPARE(layers[1].rows(), 3);
        for (int l = 1; l <= 2; ++l)
            for (int j = 1; j <= experiment->size(l); ++j)
                QVERIFY(relativeError(layers[std::size_t(l)](j - 1, 1),
                                      networkOf(now).trace().a[std::size_t(l)](j - 1, 0))
                        < 1e-14);
    }
    void largestErrorIsOnTheGrid()
    {
        // g(x) = 2x against f(x) = x² on [0, 3]: 2x − x² is largest, 1, at 1, and −3 at 3.
        const std::string weights = "parameters: [{w: [[2]], b: [0]}]";
        QCOMPARE(errorOf(learner(line, weights, "{function: \"x^2\", x: [0, 3]}")), 3.0);
        QCOMPARE(errorOf(learner(line, weights, "{function: \"x^2\", x: [0, 2]}")), 1.0);
        QCOMPARE(errorOf(learner(line, weights, "{function: \"2*x\", x: [0, 2]}")), 0.0);
    }
    void seesBetweenTheSamples()
    {
        // Two samples that a line meets exactly; the function is elsewhere in between.
        const auto experiment = learner(line, "parameters: [{w: [[0]], b: [0]}]",
                                        "{function: \"sin(pi*x)\", x: [0, 1], samples: 2}");
        QVERIFY(std::abs(experiment->score(NetworkState(experiment)).cost.value()) < 1e-30);
        QCOMPARE(errorOf(experiment), 1.0);
    }
    void severalVariables()
    {
        const auto experiment = learner(
            "[{size: 2}, {size: 1, activation: identity}]", "parameters: [{w: [[1, 1]], b: [0]}]",
            "{function: \"x + y + x*y\", x: [0, 2], y: [0, 3], samples: 4}");
        QCOMPARE(errorOf(experiment), 6.0);
        QCOMPARE(errorGridSide(1), 1001);
        QCOMPARE(errorGridSide(2), 101);
        QCOMPARE(errorGridSide(3), 21);
        QCOMPARE(errorGridSide(8), 3);
    }
    void placesWithoutAValueAreLeftOut()
    {
        // Infinite at 0, a point of the grid but no sample.
        const auto experiment = learner(line, "parameters: [{w: [[0]], b: [0]}]",
                                        "{function: \"1/x\", x: [-1, 1], samples: 2}");
        QCOMPARE(errorOf(experiment), 500.0); // at ±1/500
    }
    void aNetworkWithoutAValueIsInfinitelyWrong()
    {
        const auto experiment = learner(line, "parameters: [{w: [[1]], b: [0]}]", "{function: x}");
        NetworkState state(experiment);
        state.parameters(0) = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(std::isinf(largestError(*experiment, state).value()));
    }
    void scoreHasTheLargestError()
    {
        const auto experiment =
            learner(line, "parameters: [{w: [[2]], b: [0]}]", "{function: \"x^2\", x: [0, 3]}");
        QCOMPARE(experiment->score(NetworkState(experiment)).largestError.value(), 3.0);
        const auto samples = NetworkCase{}.experiment();
        QVERIFY(!samples->score(NetworkState(samples)).largestError);
        QVERIFY(!largestError(*samples, NetworkState(samples)));
    }
    void stacksWithoutActivationAreOneLayer()
    {
        NetworkCase c;
        c.layers = "[{size: 2}, {size: 3, activation: identity}, {size: 4, activation: identity}, "
                   "{size: 2, activation: identity}]";
        c.training = "{optimizer: sgd, rate: 0.05}";
        const auto experiment = c.experiment();
        NetworkSimulation simulation(experiment);
        for (int i = 0; i < 20; ++i) // biases are not 0 any more
            QVERIFY(simulation.advance());
        const auto stack = linearStack(*experiment, simulation.state());
        QVERIFY(stack);
        const Eigen::MatrixXd x = Eigen::MatrixXd::Random(2, 50);
        const Eigen::MatrixXd outputs = activationsAt(*experiment, simulation.state(), x).back();
        const Eigen::MatrixXd once = (stack->matrix * x).colwise() + stack->bias;
        QVERIFY((outputs - once).cwiseAbs().maxCoeff() < 1e-13);
        QVERIFY(stack->bias.cwiseAbs().minCoeff() > 1e-3);
    }
    void otherActivationsAreNoStack()
    {
        NetworkCase c;
        for (const char* layers :
             {"[{size: 2}, {size: 3, activation: relu}, {size: 2, activation: identity}]",
              "[{size: 2}, {size: 3, activation: identity}, {size: 2, activation: sigmoid}]"}) {
            c.layers = layers;
            QVERIFY(!linearStack(*c.experiment(), NetworkState(c.experiment())));
        }
    }
};

QTEST_APPLESS_MAIN(TestMeasures)
#include "tst_measures.moc"
