// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_simulation.h"
#include "network/size_sweep.h"
#include "support/lessons.h"

#include <atomic>
#include <set>

using namespace gradus;

namespace {

std::shared_ptr<const NetworkExperiment> learner(
    const std::string& hidden = "{size: 5, activation: tanh}, ",
    const std::string& training = "rate: 0.2")
{
    const auto lesson = lessonOf(
        "gradus: 1\nid: a\ntitle: A\nmodel:\n  kind: network\n  layers: [{size: 1}, " + hidden
        + "{size: 1, activation: identity}]\n  initial: {scheme: uniform, low: -1, high: 1}\n"
          "data: {function: \"sin(3*x)\", samples: 20, test: 10}\ntraining: {"
        + training + ", batch: 5, shuffle: true, iterations: 60}\n");
    return std::dynamic_pointer_cast<const NetworkExperiment>(lesson->experiment);
}

bool same(const std::vector<SizeRow>& a, const std::vector<SizeRow>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
        return x.hidden == y.hidden && x.seed == y.seed && x.score.cost == y.score.cost
            && x.score.testCost == y.score.testCost && x.score.largestError == y.score.largestError;
    });
}

} // namespace

class TestSizeSweep : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsComeShapeByShape();
    void aRunIsTheLessonsRun();
    void seedsAndShapesDiffer();
    void theSeedIsOfStartAndShuffle();
    void keepsTheHiddenActivation();
    void epochsAreIterations();
    void threadsMakeNoDifference();
    void progressCountsAndEnds();
    void mayBeEndedFromOutside();
    void aRunMayDiverge();
    void classesHaveAccuracy();
    void sumsUp();
    void refuses_data();
    void refuses();
    void writesShapes();
};

void TestSizeSweep::rowsComeShapeByShape()
{
    const auto rows = sweepSizes(*learner(), {.shapes = {{8}, {4, 4}, {}}, .seeds = 2});
    QCOMPARE(rows.size(), 6u);
    const std::int64_t parameters[] = {25, 25, 33, 33, 2, 2};
    const int depth[] = {2, 2, 3, 3, 1, 1};
    for (std::size_t i = 0; i < 6; ++i) {
        QCOMPARE(rows[i].shape, int(i / 2));
        QCOMPARE(rows[i].seed, i % 2 + 1);
        QCOMPARE(rows[i].parameters, parameters[i]);
        QCOMPARE(rows[i].depth, depth[i]);
        QVERIFY(!rows[i].diverged);
        QVERIFY(rows[i].score.cost && rows[i].score.testCost && rows[i].score.largestError);
        QVERIFY(!rows[i].score.accuracy);
    }
}

// The lesson's own sizes with its own seed: the same numbers as running the lesson.
void TestSizeSweep::aRunIsTheLessonsRun()
{
    const auto experiment = learner();
    NetworkSimulation simulation(experiment);
    while (simulation.iteration() <= 60)
        QVERIFY(simulation.advance());
    const Score score = experiment->score(simulation.state());
    const auto rows = sweepSizes(*experiment, {.shapes = {{5}}, .seeds = 1});
    QCOMPARE(rows[0].score.cost.value(), score.cost.value());
    QCOMPARE(rows[0].score.testCost.value(), score.testCost.value());
    QCOMPARE(rows[0].score.largestError.value(), score.largestError.value());
    const auto shorter = sweepSizes(*experiment, {.shapes = {{5}}, .seeds = 1, .iterations = 59});
    QVERIFY(shorter[0].score.cost.value() != score.cost.value());
}

void TestSizeSweep::seedsAndShapesDiffer()
{
    std::set<double> seen;
    for (const SizeRow& row : sweepSizes(*learner(), {.shapes = {{3}, {4}, {3, 3}}, .seeds = 4}))
        seen.insert(row.score.cost.value());
    QCOMPARE(seen.size(), 12u);
}

