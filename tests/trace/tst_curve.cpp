// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/text.h"
#include "trace/curve.h"

using namespace gradus;

class TestCurve : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryValueBelowTheLimit()
    {
        Curve curve(100);
        for (int i = 1; i <= 100; ++i)
            curve.append(i);
        QCOMPARE(curve.size(), 100);
        QCOMPARE(curve.stride(), 1);
        QCOMPARE(curve.buckets().size(), std::size_t(100));
        QCOMPARE(curve.buckets()[41].first, 42);
        QCOMPARE(curve.buckets()[41].least, 42.0);
        QCOMPARE(curve.buckets()[41].greatest, 42.0);
    }
    void losesNoSpikeBeyondTheLimit()
    {
        Curve curve(8);
        for (int i = 1; i <= 1000; ++i)
            curve.append(i == 777 ? 1e6 : i == 333 ? -1e6 : 1.0);
        QVERIFY(curve.buckets().size() <= 8);
        QCOMPARE(curve.size(), 1000);
        double least = 0;
        double greatest = 0;
        for (const Curve::Bucket& bucket : curve.buckets()) {
            least = std::min(least, bucket.least);
            greatest = std::max(greatest, bucket.greatest);
        }
        QCOMPARE(least, -1e6);
        QCOMPARE(greatest, 1e6);
    }
    void bucketsAreInOrder()
    {
        Curve curve(16);
        for (int i = 1; i <= 500; ++i)
            curve.append(i);
        for (std::size_t i = 0; i < curve.buckets().size(); ++i) {
            const Curve::Bucket& bucket = curve.buckets()[i];
            QCOMPARE(bucket.first, std::int64_t(i) * curve.stride() + 1);
            QCOMPARE(bucket.least, double(bucket.first));
        }
    }
    void forgetsTheEnd()
    {
        Curve curve(100);
        for (int i = 1; i <= 50; ++i)
            curve.append(i);
        curve.cut(20);
        QCOMPARE(curve.size(), 20);
        QCOMPARE(curve.buckets().size(), std::size_t(20));
        curve.append(99);
        QCOMPARE(curve.buckets().back().first, 21);
        QCOMPARE(curve.buckets().back().least, 99.0);
        curve.cut(0);
        QCOMPARE(curve.size(), 0);
        QVERIFY(curve.buckets().empty());
    }
    void canBeCutBeyondTheLimit()
    {
        Curve curve(4);
        for (int i = 1; i <= 33; ++i)
            curve.append(i);
        curve.cut(10);
        QCOMPARE(curve.size(), 10);
        for (int i = 11; i <= 40; ++i)
            curve.append(i);
        QCOMPARE(curve.size(), 40);
        QVERIFY(curve.buckets().size() <= 4);
        QCOMPARE(curve.buckets().back().greatest, 40.0);
    }
};

QTEST_APPLESS_MAIN(TestCurve)
#include "tst_curve.moc"
