// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graph_simulation.h"
#include "support/lessons.h"

#include <array>
#include <cmath>

using namespace gradus;

namespace {

// Two inputs, two classes; the model is small enough to be written down once more below.
const std::string head = "gradus: 1\nid: case\ntitle: A case\nmodel:\n  kind: graph\n";
const std::string classifier =
    "  inputs: {x: [2], y: [2]}\n"
    "  parameters: {W: [[0.5, -0.25], [0.125, 0.75]], b: [0.1, -0.2]}\n"
    "  nodes: {z: \"W @ x + b\", C: \"softmax_cross_entropy(z, y)\"}\n  output: z\n";
const std::string five = "[{x: [0.5, -1.25], y: [1, 0]}, {x: [-0.75, 0.4], y: [0, 1]}, {x: [1.5, "
                         "0.3], y: [1, 0]}, {x: [-0.2, -0.9], y: [0, 1]}, {x: [0.3, 0.8], y: [1, "
                         "0]}]";
const std::string inThrees = "training: {optimizer: adam, rate: 0.2, batch: 2, shuffle: true, "
                             "seed: 4}\n";

std::shared_ptr<const GraphExperiment> experimentOf(const std::string& model,
                                                    const std::string& data,
                                                    const std::string& training)
{
    return std::dynamic_pointer_cast<const GraphExperiment>(
        lessonOf(head + model + "data: {" + data + "}\n" + training)->experiment);
}

std::shared_ptr<const GraphExperiment> threeBatches()
{
    return experimentOf(classifier, "samples: " + five, inThrees);
}

struct Plain {
    double costs = 0;
    int right = 0;
};

// The classifier by hand: W row by row, then b.
void judge(Plain& sums, const std::vector<double>& p, std::array<double, 2> x,
           std::array<double, 2> y)
{
    const double z1 = p[0] * x[0] + p[1] * x[1] + p[4];
    const double z2 = p[2] * x[0] + p[3] * x[1] + p[5];
    sums.costs += std::log(std::exp(z1) + std::exp(z2)) - y[0] * z1 - y[1] * z2;
    sums.right += (z1 >= z2) == (y[0] == 1) ? 1 : 0;
}

std::vector<double> parametersOf(const Timeline& timeline)
{
    std::vector<double> all;
    for (const char* const name :
         {"v[W][1,1]", "v[W][1,2]", "v[W][2,1]", "v[W][2,2]", "v[b][1]", "v[b][2]"})
        all.push_back(valueOf(timeline.now(), name));
    return all;
}

const std::array<std::array<double, 4>, 5> rows{{{0.5, -1.25, 1, 0},
                                                 {-0.75, 0.4, 0, 1},
                                                 {1.5, 0.3, 1, 0},
                                                 {-0.2, -0.9, 0, 1},
                                                 {0.3, 0.8, 1, 0}}};

} // namespace

