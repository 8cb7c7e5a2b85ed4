// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/answer.h"
#include "support/text.h"

using namespace gradus;

class TestTypedText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsNumbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        const std::pair<const char*, double> rows[] = {
            {"0.0123", 0.0123},
            {"1.23e-2", 0.0123},
            {"1/3", 1.0 / 3},
            {"0,0123", 0.0123},
            {"-0,5", -0.5},
            {"1,5/3", 0.5},
            {"0,5*0,25", 0.125},
            {"1,5e-3", 0.0015},
            {"max(1,5)", 5},
            {"max(0.5, 0.25)", 0.5},
            {"½", 0.5},
            {"−¾", -0.75},
            {"2*⅓", 2.0 / 3},
            {"12%", 0.12},
            {"12.5 %", 0.125},
            {"１２，５％", 0.125},
            {"1 234.5", 1234.5},
            {"12\u202F345", 12345},
            {"1.23×10⁻²", 0.0123},
            {"1.5·10^-3", 0.0015},
            {"10⁻³", 0.001},
            {"3² + 4²", 25},
            {"8÷2", 4},
            {"（1＋2）＊3", 9},
            {"= 0,5", 0.5},
            {"C = 0.25", 0.25},
            {"a[1][1] = 0,5.", 0.5},
            {"2(3 + 4)", 14},
            {"2π", 6.283185307179586},
            {"√2", 1.4142135623730951},
            {"e^-1", 0.36787944117144233},
            {"2e3", 2000},
            {"max(0,5; 0,25)", 0.5},
            {"0,5*sqrt(0,25)", 0.25},
            {"10⁻³", 0.001},
            {"1/50%", 2},
            {"lg 1000", 3},
        };
        for (const auto& [text, value] : rows)
            QTest::newRow(text) << QString::fromUtf8(text) << value;
    }
    void readsNumbers()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        const auto number = readTypedNumber(text.toStdString());
        if (const auto* message = std::get_if<Message>(&number))
            QFAIL(english(*message).c_str());
        QVERIFY2(relativeError(std::get<double>(number), value) < 1e-12,
                 qPrintable(QString::number(std::get<double>(number))));
    }
    // What could mean two things is asked for again rather than guessed.
    void refusesWhatIsUnclear_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"1,234,567", "1,234.5", "1.234,5", "1.2.3", "1½", "1 2", "12 34", "%", "5 % 2", "1,",
              ",5", "1,,5", "max(0,5, 2)", "1/2e", "2x", "0 < 1"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void refusesWhatIsUnclear()
    {
        QFETCH(QString, text);
        const auto number = readTypedNumber(text.toStdString());
        QVERIFY(std::holds_alternative<Message>(number));
        QVERIFY(!std::get<Message>(number).empty());
    }
    void saysWhatIsUnclear()
    {
        const auto number = readTypedNumber("1,234,567");
        QVERIFY(english(std::get<Message>(number)).find("decimal point or comma")
                != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestTypedText)
#include "tst_typed_text.moc"
