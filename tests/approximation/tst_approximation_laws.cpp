// SPDX-License-Identifier: GPL-3.0-or-later
#include "approximations.h"
#include "trace/number.h"

#include <random>
#include <set>

using namespace gradus;

namespace {

const CheckpointPolicy policies[] = {{.budget = 0, .recent = 0},
                                     {.budget = std::size_t(1) << 30, .recent = 1000},
                                     {.budget = 4096, .recent = 2}};

std::map<std::string, std::string> revealed(const Snapshot& snapshot)
{
    std::map<std::string, std::string> values;
    for (const Quantity& quantity : snapshot.iteration->quantities()) {
        const Reading reading = snapshot.read(quantity);
        values[print(quantity)] = reading.isKnown() ? exactText(reading.value) : "·";
    }
    return values;
}

std::string errorsAt(Timeline& timeline, std::int64_t iteration)
{
    timeline.seek({iteration, 1000});
    return exactText(valueOf(timeline.now(), "error.mean")) + " "
        + exactText(valueOf(timeline.now(), "error.max"));
}

} // namespace

class TestApproximationLaws : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lawOne();
    void sumsHaveTheSameBitsHoweverReached();
    void lawTwo();
    void lawThree();
    void lawSix();
    void savesItsState();
    void loadsNothingElse();
};

// Law 1: stepping = running = replaying = reloading.
void TestApproximationLaws::lawOne()
{
    for (const std::string& model : approximationModels()) {
        const auto experiment = approximationOf(model);
        constexpr std::int64_t n = 6;
        ApproximationSimulation straight(experiment);
        while (straight.iteration() < n)
            QVERIFY(straight.advance());
        const std::uint64_t hash = straight.state().hash();
        const auto stepped = approximating(model);
        while (stepped->now().position < Position{n, 0})
            QVERIFY(stepped->forward(Level::Quantity));
        QCOMPARE(stepped->hash(), hash);
        for (const CheckpointPolicy& policy : policies) {
            const auto travelled = approximating(model, policy);
            travelled->seek({2 * n, 0});
            travelled->seek({2, 3});
            travelled->seek({n, 0});
            QCOMPARE(travelled->hash(), hash);
        }
        ApproximationSimulation first(experiment);
        while (first.iteration() < 3)
            QVERIFY(first.advance());
        ApproximationSimulation reloaded(experiment);
        QVERIFY(!reloaded.load(first.save()));
        while (reloaded.iteration() < n)
            QVERIFY(reloaded.advance());
        QCOMPARE(reloaded.state().hash(), hash);
    }
}

// The errors come from a sum that is kept; going back, editing and loading leave no trace in it.
void TestApproximationLaws::sumsHaveTheSameBitsHoweverReached()
{
    for (const std::string& model : approximationModels()) {
        const auto wandering = approximating(model);
        for (const std::int64_t i : {5, 2, 9, 1, 3, 8, 4})
            QCOMPARE(errorsAt(*wandering, i), errorsAt(*approximating(model), i));
    }
    const std::string& model = approximationModels()[0];
    const auto edited = approximating(model);
    edited->seek({6, 0});
    QVERIFY(!edited->edit(q("height[2]"), 0.75)); // a piece that was placed long before
    const auto straight = approximating(model);
    straight->seek({6, 0});
    QVERIFY(!straight->edit(q("height[2]"), 0.75));
    edited->seek({7, 3});
    edited->seek({2, 1});
    QCOMPARE(errorsAt(*edited, 6), errorsAt(*straight, 6));
    const auto& iteration = approximationOf(edited->now());
    PieceSums fresh(iteration.experiment());
    QVERIFY(fresh.of(std::span(iteration.state().pieces).first(6), iteration.state().steepness)
            == iteration.gridSums());
}

// Law 2: back k, forward k restores everything that can be seen.
void TestApproximationLaws::lawTwo()
{
    for (const std::string& model : approximationModels()) {
        const auto timeline = approximating(model);
        std::mt19937 random(6);
        timeline->seek({3, 2});
        for (int round = 0; round < 12; ++round) {
            const Snapshot before = timeline->now();
            const auto seen = revealed(before);
            const std::uint64_t hash = timeline->hash();
            const int k = 1 + int(random() % 25);
            int made = 0;
            while (made < k && timeline->backward(Level::Quantity))
                ++made;
            for (int i = 0; i < made; ++i)
                QVERIFY(timeline->forward(Level::Quantity));
            QVERIFY(timeline->now().position == before.position);
            QCOMPARE(timeline->hash(), hash);
            QVERIFY(revealed(timeline->now()) == seen);
            timeline->forward(Level(random() % 3));
        }
    }
}

