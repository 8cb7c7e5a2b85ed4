// SPDX-License-Identifier: GPL-3.0-or-later
#include "descent/descent_iteration.h"
#include "descent/descent_simulation.h"
#include "descent/gradient_noise.h"
#include "support/lessons.h"
#include "trace/number.h"

#include <cmath>

using namespace gradus;

namespace {

constexpr std::array<double, 5> xs{1, 2, 3, 4, 5};
constexpr std::array<double, 5> ys{2, 3, 5, 4, 6};

std::string meanYaml(const std::string& training)
{
    std::string samples;
    for (std::size_t n = 0; n < xs.size(); ++n)
        samples +=
            (n ? ", {x: [" : "{x: [") + exactText(xs[n]) + "], y: [" + exactText(ys[n]) + "]}";
    return "gradus: 1\nid: case\ntitle: A case\nmodel: {kind: descent, function: {mean: "
           "\"(w*x + b - y)^2\", over: samples}, variables: [w, b], start: [0.25, -0.5]}\n"
           "data: {samples: ["
        + samples + "]}\ntraining: " + training + "\n";
}

std::unique_ptr<Timeline> timelineOf(const std::string& training, CheckpointPolicy policy = {})
{
    return std::make_unique<Timeline>(lessonOf(meanYaml(training))->experiment->start(), policy);
}

double valueAt(const Timeline& timeline, const char* quantity)
{
    const Reading reading = timeline.now().read(q(quantity));
    if (!reading.isKnown())
        qFatal("%s is not known", quantity);
    return reading.value;
}

struct Line {
    double f = 0, w = 0, b = 0;
};

// The cost of some samples and its slopes, by hand.
Line byHand(double w, double b, std::initializer_list<std::size_t> samples)
{
    Line sum;
    for (const std::size_t n : samples) {
        const double error = w * xs[n] + b - ys[n];
        sum.f += error * error;
        sum.w += 2 * error * xs[n];
        sum.b += 2 * error;
    }
    const auto count = double(samples.size());
    return {sum.f / count, sum.w / count, sum.b / count};
}

bool near(double a, double b) { return std::abs(a - b) < 1e-12 * std::max(1.0, std::abs(b)); }

} // namespace

class TestMean : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void batchesHaveTheirMeans();
    void oneSampleAtATimeHasNoMeans();
    void theWholeDataIsOneBatch();
    void everyStepHasItsNumber();
    void formulasComeToTheResult();
    void samplesAreGroups();
    void isReplayed();
    void whichSample();
    void heightsAreThoseOfAllSamples();
    void stopsInWords_data();
    void stopsInWords();
    void otherIterationsDoNotStop();
    void noiseFallsAsTheRoot();
    void noiseCanBeEnded();
};

void TestMean::batchesHaveTheirMeans()
{
    const auto timeline = timelineOf("{rate: 0.02, batch: 2}");
    double w = 0.25;
    double b = -0.5;
    const std::initializer_list<std::size_t> batches[] = {{0, 1}, {2, 3}, {4}};
    for (std::int64_t i = 1; i <= 6; ++i) {
        timeline->seek({i, 1000});
        const Line line = byHand(w, b, batches[(i - 1) % 3]);
        QVERIFY(near(valueAt(*timeline, "f"), line.f));
        QVERIFY(near(valueAt(*timeline, "df/dw"), line.w));
        QVERIFY(near(valueAt(*timeline, "df/db"), line.b));
        w -= 0.02 * line.w;
        b -= 0.02 * line.b;
        QVERIFY(near(valueAt(*timeline, "w"), w) && near(valueAt(*timeline, "b"), b));
        QCOMPARE(timeline->now().iteration->epoch(), (i + 2) / 3);
        QCOMPARE(timeline->now().iteration->sampleCount(), i % 3 == 0 ? 1 : 2);
    }
    QVERIFY(timeline->now().read(q("df/dw@2")).state == Reading::State::NotYet);
    timeline->seek({1, 1000});
    QVERIFY(near(valueAt(*timeline, "df/dw@2"), byHand(0.25, -0.5, {1}).w));
    QCOMPARE(valueAt(*timeline, "x@2"), 2.0);
}

void TestMean::oneSampleAtATimeHasNoMeans()
{
    const auto timeline = timelineOf("{rate: 0.02}");
    timeline->seek({2, 1000});
    QCOMPARE(valueAt(*timeline, "x"), 2.0);
    QCOMPARE(valueAt(*timeline, "y@1"), 3.0);
    QCOMPARE(valueAt(*timeline, "f@1"), valueAt(*timeline, "f"));
    for (std::int64_t k = 1; k <= timeline->now().stepCount(); ++k)
        QVERIFY(timeline->now().iteration->step(k).rule != "mean");
    QVERIFY(timeline->now().read(q("f@2")).isFault());
    QVERIFY(timeline->now().read(q("w@1")).isFault());
}