// The seed is that of the start and of the shuffle; all else is the lesson's.
void TestSizeSweep::theSeedIsOfStartAndShuffle()
{
    const auto experiment = learner();
    const auto network = resized(*experiment, {.shapes = {{5}}}, 0, 7);
    InitialParameters initial = *experiment->spec().initial;
    initial.seed = 7;
    QVERIFY(network->initialParameters() == drawParameters(initial, experiment->layout()));
    QCOMPARE(network->training().seed, 7u);
    QCOMPARE(network->training().batch, experiment->training().batch);
    QCOMPARE(&network->train(), &experiment->train());
    QCOMPARE(network->target(), experiment->target());
}

void TestSizeSweep::keepsTheHiddenActivation()
{
    const auto experiment = learner("{size: 5, activation: tanh}, {size: 2, activation: relu}, ");
    SizeSweep sweep{.shapes = {{7, 7, 7}, {}}};
    const auto three = resized(*experiment, sweep, 0, 1);
    QVERIFY(three->activation(1) == Activation::Tanh);
    QVERIFY(three->activation(2) == Activation::Relu);
    QVERIFY(three->activation(3) == Activation::Relu);
    QVERIFY(three->activation(4) == Activation::Identity);
    QVERIFY(resized(*experiment, sweep, 1, 1)->activation(1) == Activation::Identity);
    sweep.activation = Activation::Sine;
    QVERIFY(resized(*experiment, sweep, 0, 1)->activation(1) == Activation::Sine);
    QVERIFY(resized(*experiment, sweep, 0, 1)->activation(4) == Activation::Identity);
}

void TestSizeSweep::epochsAreIterations()
{
    const auto experiment = learner();
    const SizeSweep epochs{.shapes = {{3}}, .seeds = 1, .epochs = 5};
    const SizeSweep iterations{.shapes = {{3}}, .seeds = 1, .iterations = 20};
    QVERIFY(same(sweepSizes(*experiment, epochs), sweepSizes(*experiment, iterations)));
}

void TestSizeSweep::threadsMakeNoDifference()
{
    const auto experiment = learner();
    SizeSweep sweep{.shapes = {{6}, {}, {3, 3, 3}}, .seeds = 5, .threads = 1};
    const auto one = sweepSizes(*experiment, sweep);
    for (const int threads : {2, 5}) {
        sweep.threads = threads;
        QVERIFY(same(sweepSizes(*experiment, sweep), one));
    }
}

void TestSizeSweep::progressCountsAndEnds()
{
    std::vector<int> done;
    const auto rows =
        sweepSizes(*learner(), {.shapes = {{2}, {3}}, .seeds = 10},
                   [&](int count, int total, const SizeRow& row) {
                       done.push_back(count);
                       if (total != 20 || row.seed != std::uint64_t((count - 1) % 10 + 1))
                           qFatal("a wrong row");
                       return count < 12;
                   });
    QCOMPARE(rows.size(), 12u);
    QCOMPARE(done.size(), 12u);
    QVERIFY(done.front() == 1 && done.back() == 12);
}

// A run that would take years.
void TestSizeSweep::mayBeEndedFromOutside()
{
    std::atomic<int> asked = 0;
    const auto rows = sweepSizes(
        *learner(), {.shapes = {{4}}, .seeds = 2, .iterations = SizeSweep::mostIterations}, {},
        [&] { return ++asked < 50; });
    QVERIFY(rows.empty());
    QVERIFY(asked >= 50);
}

void TestSizeSweep::aRunMayDiverge()
{
    const auto experiment = learner("{size: 5, activation: identity}, ", "rate: 1e6");
    const auto rows = sweepSizes(*experiment, {.shapes = {{5}}, .seeds = 3});
    for (const SizeRow& row : rows) {
        QVERIFY(row.diverged);
        QVERIFY(std::isinf(row.score.cost.value()));
        QVERIFY(std::isinf(row.score.testCost.value()));
        QVERIFY(std::isinf(row.score.largestError.value()));
    }
    QVERIFY(std::isinf(summarize(rows).cost->median));
}

