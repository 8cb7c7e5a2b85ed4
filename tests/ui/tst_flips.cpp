// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/cost_chart.h"
#include "charts/cost_panel.h"
#include "families/family.h"
#include "support/desk.h"
#include "support/hopfield.h"

using namespace gradus;

namespace {

const std::string threeModel = "units: 3, patterns: [[1, 1, 1]]";
const std::string threeRecall = "start: [1, -1, 1], order: [1, 2, 3]";

// Asks for something of iteration 2, in which unit 2 turns.
std::shared_ptr<const Lesson> asking(const std::string& answer, const std::string& from = "1:0")
{
    return lessonOf(hopfieldYaml(threeModel, threeRecall)
                    + "script:\n  - {title: A, goto: \"1:0\"}\n"
                      "  - {title: B, goto: \""
                    + from + "\", ask: [{id: e, text: E, answer: \"" + answer + "\"}]}\n");
}

// The panel on a lesson, shown.
struct ShownCurve {
    TestDesk t;
    std::unique_ptr<CostPanel> panel;

    explicit ShownCurve(const std::shared_ptr<const Lesson>& lesson)
    {
        t.open(lesson);
        panel = std::make_unique<CostPanel>(t.desk());
        panel->resize(500, 300);
        panel->show();
        if (!QTest::qWaitForWindowExposed(panel.get()))
            qFatal("no window");
    }
    explicit ShownCurve(const std::string& recall = threeRecall)
        : ShownCurve(lessonOf(hopfieldYaml(threeModel, recall)))
    { }
    [[nodiscard]] const CostChart& chart() const { return panel->chart(); }
    [[nodiscard]] int ticks() const
    {
        const QImage image = panel->grab().toImage();
        const QColor colour = t.look.theme.of(Pass::Update);
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == colour ? 1 : 0;
        return count;
    }
};

} // namespace

class TestFlips : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTurnIsMarkedAndSaid();
    void allAtOnceAreCounted();
    void aMarkIsEasyToHit();
    void freeRunsAreComplete();
    void anEditInThePastForgets();
    void longRunsSayFromWhereToWhere();
    void questionsHideWhatComes();
    void askedValuesAreNotSaid();
    void otherFamiliesHaveNone();
};

void TestFlips::aTurnIsMarkedAndSaid()
{
    ShownCurve c;
    c.t.seek("6:0");
    QCOMPARE(c.chart().jumps().size(), std::size_t(1));
    QCOMPARE(c.chart().valuesAt(2),
             QStringLiteral("Iteration 2: E = −1\nunit 2 turned: −1 → 1, ΔE = −1.333"));
    QCOMPARE(c.chart().valuesAt(3), QStringLiteral("Iteration 3: E = −1"));
    const int with = c.ticks(); // the legend has one, too
    QVERIFY(with > 20);
    ShownCurve none("start: [1, 1, 1]");
    none.t.seek("6:0");
    QVERIFY(none.chart().jumps().empty());
    QCOMPARE(none.ticks(), 0);
}

void TestFlips::allAtOnceAreCounted()
{
    ShownCurve c(lessonOf(hopfieldYaml("units: 5, patterns: [[1, 1, 1, 1, 1]]",
                                       "start: [1, -1, 1, 1, -1], mode: synchronous")));
    c.t.seek("4:0");
    QVERIFY2(c.chart().valuesAt(1).contains(QStringLiteral("2 units turned, ΔE = −2.4")),
             qPrintable(c.chart().valuesAt(1)));
}

