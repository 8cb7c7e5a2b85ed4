// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/expression.h"
#include "expression/function_graph.h"
#include "support/places.h"
#include "support/text.h"

#include <QFile>

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

// A function over names, or the fault.
std::variant<FunctionGraph, ExpressionFault> functionOf(const std::string& text,
                                                        const ReadingContext& context)
{
    const auto read = parseExpression(text, context);
    if (const auto* fault = std::get_if<ExpressionFault>(&read))
        return *fault;
    return FunctionGraph::make(std::get<Expression>(read), context.names);
}

double valueAt(const FunctionGraph& function, const std::vector<double>& at)
{
    std::vector<double> values(static_cast<std::size_t>(function.size()));
    function.evaluate(at, values);
    return values[static_cast<std::size_t>(function.root())];
}

// What a text means as a condition or an address, in plain signs; or the message.
std::string meaning(const char* text, const ReadingContext& context = {})
{
    const auto read = parseExpression(text, context);
    if (const auto* fault = std::get_if<ExpressionFault>(&read))
        return "! " + english(fault->message);
    return print(std::get<Expression>(read));
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
    void collectedFormulas_data();
    void collectedFormulas();
    void addressesStayWhole_data();
    void addressesStayWhole();
    void typedNumbers();
    void chainsAreBounded();
    void longWordsAreTakenApartQuickly();
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
        {"C && 1", 3},     {"z[1", 1},    {"3 $ 4", 3},   {"1 < 2 > 3", 7}, {"foo(1)", 1},
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
                     || std::holds_alternative<Expression>(parseExpression(name + "(0.5, 2)"))
                     || findFunction(name)->ofGraphs,
                 name.c_str());
}

// The table in formulas.txt: every formula has the value that is given there, or is refused with
// the words given there; what is read means the same when it is written out.
void TestParse::collectedFormulas_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("point");
    QTest::addColumn<QString>("wanted");
    QFile file(qSourcePath("tests/expression/formulas.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int read = 0;
    int refused = 0;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).chopped(1);
        if (line.startsWith(QLatin1Char('#')))
            continue;
        const QStringList parts = line.split(QLatin1Char('\t'));
        QCOMPARE(parts.size(), 3);
        ++(parts[2].startsWith(QLatin1Char('!')) ? refused : read);
        QTest::addRow("%s (%s)", qPrintable(parts[0]), qPrintable(parts[1]))
            << parts[0] << parts[1] << parts[2];
    }
    QVERIFY(read >= 54);
    QVERIFY(refused >= 30);
}

void TestParse::collectedFormulas()
{
    QFETCH(QString, formula);
    QFETCH(QString, point);
    QFETCH(QString, wanted);
    ReadingContext context = ReadingContext::over({});
    std::vector<double> at;
    for (const QString& one : point.split(QLatin1Char(' '))) {
        context.names.push_back(one.section(QLatin1Char('='), 0, 0).toStdString());
        at.push_back(one.section(QLatin1Char('='), 1).toDouble());
    }
    const auto made = functionOf(formula.toStdString(), context);
    const auto* fault = std::get_if<ExpressionFault>(&made);
    if (wanted.startsWith(QLatin1Char('!'))) {
        QVERIFY2(fault, "it is read");
        const QString message = QString::fromStdString(english(fault->message));
        QVERIFY2(message.contains(wanted.mid(2)), qPrintable(message));
        QVERIFY(fault->column >= 1 && fault->column <= formula.size() + 1);
        return;
    }
    QVERIFY2(!fault, fault ? english(fault->message).c_str() : "");
    const double value = valueAt(std::get<FunctionGraph>(made), at);
    QVERIFY2(relativeError(value, wanted.toDouble()) < 1e-12,
             qPrintable(QString::number(value, 'g', 17)));
    const auto read = parseExpression(formula.toStdString(), context);
    const auto again = functionOf(print(std::get<Expression>(read)), context);
    QVERIFY(std::holds_alternative<FunctionGraph>(again));
    QCOMPARE(valueAt(std::get<FunctionGraph>(again), at), value);
}

