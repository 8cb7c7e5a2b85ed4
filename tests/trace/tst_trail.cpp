// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/trail.h"

#include <QTest>

#include <array>

using namespace gradus;

namespace {

Trail trailTo(std::int64_t last, std::size_t limit)
{
    Trail trail(limit);
    for (std::int64_t i = 1; i <= last; ++i)
        trail.add(i, std::array{static_cast<double>(i), -1.0});
    return trail;
}

std::vector<std::int64_t> iterationsOf(const Trail& trail)
{
    std::vector<std::int64_t> all;
    for (const Trail::Point& point : trail.points())
        all.push_back(point.iteration);
    return all;
}

} // namespace

class TestTrail : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryPlaceInOrder();
    void passesOverWhatIsKnown();
    void staysWithinItsLimit();
    void forgetsTheFuture();
    void hasNothingForModelsWithoutPlaces();
};

void TestTrail::keepsEveryPlaceInOrder()
{
    const Trail trail = trailTo(4, 10);
    QCOMPARE(iterationsOf(trail), (std::vector<std::int64_t>{1, 2, 3, 4}));
    QCOMPARE(trail.points()[2].place, (std::vector<double>{3, -1}));
}

void TestTrail::passesOverWhatIsKnown()
{
    Trail trail = trailTo(4, 10);
    trail.add(3, std::array{99.0});
    QCOMPARE(trail.points()[2].place[0], 3.0);
    QCOMPARE(trail.points().size(), std::size_t(4));
}

void TestTrail::staysWithinItsLimit()
{
    QCOMPARE(iterationsOf(trailTo(5, 4)), (std::vector<std::int64_t>{1, 3, 5}));
    QCOMPARE(iterationsOf(trailTo(9, 4)), (std::vector<std::int64_t>{1, 5, 9}));
    const Trail trail = trailTo(100'000, 64);
    QVERIFY(trail.points().size() > 32 && trail.points().size() <= 64);
    QCOMPARE(trail.points().front().iteration, std::int64_t(1));
    const std::int64_t stride = trail.points()[1].iteration - 1;
    for (std::size_t i = 0; i < trail.points().size(); ++i)
        QCOMPARE(trail.points()[i].place[0], 1.0 + double(stride) * double(i));
}

void TestTrail::forgetsTheFuture()
{
    Trail trail = trailTo(6, 10);
    trail.cutFrom(4);
    QCOMPARE(iterationsOf(trail), (std::vector<std::int64_t>{1, 2, 3}));
    trail.add(4, std::array{44.0});
    QCOMPARE(trail.points().back().place[0], 44.0);
    trail.cutFrom(1);
    QVERIFY(trail.points().empty());
    Trail thinned = trailTo(100, 8);
    thinned.cutFrom(1);
    thinned.add(1, std::array{1.0});
    thinned.add(2, std::array{2.0});
    QCOMPARE(iterationsOf(thinned), (std::vector<std::int64_t>{1, 2}));
}

void TestTrail::hasNothingForModelsWithoutPlaces()
{
    Trail trail;
    trail.add(1, {});
    QVERIFY(trail.points().empty());
}

QTEST_APPLESS_MAIN(TestTrail)
#include "tst_trail.moc"
