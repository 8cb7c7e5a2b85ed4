// SPDX-License-Identifier: GPL-3.0-or-later
#include "patterns/draft_edits.h"
#include "patterns/draft_history.h"
#include "patterns/lesson_maker.h"
#include "patterns/own_net.h"

#include <QTest>

using namespace gradus;

namespace {

// Drafts that can be told apart.
HopfieldDraft draftOf(int percent)
{
    HopfieldDraft draft = HopfieldDraft::letters();
    draft.cue.percent = percent;
    return draft;
}

} // namespace

class TestPatternDrafts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsAreReplaced();
    void theCueFollowsItsPattern();
    void picturesFromElsewhere();
    void historyGoesBackAndForth();
    void changesOfOneNameAreOne();
    void historyForgetsTheOldest();
    void lessonsAreMadeAside();
    void whoeverLeavesNeedNotWait();
};

void TestPatternDrafts::cellsAreReplaced()
{
    const HopfieldDraft draft = HopfieldDraft::letters();
    QCOMPARE(entryUnits(draft, 0), draft.start());
    QCOMPARE(entryUnits(draft, 3), draft.pictures.patterns[2]);
    const Units blank(25, -1);
    const HopfieldDraft third = withEntry(draft, 3, blank);
    QCOMPARE(third.pictures.patterns[2], blank);
    QCOMPARE(third.cue, draft.cue);
    const HopfieldDraft cue = withEntry(draft, 0, blank);
    QCOMPARE(cue.start(), blank);
    QCOMPARE(cue.pictures, draft.pictures);
}

void TestPatternDrafts::theCueFollowsItsPattern()
{
    HopfieldDraft draft = HopfieldDraft::letters();
    draft.cue.pattern = 1;
    const Units start = draft.start();
    QCOMPARE(swapped(draft, 2, 3).cue.pattern, std::optional(2));
    QCOMPARE(swapped(draft, 3, 2).cue.pattern, std::optional(2));
    QCOMPARE(swapped(draft, 4, 3).cue.pattern, std::optional(1));
    QCOMPARE(without(draft, 1).cue.pattern, std::optional(0));
    QCOMPARE(without(draft, 3).cue.pattern, std::optional(1));
    QCOMPARE(withPatterns(draft, 1, {start}).cue.pattern, std::optional(2));
    QCOMPARE(withPatterns(draft, 2, {start}).cue.pattern, std::optional(1));
    const HopfieldDraft drawn = without(draft, 2);
    QVERIFY(!drawn.cue.pattern);
    QVERIFY(drawn.start() == start);
    draft.cue.percent = 95;
    QCOMPARE(withNoise(draft, 0, 10, 1).cue.percent, 100);
}

void TestPatternDrafts::picturesFromElsewhere()
{
    const HopfieldDraft draft = HopfieldDraft::letters();
    const auto same = withPictures(draft, {5, 5, {Units(25, 1)}});
    QCOMPARE(same->pictures.patterns.size(), std::size_t(5));
    QCOMPARE(same->recall.iterations, draft.recall.iterations);
    const auto taller = withPictures(draft, {2, 8, {Units(16, 1)}});
    QCOMPARE(taller->pictures.width, 5);
    QCOMPARE(taller->pictures.height, 8);
    QCOMPARE(taller->pictures.patterns[4], onCanvas(Units(16, 1), 2, 5, 8));
    QCOMPARE(taller->pictures.patterns[0], onCanvas(draft.pictures.patterns[0], 5, 5, 8));
    QVERIFY(withPictures(draft, {819, 1, {Units(819, 1)}})); // 819 × 5 = 4095
    QVERIFY(!withPictures(draft, {820, 1, {Units(820, 1)}}));
    QVERIFY(!withPictures(draft, {5, 5, std::vector<Units>(4093, Units(25, 1))}));
}

