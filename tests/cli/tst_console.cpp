// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"
#include "support/text.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

using namespace gradus;

class TestConsole : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsAreJson_data();
    void textsAreJson();
    void numbersAreJson();
    void textsAreCsv_data();
    void textsAreCsv();
    void everyCommandIsListedOnce();
};

void TestConsole::textsAreJson_data()
{
    QTest::addColumn<QString>("text");
    for (const QString& text :
         {QStringLiteral("plain"), QStringLiteral("say \"hi\""), QStringLiteral("back\\slash"),
          QStringLiteral("two\nlines\tand a tab"), QStringLiteral("δ⁽¹⁾₂ 链式法则"),
          QString(QChar(0x01)), QString()})
        QTest::addRow("<%s>", qPrintable(text)) << text;
}

// What is written reads back.
void TestConsole::textsAreJson()
{
    QFETCH(QString, text);
    const std::string json = "{\"a\":" + jsonText(text.toStdString()) + "}";
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
    QCOMPARE(object.value(QStringLiteral("a")).toString(), text);
}

void TestConsole::numbersAreJson()
{
    const double inf = std::numeric_limits<double>::infinity();
    QCOMPARE(jsonNumber(0.1), std::string("0.1"));
    QCOMPARE(jsonNumber(-2.5e-300), std::string("-2.5e-300"));
    QCOMPARE(jsonNumber(inf), std::string("\"inf\""));
    QCOMPARE(jsonNumber(-inf), std::string("\"-inf\""));
    QCOMPARE(jsonNumber(std::nan("")), std::string("\"nan\""));
    for (const double value : {1.0 / 3, 1e22, 5e-324, 123456789.123456789}) {
        const auto json = QByteArray::fromStdString("[" + jsonNumber(value) + "]");
        QCOMPARE(QJsonDocument::fromJson(json)[0].toDouble(), value);
    }
}

void TestConsole::textsAreCsv_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("plain") << "z"
                           << "z";
    QTest::newRow("comma") << "w[1][1,2]"
                           << "\"w[1][1,2]\"";
    QTest::newRow("quote") << "a\"b"
                           << "\"a\"\"b\"";
    QTest::newRow("line") << "a\nb"
                          << "\"a\nb\"";
    QTest::newRow("empty") << ""
                           << "";
}

void TestConsole::textsAreCsv()
{
    QFETCH(QString, text);
    QFETCH(QString, cell);
    QCOMPARE(str(csvText(text.toStdString())), cell);
}

void TestConsole::everyCommandIsListedOnce()
{
    QStringList names;
    for (const Command& command : commands()) {
        names += QString::fromLatin1(command.name);
        QVERIFY(
            std::string(command.example).starts_with("gradus-cli " + std::string(command.name)));
        QVERIFY(*command.summary != '\0');
    }
    QCOMPARE(names.size(), 12);
    QCOMPARE(names.removeDuplicates(), 0);
}

QTEST_GUILESS_MAIN(TestConsole)
#include "tst_console.moc"