void TestSizeSweep::classesHaveAccuracy()
{
    NetworkCase c;
    c.samples = "[{x: [1, 0], y: [1, 0]}, {x: [0, 1], y: [0, 1]}]";
    c.training = "{rate: 1, iterations: 400}";
    const auto rows = sweepSizes(*c.experiment(), {.shapes = {{3}}, .seeds = 2});
    QCOMPARE(rows[1].score.accuracy.value(), 1.0);
    QVERIFY(!rows[1].score.testAccuracy && !rows[1].score.largestError);
}

void TestSizeSweep::sumsUp()
{
    std::vector<SizeRow> rows(4);
    const double costs[] = {3, 1, std::numeric_limits<double>::infinity(), 2};
    for (std::size_t i = 0; i < 4; ++i)
        rows[i].score.cost = costs[i];
    const SizeSummary even = summarize(rows);
    QCOMPARE(even.cost->median, 2.5);
    QCOMPARE(even.cost->least, 1.0);
    QVERIFY(std::isinf(even.cost->greatest));
    QVERIFY(!even.accuracy);
    rows.pop_back();
    QCOMPARE(summarize(rows).cost->median, 3.0);
    QVERIFY(!spreadOf({}));
    QCOMPARE(spreadOf({std::nan(""), 7})->median, 7.0);
}

void TestSizeSweep::refuses_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("part");
    const char* const parts[] = {"1 to 100 networks, not 0",
                                 "1 to 100 networks, not 101",
                                 "1 to 1000 seeds, not 0",
                                 "1 to 1000 seeds, not 1001",
                                 "1 to 1000000000 iterations, not 1000000001",
                                 "1 to 1000000000 iterations, not 4000000000000000000",
                                 "101 layers; the limit is 100",
                                 "1 to 10000000 neurons, not 0",
                                 "parameters; the limit is 10000000"};
    for (int i = 0; i < int(std::size(parts)); ++i)
        QTest::newRow(parts[i]) << i << QString::fromLatin1(parts[i]);
}

void TestSizeSweep::refuses()
{
    QFETCH(int, which);
    QFETCH(QString, part);
    SizeSweep sweep{.shapes = {{3}}};
    QVERIFY(!sizeSweepFault(*learner(), sweep));
    const std::vector<std::function<void()>> wrong{
        [&] { sweep.shapes.clear(); },
        [&] { sweep.shapes.assign(101, {3}); },
        [&] { sweep.seeds = 0; },
        [&] { sweep.seeds = 1001; },
        [&] { sweep.iterations = 1'000'000'001; },
        [&] { sweep.epochs = 4'000'000'000'000'000'000; },
        [&] { sweep.shapes.push_back(std::vector<int>(99, 2)); },
        [&] {
            sweep.shapes.push_back({3, 0});
        },
        [&] {
            sweep.shapes.push_back({5000, 5000});
        },
    };
    wrong[std::size_t(which)]();
    const auto fault = sizeSweepFault(*learner(), sweep);
    QVERIFY(fault);
    QVERIFY2(str(english(*fault)).contains(part), english(*fault).c_str());
}

void TestSizeSweep::writesShapes()
{
    QVERIFY(parseHidden("8") == (std::vector<int>{8}));
    QVERIFY(parseHidden("4-12-4") == (std::vector<int>{4, 12, 4}));
    QVERIFY(parseHidden("0") == std::vector<int>{});
    for (const char* wrong :
         {"", "-", "4-", "-4", "4--4", "4-0", "a", "4x4", "1.5", " 4", "99999999999"})
        QVERIFY2(!parseHidden(wrong), wrong);
    QCOMPARE(hiddenText({4, 12}), std::string("4-12"));
    QCOMPARE(hiddenText({}), std::string("0"));
    // Without a hidden layer in the lesson there is no activation to keep.
    const auto bare = learner("");
    QVERIFY(sizeSweepFault(*bare, {.shapes = {{3}}}));
    QVERIFY(!sizeSweepFault(*bare, {.shapes = {{3}}, .activation = Activation::Tanh}));
    QVERIFY(!sizeSweepFault(*bare, {.shapes = {{}}}));
}

QTEST_APPLESS_MAIN(TestSizeSweep)
#include "tst_size_sweep.moc"
