// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/array.h"
#include "expression/resolver.h"
#include "support/counter.h"
#include "support/text.h"

using namespace gradus;

class TestArray : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shapesJoin_data();
    void shapesJoin();
    void combinesEntryByEntry();
    void reduces_data();
    void reduces();
    void snapshotsResolve();
    void numbersOnlyKnowNoQuantity();
};

void TestArray::shapesJoin_data()
{
    QTest::addColumn<QList<int>>("sizes"); // rows and columns of a, of b, of the result
    QTest::addColumn<bool>("fit");
    QTest::newRow("numbers") << QList<int>{1, 1, 1, 1, 1, 1} << true;
    QTest::newRow("number and vector") << QList<int>{1, 1, 3, 1, 3, 1} << true;
    QTest::newRow("matrix and number") << QList<int>{2, 3, 1, 1, 2, 3} << true;
    QTest::newRow("the same") << QList<int>{2, 3, 2, 3, 2, 3} << true;
    QTest::newRow("other length") << QList<int>{2, 1, 3, 1, 0, 0} << false;
    QTest::newRow("transposed") << QList<int>{2, 3, 3, 2, 0, 0} << false;
}

void TestArray::shapesJoin()
{
    QFETCH(QList<int>, sizes);
    QFETCH(bool, fit);
    const auto joined = joinedShape({sizes[0], sizes[1]}, {sizes[2], sizes[3]});
    QCOMPARE(joined.has_value(), fit);
    if (fit)
        QVERIFY(*joined == (Shape{sizes[4], sizes[5]}));
}

void TestArray::combinesEntryByEntry()
{
    const Array a{{2, 1}, {1, 2}};
    const Array b{{2, 1}, {10, 20}};
    const auto minus = [](double x, double y) { return x - y; };
    QVERIFY(combined(a, b, minus).entries == (std::vector<double>{-9, -18}));
    QVERIFY(combined(Array::number(5), a, minus).entries == (std::vector<double>{4, 3}));
    QVERIFY(combined(a, Array::number(5), minus).entries == (std::vector<double>{-4, -3}));
    QVERIFY(combined(a, Array::number(5), minus).shape == (Shape{2, 1}));
}

void TestArray::reduces_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<double>("value");
    QTest::newRow("min") << "min" << -4.0;
    QTest::newRow("max") << "max" << 12.0;
    QTest::newRow("sum") << "sum" << 11.0;
    QTest::newRow("mean") << "mean" << 11.0 / 3;
    QTest::newRow("norm") << "norm" << 13.0;
}

void TestArray::reduces()
{
    QFETCH(QString, function);
    QFETCH(double, value);
    const std::string name = function.toStdString();
    QVERIFY(std::abs(reduced(name, {Array{{2, 1}, {3, -4}}, Array::number(12)}) - value) < 1e-15);
}

void TestArray::snapshotsResolve()
{
    CounterSimulation simulation;
    const Snapshot start{{1, 0}, simulation.publish()};
    const SnapshotResolver early(start);
    QVERIFY(std::holds_alternative<Shape>(early.shape(q("p"))));
    QVERIFY(std::holds_alternative<Message>(early.shape(q("nothing"))));
    QVERIFY(!early.value(q("p"))); // not yet
    QVERIFY(early.value(q("s")));
    const SnapshotResolver late(Snapshot{{1, 3}, start.iteration});
    QCOMPARE(late.value(q("p"))->entries.front(), 2.0);
}

void TestArray::numbersOnlyKnowNoQuantity()
{
    const NumbersOnly none;
    QVERIFY(std::holds_alternative<Message>(none.shape(q("C"))));
    QVERIFY(!none.value(q("C")));
}

QTEST_APPLESS_MAIN(TestArray)
#include "tst_array.moc"
