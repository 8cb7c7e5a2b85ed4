// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/routes.h"

#include <QTest>

#include <limits>

using namespace gradus;

class TestRoutes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyWayOnce();
    void noWay();
    void onlyTheFirstAreListed();
    void countsBeyondAllBounds();
    void fromANodeToItself();
};

void TestRoutes::everyWayOnce()
{
    // 0 → 1 → 3, 0 → 2 → 3, 0 → 3; 4 leads nowhere
    const Routes routes = Routes::between({{}, {0}, {0}, {1, 2, 0}, {0}}, 0, 3);
    QCOMPARE(routes.count, std::uint64_t(3));
    QCOMPARE(routes.shown, (std::vector<Route>{{0, 1, 3}, {0, 2, 3}, {0, 3}}));
}

void TestRoutes::noWay()
{
    const Routes routes = Routes::between({{}, {}, {1}}, 0, 2);
    QCOMPARE(routes.count, std::uint64_t(0));
    QVERIFY(routes.shown.empty());
}

// Each stage doubles the ways: 2²⁰ of them, of which only some are walked.
void TestRoutes::onlyTheFirstAreListed()
{
    std::vector<std::vector<int>> below{{}};
    for (int stage = 0; stage < 20; ++stage) {
        const int last = int(below.size()) - 1;
        below.push_back({last});
        below.push_back({last});
        below.push_back({last + 1, last + 2});
    }
    const Routes routes = Routes::between(below, 0, int(below.size()) - 1);
    QCOMPARE(routes.count, std::uint64_t(1) << 20);
    QCOMPARE(routes.shown.size(), std::size_t(200));
    for (std::size_t i = 1; i < routes.shown.size(); ++i)
        QVERIFY(routes.shown[i] != routes.shown[i - 1]);
}

void TestRoutes::countsBeyondAllBounds()
{
    std::vector<std::vector<int>> below{{}};
    for (int stage = 0; stage < 80; ++stage) {
        const int last = int(below.size()) - 1;
        below.push_back({last});
        below.push_back({last});
        below.push_back({last + 1, last + 2});
    }
    QCOMPARE(Routes::between(below, 0, int(below.size()) - 1, 3).count,
             std::numeric_limits<std::uint64_t>::max());
}

void TestRoutes::fromANodeToItself()
{
    QCOMPARE(Routes::between({{}, {0}}, 1, 1).shown, (std::vector<Route>{{1}}));
}

QTEST_APPLESS_MAIN(TestRoutes)
#include "tst_routes.moc"