// Law 3: an edit at p leaves everything before p, and equals a fresh run with that log after p.
void TestApproximationLaws::lawThree()
{
    const std::string& model = approximationModels()[0];
    const auto change = [](Timeline& timeline) {
        timeline.seek({4, 2});
        QVERIFY(!timeline.edit(q("left[2]"), 0.1)); // placed
        QVERIFY(!timeline.edit(q("height[6]"), -0.25)); // planned
        timeline.seek({6, 0});
        QVERIFY(!timeline.edit(q("steepness"), 55));
        QVERIFY(!timeline.edit(q("left[8]"), 0.5)); // new
    };
    for (const CheckpointPolicy& policy : policies) {
        const auto edited = approximating(model, policy);
        edited->seek({9, 0});
        std::map<std::int64_t, std::uint64_t> before;
        for (std::int64_t i = 1; i < 4; ++i) {
            edited->seek({i, 0});
            before[i] = edited->hash();
        }
        edited->seek({9, 0});
        change(*edited);
        for (const auto& [i, hash] : before) {
            edited->seek({i, 0});
            QCOMPARE(edited->hash(), hash);
        }
        const auto fresh = approximating(model);
        change(*fresh);
        for (const std::int64_t i : {4, 5, 6, 7, 8, 12}) {
            edited->seek({i, 0});
            fresh->seek({i, 0});
            QCOMPARE(edited->hash(), fresh->hash());
            QCOMPARE(errorsAt(*edited, i), errorsAt(*fresh, i));
        }
    }
}

// Law 6: every field of State changes the hash.
void TestApproximationLaws::lawSix()
{
    const ApproximationState state(*approximationOf(approximationModels()[0]));
    std::vector<ApproximationState> others(8, state);
    others[0].next = 1;
    others[1].placed = 1;
    others[2].steepness = std::nextafter(state.steepness, 0);
    others[3].pieces.pop_back();
    others[4].pieces[3].single = true;
    others[5].pieces[3].hand = 1;
    std::swap(others[6].pieces[2], others[6].pieces[3]);
    others[7].pieces.push_back({});
    for (std::size_t n = 0; n < pieceNumbers; ++n) {
        others.push_back(state);
        others.back().pieces[6].numbers[n] += 1;
    }
    std::set<std::uint64_t> hashes{state.hash()};
    for (const ApproximationState& other : others)
        QVERIFY(hashes.insert(other.hash()).second);
}

void TestApproximationLaws::savesItsState()
{
    for (const std::string& model : approximationModels()) {
        const auto experiment = approximationOf(model);
        ApproximationSimulation simulation(experiment);
        QVERIFY(simulation.advance() && simulation.advance() && simulation.advance());
        QVERIFY(!simulation.apply({3, q("steepness"), 12}));
        const auto count = experiment->pieces().size();
        QVERIFY(!simulation.apply({3, Quantity::vector("left", int(count) + 1), 0.3}));
        ApproximationSimulation other(experiment);
        QVERIFY(!other.load(simulation.save()));
        QCOMPARE(other.state().hash(), simulation.state().hash());
        QVERIFY(other.state().pieces == simulation.state().pieces);
    }
}

void TestApproximationLaws::loadsNothingElse()
{
    const auto experiment = approximationOf(approximationModels()[1]);
    ApproximationSimulation simulation(experiment);
    QVERIFY(simulation.advance() && simulation.advance());
    const std::string good = simulation.save();
    const std::uint64_t hash = simulation.state().hash();
    for (std::size_t i = 0; i < good.size(); ++i) {
        std::string damaged = good;
        damaged[i] = char(damaged[i] ^ 1);
        QVERIFY(simulation.load(damaged));
        QVERIFY(simulation.load(good.substr(0, i)));
    }
    // With a right hash, but nothing that could have come about.
    const auto refused = [&](const std::function<void(ApproximationState&)>& change) {
        ApproximationState state = simulation.state();
        change(state);
        return simulation.load(saveState(state)).has_value();
    };
    QVERIFY(!refused([](ApproximationState&) {}));
    QVERIFY(refused([](ApproximationState& s) { s.next = -1; }));
    QVERIFY(refused([](ApproximationState& s) { s.placed = 5; }));
    QVERIFY(refused([](ApproximationState& s) { s.steepness = 0; }));
    QVERIFY(refused([](ApproximationState& s) { s.steepness = NAN; }));
    QVERIFY(refused([](ApproximationState& s) { s.pieces[1].numbers[1] = -9; }));
    QVERIFY(refused([](ApproximationState& s) { s.pieces[1].numbers[4] = INFINITY; }));
    QVERIFY(refused([](ApproximationState& s) { s.pieces[1].hand = 64; }));
    QVERIFY(refused([](ApproximationState& s) { s.pieces.resize(1001, s.pieces[0]); }));
    QCOMPARE(simulation.state().hash(), hash);
    ApproximationState tower{*approximationOf(approximationModels()[2])};
    tower.pieces[0].single = true;
    QVERIFY(approximationOf(approximationModels()[2])->start()->load(saveState(tower)));
}

QTEST_APPLESS_MAIN(TestApproximationLaws)
#include "tst_approximation_laws.moc"