void TestPatternDrafts::historyGoesBackAndForth()
{
    DraftHistory history{draftOf(0)};
    QVERIFY(!history.canUndo() && !history.undo() && !history.redo());
    history.change(draftOf(1));
    history.change(draftOf(2));
    QCOMPARE(history.now().cue.percent, 2);
    QVERIFY(history.undo());
    QVERIFY(history.undo());
    QVERIFY(!history.canUndo());
    QCOMPARE(history.now().cue.percent, 0);
    QVERIFY(history.redo());
    QCOMPARE(history.now().cue.percent, 1);
    history.change(draftOf(7)); // the other future is gone
    QVERIFY(!history.canRedo());
    QVERIFY(history.undo());
    QCOMPARE(history.now().cue.percent, 1);
}

void TestPatternDrafts::changesOfOneNameAreOne()
{
    const QString slider = QStringLiteral("percent");
    DraftHistory history{draftOf(0)};
    for (int percent = 1; percent < 10; ++percent)
        history.change(draftOf(percent), slider);
    QCOMPARE(history.now().cue.percent, 9);
    QVERIFY(history.undo());
    QCOMPARE(history.now().cue.percent, 0);
    history.change(draftOf(20), slider); // another stroke of the same slider
    history.change(draftOf(30), QStringLiteral("seed"));
    history.change(draftOf(40), slider);
    QVERIFY(history.undo());
    QCOMPARE(history.now().cue.percent, 30);
    QVERIFY(history.undo());
    QCOMPARE(history.now().cue.percent, 20);
    QVERIFY(history.undo());
    QVERIFY(!history.canUndo());
}

// 32 million units: eight drafts of a thousand patterns of 4,000 units.
void TestPatternDrafts::historyForgetsTheOldest()
{
    const auto large = [](int percent) {
        HopfieldDraft draft = draftOf(percent);
        draft.pictures = {80, 50, std::vector<Units>(999, Units(4000, 1))};
        return draft;
    };
    DraftHistory history{large(0)};
    for (int percent = 1; percent < 12; ++percent)
        history.change(large(percent));
    int back = 0;
    while (history.undo())
        ++back;
    QCOMPARE(back, 7);
    QCOMPARE(history.now().cue.percent, 4);
    HopfieldDraft huge = draftOf(99);
    huge.pictures = {64, 64, std::vector<Units>(8000, Units(4096, 1))};
    history.change(huge); // is kept, however large it is
    QCOMPARE(history.now().cue.percent, 99);
    QVERIFY(!history.canUndo());
}

void TestPatternDrafts::lessonsAreMadeAside()
{
    LessonMaker maker;
    std::shared_ptr<const Lesson> made;
    int ends = 0;
    connect(&maker, &LessonMaker::made, this, [&](const auto& lesson, const Faults& faults) {
        made = lesson;
        ++ends;
        QCOMPARE(lesson == nullptr, hasErrors(faults));
    });
    maker.start(ownNet(HopfieldDraft::letters()));
    QVERIFY(maker.isWorking());
    maker.start(ownNet(draftOf(1))); // one at a time
    QTRY_COMPARE(ends, 1);
    QVERIFY(!maker.isWorking());
    QVERIFY(made && made->experiment);
    HopfieldDraft none = HopfieldDraft::letters();
    none.pictures.patterns.clear();
    none.cue = {.pattern = std::nullopt, .percent = 0, .seed = 1, .picture = Units(25, 1)};
    maker.start(ownNet(none));
    QTRY_COMPARE(ends, 2);
    QVERIFY(!made);
}

void TestPatternDrafts::whoeverLeavesNeedNotWait()
{
    HopfieldDraft draft = HopfieldDraft::letters().resized(30, 30);
    draft.rule = StoringRule::Storkey;
    int ends = 0;
    {
        LessonMaker maker;
        connect(&maker, &LessonMaker::made, this, [&ends] { ++ends; });
        maker.start(ownNet(draft));
    }
    LessonMaker other; // ends later than the one that nobody waits for
    connect(&other, &LessonMaker::made, this, [&ends] { ends += 10; });
    draft.pictures.patterns.insert(draft.pictures.patterns.end(), 4, Units(900, 1));
    other.start(ownNet(draft));
    QTRY_COMPARE(ends, 10);
}

QTEST_MAIN(TestPatternDrafts)
#include "tst_pattern_drafts.moc"
