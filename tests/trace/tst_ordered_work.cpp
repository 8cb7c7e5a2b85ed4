// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/text.h"
#include "trace/ordered_work.h"

#include <atomic>
#include <latch>
#include <set>
#include <thread>

using namespace gradus;

namespace {

struct Handed {
    std::vector<int> rows;
    bool whole = false;
};

Handed squares(int count, int threads)
{
    Handed handed;
    handed.whole = rowsInOrder<int>(
        count, threads, [](int i, const GoOn&) { return std::optional(i * i); },
        [&](int i, int& row) {
            if (row != i * i)
                qFatal("another row's result");
            handed.rows.push_back(i);
            return true;
        });
    return handed;
}

} // namespace

class TestOrderedWork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void handsOverInOrder_data()
    {
        QTest::addColumn<int>("threads");
        for (const int threads : {0, 1, 2, 7})
            QTest::newRow(qPrintable(QString::number(threads))) << threads;
    }
    void handsOverInOrder()
    {
        QFETCH(int, threads);
        const Handed handed = squares(500, threads);
        QVERIFY(handed.whole);
        QCOMPARE(handed.rows.size(), 500u);
        QVERIFY(std::is_sorted(handed.rows.begin(), handed.rows.end()));
    }
    void nothingIsDoneAtOnce()
    {
        const Handed handed = squares(0, 3);
        QVERIFY(handed.whole && handed.rows.empty());
    }
    // Each waits for the other: on one thread this would never end.
    void worksOnSeveralThreads()
    {
        std::latch both(2);
        std::vector<int> taken;
        const bool whole = workInOrder(
            2, 2,
            [&](int, const GoOn&) {
                both.arrive_and_wait();
                return true;
            },
            [&](int i) {
                taken.push_back(i);
                return true;
            });
        QVERIFY(whole);
        QVERIFY(taken == (std::vector<int>{0, 1}));
    }
    void takesOnTheCallersThread()
    {
        std::set<std::thread::id> takers;
        (void)workInOrder(
            20, 3, [](int, const GoOn&) { return true; },
            [&](int) {
                takers.insert(std::this_thread::get_id());
                return true;
            });
        QVERIFY(takers == std::set{std::this_thread::get_id()});
    }
    // The first is handed over while the last is still waiting to be let go.
    void handsOverAsSoonAsItIsThere()
    {
        std::latch first(1);
        const bool whole = workInOrder(
            2, 1,
            [&](int i, const GoOn&) {
                if (i == 1)
                    first.wait();
                return true;
            },
            [&](int i) {
                if (i == 0)
                    first.count_down();
                return true;
            });
        QVERIFY(whole);
    }
    void takerMayEndIt()
    {
        std::vector<int> taken;
        const bool whole = workInOrder(
            1000, 2, [](int, const GoOn&) { return true; },
            [&](int i) {
                taken.push_back(i);
                return i < 3;
            });
        QVERIFY(!whole);
        QVERIFY(taken == (std::vector<int>{0, 1, 2, 3}));
    }
    // What is at work is told, too, or it would never come back.
    void endsWhatIsAtWork()
    {
        const bool whole = workInOrder(
            2, 2,
            [](int i, const GoOn& goOn) {
                while (i == 1 && goOn())
                    std::this_thread::yield();
                return i == 0;
            },
            [](int) { return false; });
        QVERIFY(!whole);
    }
    void mayBeEndedFromOutside()
    {
        std::atomic<bool> wanted = true;
        std::vector<int> taken;
        const bool whole = workInOrder(
            100, 2,
            [&](int i, const GoOn& goOn) {
                if (i == 5)
                    wanted = false;
                return goOn();
            },
            [&](int i) {
                taken.push_back(i);
                return true;
            },
            [&] { return wanted.load(); });
        QVERIFY(!whole);
        QVERIFY(taken.size() <= 5); // never beyond a gap
        for (int i = 0; i < int(taken.size()); ++i)
            QCOMPARE(taken[std::size_t(i)], i);
    }
};

QTEST_APPLESS_MAIN(TestOrderedWork)
#include "tst_ordered_work.moc"
