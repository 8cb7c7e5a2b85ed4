// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/jump_track.h"

#include <QTest>

using namespace gradus;

namespace {

Jump jumpAt(std::int64_t iteration)
{
    return {static_cast<std::int32_t>(iteration % 7), 1, -1, 1, -double(iteration)};
}

// Every third iteration jumps.
JumpTrack trackOf(std::int64_t iterations, std::size_t limit)
{
    JumpTrack track(limit);
    for (std::int64_t i = 3; i <= iterations; i += 3)
        track.add(i, jumpAt(i));
    return track;
}

// Each jump lies in exactly one entry, and entries begin and end with one.
void checkCovers(const std::vector<JumpTrack::Entry>& entries, std::int64_t iterations)
{
    std::size_t at = 0;
    for (std::int64_t i = 3; i <= iterations; i += 3) {
        while (at < entries.size() && entries[at].last < i)
            ++at;
        QVERIFY(at < entries.size());
        QVERIFY(entries[at].first <= i);
    }
    QCOMPARE(at + 1, entries.size());
    for (const JumpTrack::Entry& entry : entries) {
        QCOMPARE(entry.first % 3, std::int64_t(0));
        QCOMPARE(entry.last % 3, std::int64_t(0));
        QCOMPARE(entry.jump, jumpAt(entry.first));
    }
}

} // namespace

class TestJumpTrack : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEachUpToTheLimit();
    void staysBoundedAndLosesNone();
    void sparseJumpsStayBounded();
    void forgetsWhatIsCutOff();
    void cutsInsideAnEntry();
    void goesOnAfterACut();
    void isThinnedForPictures();
};

void TestJumpTrack::keepsEachUpToTheLimit()
{
    const JumpTrack track = trackOf(30, 10);
    QCOMPARE(track.entries().size(), std::size_t(10));
    checkCovers(track.entries(), 30);
    for (const JumpTrack::Entry& entry : track.entries())
        QVERIFY(entry.isOne());
    QVERIFY(JumpTrack().entries().empty());
}

void TestJumpTrack::staysBoundedAndLosesNone()
{
    for (const std::int64_t iterations : {33, 100, 1000, 99'999}) {
        const JumpTrack track = trackOf(iterations, 10);
        QVERIFY(track.entries().size() <= 10);
        QVERIFY(track.entries().size() >= 4); // and no coarser than needed
        checkCovers(track.entries(), iterations);
    }
}

void TestJumpTrack::sparseJumpsStayBounded()
{
    JumpTrack track(4);
    for (std::int64_t i = 0; i < 20; ++i)
        track.add(1'000'000 * i + 5, jumpAt(i));
    QVERIFY(track.entries().size() <= 4);
    QCOMPARE(track.entries().back().last, std::int64_t(19'000'005));
}

void TestJumpTrack::forgetsWhatIsCutOff()
{
    JumpTrack track = trackOf(30, 10);
    track.cutFrom(13);
    QCOMPARE(track.entries().size(), std::size_t(4));
    checkCovers(track.entries(), 12);
    track.cutFrom(12);
    QCOMPARE(track.entries().back().last, std::int64_t(9));
    track.cutFrom(0);
    QVERIFY(track.entries().empty());
}

void TestJumpTrack::cutsInsideAnEntry()
{
    JumpTrack track = trackOf(60, 10); // two jumps share an entry, as far as stretches go
    const auto whole = track.entries();
    const auto pair = std::find_if(whole.begin(), whole.end(),
                                   [](const JumpTrack::Entry& entry) { return !entry.isOne(); });
    QVERIFY(pair != whole.end());
    track.cutFrom(pair->first + 1);
    QCOMPARE(track.entries().back().first, pair->first);
    QVERIFY(track.entries().back().isOne()); // what is said of it is right again
    QCOMPARE(track.entries().back().jump, jumpAt(pair->first));
}

void TestJumpTrack::goesOnAfterACut()
{
    for (const std::int64_t cut : {1, 7, 20, 41, 59}) {
        JumpTrack track = trackOf(60, 10);
        track.cutFrom(cut);
        for (std::int64_t i = (cut + 2) / 3 * 3; i <= 60; i += 3)
            track.add(i, jumpAt(i));
        QVERIFY(track.entries().size() <= 10);
        checkCovers(track.entries(), 60);
    }
}

void TestJumpTrack::isThinnedForPictures()
{
    const JumpTrack track = trackOf(3000, 5000);
    QCOMPARE(track.entries().size(), std::size_t(1000));
    QVERIFY(track.entries(1000) == track.entries());
    for (const std::size_t most : {std::size_t(2), std::size_t(10), std::size_t(999)}) {
        const auto some = track.entries(most);
        QVERIFY(some.size() <= most && some.size() * 2 >= most / 2);
        checkCovers(some, 3000);
    }
}

QTEST_APPLESS_MAIN(TestJumpTrack)
#include "tst_jump_track.moc"
