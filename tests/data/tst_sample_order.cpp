// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sample_order.h"
#include "support/text.h"

#include <algorithm>
#include <numeric>

using namespace gradus;

class TestSampleOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheirOwnWithoutShuffle()
    {
        const auto order = sampleOrder(5, false, 7, 3);
        QVERIFY(order == (std::vector<std::int32_t>{0, 1, 2, 3, 4}));
    }
    void isAPermutation()
    {
        for (const std::int64_t epoch : {1, 2, 100}) {
            auto order = sampleOrder(1000, true, 7, epoch);
            QVERIFY(!std::is_sorted(order.begin(), order.end()));
            std::sort(order.begin(), order.end());
            for (std::int32_t i = 0; i < 1000; ++i)
                QCOMPARE(order[std::size_t(i)], i);
        }
    }
    void dependsOnSeedAndEpochAlone()
    {
        QVERIFY(sampleOrder(50, true, 7, 3) == sampleOrder(50, true, 7, 3));
        QVERIFY(sampleOrder(50, true, 7, 3) != sampleOrder(50, true, 7, 4));
        QVERIFY(sampleOrder(50, true, 7, 3) != sampleOrder(50, true, 8, 3));
    }
    void everyPlaceIsEquallyLikely()
    {
        std::array<std::array<int, 4>, 4> counts{};
        for (std::int64_t epoch = 1; epoch <= 8000; ++epoch) {
            const auto order = sampleOrder(4, true, 11, epoch);
            for (std::size_t place = 0; place < 4; ++place)
                ++counts[place][std::size_t(order[place])];
        }
        for (const auto& row : counts)
            for (const int count : row)
                QVERIFY(std::abs(count - 2000) < 200);
    }
    void oneSampleIsEasy() { QVERIFY(sampleOrder(1, true, 7, 1) == std::vector<std::int32_t>{0}); }
};

QTEST_APPLESS_MAIN(TestSampleOrder)
#include "tst_sample_order.moc"