void TestParse::addressesStayWhole_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("same");
    const std::pair<const char*, const char*> rows[] = {
        {"w[2][1,3]", "w[2][1,3]"},
        {"2w[2][1,3]", "(2*w[2][1,3])"},
        {"δ[1][2]", "delta[1][2]"},
        {"∂C/∂w[2][1,1]", "dC/dw[2][1,1]"},
        {"dC/dw[2][1,1]/2", "(dC/dw[2][1,1]/2)"},
        {"z[1][2]@3", "z[1][2]@3"},
        {"v.w[1][1,1] + η", "(v.w[1][1,1] + eta)"},
        {"a[1][1](1 − a[1][1])", "(a[1][1]*(1 - a[1][1]))"},
        {"2 C", "(2*C)"},
        {"C(1 - C)", "(C*(1 - C))"},
        {"0 < C ≤ 0.1", "((0 < C) and (C <= 0.1))"},
        {"of(slow, C) < 2C", "(of(slow, C) < (2*C))"},
        {"at(\"2:end\", C)²", "(at(\"2:end\", C)^2)"},
        {"of(lg, C)", "of(lg, C)"},
        {"W @ x", "(W @ x)"},
        {"C = 1", "! a single = assigns nothing here; to compare write =="},
        {"z [1][2]", "! indices touch their name, as in x[1]; factors stand in ( )"},
        {"0,5 * 2",
         "! a comma only parts the arguments of a function; decimals are written with "
         "a point"},
    };
    for (const auto& [text, same] : rows)
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(same);
}

void TestParse::addressesStayWhole()
{
    QFETCH(QString, text);
    QFETCH(QString, same);
    QCOMPARE(str(meaning(text.toUtf8().constData())), same);
}

// Decimal commas, percent signs, groups and a = in front are read in what is typed alone.
void TestParse::typedNumbers()
{
    const ReadingContext typed = ReadingContext::answer();
    QCOMPARE(meaning("= 0,5", typed), std::string("0.5"));
    QCOMPARE(meaning("z[1][1] = 0,5", typed), std::string("0.5"));
    QCOMPARE(meaning("max(0,5; 2)", typed), std::string("max(0.5, 2)"));
    QCOMPARE(meaning("sqrt(0,25)", typed), std::string("sqrt(0.25)"));
    QCOMPARE(meaning("1/50%", typed), std::string("(1/(50/100))"));
    QCOMPARE(meaning("0.5.", typed), std::string("0.5"));
    QVERIFY(meaning("max(0,5, 2)", typed).starts_with("! here a comma"));
    for (const char* text : {"= 0.5", "0,5", "50%", "1 234"})
        QVERIFY2(meaning(text).starts_with("!"), text);
}

// What stands in the middle of a chain is written twice; chains in chains would double every time.
void TestParse::chainsAreBounded()
{
    std::string text = "x";
    for (int i = 0; i < 40; ++i)
        text = "0<(" + text + ")<1";
    QVERIFY(meaning(text.c_str()).starts_with("!"));
    std::string chain = "0";
    for (int i = 0; i < 400; ++i)
        chain += "<1";
    QVERIFY(meaning(chain.c_str()).size() < 20000);
}

void TestParse::longWordsAreTakenApartQuickly()
{
    const std::string word(990, 'a');
    QVERIFY(meaning(word.c_str(), ReadingContext::over({"a", "aa", "aaa"})).starts_with("!"));
    QVERIFY(!meaning(word.c_str(), ReadingContext::over({"a"})).starts_with("!"));
    QVERIFY(meaning((word + "b").c_str(), ReadingContext::over({"a"})) == word + "b");
}

QTEST_APPLESS_MAIN(TestParse)
#include "tst_parse.moc"
