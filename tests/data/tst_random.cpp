// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/random.h"
#include "support/text.h"

#include <set>

using namespace gradus;

class TestRandom : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheSameEverywhere()
    {
        Random random(42);
        // The 10,000th number of the default seed is fixed by the C++ standard.
        Random standard(5489);
        std::uint64_t last = 0;
        for (int i = 0; i < 10000; ++i)
            last = standard.bits();
        QCOMPARE(last, 9981545732273789042ULL);
        Random again(42);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(random.unit(), again.unit());
    }
    void unitIsHalfOpen()
    {
        Random random(1);
        double sum = 0;
        for (int i = 0; i < 100000; ++i) {
            const double u = random.unit();
            QVERIFY(u >= 0 && u < 1);
            sum += u;
        }
        QVERIFY(std::abs(sum / 100000 - 0.5) < 0.005);
    }
    void uniformStaysInside()
    {
        Random random(2);
        for (int i = 0; i < 10000; ++i) {
            const double u = random.uniform(-2.5, 4);
            QVERIFY(u >= -2.5 && u < 4);
        }
    }
    void normalHasItsMoments()
    {
        Random random(3);
        const int n = 200000;
        double sum = 0, squares = 0, fourth = 0;
        for (int i = 0; i < n; ++i) {
            const double x = random.normal();
            sum += x;
            squares += x * x;
            fourth += x * x * x * x;
        }
        QVERIFY(std::abs(sum / n) < 0.01);
        QVERIFY(std::abs(squares / n - 1) < 0.015);
        QVERIFY(std::abs(fourth / n - 3) < 0.1);
    }
    void belowIsEven()
    {
        Random random(4);
        std::array<int, 7> counts{};
        for (int i = 0; i < 70000; ++i)
            ++counts.at(random.below(7));
        for (const int count : counts)
            QVERIFY(std::abs(count - 10000) < 400);
        QCOMPARE(random.below(1), std::uint64_t(0));
    }
    void neighbouringSeedsAreUnrelated()
    {
        std::set<std::uint64_t> seeds;
        for (std::uint64_t a = 0; a < 50; ++a)
            for (std::uint64_t b = 0; b < 50; ++b)
                seeds.insert(mixedSeed(a, b));
        QCOMPARE(seeds.size(), std::size_t(2500));
        QVERIFY(mixedSeed(1, 2) != mixedSeed(2, 1));
        int bits = 0;
        for (std::uint64_t a = 0; a < 100; ++a)
            bits += std::popcount(mixedSeed(a, 0) ^ mixedSeed(a + 1, 0));
        QVERIFY(std::abs(bits / 100.0 - 32) < 2);
    }
};

QTEST_APPLESS_MAIN(TestRandom)
#include "tst_random.moc"
