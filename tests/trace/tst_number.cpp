// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/text.h"
#include "trace/number.h"

#include <limits>
#include <random>

using namespace gradus;

class TestNumber : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsFourDigits_data();
    void showsFourDigits();
    void neverShowsZeroForSomething();
    void exactReadsBack();
    void showsWhatIsNotFinite();
    void knowsTheLastDigit_data();
    void knowsTheLastDigit();
    void parses_data();
    void parses();
    void fractions_data();
    void fractions();
    void styles();
    void refuses_data();
    void refuses();
};

void TestNumber::showsFourDigits_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    const std::pair<double, const char*> rows[] = {
        {0, "0"},
        {-0.0, "0"},
        {0.05, "0.05"},
        {0.1, "0.1"},
        {0.3775, "0.3775"},
        {0.59326999, "0.5933"},
        {0.29996, "0.3000"},
        {1.0, "1"},
        {12, "12"},
        {1234, "1234"},
        {12345, "12345"},
        {12345.6, "12346"},
        {123456.7, "123457"},
        {999999.9, "1.000e6"},
        {1e6, "1e6"},
        {1234567, "1.235e6"},
        {0.001, "0.001"},
        {0.00123456, "0.001235"},
        {0.000999999, "0.001000"},
        {0.000123456, "1.235e-4"},
        {1e-5, "1e-5"},
        {-0.038098236517, "-0.03810"},
        {-1.5, "-1.5"},
        {1e300, "1e300"},
        {-2.5e-310, "-2.5e-310"},
    };
    for (const auto& [value, text] : rows)
        QTest::addRow("%.17g", value) << value << QString::fromLatin1(text);
}

void TestNumber::showsFourDigits()
{
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(str(shownText(value)), text);
}

void TestNumber::neverShowsZeroForSomething()
{
    std::mt19937_64 random(3);
    for (int i = 0; i < 2000; ++i) {
        const double value =
            std::ldexp(1.0 + double(random() % 1000) / 1000, int(random() % 2000) - 1000);
        const std::string text = shownText(value);
        const auto back = parseNumber(text);
        QVERIFY2(back && *back != 0, text.c_str());
        QVERIFY2(std::abs(*back - value) <= 0.00051 * value, text.c_str());
    }
}

void TestNumber::exactReadsBack()
{
    std::mt19937_64 random(5);
    for (int i = 0; i < 5000; ++i) {
        double value = 0;
        const std::uint64_t bits = random();
        std::memcpy(&value, &bits, sizeof value);
        if (!std::isfinite(value))
            continue;
        const auto back = parseNumber(exactText(value));
        QVERIFY2(back && *back == value, exactText(value).c_str());
    }
    QCOMPARE(exactText(0.1), std::string("0.1"));
    QCOMPARE(exactText(-0.0), std::string("0"));
    QCOMPARE(styledText(-0.0, {.digits = 0}), std::string("0"));
    QCOMPARE(exactText(1.0 / 3), std::string("0.3333333333333333"));
}

void TestNumber::showsWhatIsNotFinite()
{
    const double inf = std::numeric_limits<double>::infinity();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QCOMPARE(exactText(inf), std::string("inf"));
    QCOMPARE(exactText(-inf), std::string("-inf"));
    QCOMPARE(exactText(nan), std::string("nan"));
    QCOMPARE(shownText(inf), std::string("inf"));
    QCOMPARE(shownText(-nan), std::string("nan"));
    QCOMPARE(lastShownDigit(inf), 0.0);
}

void TestNumber::knowsTheLastDigit_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("digit");
    QTest::newRow("tenths") << 0.5933 << 1e-4;
    QTest::newRow("small") << 0.0088 << 1e-6;
    QTest::newRow("large") << 12345.0 << 10.0;
    QTest::newRow("negative") << -1.5 << 1e-3;
    QTest::newRow("zero") << 0.0 << 0.0;
}

void TestNumber::knowsTheLastDigit()
{
    QFETCH(double, value);
    QFETCH(double, digit);
    QVERIFY(std::abs(lastShownDigit(value) - digit) <= 1e-12 * digit);
}

void TestNumber::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    const std::pair<const char*, double> rows[] = {
        {"1", 1},        {"-.5", -0.5}, {"+2", 2}, {"1e-3", 0.001}, {"1E3", 1000},
        {"0.250", 0.25}, {"5.", 5},     {"-0", 0}, {"1e308", 1e308}};
    for (const auto& [text, value] : rows)
        QTest::newRow(text) << QString::fromLatin1(text) << value;
}

void TestNumber::parses()
{
    QFETCH(QString, text);
    QFETCH(double, value);
    const auto parsed = parseNumber(text.toStdString());
    QVERIFY(parsed);
    QCOMPARE(*parsed, value);
}

void TestNumber::fractions_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    const std::pair<double, const char*> rows[] = {
        {1.0 / 3, "1/3"},
        {-7.0 / 2, "-7/2"},
        {0.5, "1/2"},
        {3, "3"},
        {0, "0"},
        {-0.0, "0"},
        {999.0 / 1000, "999/1000"},
        {1.0 / 1009, ""},
        {0.33333, ""},
        {1e6, ""},
        {1.5e6, ""},
        {3.141592653589793, ""},
        {1e-9, ""},
        {std::nan(""), ""},
        {-INFINITY, ""},
    };
    for (const auto& [value, text] : rows)
        QTest::addRow("%.17g", value) << value << QString::fromLatin1(text);
}

// Only what is the nearest double to a fraction with a small denominator is one.
void TestNumber::fractions()
{
    QFETCH(double, value);
    QFETCH(QString, text);
    const auto fraction = fractionText(value);
    QCOMPARE(str(fraction.value_or("")), text);
}

void TestNumber::styles()
{
    using Form = NumberStyle::Form;
    QCOMPARE(styledText(0.138498561629, {}), std::string("0.1385"));
    QCOMPARE(styledText(0.138498561629, {Form::Usual, 10}), std::string("0.1384985616"));
    QCOMPARE(styledText(0.138498561629, {Form::Scientific, 4}), std::string("1.385e-1"));
    QCOMPARE(styledText(0.5, {Form::Scientific, 4}), std::string("5e-1"));
    QCOMPARE(styledText(0, {Form::Scientific, 4}), std::string("0"));
    QCOMPARE(styledText(2.0 / 7, {Form::Fraction, 4}), std::string("2/7"));
    QCOMPARE(styledText(0.138498561629, {Form::Fraction, 4}), std::string("0.1385"));
    QCOMPARE(styledText(0.138498561629, {Form::Usual, 0}), std::string("0.138498561629"));
    QCOMPARE(styledText(0.138498561629, {Form::Scientific, 0}), std::string("1.38498561629e-1"));
    QCOMPARE(scientificText(-INFINITY), std::string("-inf"));
}

void TestNumber::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", " ", "1 ", " 1", "1,5", "abc", "1e", "0x10", "inf", "nan", "--1",
                             "+-1", "1e999", "1.2.3", "e5", "1e+-5"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestNumber::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!parseNumber(text.toStdString()));
}

QTEST_APPLESS_MAIN(TestNumber)
#include "tst_number.moc"
