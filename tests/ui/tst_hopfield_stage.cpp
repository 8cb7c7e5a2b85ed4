// SPDX-License-Identifier: GPL-3.0-or-later
#include "families/family.h"
#include "stages/couplings_stage.h"
#include "stages/hopfield_stage.h"
#include "support/desk.h"
#include "support/hopfield.h"

using namespace gradus;

namespace {

std::shared_ptr<const Lesson> sixUnits()
{
    return lessonOf(
        hopfieldYaml("units: 6, patterns: [[1, 1, 1, -1, -1, -1], [1, -1, 1, -1, 1, -1]]",
                     "start: [1, 1, -1, -1, -1, -1], order: [1, 2, 3, 4, 5, 6]"));
}

} // namespace

class TestHopfieldStage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsWithThePreparation();
    void picturesOfTheFamily();
    void theUnitInQuestion();
    void storingSaysWhatIsAlike();
    void clicksTurnUnits();
    void keysTurnUnits();
    void overlapsStandBeside();
    void couplingsAreShown();
};

void TestHopfieldStage::beginsWithThePreparation()
{
    TestDesk t;
    t.open(sixUnits());
    QCOMPARE(t.session.published().first, std::int64_t(0));
    t.session.seek(Position{-3, 0});
    t.settle();
    QVERIFY(t.position() == (Position{0, 0}));
    QVERIFY(!t.session.canStepBackward());
    t.session.seek(Position{1, 0});
    t.settle();
    QVERIFY(t.session.canStepBackward());
}

void TestHopfieldStage::picturesOfTheFamily()
{
    const auto lesson = sixUnits();
    const Family* const family = familyOf(lesson->experiment.get());
    QVERIFY(family == &hopfieldFamily);
    const auto stages = family->stages(*lesson->experiment);
    QCOMPARE(stages.size(), std::size_t(3));
    QCOMPARE(stages[0].id, QStringLiteral("state"));
    QCOMPARE(stages[1].id, QStringLiteral("couplings"));
    QCOMPARE(stages[2].id, QStringLiteral("landscape"));
}

void TestHopfieldStage::theUnitInQuestion()
{
    TestDesk t;
    t.open(sixUnits());
    HopfieldStage stage(t.session, t.look, nullptr);
    t.seek("3:0");
    QCOMPARE(stage.view().unit, 2);
    QVERIFY(stage.view().changed.empty());
    t.seek("3:end");
    QCOMPARE(stage.view().changed, std::vector<int>{2}); // both patterns have it up
    QCOMPARE(int(stage.shown()[2]), 1);
}

// Of the pattern that is being stored, not of the state.
void TestHopfieldStage::storingSaysWhatIsAlike()
{
    TestDesk t;
    t.open(lessonOf("gradus: 1\nid: case\ntitle: A case\nmodel: {kind: hopfield, units: 4, "
                    "patterns: [[1, 1, -1, -1]]}\nrecall: {start: [1, -1, -1, 1]}\n"));
    HopfieldStage stage(t.session, t.look, nullptr);
    t.seek("0:W[1,2]#1");
    QVERIFY2(stage.reading().contains(QStringLiteral("alike")), qPrintable(stage.reading()));
    t.seek("0:W[1,3]#1");
    QVERIFY2(stage.reading().contains(QStringLiteral("differ")), qPrintable(stage.reading()));
}

void TestHopfieldStage::clicksTurnUnits()
{
    TestDesk t;
    t.open(sixUnits());
    HopfieldStage stage(t.session, t.look, nullptr);
    stage.resize(700, 400);
    stage.show();
    t.seek("1:0");
    QTest::mouseClick(&stage, Qt::LeftButton, {}, stage.grid().cell(4).center().toPoint());
    t.settle();
    QCOMPARE(t.session.snapshot().read(q("s[5]")).value, 1.0);
    QCOMPARE(t.session.snapshot().read(q("s[6]")).value, -1.0);
}

void TestHopfieldStage::keysTurnUnits()
{
    TestDesk t;
    t.open(sixUnits());
    HopfieldStage stage(t.session, t.look, nullptr);
    stage.resize(700, 400);
    stage.show();
    t.seek("1:0");
    QTest::keyClick(&stage, Qt::Key_Right);
    QTest::keyClick(&stage, Qt::Key_Right);
    QCOMPARE(stage.cursor(), 1);
    QVERIFY(stage.reading().startsWith(QStringLiteral("Unit 2: s = +1")));
    QTest::keyClick(&stage, Qt::Key_Return);
    t.settle();
    QCOMPARE(t.session.snapshot().read(q("s[2]")).value, -1.0);
}

void TestHopfieldStage::overlapsStandBeside()
{
    TestDesk t;
    t.open(sixUnits());
    HopfieldStage stage(t.session, t.look, nullptr);
    stage.resize(700, 400);
    stage.show();
    QCOMPARE(stage.memories().entries().size(), std::size_t(3)); // the cue and two patterns
    QCOMPARE(stage.memories().at(stage.memories().entries()[2].rect.center()), 2);
    QVERIFY(!stage.grid().rect().intersects(stage.memories().entries()[0].rect));
}

void TestHopfieldStage::couplingsAreShown()
{
    TestDesk t;
    t.open(sixUnits());
    CouplingsStage stage(t.session, t.look, nullptr);
    stage.resize(400, 400);
    t.seek("3:0");
    QCOMPARE(stage.row(), 2);
    QCOMPARE(stage.image().size(), QSize(6, 6));
    QCOMPARE(stage.image().pixelColor(2, 0), t.look.theme.positive); // alike in both patterns
    QCOMPARE(stage.image().pixelColor(3, 0), t.look.theme.negative);
    QCOMPARE(stage.image().pixelColor(1, 0), t.look.theme.panel); // once alike, once not
}

QTEST_MAIN(TestHopfieldStage)
#include "tst_hopfield_stage.moc"
