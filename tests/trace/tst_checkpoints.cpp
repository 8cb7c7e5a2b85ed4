// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/counter.h"
#include "support/text.h"
#include "trace/checkpoints.h"

using namespace gradus;

namespace {

std::shared_ptr<const State> stateOf(std::int64_t iteration)
{
    auto state = std::make_shared<CounterState>();
    state->next = iteration;
    return state;
}

// Adds what is wanted of the iterations 1 … last.
void fill(Checkpoints& checkpoints, std::int64_t last)
{
    for (std::int64_t i = 1; i <= last; ++i)
        if (checkpoints.wants(i))
            checkpoints.add(stateOf(i));
}

} // namespace

class TestCheckpoints : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheNearestEarlier()
    {
        Checkpoints checkpoints;
        QVERIFY(!checkpoints.nearest(5));
        fill(checkpoints, 20);
        QCOMPARE(checkpoints.nearest(7)->iteration(), 7);
        QCOMPARE(checkpoints.nearest(100)->iteration(), 20);
        QCOMPARE(checkpoints.nearest(1)->iteration(), 1);
    }
    void doublesItsStrideWithinTheBudget()
    {
        const std::size_t budget = 10 * sizeof(CounterState);
        Checkpoints checkpoints({.budget = budget, .recent = 0});
        fill(checkpoints, 1000);
        QVERIFY(checkpoints.bytes() <= budget);
        QVERIFY(checkpoints.stride() >= 128);
        for (std::int64_t i = 1; i <= 1000; ++i) {
            const auto near = checkpoints.nearest(i);
            QVERIFY(near && near->iteration() <= i);
            QVERIFY2(i - near->iteration() < 2 * checkpoints.stride(), "a replay is too long");
        }
    }
    void keepsThreeWhateverTheBudget()
    {
        Checkpoints checkpoints({.budget = 0, .recent = 4});
        fill(checkpoints, 64);
        QCOMPARE(checkpoints.nearest(1)->iteration(), 1);
        QVERIFY(checkpoints.count() >= 3);
        QVERIFY(checkpoints.count() <= 4);
    }
    void remembersTheLastOnes()
    {
        Checkpoints checkpoints({.budget = 200 * sizeof(CounterState), .recent = 8});
        for (std::int64_t i = 1; i <= 500; ++i)
            checkpoints.addRecent(stateOf(i));
        for (std::int64_t i = 493; i <= 500; ++i)
            QCOMPARE(checkpoints.nearest(i)->iteration(), i);
        QVERIFY(!checkpoints.nearest(400));
    }
    void dropsTheFuture()
    {
        Checkpoints checkpoints;
        fill(checkpoints, 50);
        for (std::int64_t i = 40; i <= 50; ++i)
            checkpoints.addRecent(stateOf(i));
        checkpoints.dropFrom(30);
        QCOMPARE(checkpoints.nearest(100)->iteration(), 29);
        const std::size_t bytes = checkpoints.bytes();
        checkpoints.dropFrom(1);
        QCOMPARE(checkpoints.count(), std::size_t(0));
        QCOMPARE(checkpoints.bytes(), std::size_t(0));
        QVERIFY(bytes > 0);
    }
    void wantsNothingTwice()
    {
        Checkpoints checkpoints;
        QVERIFY(checkpoints.wants(3));
        checkpoints.add(stateOf(3));
        QVERIFY(!checkpoints.wants(3));
    }
};

QTEST_APPLESS_MAIN(TestCheckpoints)
#include "tst_checkpoints.moc"
