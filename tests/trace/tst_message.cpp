// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/text.h"

using namespace gradus;

class TestMessage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fillsPlaceholders()
    {
        QCOMPARE(fill("%1 and %2", {"a", "b"}), std::string("a and b"));
        QCOMPARE(fill("%2 before %1", {"a", "b"}), std::string("b before a"));
        QCOMPARE(fill("%1%1", {"x"}), std::string("xx"));
    }
    void leavesWhatHasNoArgument()
    {
        QCOMPARE(fill("%1 of %2", {"a"}), std::string("a of %2"));
        QCOMPARE(fill("100 %", {}), std::string("100 %"));
        QCOMPARE(fill("%0 %", {"a"}), std::string("%0 %"));
    }
    void doesNotFillWhatWasFilledIn() { QCOMPARE(fill("%1 %2", {"%2", "b"}), std::string("%2 b")); }
    void isEnglish()
    {
        QCOMPARE(english({"iteration %1", {"7"}}), std::string("iteration 7"));
        QVERIFY(Message().empty());
        QVERIFY(!Message{"x"}.empty());
    }
};

QTEST_APPLESS_MAIN(TestMessage)
#include "tst_message.moc"
