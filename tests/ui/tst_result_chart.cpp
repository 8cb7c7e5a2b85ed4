// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/log_ticks.h"
#include "charts/result_chart.h"
#include "support/desk.h"

using namespace gradus;

namespace {

ResultPicture somePicture(bool logarithmic)
{
    return {
        {QStringLiteral("n"), logarithmic},
        {QStringLiteral("error"), logarithmic},
        {{QStringLiteral("mean"), {{1, 0.1}, {10, 0.01}, {100, 0.001}}, {{1, 0.1}, {100, 1e-3}}},
         {QStringLiteral("largest"), {{1, 0.5}, {10, 0}, {100, HUGE_VAL}}}}};
}

// A chart that is laid out.
struct Shown {
    Look look;
    ResultChart chart{look};

    Shown()
    {
        chart.resize(600, 400);
        chart.show();
        if (!QTest::qWaitForWindowExposed(&chart))
            qFatal("no window");
    }
};

} // namespace

class TestResultChart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void powersOfTenLieEvenly();
    void whatHasNoLogarithmIsLeftOut();
    void saysWhatIsUnderTheMouse();
    void arrowKeysGoFromPointToPoint();
    void seriesDifferWithoutColour();
    void axesChangeTheirKind();
    void placesAreMarked();
    void errorsAreBars();
    void ticks_data();
    void ticks();
};

void TestResultChart::powersOfTenLieEvenly()
{
    Shown s;
    s.chart.setPicture(somePicture(true));
    QCoreApplication::processEvents();
    const QPointF a = *s.chart.placeOf(0, 0);
    const QPointF b = *s.chart.placeOf(0, 1);
    const QPointF c = *s.chart.placeOf(0, 2);
    QVERIFY(std::abs((b.x() - a.x()) - (c.x() - b.x())) < 1);
    QVERIFY(std::abs((b.y() - a.y()) - (c.y() - b.y())) < 1);
    QVERIFY(c.x() > a.x() + 200 && c.y() > a.y() + 100);
}

void TestResultChart::whatHasNoLogarithmIsLeftOut()
{
    Shown s;
    s.chart.setPicture(somePicture(true));
    QVERIFY(s.chart.placeOf(1, 0));
    QVERIFY(!s.chart.placeOf(1, 1)); // 0
    QVERIFY(!s.chart.placeOf(1, 2)); // infinite
    s.chart.setPicture(somePicture(false));
    QVERIFY(s.chart.placeOf(1, 1));
    QVERIFY(!s.chart.placeOf(1, 2));
}

void TestResultChart::saysWhatIsUnderTheMouse()
{
    Shown s;
    s.chart.setPicture(somePicture(true));
    QCoreApplication::processEvents();
    QCOMPARE(s.chart.textAt(*s.chart.placeOf(0, 1) + QPointF(3, 3)),
             QStringLiteral("mean\nn: 10\nerror: 0.01"));
    QCOMPARE(s.chart.textAt(*s.chart.placeOf(1, 0)), QStringLiteral("largest\nn: 1\nerror: 0.5"));
    QVERIFY(s.chart.textAt({2, 2}).isEmpty());
}

void TestResultChart::arrowKeysGoFromPointToPoint()
{
    Shown s;
    s.chart.setPicture(somePicture(true));
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(&s.chart, key);
        return s.chart.accessibleDescription();
    };
    QCOMPARE(press(Qt::Key_Right), QStringLiteral("mean\nn: 1\nerror: 0.1"));
    QCOMPARE(press(Qt::Key_Right), QStringLiteral("mean\nn: 10\nerror: 0.01"));
    QCOMPARE(press(Qt::Key_Left), QStringLiteral("mean\nn: 1\nerror: 0.1"));
    QCOMPARE(press(Qt::Key_Left), QStringLiteral("largest\nn: 1\nerror: 0.5")); // round the end
}

// In one colour for all, the same two points are still painted differently.
void TestResultChart::seriesDifferWithoutColour()
{
    Shown s;
    for (QColor& colour : s.look.theme.runs)
        colour = Qt::black;
    const auto around = [&](std::size_t which) {
        ResultPicture picture{{QStringLiteral("x")}, {QStringLiteral("y")}, {{}, {}, {}}};
        picture.series[which] = {{}, {{1, 1}, {3, 3}}, {}};
        s.chart.setPicture(picture);
        QCoreApplication::processEvents();
        const QRect mark(s.chart.placeOf(which, 0)->toPoint() - QPoint(6, 6), QSize(12, 12));
        return s.chart.grab(mark).toImage();
    };
    (void)around(0); // the first picture also makes the axes
    const QImage first = around(0);
    QVERIFY(around(0) == first);
    QVERIFY(around(1) != first);
    QVERIFY(around(2) != around(1));
}

