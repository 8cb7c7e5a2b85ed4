// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/expression.h"
#include "support/text.h"

#include <random>

using namespace gradus;

namespace {

Expression parsed(const std::string& text)
{
    auto result = parseExpression(text);
    if (const auto* fault = std::get_if<ExpressionFault>(&result))
        qFatal("%s: %d: %s", text.c_str(), fault->column, english(fault->message).c_str());
    return std::get<Expression>(std::move(result));
}

} // namespace

class TestParse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groups_data();
    void groups();
    void readsBackWhatItPrints_data();
    void readsBackWhatItPrints();
    void listsQuantities();
    void reportsPlaces_data();
    void reportsPlaces();
    void suggests_data();
    void suggests();
    void isBounded();
    void survivesNonsense();
    void knowsItsFunctions();
};

void TestParse::groups_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("same");
    const std::pair<const char*, const char*> rows[] = {
        {"1 + 2 * 3", "1 + (2 * 3)"},
        {"2 * 3 + 1", "(2 * 3) + 1"},
        {"8 - 3 - 2", "(8 - 3) - 2"},
        {"8 / 4 / 2", "(8 / 4) / 2"},
        {"-2 ^ 2", "-(2 ^ 2)"},
        {"2 ^ 3 ^ 2", "2 ^ (3 ^ 2)"},
        {"2 ^ -1", "2 ^ (-1)"},
        {"-C * 2", "(-C) * 2"},
        {"- - 3", "-(-3)"},
        {"C < 0.1 and eta > 0", "(C < 0.1) and (eta > 0)"},
        {"not C < 0.1", "not (C < 0.1)"},
        {"C < 1 or C > 2 and eta > 0", "(C < 1) or ((C > 2) and (eta > 0))"},
        {"not C < 1 and eta > 0", "(not (C < 1)) and (eta > 0)"},
        {"dC/dw[2][1,1] / 2", "(dC/dw[2][1,1]) / 2"},
        {"C / dC/dw[1][1,1]", "C / (dC/dw[1][1,1])"},
        {"1e-3 + 2", "(1e-3) + 2"},
        {"max(1, 2) * 3", "(max(1, 2)) * 3"},
    };
    for (const auto& [text, same] : rows)
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(same);
}

void TestParse::groups()
{
    QFETCH(QString, text);
    QFETCH(QString, same);
    QCOMPARE(str(print(parsed(text.toStdString()))), str(print(parsed(same.toStdString()))));
}

void TestParse::readsBackWhatItPrints_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"1", "-1.5e-7", "C", "delta[1][2]", "max(abs(delta[1]))", "C < 0.1", "C <= 0.1",
          "C >= 1 and not eta != 2", "x[1] == 0 or y[1] == 1", "-x[1]^2", "2^3^2",
          "dC/dw[2][1,1]/2 - w[2][1,1]*3", "norm(dC/dw[2]) + mean(delta[1])", "pi * e",
          "a[2][1]@3 * C@1", "sqrt(ln(exp(2)))", "dC / dw", "dC/+dw[1]"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestParse::readsBackWhatItPrints()
{
    QFETCH(QString, text);
    const std::string once = print(parsed(text.toStdString()));
    QCOMPARE(str(print(parsed(once))), str(once));
    QCOMPARE(parsed(text.toStdString()).text(), text.toStdString());
}

void TestParse::listsQuantities()
{
    const auto all = parsed("C + delta[1][2] * C - max(w[2])").quantities();
    QCOMPARE(all.size(), std::size_t(3));
    QVERIFY(all[0] == q("C"));
    QVERIFY(all[1] == q("delta[1][2]"));
    QVERIFY(all[2] == q("w[2]"));
    QVERIFY(parsed("1 + pi").quantities().empty());
}

