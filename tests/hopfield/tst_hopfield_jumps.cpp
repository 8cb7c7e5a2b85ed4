// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hopfield.h"
#include "trace/timeline.h"

using namespace gradus;

namespace {

constexpr std::int64_t lastJumpIteration = 23;

using Entries = std::vector<JumpTrack::Entry>;

// What the iterations themselves say, looked at one by one: the units that differ, and DE.
Entries plainJumps(Timeline& timeline, std::int64_t last)
{
    Entries all;
    for (std::int64_t i = 1; i <= last; ++i) {
        timeline.seek({i, std::numeric_limits<std::int64_t>::max()});
        const HopfieldIteration& here = netOf(timeline.now());
        Jump jump{.count = 0};
        for (std::size_t u = 0; u < here.update().after.size(); ++u) {
            const int before = here.state().units[u];
            const int after = here.update().after[u];
            if (before == after)
                continue;
            if (++jump.count == 1)
                jump = {int(u), 1, double(before), double(after),
                        timeline.now().read(Quantity::plain("DE")).value};
        }
        if (jump.count > 0)
            all.push_back({i, i, jump});
    }
    return all;
}

Entries jumpsOf(const HopfieldExperiment& experiment, CheckpointPolicy policy,
                const std::vector<std::int64_t>& way)
{
    Timeline timeline(experiment.start(), policy);
    for (const std::int64_t iteration : way)
        timeline.seek({iteration, 0});
    return timeline.jumps().entries();
}

} // namespace

class TestHopfieldJumps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areWhatTheIterationsSay_data() { addNetRows(); }
    void areWhatTheIterationsSay();
    void theWayDoesNotMatter_data() { addNetRows(); }
    void theWayDoesNotMatter();
    void onlyCompletedIterationsCount();
    void anEditForgetsWhatFollows();
    void undoAndRedo();
    void allAtOnceAreCounted();
    void restoringForgets();
    void longWarmRunsAreComplete();
};

void TestHopfieldJumps::areWhatTheIterationsSay()
{
    QFETCH(QString, model);
    QFETCH(QString, recall);
    const auto experiment = hopfieldOf(model.toStdString(), recall.toStdString());
    Timeline timeline(experiment->start());
    timeline.seek({lastJumpIteration + 1, 0}); // in one go, as a free run does
    const Entries kept = timeline.jumps().entries();
    QVERIFY(!kept.empty());
    const Entries plain = plainJumps(timeline, lastJumpIteration);
    QCOMPARE(kept.size(), plain.size());
    for (std::size_t i = 0; i < kept.size(); ++i) {
        QCOMPARE(kept[i].first, plain[i].first);
        QVERIFY(kept[i] == plain[i]);
    }
    QVERIFY(timeline.jumps().entries() == kept); // looking back has added none
}

void TestHopfieldJumps::theWayDoesNotMatter()
{
    QFETCH(QString, model);
    QFETCH(QString, recall);
    const auto experiment = hopfieldOf(model.toStdString(), recall.toStdString());
    const Entries straight = jumpsOf(*experiment, {}, {lastJumpIteration});
    for (const std::size_t budget : {std::size_t(0), std::size_t(2000)})
        QVERIFY(jumpsOf(*experiment, {budget, 2}, {5, 1, 17, 0, 11, lastJumpIteration, 3})
                == straight);
}

std::shared_ptr<const HopfieldExperiment> threeUnits(const std::string& more = "order: [1, 2, 3]")
{
    return hopfieldOf("units: 3, patterns: [[1, 1, 1]]", "start: [1, -1, 1], " + more);
}

// Unit 2 alone is wrong: it turns in iteration 2, and ΔE = −h·2 = −(1/3 + 1/3)·2.
void TestHopfieldJumps::onlyCompletedIterationsCount()
{
    Timeline timeline(threeUnits()->start());
    timeline.seek({2, std::numeric_limits<std::int64_t>::max()});
    QVERIFY(timeline.jumps().entries().empty()); // looked at, not completed, as the curve has it
    QCOMPARE(timeline.curve().size(), std::int64_t(1));
    timeline.seek({9, 0});
    QCOMPARE(timeline.jumps().entries().size(), std::size_t(1));
    const JumpTrack::Entry& entry = timeline.jumps().entries()[0];
    QCOMPARE(entry.first, std::int64_t(2));
    QVERIFY((entry.jump == Jump{1, 1, -1, 1, -2 * (2.0 / 3)}));
}

