// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/text.h"

using namespace gradus;

class TestPosition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void printsWhatItParsed_data();
    void printsWhatItParsed();
    void knowsItsKind();
    void refuses_data();
    void refuses();
    void isOrdered();
};

void TestPosition::printsWhatItParsed_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"1:0", "3:17", "3:end", "10000000:end", "3:delta[1][2]", "0:0",
                             "1000000:w[2][1,1]", "2:C@3", "0:W[1,2]#4"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestPosition::printsWhatItParsed()
{
    QFETCH(QString, text);
    QCOMPARE(str(print(at(text.toStdString()))), text);
}

void TestPosition::knowsItsKind()
{
    QVERIFY(at("3:17").kind == PositionName::Kind::Step);
    QCOMPARE(at("3:17").step, 17);
    QCOMPARE(at("3:17").iteration, 3);
    QVERIFY(at("3:end").kind == PositionName::Kind::End);
    QVERIFY(at("3:C").kind == PositionName::Kind::Quantity);
    QVERIFY(at("3:C").quantity == q("C"));
    QCOMPARE(print(Position{4, 5}), std::string("4:5"));
}

void TestPosition::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", ":", "1", "1:", ":1", "a:1", "-1:0", "1:-1", "1:2:3", "1.5:0",
                             "99999999999999999999:0", "999999999999:end", "10000001:0",
                             "10000001:C", "1:z[", " 1:0 x", "1:0x"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestPosition::refuses()
{
    QFETCH(QString, text);
    const auto parsed = parsePosition(text.toStdString());
    QVERIFY(std::holds_alternative<Message>(parsed));
    QVERIFY(!english(std::get<Message>(parsed)).empty());
}

void TestPosition::isOrdered()
{
    QVERIFY((Position{1, 5}) < (Position{2, 0}));
    QVERIFY((Position{2, 1}) > (Position{2, 0}));
    QVERIFY((Position{2, 1}) == (Position{2, 1}));
}

QTEST_APPLESS_MAIN(TestPosition)
#include "tst_position.moc"