void TestParse::reportsPlaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("column");
    const std::pair<const char*, int> rows[] = {
        {"", 1},           {"1 +", 4},    {"1 + * 2", 5}, {"(1 + 2", 1},    {"1 + 2)", 6},
        {"1 2", 3},        {"max(1,", 7}, {"max()", 1},   {"C <", 4},       {"C = 1", 3},
        {"C && 1", 3},     {"z[1", 1},    {"3 $ 4", 3},   {"1 < 2 < 3", 7}, {"foo(1)", 1},
        {"sqrt(1, 2)", 1}, {"1..2", 3},
    };
    for (const auto& [text, column] : rows)
        QTest::addRow("<%s>", text) << QString::fromLatin1(text) << column;
}

void TestParse::reportsPlaces()
{
    QFETCH(QString, text);
    QFETCH(int, column);
    const auto result = parseExpression(text.toStdString());
    const auto* fault = std::get_if<ExpressionFault>(&result);
    QVERIFY(fault);
    QVERIFY(!english(fault->message).empty());
    QCOMPARE(fault->column, column);
}

void TestParse::suggests_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::newRow("function") << "sqr(2)"
                              << "sqrt";
    QTest::newRow("assignment") << "C = 1"
                                << "==";
    QTest::newRow("ampersands") << "C < 1 && eta > 0"
                                << "and";
    QTest::newRow("implicit product") << "2 C"
                                      << "*";
    QTest::newRow("number against a letter") << "2C"
                                             << "*";
    QTest::newRow("full-width sign") << QStringLiteral("1 ＋ 2") << "+";
    QTest::newRow("comma for a point") << "0,5 * 2"
                                       << "point";
}

void TestParse::suggests()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const auto result = parseExpression(text.toStdString());
    const auto* fault = std::get_if<ExpressionFault>(&result);
    QVERIFY(fault);
    QVERIFY2(english(fault->message).find(part.toStdString()) != std::string::npos,
             english(fault->message).c_str());
}

void TestParse::isBounded()
{
    const auto tooMuch = [](const std::string& text) {
        return std::holds_alternative<ExpressionFault>(parseExpression(text));
    };
    QVERIFY(tooMuch(std::string(5000, '1')));
    QVERIFY(tooMuch(std::string(200, '(') + "1" + std::string(200, ')')));
    QVERIFY(tooMuch(std::string(900, '-') + "1"));
    std::string powers = "2";
    for (int i = 0; i < 200; ++i)
        powers += "^2";
    QVERIFY(tooMuch(powers));
    std::string calls;
    for (int i = 0; i < 100; ++i)
        calls += "abs(";
    QVERIFY(tooMuch(calls + "1" + std::string(100, ')')));
    std::string sum = "1"; // long but shallow is fine
    for (int i = 0; i < 300; ++i)
        sum += "+1";
    QVERIFY(!tooMuch(sum));
}

void TestParse::survivesNonsense()
{
    const std::vector<std::string> words{
        "1",  ".5", "C", "w[1][1,1]", "(",  ")",  "[",   "]",    ",",   "+", "-",
        "*",  "/",  "^", "<",         ">=", "==", "and", "or",   "not", "e", "max",
        "pi", "@",  "#", "\xff",      "１", "\n", " ",   "dC/d", "1e5", "="};
    std::mt19937 random(9);
    for (int n = 0; n < 20000; ++n) {
        std::string text;
        for (unsigned i = 0; i < 1 + random() % 12; ++i)
            text += words[random() % words.size()];
        const auto result = parseExpression(text);
        if (const auto* expression = std::get_if<Expression>(&result))
            QVERIFY2(std::holds_alternative<Expression>(parseExpression(print(*expression))),
                     text.c_str());
        else
            QVERIFY(std::get<ExpressionFault>(result).column >= 1);
    }
}

void TestParse::knowsItsFunctions()
{
    for (const std::string& name : functionNames())
        QVERIFY2(std::holds_alternative<Expression>(parseExpression(name + "(0.5)"))
                     || std::holds_alternative<Expression>(parseExpression(name + "(0.5, 2)")),
                 name.c_str());
}

QTEST_APPLESS_MAIN(TestParse)
#include "tst_parse.moc"
