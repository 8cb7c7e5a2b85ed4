// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/lessons.h"

#include <set>

using namespace gradus;

class TestAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyQuantityHasOneAddress();
    void refuses_data();
    void refuses();
    void suggestsTheNearestName();
    void batchesNeedASample();
    void oneSampleMayBeNamedOrNot();
    void vectorsHaveShapes_data();
    void vectorsHaveShapes();
    void elementsAreInOrder();
    void inputHasTwoNames();

private:
    std::unique_ptr<Timeline> m_single, m_batch, m_adam;
};

void TestAddress::initTestCase()
{
    m_single = NetworkCase{}.timeline();
    NetworkCase batch;
    batch.training = "{optimizer: sgd, rate: 0.5, batch: 3}";
    m_batch = batch.timeline();
    NetworkCase adam;
    adam.training = "{optimizer: adam, rate: 0.5, l2: 0.1}";
    m_adam = adam.timeline();
}

void TestAddress::everyQuantityHasOneAddress()
{
    for (const auto* timeline : {m_single.get(), m_batch.get(), m_adam.get()}) {
        const NetworkIteration& network = networkOf(timeline->now());
        std::set<std::string> names;
        for (const Quantity& quantity : network.quantities()) {
            const auto meaning = network.addressing().address(quantity);
            QVERIFY2(std::holds_alternative<NetworkAddress>(meaning), print(quantity).c_str());
            const Quantity back = network.addressing().quantity(std::get<NetworkAddress>(meaning));
            QCOMPARE(print(back), print(quantity));
            QVERIFY2(names.insert(print(quantity)).second, print(quantity).c_str());
        }
    }
}

void TestAddress::refuses_data()
{
    QTest::addColumn<QString>("quantity");
    for (const char* text :
         {"x[0]",        "x[3]",          "y[3]",          "z[0][1]",   "z[3][1]",   "z[1][4]",
          "z[1]",        "w[1][1,3]",     "w[1][4,1]",     "w[0][1,1]", "w[1][1]",   "b[1][1,1]",
          "delta[0][1]", "da/dz[2][1,1]", "C[1]",          "q[1]",      "R",         "J",
          "m.w[1][1,1]", "vhat.b[1][1]",  "dR/dw[1][1,1]", "C@2",       "a[1][1]@0", "v[name]"})
        if (QByteArray(text) != "a[1][1]@0")
            QTest::newRow(text) << QString::fromLatin1(text);
}

void TestAddress::refuses()
{
    QFETCH(QString, quantity);
    const Quantity address = q(quantity.toStdString());
    const auto shape = m_single->now().iteration->shape(address);
    const bool scalarFault =
        std::holds_alternative<Message>(networkOf(m_single->now()).addressing().address(address));
    QVERIFY(scalarFault);
    if (quantity != QStringLiteral("z[1]")) // a vector has a shape, but is no scalar
        QVERIFY2(std::holds_alternative<Message>(shape), qPrintable(quantity));
    QVERIFY(!m_single->now().iteration->indexOf(address));
}

void TestAddress::suggestsTheNearestName()
{
    const auto shape = m_single->now().iteration->shape(q("detla[1][1]"));
    QVERIFY(english(std::get<Message>(shape)).find("delta") != std::string::npos);
    // What this network has not is not proposed, and a single letter is no slip of another.
    for (const char* name : {"mhat.x[1][1,1]", "dR/db[1][1]", "q[1][1]", "f"}) {
        const auto none = m_single->now().iteration->shape(q(name));
        const std::string said = english(std::get<Message>(none));
        QVERIFY2(said.find("did you mean mhat") == std::string::npos
                     && said.find("did you mean dR") == std::string::npos
                     && said.find("did you mean x") == std::string::npos,
                 said.c_str());
    }
}

void TestAddress::batchesNeedASample()
{
    const Iteration& batch = *m_batch->now().iteration;
    const auto shape = batch.shape(q("z[1][1]"));
    QVERIFY(english(std::get<Message>(shape)).find("which sample") != std::string::npos);
    QVERIFY(std::holds_alternative<Shape>(batch.shape(q("z[1][1]@3"))));
    QVERIFY(std::holds_alternative<Message>(batch.shape(q("z[1][1]@4"))));
    QVERIFY(std::holds_alternative<Shape>(batch.shape(q("dC/dw[1][1,1]")))); // the mean
    QVERIFY(std::holds_alternative<Shape>(batch.shape(q("dC/dw[1][1,1]@2"))));
}

void TestAddress::oneSampleMayBeNamedOrNot()
{
    m_single->seek({1, 99});
    const Snapshot& now = m_single->now();
    for (const char* name : {"z[1][1]", "C", "dC/dw[1][1,1]", "x[1]"}) {
        QCOMPARE(valueOf(now, name), valueOf(now, std::string(name) + "@1"));
        QVERIFY(now.iteration->indexOf(q(name))
                == now.iteration->indexOf(q(std::string(name) + "@1")));
    }
}

void TestAddress::vectorsHaveShapes_data()
{
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    QTest::newRow("input") << "x" << 2 << 1;
    QTest::newRow("layer") << "z[1]" << 3 << 1;
    QTest::newRow("input layer") << "a[0]" << 2 << 1;
    QTest::newRow("weights") << "w[1]" << 3 << 2;
    QTest::newRow("slopes") << "dC/dw[2]" << 2 << 3;
    QTest::newRow("biases") << "b[2]" << 2 << 1;
    QTest::newRow("number") << "C" << 1 << 1;
}

void TestAddress::vectorsHaveShapes()
{
    QFETCH(QString, quantity);
    QFETCH(int, rows);
    QFETCH(int, columns);
    const auto shape = m_single->now().iteration->shape(q(quantity.toStdString()));
    QVERIFY(std::holds_alternative<Shape>(shape));
    QVERIFY(std::get<Shape>(shape) == (Shape{rows, columns}));
    QCOMPARE(m_single->now().iteration->elements(q(quantity.toStdString())).size(),
             std::size_t(rows * columns));
}

void TestAddress::elementsAreInOrder()
{
    const auto elements = m_single->now().iteration->elements(q("w[1]"));
    QVERIFY(elements[0] == q("w[1][1,1]"));
    QVERIFY(elements[1] == q("w[1][1,2]"));
    QVERIFY(elements[2] == q("w[1][2,1]"));
}

void TestAddress::inputHasTwoNames()
{
    QCOMPARE(valueOf(m_single->now(), "x[2]"), valueOf(m_single->now(), "a[0][2]"));
}

QTEST_APPLESS_MAIN(TestAddress)
#include "tst_address.moc"
