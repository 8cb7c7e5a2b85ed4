// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/array_sheet.h"
#include "stages/layered_layout.h"
#include "stages/lit_entries.h"

#include <QTest>

using namespace gradus;

class TestArraySheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEntryHasItsPlace_data();
    void everyEntryHasItsPlace();
    void smallArraysAreNumbers();
    void mapsHaveTheirIndices();
    void framesAreRoundRectangles();
    void layersLeaveRoomForEverything();
};

void TestArraySheet::everyEntryHasItsPlace_data()
{
    QTest::addColumn<QList<int>>("lengths");
    QTest::newRow("number") << QList<int>{1, 1};
    QTest::newRow("matrix") << QList<int>{3, 4};
    QTest::newRow("picture") << QList<int>{28, 28};
    QTest::newRow("long") << QList<int>{10, 1152};
    QTest::newRow("column") << QList<int>{48, 1};
    QTest::newRow("maps") << QList<int>{8, 24, 24};
    QTest::newRow("kernels") << QList<int>{8, 1, 5, 5};
    QTest::newRow("grid of kernels") << QList<int>{16, 8, 3, 3};
    QTest::newRow("very many maps") << QList<int>{64, 48, 3, 3};
    QTest::newRow("five axes") << QList<int>{2, 3, 4, 5, 6};
}

void TestArraySheet::everyEntryHasItsPlace()
{
    QFETCH(QList<int>, lengths);
    const std::vector<std::int32_t> axes(lengths.begin(), lengths.end());
    const Shape shape(axes);
    const ArraySheet sheet(shape, {54, 20}, 1);
    const QRectF all(QPointF(), sheet.size());
    QVERIFY2(
        sheet.size().width() <= 700 && sheet.size().height() <= 700,
        qPrintable(QStringLiteral("%1×%2").arg(sheet.size().width()).arg(sheet.size().height())));
    const std::size_t apart = std::max<std::size_t>(1, shape.size() / 997);
    for (std::size_t entry = 0; entry < shape.size(); entry += apart) {
        const QRectF place = sheet.rect(entry);
        QVERIFY(all.adjusted(-0.01, -0.01, 0.01, 0.01).contains(place));
        QCOMPARE(sheet.entryAt(place.center()), std::optional(entry));
    }
    QVERIFY(!sheet.entryAt({-1, 5}) && !sheet.entryAt({5, sheet.size().height() + 1}));
    for (std::size_t map = 1; map < std::min<std::size_t>(sheet.maps(), 50); ++map)
        QVERIFY(!sheet.mapRect(map).intersects(sheet.mapRect(map - 1)));
}

void TestArraySheet::smallArraysAreNumbers()
{
    QVERIFY(ArraySheet(Shape(6, 6), {54, 20}, 1).hasNumbers());
    QVERIFY(ArraySheet(Shape::of({2, 3, 2}), {54, 20}, 1).hasNumbers());
    QVERIFY(!ArraySheet(Shape(7, 2), {54, 20}, 1).hasNumbers());
    QVERIFY(!ArraySheet(Shape::of({5, 3, 3}), {54, 20}, 1).hasNumbers());
}

void TestArraySheet::mapsHaveTheirIndices()
{
    const ArraySheet maps(Shape::of({8, 24, 24}), {54, 20}, 1);
    QCOMPARE(maps.label(0), QStringLiteral("1"));
    QCOMPARE(maps.label(7), QStringLiteral("8"));
    QVERIFY(maps.labelRect(5).bottom() <= maps.mapRect(5).top());
    const ArraySheet grid(Shape::of({2, 3, 5, 5}), {54, 20}, 1);
    QCOMPARE(grid.label(5), QStringLiteral("2,3"));
    QCOMPARE(grid.mapRect(3).left(), grid.mapRect(0).left()); // a row for each of the first axis
    QVERIFY(ArraySheet(Shape(28, 28), {54, 20}, 1).label(0).isEmpty());
}

void TestArraySheet::framesAreRoundRectangles()
{
    const ArraySheet sheet(Shape::of({2, 4, 5}), {54, 20}, 1);
    QCOMPARE(framesRound({6, 7, 11, 12}, sheet).size(), std::size_t(1)); // a window
    QCOMPARE(framesRound({6, 7, 11, 12}, sheet).front(), sheet.span(6, 12));
    QCOMPARE(framesRound({0, 1, 2, 3, 4}, sheet).size(), std::size_t(1)); // a row
    QCOMPARE(framesRound({2, 7, 12, 17}, sheet).size(), std::size_t(1)); // a column
    QCOMPARE(framesRound({6, 7, 26, 27}, sheet).size(), std::size_t(2)); // of two maps
    QCOMPARE(framesRound({0, 6, 12}, sheet).size(), std::size_t(3)); // a diagonal
    QVERIFY(framesRound({}, sheet).empty());
}

void TestArraySheet::layersLeaveRoomForEverything()
{
    using Item = LayeredLayout::Item;
    const std::vector<Item> items{
        {{0, 8}, Item::Place::First}, {{60, 40}}, {{90, 120}}, {{40, 20}}, {{60, 60}},
        {{0, 8}, Item::Place::Last}};
    const std::vector<LayeredLayout::Line> lines{{0, 2, 4, 60, 0},  {1, 2, 20, 30, 1},
                                                 {1, 4, 20, 30, 1}, {2, 3, 60, 10, 2},
                                                 {3, 4, 10, 50, 3}, {4, 5, 30, 4, 4}};
    const LayeredLayout layout(items, lines, {});
    for (std::size_t i = 0; i < items.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(!layout.rect(i).intersects(layout.rect(j)));
    for (std::size_t l = 0; l < lines.size(); ++l) {
        const QPolygonF way = layout.way(l);
        QCOMPARE(way.front().x(), layout.rect(lines[l].from).right());
        QCOMPARE(way.back().x(), layout.rect(lines[l].to).left());
        for (qsizetype p = 1; p < way.size(); ++p)
            QVERIFY(way[p].x() >= way[p - 1].x());
        for (std::size_t i = 0; i < items.size(); ++i) // level pieces run beside the boxes
            for (qsizetype p = 0; i != lines[l].from && i != lines[l].to && p + 1 < way.size();
                 p += 2)
                QVERIFY(!layout.rect(i).contains((way[p] + way[p + 1]) / 2));
    }
    QCOMPARE(layout.way(2).size(), qsizetype(8)); // past two columns
    QCOMPARE(layout.ownWay(2), layout.way(2).mid(layout.way(2).size() - layout.ownWay(2).size()));
    QCOMPARE(layout.rect(0).left(), 0.0);
    QCOMPARE(layout.rect(5).right(), layout.size().width());
}

QTEST_MAIN(TestArraySheet)
#include "tst_array_sheet.moc"