void TestHopfieldJumps::anEditForgetsWhatFollows()
{
    const auto experiment = threeUnits();
    Timeline timeline(experiment->start());
    timeline.seek({9, 0});
    timeline.seek({1, 0});
    QVERIFY(!timeline.edit(q("s[2]"), 1)); // right from the start: nothing turns
    QVERIFY(timeline.jumps().entries().empty());
    timeline.seek({9, 0});
    QVERIFY(timeline.jumps().entries().empty());
    QVERIFY(!timeline.edit(q("s[3]"), -1)); // unit 3 is next
    timeline.seek({14, 0});
    QCOMPARE(timeline.jumps().entries().size(), std::size_t(1));
    QCOMPARE(timeline.jumps().entries()[0].first, std::int64_t(9));
    QCOMPARE(timeline.jumps().entries()[0].jump.which, 2);
}

void TestHopfieldJumps::undoAndRedo()
{
    Timeline timeline(threeUnits()->start());
    timeline.seek({9, 0});
    const Entries before = timeline.jumps().entries();
    timeline.seek({4, 0});
    QVERIFY(!timeline.edit(q("s[1]"), -1)); // turns back in iteration 4
    timeline.seek({9, 0});
    const Entries edited = timeline.jumps().entries();
    QCOMPARE(edited.size(), std::size_t(2));
    QVERIFY(timeline.undo());
    timeline.seek({9, 0});
    QVERIFY(timeline.jumps().entries() == before);
    QVERIFY(timeline.redo());
    timeline.seek({9, 0});
    QVERIFY(timeline.jumps().entries() == edited);
}

void TestHopfieldJumps::allAtOnceAreCounted()
{
    const auto experiment = hopfieldOf("units: 5, patterns: [[1, 1, 1, 1, 1]]",
                                       "start: [1, -1, 1, 1, -1], mode: synchronous");
    Timeline timeline(experiment->start());
    timeline.seek({3, 0});
    QCOMPARE(timeline.jumps().entries().size(), std::size_t(1));
    const Jump& jump = timeline.jumps().entries()[0].jump;
    QCOMPARE(jump.count, 2);
    QCOMPARE(jump.which, 1);
    QCOMPARE(jump.change, timeline.curve().buckets()[0].least - 0.4); // E was +2/5
}

void TestHopfieldJumps::restoringForgets()
{
    const auto simulation = threeUnits()->start();
    const auto start = simulation->checkpoint();
    while (simulation->iteration() < 3)
        QVERIFY(simulation->advance());
    QVERIFY(simulation->jump());
    QVERIFY(simulation->advance());
    QVERIFY(!simulation->jump());
    simulation->restore(*start);
    QVERIFY(!simulation->jump());
}

// A warm net turns for ever: every jump of a long run has its place.
void TestHopfieldJumps::longWarmRunsAreComplete()
{
    constexpr std::int64_t iterations = 400'000;
    const auto experiment =
        hopfieldOf("units: 9, patterns: {random: 2, seed: 3}", "start: {seed: 6}, temperature: 50");
    Timeline timeline(experiment->start());
    timeline.seek({iterations + 1, 0});
    const Entries kept = timeline.jumps().entries();
    QVERIFY(kept.size() <= 100'000 && kept.size() > 40'000);
    const auto simulation = experiment->start();
    std::size_t at = 0;
    int turns = 0;
    while (simulation->iteration() <= iterations) {
        const std::int64_t here = simulation->iteration();
        QVERIFY(simulation->advance());
        if (!simulation->jump())
            continue;
        ++turns;
        while (at < kept.size() && kept[at].last < here)
            ++at;
        QVERIFY(at < kept.size() && kept[at].first <= here);
    }
    QVERIFY(turns > 100'000); // more than there is room for
    QCOMPARE(at + 1, kept.size());
}

QTEST_APPLESS_MAIN(TestHopfieldJumps)
#include "tst_hopfield_jumps.moc"
