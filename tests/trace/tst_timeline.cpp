// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/counter.h"
#include "support/text.h"
#include "trace/timeline.h"

#include <random>

using namespace gradus;

namespace {

std::unique_ptr<Timeline> timelineOf(CheckpointPolicy policy = {}, int* advanced = nullptr)
{
    return std::make_unique<Timeline>(std::make_unique<CounterSimulation>(1, advanced), policy);
}

double valueAt(const Timeline& timeline) { return timeline.now().read(q("s")).value; }

} // namespace

class TestTimeline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsAtTheStart();
    void seeks();
    void goesBackExactly();
    void replaysLittleWithinTheBudget();
    void movesByLevels();
    void movesAcrossIterations();
    void forwardAndBackAreInverse();
    void haltsAsAState();
    void canBeInterrupted();
    void keepsTheCurve();
    void editHoldsFromItsIteration();
    void editAtTheEndHoldsFromTheNext();
    void editCutsTheFuture();
    void editsTogetherAreOne();
    void oldVersionsGo();
    void refusesABadEdit();
    void undoesAndRedoes();
    void aLongUndoCanBeStopped();
    void editEqualsAFreshRun();
    void reportsAnUnknownName();
};

void TestTimeline::beginsAtTheStart()
{
    const auto timeline = timelineOf();
    QVERIFY(timeline->now().position == (Position{1, 0}));
    QVERIFY(timeline->first() == (Position{1, 0}));
    QCOMPARE(timeline->plannedIterations(), 10);
    QVERIFY(!timeline->now().read(q("p")).isKnown());
}

void TestTimeline::seeks()
{
    const auto timeline = timelineOf();
    QVERIFY(timeline->seek({5, 2}) == Timeline::Outcome::Reached);
    QVERIFY(timeline->now().position == (Position{5, 2}));
    QCOMPARE(valueAt(*timeline), 16.0);
    QVERIFY(timeline->seek({5, 99}) == Timeline::Outcome::Reached);
    QCOMPARE(timeline->now().position.step, 3);
    QVERIFY(timeline->seek({0, 0}) == Timeline::Outcome::Reached);
    QVERIFY(timeline->now().position.iteration <= 1);
}

void TestTimeline::goesBackExactly()
{
    for (const CheckpointPolicy& policy : {CheckpointPolicy{0, 0}, CheckpointPolicy{},
                                           CheckpointPolicy{4 * sizeof(CounterState), 2}}) {
        const auto timeline = timelineOf(policy);
        std::map<std::int64_t, std::uint64_t> hashes;
        for (std::int64_t i = 1; i <= 18; ++i) {
            timeline->seek({i, 0});
            hashes[i] = timeline->hash();
        }
        std::mt19937 random(1);
        for (int n = 0; n < 100; ++n) {
            const std::int64_t i = 1 + std::int64_t(random() % 18);
            timeline->seek({i, std::int64_t(random() % 4)});
            QCOMPARE(timeline->hash(), hashes[i]);
        }
    }
}

void TestTimeline::replaysLittleWithinTheBudget()
{
    int advanced = 0;
    const auto timeline = timelineOf({}, &advanced);
    timeline->seek({18, 0});
    const int there = advanced;
    for (std::int64_t i = 17; i >= 1; --i)
        timeline->seek({i, 0});
    QVERIFY2(advanced - there <= 17, "going back replays too much");
}

void TestTimeline::movesByLevels()
{
    const auto timeline = timelineOf();
    QVERIFY(timeline->forward(Level::Quantity));
    QVERIFY(timeline->now().position == (Position{1, 1}));
    QVERIFY(timeline->forward(Level::Iteration));
    QVERIFY(timeline->now().position == (Position{1, 3}));
    QVERIFY(timeline->backward(Level::Pass));
    QVERIFY(timeline->now().position == (Position{1, 2}));
    QVERIFY(timeline->forward(Level::Epoch));
    QVERIFY(timeline->now().position == (Position{4, 3}));
    QVERIFY(timeline->backward(Level::Epoch));
    QVERIFY(timeline->now().position == (Position{1, 0}));
}