class TestGraphScores : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void epochsAreKnownAtTheirEnd()
    {
        Timeline timeline(threeBatches()->start());
        for (const char* const name : {"accuracy", "epoch.C", "epoch.accuracy"}) {
            const Quantity quantity = q(name);
            QVERIFY(timeline.now().iteration->isOfEpoch(quantity));
            QVERIFY(!timeline.now().iteration->indexOf(quantity));
            for (const char* const before : {"1:0", "1:end", "2:end", "3:0", "3:C", "4:0", "4:end"})
                QVERIFY2(!go(timeline, before).read(quantity).isKnown(), before);
            for (const char* const end : {"3:end", "6:end", "30:end"})
                QVERIFY2(go(timeline, end).read(quantity).isKnown(), end);
        }
        QVERIFY(!timeline.now().iteration->isOfEpoch(q("C")));
        QVERIFY(!timeline.now().iteration->isOfEpoch(q("v[W][1,1]")));
        const auto listed = timeline.now().iteration->quantities();
        QVERIFY(std::find(listed.begin(), listed.end(), q("epoch.accuracy")) != listed.end());
    }
    // Over all samples with the parameters after the update, and over the epoch's as they were
    // trained, worked out by hand.
    void epochsAreWhatPlainSumsGive()
    {
        Timeline timeline(threeBatches()->start());
        for (const int epoch : {1, 2, 7}) {
            Plain trained;
            for (int i = 3 * epoch - 2; i <= 3 * epoch; ++i) {
                go(timeline, std::to_string(i) + ":0");
                const auto before = parametersOf(timeline);
                for (int n = 1; n <= timeline.now().iteration->sampleCount(); ++n) {
                    const auto number = [&](const char* of) {
                        return valueOf(timeline.now(), of + ("@" + std::to_string(n)));
                    };
                    judge(trained, before, {number("v[x][1]"), number("v[x][2]")},
                          {number("v[y][1]"), number("v[y][2]")});
                }
            }
            go(timeline, std::to_string(3 * epoch) + ":end");
            Plain after;
            for (const auto& row : rows)
                judge(after, parametersOf(timeline), {row[0], row[1]}, {row[2], row[3]});
            QVERIFY(relativeError(valueOf(timeline.now(), "epoch.C"), trained.costs / 5) < 1e-14);
            QCOMPARE(valueOf(timeline.now(), "epoch.accuracy"), trained.right / 5.0);
            QCOMPARE(valueOf(timeline.now(), "accuracy"), after.right / 5.0);
        }
    }
    void epochsAreThoseOfTheStateBehind()
    {
        const auto experiment =
            experimentOf(classifier, "samples: " + five + ", test: 2",
                         "training: {optimizer: momentum, rate: 0.3, batch: 2}\n");
        Timeline timeline(experiment->start());
        GraphSimulation simulation(experiment);
        for (const int end : {2, 4, 20}) {
            go(timeline, std::to_string(end) + ":end");
            while (simulation.iteration() <= end)
                QVERIFY(simulation.advance());
            const Score score = experiment->score(*simulation.checkpoint());
            QCOMPARE(valueOf(timeline.now(), "accuracy"), score.accuracy.value());
            QCOMPARE(valueOf(timeline.now(), "test.C"), score.testCost.value());
            QCOMPARE(valueOf(timeline.now(), "test.accuracy"), score.testAccuracy.value());
            QCOMPARE(valueOf(timeline.now(), "epoch.C"), score.epochCost.value());
            QCOMPARE(valueOf(timeline.now(), "epoch.accuracy"), score.epochAccuracy.value());
        }
    }
    void epochsAreTheSameOnEveryWay()
    {
        const auto experiment = threeBatches();
        Timeline straight(experiment->start());
        go(straight, "30:end");
        for (const CheckpointPolicy& policy : {CheckpointPolicy{.budget = 0, .recent = 0},
                                               CheckpointPolicy{.budget = 4096, .recent = 4}}) {
            Timeline other(experiment->start(), policy);
            go(other, "71:3");
            go(other, "29:end");
            go(other, "30:end");
            for (const char* const name : {"accuracy", "epoch.C", "epoch.accuracy"})
                QCOMPARE(valueOf(other.now(), name), valueOf(straight.now(), name));
        }
        // A saved State in the middle of an epoch has the epoch's sums.
        GraphSimulation first(experiment);
        GraphSimulation second(experiment);
        while (first.iteration() < 30)
            QVERIFY(first.advance());
        QVERIFY(!second.load(first.save()));
        const auto iteration = second.publish();
        QCOMPARE(iteration->read(q("epoch.C"), iteration->stepCount()).value,
                 valueOf(straight.now(), "epoch.C"));
    }
    void theSumsAreOfTheHash()
    {
        const auto experiment = threeBatches();
        const GraphState state(*experiment);
        GraphState other = state;
        other.epoch.costs = std::nextafter(0.0, 1.0);
        QVERIFY(other.hash() != state.hash());
        other = state;
        ++other.epoch.right;
        QVERIFY(other.hash() != state.hash());
    }
    void epochsHaveFormulas()
    {
        Timeline timeline(threeBatches()->start());
        go(timeline, "3:end");
        for (const char* const name : {"accuracy", "epoch.C", "epoch.accuracy"}) {
            const auto explained = timeline.now().iteration->explainOfEpoch(q(name));
            QVERIFY(explained);
            QCOMPARE(explained->formula.evaluate(), explained->result);
            QCOMPARE(explained->result, valueOf(timeline.now(), name));
            QVERIFY(!latex(*explained, {}).empty() && !spoken(*explained, {}).empty());
        }
        QVERIFY(!timeline.now().iteration->explainOfEpoch(q("C")));
        QVERIFY(!go(timeline, "4:end").iteration->explainOfEpoch(q("accuracy")));
    }
    // Two classes on one output, by what the output can give.
    void oneOutput_data()
    {
        QTest::addColumn<QString>("output");
        QTest::addColumn<int>("low");
        QTest::addColumn<bool>("known");
        QTest::newRow("sigmoid") << "sigmoid(z)" << 0 << true;
        QTest::newRow("tanh") << "tanh(z)" << -1 << true;
        QTest::newRow("any number") << "2z" << 0 << false;
    }
    void oneOutput()
    {
        QFETCH(QString, output);
        QFETCH(int, low);
        QFETCH(bool, known);
        const std::string first = std::to_string(low);
        const auto experiment = experimentOf(
            "  inputs: {x: [1], y: [1]}\n  parameters: {w: [1]}\n  nodes: {z: \"w*x\", a: \""
                + output.toStdString() + "\", C: \"sum((a - y)^2)\"}\n  output: a\n",
            "samples: [{x: [0.1], y: [1]}, {x: [-0.1], y: [" + first + "]}, {x: [0.2], y: [" + first
                + "]}, {x: [3], y: [1]}]",
            "training: {rate: 0.000001, batch: all}\n");
        Timeline timeline(experiment->start());
        const Reading reading = go(timeline, "1:end").read(q("accuracy"));
        QCOMPARE(reading.isKnown(), known);
        if (known)
            QCOMPARE(reading.value, 0.75);
        QCOMPARE(valueOf(timeline.now(), "epoch.C"), valueOf(timeline.now(), "C"));
    }
    void whatIsNotThereIsSaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("message");
        QTest::newRow("classes") << "accuracy"
                                 << "only where the targets are classes";
        QTest::newRow("test") << "test.C"
                              << "only with test data";
        QTest::newRow("sample") << "epoch.C@1"
                                << "belongs to no sample";
        QTest::newRow("index") << "epoch.C[1]"
                               << "epoch.C[1]";
    }
    void whatIsNotThereIsSaid()
    {
        QFETCH(QString, name);
        QFETCH(QString, message);
        std::string without = classifier;
        without.erase(without.find("  output"));
        Timeline timeline(experimentOf(without, "samples: " + five, inThrees)->start());
        const Reading reading = timeline.now().read(q(name.toUtf8().constData()));
        QVERIFY(reading.isFault());
        QVERIFY2(str(english(reading.message)).contains(message), english(reading.message).c_str());
    }
    // What has no step and is worked out when it is looked at can be asked for all the same.
    void whatIsLookedAtIsKnownFromAStep()
    {
        Timeline timeline(threeBatches()->start());
        const Iteration& iteration = *go(timeline, "1:0").iteration;
        for (const char* const name : {"dC/dv[W][1,1]@2", "dv/dv[z,b][1,1]@1"}) {
            const Quantity quantity = q(name);
            const auto from = knownAt(quantity, iteration);
            QVERIFY(from && !iteration.indexOf(quantity));
            QVERIFY(!iteration.read(quantity, *from - 1).isKnown());
            QVERIFY(iteration.read(quantity, *from).isKnown());
        }
        QVERIFY(!knownAt(q("v[x][1]@1"), iteration)); // there from the start
        QVERIFY(!knownAt(q("dC/dv[W][1,1]@9"), iteration));
    }
    void scoresLieAsFarApartAsTheyCost()
    {
        const auto every = [](const char* training) {
            return experimentOf(classifier, "samples: " + five,
                                "training: {rate: 0.1, " + std::string(training) + "}\n")
                ->scoreEvery();
        };
        QCOMPARE(every("batch: 2, iterations: 100000"), std::int64_t(3)); // 2, and a whole epoch
        QCOMPARE(every("batch: all, iterations: 100000"), std::int64_t(1));
    }
};

QTEST_APPLESS_MAIN(TestGraphScores)
#include "tst_graph_scores.moc"
