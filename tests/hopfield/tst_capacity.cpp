// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/capacity.h"
#include "support/text.h"

using namespace gradus;

namespace {

CapacityPlan smallPlan()
{
    CapacityPlan plan;
    plan.units = 120;
    plan.loads = {0.05, 0.15, 0.3};
    plan.trials = 12;
    plan.probes = 3;
    return plan;
}

} // namespace

class TestCapacity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doesNotDependOnThreads();
    void fallsWithTheLoad();
    void countsWhatItSays();
    void noiseIsHarder();
    void sweepsAreLimited();
    void isCancelled();
    void hopfield1982();
};

void TestCapacity::doesNotDependOnThreads()
{
    CapacityPlan plan = smallPlan();
    plan.threads = 1;
    const auto one = measureCapacity(plan);
    plan.threads = 5;
    const auto five = measureCapacity(plan);
    plan.seed = 2;
    const auto other = measureCapacity(plan);
    QCOMPARE(one.size(), std::size_t(3));
    for (std::size_t i = 0; i < one.size(); ++i) {
        QVERIFY(one[i].retrieved == five[i].retrieved && one[i].overlap == five[i].overlap);
        QVERIFY(one[i].sweeps == five[i].sweeps && one[i].faultless == five[i].faultless);
        QVERIFY(one[i].retrievedError == five[i].retrievedError);
    }
    QVERIFY(one[2].overlap != other[2].overlap);
}

void TestCapacity::fallsWithTheLoad()
{
    const auto points = measureCapacity(smallPlan());
    QVERIFY(points[0].retrieved > 0.9);
    QVERIFY(points[2].retrieved < 0.2);
    QVERIFY(points[0].overlap > points[1].overlap && points[1].overlap > points[2].overlap);
    QVERIFY(points[0].faultless >= points[1].faultless);
}

void TestCapacity::countsWhatItSays()
{
    CapacityPlan plan = smallPlan();
    plan.loads = {0, 0.0501};
    plan.trials = 5;
    const auto points = measureCapacity(plan);
    QCOMPARE(points[0].patterns, 1); // at least one
    QCOMPARE(points[0].recalls, 5); // of one pattern only one can be started from
    QCOMPARE(points[0].retrieved, 1.0);
    QCOMPARE(points[0].faultless, 1.0);
    QCOMPARE(points[0].sweeps, 1.0); // one that turns nothing
    QCOMPARE(points[0].retrievedError, 0.0);
    QCOMPARE(points[1].patterns, 6);
    QCOMPARE(points[1].recalls, 15);
    QCOMPARE(points[1].load, 6.0 / 120);
}

void TestCapacity::noiseIsHarder()
{
    CapacityPlan plan = smallPlan();
    plan.loads = {0.1};
    const auto clean = measureCapacity(plan);
    plan.noise = 0.4;
    const auto noisy = measureCapacity(plan);
    QVERIFY(noisy[0].overlap < clean[0].overlap);
    QVERIFY(noisy[0].sweeps > clean[0].sweeps);
}

void TestCapacity::sweepsAreLimited()
{
    CapacityPlan plan = smallPlan();
    plan.sweeps = 1;
    for (const CapacityPoint& point : measureCapacity(plan))
        QCOMPARE(point.sweeps, 1.0);
}

void TestCapacity::isCancelled()
{
    CapacityPlan plan = smallPlan();
    plan.threads = 2;
    const auto all = measureCapacity(plan);
    int last = 0;
    int finished = 0;
    const auto points = measureCapacity(plan, [&](int done, int total, const CapacityPoint* point) {
        if (total != 36 || done != last + 1 || (point != nullptr) != (done % 12 == 0))
            qFatal("progress goes one by one, and a load is finished by its last trial");
        last = done;
        finished += point ? 1 : 0;
        return done < 20;
    });
    QCOMPARE(last, 20);
    QCOMPARE(finished, 1);
    QCOMPARE(points.size(), std::size_t(1)); // what was measured whole is kept
    QCOMPARE(points[0].overlap, all[0].overlap);
    QVERIFY(measureCapacity(plan, {}, [] { return false; }).empty());
}

// "N = 100, ten memories": with units 0 and 1 a memory is without error about 0.6 of the time.
void TestCapacity::hopfield1982()
{
    CapacityPlan plan;
    plan.units = 100;
    plan.loads = {0.1};
    plan.trials = 1500;
    plan.zeroOne = true;
    const auto points = measureCapacity(plan);
    QVERIFY(std::abs(points[0].faultless - 0.6) < 0.05);
    plan.zeroOne = false; // units ±1 do better
    QVERIFY(measureCapacity(plan)[0].faultless > 0.9);
}

QTEST_APPLESS_MAIN(TestCapacity)
#include "tst_capacity.moc"
