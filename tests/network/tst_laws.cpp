// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_simulation.h"
#include "support/lessons.h"
#include "trace/number.h"

#include <random>

using namespace gradus;

namespace {

NetworkCase lawCase(const std::string& optimizer)
{
    NetworkCase c;
    c.training = "{optimizer: " + optimizer
        + ", rate: 0.1, batch: 2, shuffle: true, seed: 4, l2: "
          "0.001}";
    return c;
}

std::map<std::string, std::string> revealed(const Snapshot& snapshot)
{
    std::map<std::string, std::string> values;
    for (const Quantity& quantity : snapshot.iteration->quantities()) {
        const Reading reading = snapshot.read(quantity);
        values[print(quantity)] = reading.isKnown() ? exactText(reading.value) : "·";
    }
    return values;
}

const CheckpointPolicy policies[] = {{.budget = 0, .recent = 0},
                                     {.budget = std::size_t(1) << 30, .recent = 1000},
                                     {.budget = 4096, .recent = 4}};

} // namespace

class TestLaws : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lawOne_data();
    void lawOne();
    void lawTwo();
    void lawThree();
    void seekingIsQuickWhereverItGoes();
};

void TestLaws::lawOne_data()
{
    QTest::addColumn<QString>("optimizer");
    for (const std::string& name : optimizerNames())
        QTest::newRow(name.c_str()) << str(name);
}

// Law 1: stepping = running = replaying = reloading.
void TestLaws::lawOne()
{
    QFETCH(QString, optimizer);
    const NetworkCase c = lawCase(optimizer.toStdString());
    constexpr std::int64_t n = 25;
    NetworkSimulation straight(c.experiment());
    while (straight.iteration() < n)
        QVERIFY(straight.advance());
    const std::uint64_t hash = straight.state().hash();

    const auto stepped = c.timeline();
    while (stepped->now().position < Position{n, 0})
        QVERIFY(stepped->forward(Level::Quantity));
    QCOMPARE(stepped->hash(), hash);

    for (const CheckpointPolicy& policy : policies) {
        const auto travelled = c.timeline(policy);
        travelled->seek({2 * n, 0});
        travelled->seek({3, 5});
        travelled->seek({n, 0});
        QCOMPARE(travelled->hash(), hash);
    }

    NetworkSimulation first(c.experiment());
    while (first.iteration() < 10)
        QVERIFY(first.advance());
    NetworkSimulation reloaded(c.experiment());
    QVERIFY(!reloaded.load(first.save()));
    while (reloaded.iteration() < n)
        QVERIFY(reloaded.advance());
    QCOMPARE(reloaded.state().hash(), hash);
}

// Law 2: back k, forward k restores everything that can be seen.
void TestLaws::lawTwo()
{
    const auto timeline = lawCase("adam").timeline();
    std::mt19937 random(6);
    timeline->seek({8, 17});
    for (int round = 0; round < 20; ++round) {
        const auto level = Level(random() % 3);
        const Snapshot before = timeline->now();
        const auto seen = revealed(before);
        const std::uint64_t hash = timeline->hash();
        const int k = 1 + int(random() % 60);
        int made = 0;
        while (made < k && timeline->backward(Level::Quantity))
            ++made;
        for (int i = 0; i < made; ++i)
            QVERIFY(timeline->forward(Level::Quantity));
        QVERIFY(timeline->now().position == before.position);
        QCOMPARE(timeline->hash(), hash);
        QVERIFY(revealed(timeline->now()) == seen);
        timeline->forward(level);
    }
}

// Law 3: an edit at p leaves everything before p, and equals a fresh run with that log after p.
void TestLaws::lawThree()
{
    const NetworkCase c = lawCase("momentum");
    for (const CheckpointPolicy& policy : policies) {
        const auto edited = c.timeline(policy);
        edited->seek({30, 0});
        std::map<std::int64_t, std::uint64_t> before;
        for (std::int64_t i = 1; i <= 12; ++i) {
            edited->seek({i, 0});
            before[i] = edited->hash();
        }
        edited->seek({12, 9});
        QVERIFY(!edited->edit(q("w[1][2,1]"), -0.75));
        edited->seek({20, 0});
        QVERIFY(!edited->edit(q("eta"), 0.01));
        for (std::int64_t i = 1; i < 12; ++i) {
            edited->seek({i, 0});
            QCOMPARE(edited->hash(), before[i]);
        }
        const auto fresh = c.timeline();
        fresh->seek({12, 0});
        QVERIFY(!fresh->edit(q("w[1][2,1]"), -0.75));
        fresh->seek({20, 0});
        QVERIFY(!fresh->edit(q("eta"), 0.01));
        for (const std::int64_t i : {12, 13, 20, 21, 40}) {
            edited->seek({i, 0});
            fresh->seek({i, 0});
            QCOMPARE(edited->hash(), fresh->hash());
        }
    }
}

// Not a timed test: it counts how much is replayed.
void TestLaws::seekingIsQuickWhereverItGoes()
{
    const auto timeline = lawCase("sgd").timeline({.budget = 100'000, .recent = 32});
    timeline->seek({20000, 0});
    const std::int64_t stride = timeline->checkpoints().stride();
    QVERIFY(stride < 200);
    for (const std::int64_t i : {1, 77, 5000, 12345, 19999})
        QVERIFY(i - timeline->checkpoints().nearest(i)->iteration() < 2 * stride);
}

QTEST_APPLESS_MAIN(TestLaws)
#include "tst_laws.moc"