void TestMean::theWholeDataIsOneBatch()
{
    const auto timeline = timelineOf("{rate: 0.02, batch: all}");
    timeline->seek({1, 1000});
    QVERIFY(near(valueAt(*timeline, "df/dw"), byHand(0.25, -0.5, {0, 1, 2, 3, 4}).w));
    QCOMPARE(timeline->now().iteration->sampleCount(), 5);
    QCOMPARE(timeline->plannedIterations(), std::int64_t(1));
}

// Law 8, and every quantity that is listed can be read.
void TestMean::everyStepHasItsNumber()
{
    for (const char* training : {"{rate: 0.02}", "{rate: 0.02, batch: 2, optimizer: adam}"}) {
        const auto timeline = timelineOf(training);
        for (const std::int64_t i : {1, 3, 5}) {
            timeline->seek({i, 1000});
            const Iteration& iteration = *timeline->now().iteration;
            for (std::int64_t k = 1; k <= iteration.stepCount(); ++k) {
                const Quantity quantity = iteration.step(k).quantity;
                QCOMPARE(iteration.indexOf(quantity), std::optional(k));
                QVERIFY(iteration.read(quantity, k).isKnown());
            }
            for (const Quantity& quantity : iteration.quantities())
                QVERIFY2(iteration.read(quantity, iteration.stepCount()).isKnown(),
                         print(quantity).c_str());
        }
    }
}

void TestMean::formulasComeToTheResult()
{
    const auto timeline = timelineOf("{rate: 0.02, batch: 2, optimizer: momentum}");
    timeline->seek({2, 0});
    const Iteration& iteration = *timeline->now().iteration;
    for (std::int64_t k = 1; k <= iteration.stepCount(); ++k) {
        const Explanation explanation = iteration.explain(k);
        QVERIFY2(near(explanation.formula.evaluate(), explanation.result),
                 print(explanation.quantity).c_str());
    }
}

void TestMean::samplesAreGroups()
{
    const auto timeline = timelineOf("{rate: 0.02, batch: 2}");
    const Iteration& iteration = *timeline->now().iteration;
    QVERIFY(iteration.hasLevel(Level::Sample));
    QVERIFY(timeline->forward(Level::Sample));
    QVERIFY(timeline->now().currentStep()->quantity == q("df/db@1"));
    QVERIFY(timeline->forward(Level::Sample));
    QVERIFY(timeline->now().currentStep()->quantity == q("df/db@2"));
    QVERIFY(timeline->forward(Level::Sample));
    QCOMPARE(timeline->now().position.step, timeline->now().stepCount());
    for (std::int64_t k = 1; k <= iteration.stepCount(); ++k) {
        QCOMPARE(iteration.groupEnd(k, Level::Sample),
                 iteration.Iteration::groupEnd(k, Level::Sample));
        QCOMPARE(iteration.groupBegin(k, Level::Sample),
                 iteration.Iteration::groupBegin(k, Level::Sample));
    }
}

// Laws 1 and 2 with samples in shuffled batches.
void TestMean::isReplayed()
{
    const std::string training = "{rate: 0.02, batch: 2, shuffle: true, optimizer: adam}";
    const auto experiment = lessonOf(meanYaml(training))->experiment;
    const auto straight = experiment->start();
    while (straight->iteration() < 20)
        QVERIFY(straight->advance());
    const std::uint64_t hash = straight->checkpoint()->hash();
    for (const CheckpointPolicy policy :
         {CheckpointPolicy{}, CheckpointPolicy{.budget = 0, .recent = 0}}) {
        const auto timeline = timelineOf(training, policy);
        timeline->seek({33, 4});
        timeline->seek({20, 0});
        QCOMPARE(timeline->hash(), hash);
        for (int i = 0; i < 90; ++i)
            QVERIFY(timeline->backward(Level::Quantity));
        for (int i = 0; i < 90; ++i)
            QVERIFY(timeline->forward(Level::Quantity));
        QCOMPARE(timeline->hash(), hash);
    }
}

void TestMean::whichSample()
{
    const auto timeline = timelineOf("{rate: 0.02, batch: 2}");
    const auto messageOf = [&](const char* quantity) {
        const auto shape = timeline->now().iteration->shape(q(quantity));
        const auto* message = std::get_if<Message>(&shape);
        return message ? english(*message) : std::string();
    };
    QVERIFY(messageOf("v[1]").starts_with("which sample"));
    QVERIFY(messageOf("x").starts_with("which sample"));
    QCOMPARE(messageOf("v[1]@3"), "v[1]@3: a batch has 2 samples");
    QCOMPARE(messageOf("w"), "");
    QVERIFY(messageOf("w@1").starts_with("there is no quantity"));
    QCOMPARE(messageOf("v@2"), "");
}