// Near a mark its iteration is meant; a click goes there.
void TestFlips::aMarkIsEasyToHit()
{
    ShownCurve c;
    c.t.seek("200:0");
    QCoreApplication::processEvents(); // lays the chart out
    const QPointF mark = c.chart().placeOf(c.chart().jumps()[0]);
    QCOMPARE(c.chart().pointed(mark + QPointF(3, -20)), std::int64_t(2));
    QVERIFY(c.chart().pointed(mark + QPointF(9, 0)) > 2);
    auto* const chart = c.panel->findChild<CostChart*>();
    QVERIFY(chart->viewport()->hasMouseTracking());
    QTest::mouseMove(chart->viewport(), (mark + QPointF(40, -20)).toPoint());
    QTest::mouseMove(chart->viewport(), (mark + QPointF(3, -20)).toPoint());
    QVERIFY(chart->pointedText().contains(QStringLiteral("unit 2 turned")));
    QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, (mark + QPointF(3, -20)).toPoint());
    c.t.settle();
    QCOMPARE(c.t.position().iteration, std::int64_t(2));
}

void TestFlips::freeRunsAreComplete()
{
    const auto lesson = lessonOf(hopfieldYaml("units: 16, patterns: {random: 2, seed: 3}",
                                              "start: {seed: 6}, temperature: 5"));
    ShownCurve c(lesson);
    c.t.session.runTo(5000);
    c.t.settle();
    const auto simulation = lesson->experiment->start();
    const auto& jumps = c.t.session.published().jumps;
    QVERIFY(jumps.size() > 100 && jumps.size() <= 1000);
    std::size_t at = 0;
    while (simulation->iteration() < c.t.position().iteration) {
        const std::int64_t here = simulation->iteration();
        QVERIFY(simulation->advance());
        if (!simulation->jump())
            continue;
        while (at < jumps.size() && jumps[at].last < here)
            ++at;
        QVERIFY(at < jumps.size() && jumps[at].first <= here);
    }
    QVERIFY(at + 2 >= jumps.size()); // the one that is looked at may be there already
    QVERIFY(c.ticks() > 100);
}

void TestFlips::anEditInThePastForgets()
{
    ShownCurve c;
    c.t.seek("6:0");
    c.t.seek("1:0");
    c.t.session.edit({{q("s[2]"), 1}}, {1, 0});
    c.t.settle();
    QVERIFY(c.t.session.published().jumps.empty());
    c.t.seek("6:0");
    QVERIFY(c.chart().jumps().empty());
}

void TestFlips::longRunsSayFromWhereToWhere()
{
    TestDesk t;
    t.open(lessonOf(hopfieldYaml(threeModel, threeRecall)));
    QCOMPARE(hopfieldFamily.jumpText(t.session, {12, 40, {}}),
             QStringLiteral("units turned in iterations 12 to 40"));
}

// What has been run before the question came does not tell its answer.
void TestFlips::questionsHideWhatComes()
{
    ShownCurve c(asking("s[2]"));
    c.t.seek("6:0");
    QCOMPARE(c.chart().jumps().size(), std::size_t(1));
    c.t.progress.goTo(1);
    c.t.settle();
    QVERIFY(c.t.session.barrier());
    QVERIFY(c.chart().jumps().empty());
    QVERIFY(!c.chart().valuesAt(2).contains(QStringLiteral("turned")));
    c.t.waitForAnswers();
    c.t.progress.showAnswer(0);
    QCOMPARE(c.chart().jumps().size(), std::size_t(1));
}

void TestFlips::askedValuesAreNotSaid()
{
    ShownCurve c;
    c.t.seek("6:1"); // no step of this iteration gives s[2] a value
    c.t.session.setAsked({q("s[2]")});
    QVERIFY2(c.chart().valuesAt(2).endsWith(QStringLiteral("unit 2 turned: ? → ?, ΔE = −1.333")),
             qPrintable(c.chart().valuesAt(2)));
    c.t.session.setAsked({q("DE")});
    QVERIFY(c.chart().valuesAt(2).endsWith(QStringLiteral("unit 2 turned: −1 → 1, ΔE = ?")));
}

void TestFlips::otherFamiliesHaveNone()
{
    ShownCurve c(NetworkCase{}.lesson());
    c.t.seek("6:0");
    QVERIFY(c.chart().jumps().empty());
    QVERIFY(c.t.session.published().jumps.empty());
    QVERIFY(!networkFamily.jumpText);
}

QTEST_MAIN(TestFlips)
#include "tst_flips.moc"
