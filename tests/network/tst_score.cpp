// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_evaluation.h"
#include "network/network_simulation.h"
#include "support/lessons.h"
#include "support/places.h"

using namespace gradus;

class TestScore : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
        const NetworkScore score =
            evaluateNetwork(*experiment, experiment->initialParameters(), experiment->train());
        QVERIFY(relativeError(score.cost, whole) < 1e-12);
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
        // A function is compared on 1,001 points: of a short run still a hundred scores are seen.
        const auto learner = [](const std::string& iterations) {
            NetworkCase c;
            c.layers = "[{size: 1}, {size: 3, activation: tanh}, {size: 1, activation: identity}]";
            return lessonOf(c.yaml().substr(0, c.yaml().find("data:"))
                            + "data: {function: \"x^2\"}\ntraining: {rate: 0.1, iterations: "
                            + iterations + "}\n")
                ->experiment->scoreEvery();
        };
        QCOMPARE(learner("2000"), std::int64_t(21));
        QCOMPARE(learner("1000000"), std::int64_t(1 + 2 * 1101 / 3));
        // Of 10,000 digits a score takes time.
        const auto digits = readLesson(lessonPath("one-example")).lesson;
        QVERIFY(digits->experiment->scoreEvery() > 5000);
    }
};

QTEST_APPLESS_MAIN(TestScore)
#include "tst_score.moc"