void TestMean::heightsAreThoseOfAllSamples()
{
    const auto lesson = lessonOf(meanYaml("{rate: 0.02, batch: 2}"));
    const auto& experiment = dynamic_cast<const DescentExperiment&>(*lesson->experiment);
    QVERIFY(near(experiment.height(std::array{0.5, 1.5}), byHand(0.5, 1.5, {0, 1, 2, 3, 4}).f));
    QVERIFY(near(*experiment.score(*experiment.start()->checkpoint()).cost,
                 byHand(0.25, -0.5, {0, 1, 2, 3, 4}).f));
}

void TestMean::stopsInWords_data()
{
    QTest::addColumn<QString>("training");
    QTest::addColumn<QString>("words");
    QTest::newRow("gradient") << "{rate: 0.02, batch: all, stop: {gradient: 0.5}}"
                              << "the gradient is almost 0";
    QTest::newRow("change") << "{rate: 0.02, batch: all, stop: {change: 0.01}}"
                            << "the step is almost 0";
    QTest::newRow("diverged") << "{rate: 0.5, batch: all, stop: {diverged: 1000}}"
                              << "the descent diverges";
}

void TestMean::stopsInWords()
{
    QFETCH(QString, training);
    QFETCH(QString, words);
    const auto experiment = lessonOf(meanYaml(training.toStdString()))->experiment;
    const auto simulation = experiment->start();
    while (!simulation->stop() && simulation->iteration() < 1000)
        QVERIFY(simulation->advance());
    const std::int64_t last = simulation->iteration() - 1;
    QVERIFY(last > 1 && last < 900);
    QVERIFY(english(*simulation->stop()).find(words.toStdString()) != std::string::npos);
    Timeline timeline(experiment->start());
    timeline.seek({last, 0});
    QCOMPARE(*timeline.now().iteration->stop(), *simulation->stop());
    timeline.seek({last - 1, 0});
    QVERIFY(!timeline.now().iteration->stop());
    timeline.seek({last + 5, 3}); // the timeline goes on
    QVERIFY(timeline.now().position == (Position{last + 5, 3}));
}

void TestMean::otherIterationsDoNotStop()
{
    const auto timeline = timelineOf("{rate: 0.02, batch: all}");
    timeline->seek({300, 0});
    QVERIFY(!timeline->now().iteration->stop());
}

// The scatter of the gradient of B random samples is that of one sample, divided by √B.
void TestMean::noiseFallsAsTheRoot()
{
    const auto lesson = lessonOf(meanYaml("{rate: 0.02}"));
    const auto& experiment = dynamic_cast<const DescentExperiment&>(*lesson->experiment);
    const std::array at{0.25, -0.5};
    const auto noise = measureNoise(experiment, at, {1, 4, 16, 64}, 20'000, 5);
    const Line mean = byHand(at[0], at[1], {0, 1, 2, 3, 4});
    double squares = 0; // of one sample, exactly
    for (std::size_t n = 0; n < xs.size(); ++n) {
        const Line one = byHand(at[0], at[1], {n});
        squares += (std::pow(one.w - mean.w, 2) + std::pow(one.b - mean.b, 2)) / 5;
    }
    for (const GradientNoise& each : noise)
        QVERIFY(std::abs(each.scatter / std::sqrt(squares / each.batch) - 1) < 0.03);
    QCOMPARE(measureNoise(experiment, at, {4}, 100, 7)[0].scatter,
             measureNoise(experiment, at, {4}, 100, 7)[0].scatter);
}

void TestMean::noiseCanBeEnded()
{
    const auto lesson = lessonOf(meanYaml("{rate: 0.02}"));
    const auto& experiment = dynamic_cast<const DescentExperiment&>(*lesson->experiment);
    const std::array at{0.25, -0.5};
    const std::vector<int> batches{1, 4, 16};
    const auto whole = measureNoise(experiment, at, batches, 100, 5);
    std::vector<int> told;
    const auto two = measureNoise(experiment, at, batches, 100, 5, [&](const GradientNoise& one) {
        told.push_back(one.batch);
        return one.batch < 4;
    });
    QCOMPARE(told, std::vector<int>({1, 4}));
    QCOMPARE(two.size(), std::size_t(2));
    QCOMPARE(two[1].scatter, whole[1].scatter);
    int asked = 0; // in the middle of a size that has no end
    const auto none =
        measureNoise(experiment, at, {8}, 1'000'000'000, 5, {}, [&] { return ++asked < 3; });
    QVERIFY(none.empty());
    QCOMPARE(asked, 3);
}

QTEST_APPLESS_MAIN(TestMean)
#include "tst_mean.moc"
