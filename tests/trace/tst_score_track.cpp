// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/counter.h"
#include "trace/timeline.h"

#include <QTest>

using namespace gradus;

namespace {

Score judged(const State& state)
{
    Score score;
    score.cost = dynamic_cast<const CounterState&>(state).value;
    return score;
}

std::vector<std::int64_t> iterationsOf(const ScoreTrack& track)
{
    std::vector<std::int64_t> all;
    for (const ScoreTrack::Point& point : track.points())
        all.push_back(point.iteration);
    return all;
}

} // namespace

class TestScoreTrack : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wantsEvenlySpacedIterations();
    void staysBounded();
    void nothingIsWantedWithoutAStride();
    void aRunKeepsItsScores();
    void theWayDoesNotMatter();
    void anEditForgetsWhatFollows();
};

void TestScoreTrack::wantsEvenlySpacedIterations()
{
    ScoreTrack track(3);
    for (std::int64_t i = 0; i <= 10; ++i)
        if (track.wants(i))
            track.add(i, {});
    QCOMPARE(iterationsOf(track), (std::vector<std::int64_t>{1, 4, 7, 10}));
    QVERIFY(!track.wants(10)); // it is there already
    QVERIFY(!track.wants(7));
}

void TestScoreTrack::staysBounded()
{
    ScoreTrack track(1, 4);
    for (std::int64_t i = 1; i <= 100; ++i)
        if (track.wants(i))
            track.add(i, {});
    QVERIFY(track.points().size() <= 4);
    QCOMPARE(track.stride(), std::int64_t(32));
    QCOMPARE(iterationsOf(track), (std::vector<std::int64_t>{1, 33, 65, 97}));
}

void TestScoreTrack::nothingIsWantedWithoutAStride()
{
    const ScoreTrack track;
    QVERIFY(!track.wants(1));
}

void TestScoreTrack::aRunKeepsItsScores()
{
    Timeline timeline(std::make_unique<CounterSimulation>());
    timeline.keepScores(judged, 2);
    timeline.seek({6, 0});
    QCOMPARE(iterationsOf(timeline.scores()), (std::vector<std::int64_t>{1, 3, 5}));
    QCOMPARE(*timeline.scores().points()[0].score.cost, 1.0);
    QCOMPARE(*timeline.scores().points()[2].score.cost, 16.0);
}

void TestScoreTrack::theWayDoesNotMatter()
{
    Timeline back(std::make_unique<CounterSimulation>());
    back.keepScores(judged, 2);
    back.seek({9, 0});
    back.seek({2, 1});
    back.seek({4, 0});
    back.seek({9, 3});
    QCOMPARE(iterationsOf(back.scores()), (std::vector<std::int64_t>{1, 3, 5, 7, 9}));
    for (const ScoreTrack::Point& point : back.scores().points())
        QCOMPARE(*point.score.cost, std::pow(2.0, double(point.iteration - 1)));
}

void TestScoreTrack::anEditForgetsWhatFollows()
{
    Timeline timeline(std::make_unique<CounterSimulation>());
    timeline.keepScores(judged, 1);
    timeline.seek({6, 0});
    timeline.seek({3, 0});
    QVERIFY(!timeline.edit(Quantity::plain("extra"), 100));
    QCOMPARE(iterationsOf(timeline.scores()), (std::vector<std::int64_t>{1, 2, 3}));
    timeline.seek({4, 0});
    QCOMPARE(*timeline.scores().points().back().score.cost, 108.0);
}

QTEST_APPLESS_MAIN(TestScoreTrack)
#include "tst_score_track.moc"