void TestTimeline::movesAcrossIterations()
{
    const auto timeline = timelineOf();
    timeline->seek({3, 3});
    QVERIFY(timeline->forward(Level::Quantity));
    QVERIFY(timeline->now().position == (Position{4, 0}));
    QVERIFY(timeline->backward(Level::Quantity));
    QVERIFY(timeline->now().position == (Position{3, 3}));
    timeline->seek({1, 0});
    QVERIFY(!timeline->backward(Level::Quantity));
}

void TestTimeline::forwardAndBackAreInverse()
{
    const auto timeline = timelineOf();
    timeline->seek({2, 1});
    const std::uint64_t hash = timeline->hash();
    for (int n = 0; n < 20; ++n)
        QVERIFY(timeline->forward(Level::Quantity));
    for (int n = 0; n < 20; ++n)
        QVERIFY(timeline->backward(Level::Quantity));
    QVERIFY(timeline->now().position == (Position{2, 1}));
    QCOMPARE(timeline->hash(), hash);
    QVERIFY(timeline->now().read(q("p")).isKnown());
    QVERIFY(!timeline->now().read(q("q")).isKnown());
}

void TestTimeline::haltsAsAState()
{
    const auto timeline = timelineOf();
    QVERIFY(timeline->seek({1000, 0}) == Timeline::Outcome::Halted);
    QCOMPARE(timeline->haltedIn().value_or(0), 20); // 2²⁰ is the first above a million
    QCOMPARE(timeline->now().position.iteration, 20);
    QCOMPARE(timeline->now().position.step, 2);
    QCOMPARE(english(timeline->now().iteration->halt()->why), std::string("it grew too large"));
    timeline->seek({20, 99});
    QVERIFY(!timeline->forward(Level::Quantity));
    QVERIFY(timeline->seek({3, 1}) == Timeline::Outcome::Reached); // the past is as it was
    QCOMPARE(valueAt(*timeline), 4.0);
}

void TestTimeline::canBeInterrupted()
{
    const auto timeline = timelineOf();
    int asked = 0;
    const auto outcome = timeline->seek({15, 2}, [&](std::int64_t) { return ++asked > 0; });
    QVERIFY(outcome == Timeline::Outcome::Stopped || asked == 0);
    if (outcome == Timeline::Outcome::Stopped)
        QVERIFY(timeline->now().position < (Position{15, 2}));
    QVERIFY(timeline->seek({15, 2}) == Timeline::Outcome::Reached);
}

void TestTimeline::keepsTheCurve()
{
    const auto timeline = timelineOf();
    timeline->seek({6, 0});
    QCOMPARE(timeline->curve().size(), 5);
    QCOMPARE(timeline->curve().buckets()[4].least, 32.0);
    timeline->seek({2, 0}); // looking back does not shorten it
    QCOMPARE(timeline->curve().size(), 5);
    QCOMPARE(timeline->furthest(), 5);
    timeline->seek({8, 0}); // nor does going over it again append twice
    QCOMPARE(timeline->curve().size(), 7);
}

void TestTimeline::editHoldsFromItsIteration()
{
    const auto timeline = timelineOf();
    timeline->seek({3, 1});
    QVERIFY(!timeline->edit(q("extra"), 100));
    QVERIFY(timeline->now().position == (Position{3, 1})); // where the user was looking
    QCOMPARE(valueAt(*timeline), 4.0);
    timeline->seek({4, 0});
    QCOMPARE(valueAt(*timeline), 108.0);
    timeline->seek({2, 0}); // before it all is as it was
    QCOMPARE(valueAt(*timeline), 2.0);
}

void TestTimeline::editAtTheEndHoldsFromTheNext()
{
    const auto timeline = timelineOf();
    timeline->seek({3, 3});
    QVERIFY(!timeline->edit(q("extra"), 100));
    QCOMPARE(timeline->edits().size(), std::size_t(1));
    QCOMPARE(timeline->edits()[0].iteration, 4);
    timeline->seek({4, 0});
    QCOMPARE(valueAt(*timeline), 8.0);
    timeline->seek({5, 0});
    QCOMPARE(valueAt(*timeline), 116.0);
}

void TestTimeline::editCutsTheFuture()
{
    const auto timeline = timelineOf();
    timeline->seek({8, 0});
    timeline->seek({3, 0});
    QVERIFY(!timeline->edit(q("extra"), 1));
    QCOMPARE(timeline->curve().size(), 2);
    QCOMPARE(timeline->branches().size(), std::size_t(1));
    QCOMPARE(timeline->branches()[0].curve.size(), 7);
    QVERIFY(timeline->branches()[0].edits.empty());
}