void TestResultChart::axesChangeTheirKind()
{
    Shown s;
    for (const bool logarithmic : {true, false, true}) {
        s.chart.setPicture(somePicture(logarithmic));
        QCoreApplication::processEvents();
        QVERIFY(s.chart.placeOf(0, 0)->x() < s.chart.placeOf(0, 1)->x());
    }
    s.chart.setPicture({{QStringLiteral("layer"), false, true},
                        {QStringLiteral("y"), true},
                        {{QStringLiteral("a"), {{1, 3}, {2, 2}, {3, 5}}}}});
    s.chart.setPicture({});
    QVERIFY(s.chart.textAt({100, 100}).isEmpty());
}

void TestResultChart::placesAreMarked()
{
    Shown s;
    for (const bool logarithmic : {false, true}) {
        ResultPicture picture = somePicture(logarithmic);
        picture.marks = {{50, QStringLiteral("middle")}, {400, QStringLiteral("beyond")}};
        s.chart.setPicture(picture);
        QCoreApplication::processEvents();
        const double middle = *s.chart.placeOfMark(0);
        QVERIFY(middle > s.chart.placeOf(0, 1)->x() && middle < s.chart.placeOf(0, 2)->x());
        const double beyond = *s.chart.placeOfMark(1); // the picture reaches as far
        QVERIFY(beyond > s.chart.placeOf(0, 2)->x() && beyond < s.chart.width());
        // The line goes down to the axis.
        const QImage image = s.chart.grab().toImage();
        const int low = int(s.chart.placeOf(0, logarithmic ? 2 : 0)->y());
        int other = 0;
        for (int y = low - 60; y < low - 20; ++y)
            if (image.pixelColor(int(middle), y) != s.look.theme.panel)
                ++other;
        QVERIFY2(other >= 15, qPrintable(QString::number(other)));
    }
    ResultPicture none{{QStringLiteral("x")}, {QStringLiteral("y")}, {{QStringLiteral("a"), {}}}};
    none.marks = {{1, QStringLiteral("alone")}};
    s.chart.setPicture(none);
    QVERIFY(!s.chart.placeOfMark(0)); // without results there is nothing to mark
}

void TestResultChart::errorsAreBars()
{
    Shown s;
    ResultPicture picture{{QStringLiteral("x")},
                          {QStringLiteral("y")},
                          {{QStringLiteral("a"), {{1, 1}, {3, 3}}, {}, {0.5, 2}}}};
    const auto inkAbove = [&](qsizetype point) {
        s.chart.setPicture(picture);
        QCoreApplication::processEvents();
        const QPointF at = *s.chart.placeOf(0, point);
        const QImage image = s.chart.grab().toImage();
        return image.pixelColor(int(at.x()), int(at.y()) - 25) != s.look.theme.panel;
    };
    (void)inkAbove(0); // the first picture also makes the axes
    QVERIFY(inkAbove(0));
    QCOMPARE(s.chart.textAt(*s.chart.placeOf(0, 0)), QStringLiteral("a\nx: 1\ny: 1 ± 0.5"));
    QVERIFY(s.chart.placeOf(0, 1)->y() > s.chart.placeOf(0, 0)->y() - 200); // 5 is in the picture
    picture.series[0].errors = {0, 2};
    QVERIFY(!inkAbove(0));
}

void TestResultChart::ticks_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<QList<double>>("expected");
    QTest::newRow("powers") << 0.9 << 1100.0 << QList<double>{1, 10, 100, 1000};
    QTest::newRow("one, two, five") << 0.9 << 70.0 << QList<double>{1, 2, 5, 10, 20, 50};
    QTest::newRow("close") << 0.44 << 1.06 << QList<double>{0.6, 0.8, 1};
    QTest::newRow("very close") << 33.2 << 34.1 << QList<double>{33.2, 33.4, 33.6, 33.8, 34};
    QTest::newRow("small") << 2e-7 << 3e-4 << QList<double>{1e-6, 1e-5, 1e-4};
    QTest::newRow("many") << 1e-12 << 1e12 << QList<double>{1e-12, 1e-8, 1e-4, 1, 1e4, 1e8, 1e12};
}

void TestResultChart::ticks()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(QList<double>, expected);
    const auto ticks = logTicks(low, high);
    QCOMPARE(QList<double>(ticks.begin(), ticks.end()), expected);
    for (std::size_t i = 0; i < ticks.size(); ++i) // round to the last bit
        QVERIFY(plainNumber(ticks[i], 0).size() <= 6);
}

QTEST_MAIN(TestResultChart)
#include "tst_result_chart.moc"
