// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/text.h"

using namespace gradus;

class TestFault : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void describesPlaceAndKind()
    {
        const Fault error{{3, 7}, {"wrong: %1", {"x"}}};
        QCOMPARE(describe(error, "a.yaml"), std::string("a.yaml:3:7: error: wrong: x"));
        const Fault warning{{3, 0}, {"odd"}, Severity::Warning};
        QCOMPARE(describe(warning, "a.yaml"), std::string("a.yaml:3: warning: odd"));
        const Fault nowhere{{}, {"gone"}};
        QCOMPARE(describe(nowhere, "a.yaml"), std::string("a.yaml: error: gone"));
    }
    void prefersTheFileOfTheFault()
    {
        Fault fault{{2, 1}, {"no number"}};
        fault.file = "data.csv";
        QCOMPARE(describe(fault, "a.yaml"), std::string("data.csv:2:1: error: no number"));
    }
    void tellsErrorsFromWarnings()
    {
        QVERIFY(!hasErrors({}));
        QVERIFY(!hasErrors({{{1, 1}, {"odd"}, Severity::Warning}}));
        QVERIFY(hasErrors({{{1, 1}, {"odd"}, Severity::Warning}, {{1, 1}, {"wrong"}}}));
    }
    void findsTheNearestWord_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("meant");
        QTest::newRow("a letter missing") << "sigmod"
                                          << "sigmoid";
        QTest::newRow("a letter too many") << "tannh"
                                           << "tanh";
        QTest::newRow("swapped") << "simgoid"
                                 << "sigmoid";
        QTest::newRow("upper case") << "ReLU"
                                    << "relu";
        QTest::newRow("underscore") << "leaky_relu"
                                    << "leaky-relu";
        QTest::newRow("two letters") << "tg"
                                     << "";
        QTest::newRow("one letter") << "x"
                                    << "";
        QTest::newRow("nothing near") << "elephant"
                                      << "";
        QTest::newRow("empty") << ""
                               << "";
    }
    void findsTheNearestWord()
    {
        QFETCH(QString, word);
        QFETCH(QString, meant);
        const std::vector<std::string> known{"sigmoid", "tanh", "relu", "leaky-relu", "softplus"};
        QCOMPARE(str(nearest(word.toStdString(), known)), meant);
    }
    void ordersPlaces()
    {
        QVERIFY((Place{1, 9}) < (Place{2, 1}));
        QVERIFY((Place{2, 1}) < (Place{2, 3}));
    }
};

QTEST_APPLESS_MAIN(TestFault)
#include "tst_fault.moc"
