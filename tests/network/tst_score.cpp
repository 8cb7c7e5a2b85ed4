// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_evaluation.h"
#include "network/network_simulation.h"
#include "support/lessons.h"
#include "support/places.h"

using namespace gradus;

namespace {

// Two classes on two outputs; three samples in batches of two: an epoch has two iterations.
NetworkCase classesCase()
{
    NetworkCase c;
    c.samples = "[{x: [0.5, -1.25], y: [1, 0]}, {x: [-0.75, 0.4], y: [0, 1]}, "
                "{x: [1.5, 0.3], y: [1, 0]}]";
    c.training = "{optimizer: adam, rate: 0.1, batch: 2, shuffle: true, seed: 4}";
    return c;
}

const char* const ofEpoch[] = {"accuracy", "epoch.C", "epoch.accuracy"};

} // namespace

class TestScore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void epochsAreKnownAtTheirEnd()
    {
        const auto timeline = classesCase().timeline();
        const std::int64_t steps = timeline->now().stepCount();
        for (const char* const name : ofEpoch) {
            QVERIFY(timeline->now().iteration->isOfEpoch(q(name)));
            QVERIFY(
                !timeline->now().iteration->indexOf(q(name))); // no step: nothing is numbered anew
            for (const char* const before : {"1:0", "1:end", "2:0", "2:C", "3:0", "3:end"})
                QVERIFY2(!go(*timeline, before).read(q(name)).isKnown(), before);
            for (const char* const end : {"2:end", "4:end", "20:end"})
                QVERIFY2(go(*timeline, end).read(q(name)).isKnown(), end);
        }
        QVERIFY(!timeline->now().iteration->isOfEpoch(q("C")));
        QCOMPARE(go(*timeline, "1:end").stepCount(), steps);
        QVERIFY(!timeline->now().iteration->isOfEpoch(q("w[1][1,1]")));
    }
    // With the new parameters: what the State at the beginning of the next iteration scores.
    void epochsAreThoseOfTheStateBehind()
    {
        const NetworkCase c = classesCase();
        const auto timeline = c.timeline();
        const double accuracy = valueOf(go(*timeline, "20:end"), "accuracy");
        const double cost = valueOf(timeline->now(), "epoch.C");
        const double share = valueOf(timeline->now(), "epoch.accuracy");
        NetworkSimulation simulation(c.experiment());
        double costs = 0;
        double right = 0;
        while (simulation.iteration() < 21) {
            const auto before = simulation.publish();
            QVERIFY(simulation.advance());
            if (simulation.iteration() <= 19)
                continue;
            for (int n = 1; n <= before->sampleCount(); ++n) { // the epoch's own samples
                const std::string at = "@" + std::to_string(n);
                const auto value = [&](const std::string& name) {
                    return before->read(q(name + at), before->stepCount()).value;
                };
                costs += value("C");
                right += (value("a[2][1]") >= value("a[2][2]")) == (value("y[1]") == 1) ? 1 : 0;
            }
        }
        const Score score = c.experiment()->score(simulation.state());
        QCOMPARE(accuracy, score.accuracy.value());
        QCOMPARE(cost, score.epochCost.value());
        QCOMPARE(share, score.epochAccuracy.value());
        QVERIFY(relativeError(cost, costs / 3) < 1e-15);
        QCOMPARE(share, right / 3);
    }
    // Parameters that stay are no others at an epoch's end, whatever their slopes are.
    void whatStaysIsScoredAsItStays_data()
    {
        QTest::addColumn<QString>("layers");
        const auto row = [](const char* name, const QString& hidden) {
            QTest::newRow(name) << QStringLiteral("[{size: 2}, {size: 3, activation: tanh%1}, "
                                                  "{size: 2, activation: sigmoid, bias: false}]")
                                       .arg(hidden);
        };
        row("no biases", {});
        row("fixed", QStringLiteral(", fixed: true"));
        row("fixed biases", QStringLiteral(", fixed: biases"));
    }
    void whatStaysIsScoredAsItStays()
    {
        QFETCH(QString, layers);
        NetworkCase c = classesCase();
        c.layers = layers.toStdString();
        c.samples.back() = ',';
        c.samples += "{x: [0.3, 0.2], y: [1, 0]}, {x: [-0.5, 0.1], y: [0, 1]}], test: 2";
        const auto timeline = c.timeline();
        NetworkSimulation simulation(c.experiment());
        for (const int end : {2, 4, 20}) {
            go(*timeline, std::to_string(end) + ":end");
            while (simulation.iteration() <= end)
                QVERIFY(simulation.advance());
            const Score score = c.experiment()->score(simulation.state());
            QCOMPARE(valueOf(timeline->now(), "accuracy"), score.accuracy.value());
            QCOMPARE(valueOf(timeline->now(), "test.C"), score.testCost.value());
            QCOMPARE(valueOf(timeline->now(), "test.accuracy"), score.testAccuracy.value());
        }
    }
    // Whichever way an epoch's end is reached.
    void epochsAreTheSameOnEveryWay()
    {
        const NetworkCase c = classesCase();
        const auto straight = c.timeline();
        go(*straight, "40:end");
        for (const CheckpointPolicy& policy : {CheckpointPolicy{.budget = 0, .recent = 0},
                                               CheckpointPolicy{.budget = 4096, .recent = 4}}) {
            const auto other = c.timeline(policy);
            go(*other, "99:3");
            go(*other, "38:end");
            go(*other, "40:end");
            for (const char* const name : ofEpoch)
                QCOMPARE(valueOf(other->now(), name), valueOf(straight->now(), name));
        }
    }
    void twoClassesOnOneOutputHaveAnAccuracy_data()
    {
        QTest::addColumn<QString>("activation");
        QTest::addColumn<int>("low");
        QTest::newRow("sigmoid") << "sigmoid" << 0;
        QTest::newRow("tanh") << "tanh" << -1;
    }
    void twoClassesOnOneOutputHaveAnAccuracy()
    {
        QFETCH(QString, activation);
        QFETCH(int, low);
        NetworkCase c; // the output has the sign of z = x
        c.layers = "[{size: 1}, {size: 1, activation: " + activation.toStdString() + "}]";
        c.parameters = "parameters: [{w: [[1]], b: [0]}]";
        const std::string first = std::to_string(low);
        c.samples = "[{x: [0.1], y: [1]}, {x: [-0.1], y: [" + first + "]}, {x: [0.2], y: [" + first
            + "]}, {x: [3], y: [1]}]";
        c.training = "{rate: 0.000001, batch: all}";
        const auto timeline = c.timeline();
        QCOMPARE(valueOf(go(*timeline, "1:end"), "accuracy"), 0.75);
        QCOMPARE(valueOf(timeline->now(), "epoch.accuracy"), 0.75);
        QCOMPARE(valueOf(timeline->now(), "epoch.C"), valueOf(timeline->now(), "C"));
    }
    void epochsHaveFormulas()
    {
        const auto timeline = classesCase().timeline();
        go(*timeline, "2:end");
        for (const char* const name : ofEpoch) {
            const auto explained = timeline->now().iteration->explainOfEpoch(q(name));
            QVERIFY(explained);
            QCOMPARE(explained->formula.evaluate(), explained->result);
            QCOMPARE(explained->result, valueOf(timeline->now(), name));
            QVERIFY(!latex(*explained, {}).empty() && !spoken(*explained, {}).empty());
        }
        QVERIFY(!timeline->now().iteration->explainOfEpoch(q("C")));
        QVERIFY(!go(*timeline, "3:end").iteration->explainOfEpoch(q("accuracy")));
    }
    // A changed sample is one of the data from there on.
    void changedSamplesCount()
    {
        NetworkCase c = classesCase();
        c.training = "{rate: 0.000000001, batch: 2}"; // nothing is learned
        const auto timeline = c.timeline();
        go(*timeline, "2:end");
        const double before = valueOf(timeline->now(), "accuracy");
        go(*timeline, "1:0");
        for (const char* const name : {"y[1]@1", "y[2]@1"}) {
            const double value = timeline->now().read(q(name)).value;
            QVERIFY(!timeline->edit(q(name), 1 - value));
        }
        go(*timeline, "2:end");
        QCOMPARE(std::abs(valueOf(timeline->now(), "accuracy") - before), 1.0 / 3);
    }
    void whatIsNotThereIsSaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("message");
        QTest::newRow("classes") << "accuracy"
                                 << "only where the targets are classes";
        QTest::newRow("of an epoch") << "epoch.accuracy"
                                     << "only where the targets are classes";
        QTest::newRow("test") << "test.C"
                              << "only with test data";
        QTest::newRow("test accuracy") << "test.accuracy"
                                       << "only with test data";
        QTest::newRow("sample") << "epoch.C@1"
                                << "belongs to no sample";
        QTest::newRow("index") << "epoch.C[1]"
                               << "other indices";
        QTest::newRow("near") << "epoc.C"
                              << "did you mean epoch.C?";
    }
    void whatIsNotThereIsSaid()
    {
        QFETCH(QString, name);
        QFETCH(QString, message);
        const auto timeline = NetworkCase{}.timeline();
        const Reading reading = timeline->now().read(q(name.toStdString()));
        QVERIFY(reading.isFault());
        QVERIFY2(str(english(reading.message)).contains(message), english(reading.message).c_str());
    }
    void costIsTheMeanOverAllSamples()
    {
        NetworkCase c;
        c.training = "{optimizer: sgd, rate: 0.5, batch: all, l2: 1}";
        const auto experiment = c.experiment();
        Timeline timeline(experiment->start());
        const double cost = valueOf(go(timeline, "1:end"), "C");
        const NetworkState state(experiment);
        const Score score = experiment->score(state);
        QVERIFY(relativeError(score.cost.value(), cost) < 1e-14); // without the penalty
        QVERIFY(!score.accuracy); // the targets are no classes
        QVERIFY(!score.testCost);
    }
    void accuracyIsByTheLargestOutput()
    {
        NetworkCase c;
        c.layers = "[{size: 2}, {size: 2, activation: identity}]";
        c.parameters = "parameters: [{w: [[1, 0], [0, 1]], b: [0, 0]}]"; // it says what it sees
        c.samples = "[{x: [0.9, 0.1], y: [1, 0]}, {x: [0.2, 0.3], y: [0, 1]}, "
                    "{x: [0.6, 0.5], y: [0, 1]}, {x: [-2, -1], y: [0, 1]}]";
        const auto experiment = c.experiment();
        const Score score = experiment->score(NetworkState(experiment));
        QCOMPARE(score.accuracy.value(), 0.75);
    }
    void chunksMakeNoDifference()
    {
        NetworkCase c;
        c.samples = "[";
        for (int n = 0; n < 3000; ++n)
            c.samples += QStringLiteral("%1{x: [%2, 0.5], y: [%3, 0]}")
                             .arg(n ? QStringLiteral(",") : QString())
                             .arg(0.001 * n)
                             .arg(n % 3)
                             .toStdString();
        c.samples += "]";
        c.training = "{optimizer: sgd, rate: 0.5, batch: all}";
        const auto experiment = c.experiment();
        Timeline timeline(experiment->start());
        const double whole = valueOf(go(timeline, "1:C"), "C");
        const DataScore score =
            evaluateNetwork(*experiment, experiment->initialParameters(), experiment->train());
        QVERIFY(relativeError(score.cost(), whole) < 1e-12);
    }
    void digitsHaveATestSet()
    {
        const auto lesson = readLesson(lessonPath("one-example")).lesson;
        QVERIFY(lesson);
        const auto experiment =
            std::dynamic_pointer_cast<const NetworkExperiment>(lesson->experiment);
        NetworkSimulation simulation(experiment);
        const Score before = experiment->score(simulation.state());
        for (int i = 0; i < 4000; ++i)
            QVERIFY(simulation.advance());
        const Score after = experiment->score(simulation.state());
        QVERIFY(before.testAccuracy.value() < 0.2);
        QVERIFY2(after.testAccuracy.value() > 0.5,
                 qPrintable(QString::number(after.testAccuracy.value())));
        QVERIFY(after.cost.value() < before.cost.value());
    }
    void scoresLieAsFarApartAsTheyCost()
    {
        NetworkCase whole;
        whole.training = "{rate: 0.5, batch: all}";
        QCOMPARE(whole.experiment()->scoreEvery(), std::int64_t(0)); // the curve says the same
        NetworkCase small; // three samples, one at a time, a long run
        small.training = "{rate: 0.5, iterations: 100000}";
        QCOMPARE(small.experiment()->scoreEvery(), std::int64_t(3)); // 2 · 3/3 and one more
        small.training = "{rate: 0.5, batch: 2, iterations: 100000}"; // an epoch has two iterations
        QCOMPARE(small.experiment()->scoreEvery(), std::int64_t(2));
        // A function is compared on 1,001 points: of a short run still a hundred scores are seen.
        const auto learner = [](const std::string& iterations) {
            NetworkCase c;
            c.layers = "[{size: 1}, {size: 3, activation: tanh}, {size: 1, activation: identity}]";
            return lessonOf(c.yaml().substr(0, c.yaml().find("data:"))
                            + "data: {function: \"x^2\"}\ntraining: {rate: 0.1, iterations: "
                            + iterations + "}\n")
                ->experiment->scoreEvery();
        };
        QCOMPARE(learner("2000"), std::int64_t(25)); // 21, and a part of an epoch
        QCOMPARE(learner("1000000"), std::int64_t(800)); // 735, and whole epochs
        // Of 10,000 digits a score takes time.
        const auto digits = readLesson(lessonPath("one-example")).lesson;
        QVERIFY(digits->experiment->scoreEvery() > 5000);
    }
};

QTEST_APPLESS_MAIN(TestScore)
#include "tst_score.moc"