void TestTimeline::editsTogetherAreOne()
{
    const auto timeline = timelineOf();
    const auto apart = timelineOf();
    for (Timeline* const one : {timeline.get(), apart.get()})
        one->seek({3, 1});
    const auto refused = timeline->edit({{q("extra"), 7}, {q("nothing"), 1}, {q("extra"), 100}});
    QCOMPARE(refused.size(), std::size_t(1));
    QVERIFY(!apart->edit(q("extra"), 7));
    QVERIFY(!apart->edit(q("extra"), 100));
    QVERIFY(timeline->edits() == apart->edits());
    QVERIFY(timeline->now().position == apart->now().position);
    for (Timeline* const one : {timeline.get(), apart.get()})
        one->seek({5, 0});
    QCOMPARE(timeline->hash(), apart->hash());
    QVERIFY(timeline->undo());
    QVERIFY(timeline->edits().empty());
    QVERIFY(!timeline->undo());
}

// Each version holds a whole log: memory must not grow with the square of the edits.
void TestTimeline::oldVersionsGo()
{
    const auto timeline = timelineOf();
    constexpr int edits = 2 * int(Timeline::mostVersions);
    for (int i = 0; i < edits; ++i)
        QVERIFY(!timeline->edit(q("extra"), i));
    QCOMPARE(timeline->edits().size(), std::size_t(edits));
    std::size_t undone = 0;
    while (timeline->undo())
        ++undone;
    QCOMPARE(undone, Timeline::mostVersions - 1);
    QCOMPARE(timeline->edits().size(), std::size_t(edits) - undone);
}

void TestTimeline::refusesABadEdit()
{
    const auto timeline = timelineOf();
    timeline->seek({3, 2});
    const std::uint64_t hash = timeline->hash();
    const auto message = timeline->edit(q("p"), 1);
    QVERIFY(message);
    QVERIFY(timeline->now().position == (Position{3, 2}));
    QCOMPARE(timeline->hash(), hash);
    QVERIFY(timeline->edits().empty());
}

void TestTimeline::undoesAndRedoes()
{
    const auto timeline = timelineOf();
    QVERIFY(!timeline->undo());
    timeline->seek({2, 0});
    QVERIFY(!timeline->edit(q("extra"), 10));
    timeline->seek({4, 0});
    const double changed = valueAt(*timeline);
    QVERIFY(timeline->undo());
    timeline->seek({4, 0});
    QCOMPARE(valueAt(*timeline), 8.0);
    QVERIFY(timeline->redo());
    timeline->seek({4, 0});
    QCOMPARE(valueAt(*timeline), changed);
    QVERIFY(!timeline->redo());
}

void TestTimeline::aLongUndoCanBeStopped()
{
    const auto timeline = timelineOf();
    timeline->seek({2, 0});
    QVERIFY(!timeline->edit(q("extra"), 10));
    timeline->seek({40, 0});
    QVERIFY(timeline->undo([](std::int64_t iteration) { return iteration >= 10; }));
    QVERIFY(timeline->edits().empty());
    QCOMPARE(timeline->now().position.iteration, std::int64_t(10));
}

void TestTimeline::editEqualsAFreshRun()
{
    const auto edited = timelineOf();
    edited->seek({9, 1});
    edited->seek({4, 2});
    QVERIFY(!edited->edit(q("extra"), 3));
    edited->seek({7, 0});
    QVERIFY(!edited->edit(q("extra"), -2));
    edited->seek({12, 0});
    const auto fresh = timelineOf({0, 0});
    fresh->seek({4, 0});
    QVERIFY(!fresh->edit(q("extra"), 3));
    fresh->seek({7, 0});
    QVERIFY(!fresh->edit(q("extra"), -2));
    fresh->seek({12, 0});
    QCOMPARE(edited->hash(), fresh->hash());
}

void TestTimeline::reportsAnUnknownName()
{
    const auto timeline = timelineOf();
    Timeline::Outcome outcome{};
    QVERIFY(timeline->seek(at("2:nothing"), outcome));
    QVERIFY(timeline->now().position == (Position{2, 0}));
    QVERIFY(!timeline->seek(at("2:q"), outcome));
    QVERIFY(timeline->now().position == (Position{2, 2}));
}

QTEST_APPLESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
