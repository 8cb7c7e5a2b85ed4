// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/cost_chart.h"
#include "charts/cost_panel.h"
#include "support/desk.h"

#include <QChart>

using namespace gradus;

namespace {

// A noisy fall from 1 to about a half.
std::vector<CurvePoint> noisy(int count)
{
    std::vector<CurvePoint> points;
    for (int i = 0; i < count; ++i) {
        const double mean = 0.5 + 0.5 * std::exp(-3.0 * i / count);
        points.push_back({i + 1, mean - 0.3, mean + 0.3, mean});
    }
    return points;
}

int inkOf(const QWidget& widget, const QColor& colour)
{
    const QImage image = const_cast<QWidget&>(widget).grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    return count;
}

} // namespace

class TestChart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawsEveryPointOfAShortRun()
    {
        CostChart chart(m_look);
        std::vector<CurvePoint> points;
        for (int i = 1; i <= 40; ++i)
            points.push_back({i, 1.0 / i, 1.0 / i, 1.0 / i});
        chart.setCurve(points, 40);
        QCOMPARE(chart.pointCount(), 40);
        QCOMPARE(chart.meanWindow(), 0);
    }
    void showsTheMeanOfADenseRun()
    {
        CostChart chart(m_look);
        chart.setCurve(noisy(900), 900);
        QCOMPARE(chart.pointCount(), 1800); // least and greatest of every stretch
        QCOMPARE(chart.meanWindow(), 30);
    }
    void aCalmCurveNeedsNoMean()
    {
        CostChart chart(m_look);
        chart.setCurve(noisy(900), 900, false);
        QCOMPARE(chart.meanWindow(), 0);
        chart.setCurve(noisy(900), 900);
        QVERIFY(chart.meanWindow() > 0);
    }
    void drawsWhatItHas()
    {
        CostChart chart(m_look);
        chart.resize(400, 260);
        chart.show();
        QCoreApplication::processEvents();
        const int before = inkOf(chart, m_look.theme.text);
        chart.setCurve(noisy(900), 900);
        chart.setMarker(450, 0.7);
        QCoreApplication::processEvents();
        QVERIFY(inkOf(chart, m_look.theme.text) > before + 50);
    }
    void survivesWhatIsNotFinite()
    {
        const double inf = std::numeric_limits<double>::infinity();
        CostChart chart(m_look);
        chart.resize(300, 200);
        chart.show();
        std::vector<CurvePoint> points = noisy(500);
        points[100] = {101, 0, inf, inf};
        points[200] = {201, std::nan(""), std::nan(""), std::nan("")};
        points[300] = {301, 0, 0, 0};
        for (const bool logarithmic : {false, true, false}) {
            chart.setLogarithmic(logarithmic);
            chart.setCurve(points, 500);
            chart.setMarker(101, inf);
            chart.setMarker(301, 0);
            chart.grab();
            points.pop_back();
        }
        chart.setCurve({}, 1);
        chart.grab();
        QCOMPARE(chart.pointCount(), 0);
    }
    // What is worth seeing beside a run that diverges is what does not.
    void aRunThatDivergesLeavesTheAxes()
    {
        CostChart chart(m_look);
        std::vector<CurvePoint> points;
        ChartLine away{QStringLiteral("diverge"), {}, Qt::red};
        ChartLine calm{QStringLiteral("calm"), {}, Qt::blue};
        for (int i = 1; i <= 40; ++i) {
            points.push_back({i, 2.0 / i, 2.0 / i, 2.0 / i});
            away.points.append({double(i), 2 * std::pow(3.0, i - 1)});
            calm.points.append({double(i), 2.5});
        }
        chart.setCurve(points, 40);
        chart.setOthers(QStringLiteral("this run"), {away, calm});
        QVERIFY(chart.shownCosts().second >= 2.5 && chart.shownCosts().second < 5);
        QVERIFY(chart.valuesAt(40).contains(numberText(away.points[39].y()))); // but is told
        chart.setLogarithmic(true);
        QVERIFY(chart.shownCosts().second < 1e4 && chart.shownCosts().first <= 0.05);
        chart.setLogarithmic(false);
        chart.setOthers(QStringLiteral("this run"), {calm});
        std::vector<CurvePoint> alone;
        for (const QPointF& point : away.points)
            alone.push_back({std::llround(point.x()), point.y(), point.y(), point.y()});
        chart.setCurve(alone, 40); // it is what is looked at, and may leave the picture, too
        QVERIFY(chart.shownCosts().second < 5);
        chart.setOthers({}, {});
        QVERIFY(chart.shownCosts().second > 1e15); // alone it is seen whole
    }
    void clickingTravels()
    {
        CostChart chart(m_look);
        chart.resize(400, 260);
        chart.show();
        chart.setCurve(noisy(101), 101);
        QCoreApplication::processEvents();
        QSignalSpy clicked(&chart, &CostChart::iterationClicked);
        const QRectF area = chart.chart()->plotArea();
        QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, area.center().toPoint());
        QCOMPARE(clicked.size(), 1);
        QVERIFY(std::abs(clicked[0][0].toLongLong() - 51) <= 1);
        QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, QPoint(1, 1)); // beside the plot
        QCOMPARE(clicked.size(), 1);
    }
    void pinnedRunsStandBeside()
    {
        TestDesk t;
        t.open(NetworkCase{}.lesson());
        CostPanel panel(t.desk());
        panel.resize(400, 260);
        panel.show();
        QVERIFY(!t.session.pin(QStringLiteral("nothing"))); // nothing has been run
        t.seek("30:0");
        panel.pin();
        QCOMPARE(t.session.pinned().size(), std::size_t(1));
        QCOMPARE(panel.chart().others().size(), std::size_t(1));
        const auto kept = panel.chart().others()[0].points;
        QCOMPARE(kept.size(), 29);
        t.session.edit({{q("eta"), 5.0}}, {1, 0});
        t.settle();
        t.seek("20:0");
        QCOMPARE(panel.chart().others()[0].points, kept); // it stays what it was
        QVERIFY(panel.chart().valuesAt(10).contains(t.session.pinned()[0].name));
        t.session.renamePinned(0, QStringLiteral("slow"));
        QCOMPARE(panel.chart().others()[0].name, QStringLiteral("slow"));
        panel.grab();
        t.session.unpin(0);
        QVERIFY(panel.chart().others().empty());
        for (std::size_t i = 0; i < mostPinned; ++i)
            QVERIFY(t.session.pin(QStringLiteral("run")));
        QVERIFY(!t.session.pin(QStringLiteral("one too many")));
        t.open(NetworkCase{}.lesson());
        QVERIFY(t.session.pinned().empty()); // of another lesson
    }
    // "η = 0.04", not "run 1"; and it is there while the next run has not begun.
    void aPinnedRunSaysWhatItChanged()
    {
        TestDesk t;
        t.open(NetworkCase{}.lesson());
        CostPanel panel(t.desk());
        panel.resize(400, 260);
        panel.show();
        t.seek("10:0");
        panel.pin();
        QCOMPARE(t.session.pinned()[0].name, QStringLiteral("as in the lesson"));
        const std::vector<Override> changes{{"training.rate", "0.04"}};
        t.session.useVariant(readVariant(*t.session.lesson(), changes).experiment, changes);
        t.settle();
        QVERIFY(panel.chart().isVisible());
        QCOMPARE(panel.chart().others().size(), std::size_t(1));
        t.seek("10:0");
        panel.pin();
        QCOMPARE(t.session.pinned()[1].name, QStringLiteral("η = 0.04"));
        panel.pin();
        QCOMPARE(t.session.pinned()[2].name, QStringLiteral("η = 0.04 (2)"));
        t.session.edit({{q("b[1][1]"), 2.0}}, {3, 0});
        t.settle();
        panel.pin();
        QCOMPARE(t.session.pinned()[3].name, QStringLiteral("η = 0.04, b⁽¹⁾₁ = 2"));
    }
    void theCurveTellsItsValuesAndAClickGoesWhereTheyAreKnown()
    {
        TestDesk t;
        t.open(NetworkCase{}.lesson());
        CostPanel panel(t.desk());
        panel.resize(400, 260);
        panel.show();
        t.seek("30:0");
        QCoreApplication::processEvents();
        auto* const chart = panel.findChild<CostChart*>();
        const QPoint middle = chart->chart()->plotArea().center().toPoint();
        QTest::mouseMove(chart->viewport(), middle + QPoint(9, 9));
        QTest::mouseMove(chart->viewport(), middle);
        QVERIFY(chart->pointedText().startsWith(QStringLiteral("Iteration 1")));
        QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, middle);
        t.settle();
        QVERIFY(t.position().iteration > 10 && t.position().iteration < 20);
        QVERIFY(t.session.snapshot().read(q("C")).isKnown());
        QTest::mouseMove(chart->viewport(), QPoint(1, 1));
        QVERIFY(chart->pointedText().isEmpty());
    }
    void allDataHaveACurveOfTheirOwn()
    {
        TestDesk t;
        t.open(NetworkCase{}.lesson()); // three samples, one at a time
        CostPanel panel(t.desk());
        t.seek("40:0");
        QCOMPARE(panel.choices(),
                 (std::vector{CostPanel::Show::Iteration, CostPanel::Show::Training}));
        panel.setShow(CostPanel::Show::Training);
        const auto& scores = t.session.published().scores;
        QCOMPARE(scores.size(), std::size_t(panel.pointCount()));
        QVERIFY(scores.size() > 5);
        for (const ScoreTrack::Point& point : scores) {
            Timeline timeline(t.session.lesson()->experiment->start());
            timeline.seek({point.iteration, 0});
            const auto& here = networkOf(timeline.now());
            QCOMPARE(*point.score.cost, *here.experiment().score(here.state()).cost);
        }
    }
    void energiesMayBeBelowZero()
    {
        TestDesk t;
        t.open(lessonOf("gradus: 1\nid: case\ntitle: A case\nmodel: {kind: hopfield, units: 4, "
                        "patterns: [[1, 1, -1, -1]]}\nrecall: {start: [1, -1, -1, -1]}\n"));
        CostPanel panel(t.desk());
        panel.resize(400, 260);
        panel.show();
        auto* const logarithmic = panel.title()->findChild<QToolButton*>();
        QVERIFY(logarithmic && logarithmic->isCheckable());
        t.seek("5:0");
        QVERIFY(panel.chart().isNegative());
        QVERIFY(!logarithmic->isEnabled());
        panel.setLogarithmic(true); // chosen before, in another lesson
        QVERIFY(!panel.chart().isLogarithmic());
        QVERIFY2(panel.chart().valuesAt(3).contains(QStringLiteral("E = −")),
                 qPrintable(panel.chart().valuesAt(3)));
        panel.grab();
        t.open(NetworkCase{}.lesson());
        t.seek("5:0");
        QVERIFY(logarithmic->isEnabled());
        QVERIFY(panel.chart().isLogarithmic());
        QVERIFY(panel.chart().valuesAt(3).contains(QStringLiteral("C = ")));
    }
    void aWholeBatchNeedsNoOtherCurve()
    {
        NetworkCase whole;
        whole.training = "{rate: 0.5, batch: all}";
        TestDesk t;
        t.open(whole.lesson());
        CostPanel panel(t.desk());
        t.seek("10:0");
        QCOMPARE(panel.choices(), std::vector{CostPanel::Show::Iteration});
    }

private:
    Look m_look;
};

QTEST_MAIN(TestChart)
#include "tst_chart.moc"
