// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/evaluate.h"
#include "support/text.h"

using namespace gradus;

namespace {

// A small world of quantities: C = 0.25, eta = 0.5, delta[1] = (3, −4), w[1] = ((1, 2), (3, 4));
// z[1] is a vector that is not known yet.
class World final : public Resolver {
public:
    [[nodiscard]] std::variant<Shape, Message> shape(const Quantity& quantity) const override
    {
        const std::string name = print(quantity);
        if (name == "C" || name == "eta")
            return Shape{};
        if (name == "delta[1]" || name == "z[1]")
            return Shape{2, 1};
        if (name == "w[1]")
            return Shape{2, 2};
        if (name == "delta[1][1]" || name == "delta[1][2]" || name == "z[1][1]")
            return Shape{};
        return Message{"there is no %1 here", {name}};
    }
    [[nodiscard]] std::optional<Array> value(const Quantity& quantity) const override
    {
        const std::string name = print(quantity);
        if (name == "C")
            return Array::number(0.25);
        if (name == "eta")
            return Array::number(0.5);
        if (name == "delta[1]")
            return Array{{2, 1}, {3, -4}};
        if (name == "delta[1][1]")
            return Array::number(3);
        if (name == "delta[1][2]")
            return Array::number(-4);
        if (name == "w[1]")
            return Array{{2, 2}, {1, 2, 3, 4}};
        return std::nullopt;
    }
};

Evaluation evaluated(const std::string& text)
{
    const auto parsed = parseExpression(text);
    if (const auto* fault = std::get_if<ExpressionFault>(&parsed))
        qFatal("%s: %s", text.c_str(), english(fault->message).c_str());
    return evaluate(std::get<Expression>(parsed), World());
}

Evaluation checked(const std::string& text)
{
    return check(std::get<Expression>(parseExpression(text)), World());
}

} // namespace

class TestEvaluate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbers_data();
    void numbers();
    void arrays();
    void products();
    void truths_data();
    void truths();
    void notYet_data();
    void notYet();
    void faults_data();
    void faults();
    void domainTroubleIsAValue();
    void checkAgreesWithEvaluate_data();
    void checkAgreesWithEvaluate();
};

void TestEvaluate::numbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    const std::pair<const char*, double> rows[] = {
        {"1 + 2 * 3", 7},
        {"-2 ^ 2", -4},
        {"2 ^ 3 ^ 2", 512},
        {"2 ^ -1", 0.5},
        {"8 / 4 / 2", 1},
        {"C / eta", 0.5},
        {"C * 4 - 1", 0},
        {"delta[1][1] + delta[1][2]", -1},
        {"max(delta[1])", 3},
        {"min(delta[1])", -4},
        {"max(abs(delta[1]))", 4},
        {"sum(w[1])", 10},
        {"mean(w[1])", 2.5},
        {"norm(delta[1])", 5},
        {"max(1, 2, C)", 2},
        {"sum(delta[1] * delta[1])", 25},
        {"sum(w[1] ^ 2)", 30},
        {"abs(-3)", 3},
        {"sqrt(16)", 4},
        {"exp(0)", 1},
        {"log(exp(2))", 2},
        {"ln(e)", 1},
        {"sin(pi / 2)", 1},
        {"cos(0)", 1},
        {"tanh(0)", 0},
        {"sign(-2)", -1},
        {"1e-3", 0.001},
        {"transpose(delta[1]) @ delta[1]", 25},
        {"entry(w[1], 2, 1)", 3},
        {"entry(w[1] @ w[1], 1, 2)", 10},
        {"2 @ 3 + 1", 7},
        {"transpose(4)", 4},
        {"entry(transpose(w[1]), 1, 2)", 3},
        {"softmax(1)", 1},
        {"entry(softmax(w[1]), 1, 2)", 1 / (1 + std::exp(-1.0))},
        {"entry(sum_rows(w[1]), 2)", 6},
        {"entry(mean_rows(w[1]), 1)", 2},
        {"entry(sum_columns(w[1]), 2)", 7},
        {"entry(mean_columns(w[1]), 1)", 1.5},
        {"entry(delta[1], 2)", -4},
        {"entry(transpose(delta[1]), 2)", -4},
        {"entry(delta[1], 2, 1)", -4},
        {"sum(w[1] @ delta[1])", -12},
    };
    for (const auto& [text, value] : rows)
        QTest::newRow(text) << QString::fromLatin1(text) << value;
}

void TestEvaluate::numbers()
{
    QFETCH(QString, text);
    QFETCH(double, value);
    const Evaluation result = evaluated(text.toStdString());
    QVERIFY(result.isNumber());
    QVERIFY2(std::abs(result.number() - value) < 1e-14,
             qPrintable(QString::number(result.number())));
}

void TestEvaluate::arrays()
{
    const Evaluation doubled = evaluated("2 * delta[1]");
    QVERIFY(doubled.state == Evaluation::State::Array);
    QVERIFY(doubled.array.shape == (Shape{2, 1}));
    QCOMPARE(doubled.array.entries[1], -8.0);
    QVERIFY(evaluated("w[1] - w[1]").array.entries == (std::vector<double>{0, 0, 0, 0}));
}

void TestEvaluate::products()
{
    const Evaluation product = evaluated("w[1] @ w[1] - 2 * w[1]");
    QVERIFY(product.array.shape == (Shape{2, 2}));
    QVERIFY(product.array.entries == (std::vector<double>{5, 6, 9, 14}));
    QVERIFY(evaluated("w[1]@delta[1]").array.entries == (std::vector<double>{-5, -7}));
    QVERIFY(evaluated("w[1] @ z[1]").state == Evaluation::State::NotYet);
    // Both shapes are named.
    const std::string wrong = english(evaluated("delta[1] @ w[1]").fault.message);
    QVERIFY2(wrong.find("2×1") != std::string::npos && wrong.find("2×2") != std::string::npos,
             wrong.c_str());
}

void TestEvaluate::truths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("truth");
    const std::pair<const char*, bool> rows[] = {
        {"C < 0.3", true},
        {"C < 0.25", false},
        {"C <= 0.25", true},
        {"C > 0.25", false},
        {"C >= 0.25", true},
        {"C == 0.25", true},
        {"C != 0.25", false},
        {"not C < 0.3", false},
        {"C < 0.3 and eta == 0.5", true},
        {"C < 0.1 and eta == 0.5", false},
        {"C < 0.1 or eta == 0.5", true},
        {"max(abs(delta[1])) > 3.9", true},
        // One known side may decide.
        {"C > 1 and z[1][1] > 0", false},
        {"z[1][1] > 0 and C > 1", false},
        {"C < 1 or z[1][1] > 0", true},
    };
    for (const auto& [text, truth] : rows)
        QTest::newRow(text) << QString::fromLatin1(text) << truth;
}

void TestEvaluate::truths()
{
    QFETCH(QString, text);
    QFETCH(bool, truth);
    const Evaluation result = evaluated(text.toStdString());
    QVERIFY(result.isTruth());
    QCOMPARE(result.truth, truth);
}

void TestEvaluate::notYet_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"z[1][1]", "z[1][1] + C", "max(z[1])", "z[1][1] > 0",
                             "C < 1 and z[1][1] > 0", "C > 1 or z[1][1] > 0", "not z[1][1] > 0"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestEvaluate::notYet()
{
    QFETCH(QString, text);
    const Evaluation result = evaluated(text.toStdString());
    QVERIFY(result.state == Evaluation::State::NotYet);
    QVERIFY(result.missing.name == "z");
}

void TestEvaluate::faults_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("column");
    QTest::newRow("no such quantity") << "1 + foo[1]" << 5;
    QTest::newRow("shapes") << "delta[1] + w[1]" << 10;
    QTest::newRow("vector compared") << "delta[1] > 0" << 10;
    QTest::newRow("truth in arithmetic") << "(C < 1) + 2" << 9;
    QTest::newRow("number for a truth") << "C and eta > 0" << 1;
    QTest::newRow("not of a number") << "not C" << 5;
    QTest::newRow("no product") << "delta[1] @ w[1]" << 10;
    QTest::newRow("no row 3") << "entry(w[1], 3, 1)" << 1;
    QTest::newRow("no column 0") << "entry(w[1], 1, 0)" << 1;
    QTest::newRow("half a row") << "entry(w[1], 1.5, 1)" << 1;
    QTest::newRow("a matrix has rows and columns") << "entry(w[1], 1)" << 1;
    QTest::newRow("a vector for an index") << "entry(w[1], delta[1], 1)" << 1;
}

void TestEvaluate::faults()
{
    QFETCH(QString, text);
    QFETCH(int, column);
    const Evaluation result = evaluated(text.toStdString());
    QVERIFY(result.state == Evaluation::State::Fault);
    QVERIFY(!english(result.fault.message).empty());
    QVERIFY(std::abs(result.fault.column - column) <= 4);
}

void TestEvaluate::domainTroubleIsAValue()
{
    QVERIFY(std::isnan(evaluated("log(-1)").number()));
    QVERIFY(std::isnan(evaluated("sqrt(-1)").number()));
    QVERIFY(std::isinf(evaluated("1 / 0").number()));
    QVERIFY(std::isinf(evaluated("9^9^9^9").number()));
    QVERIFY(!evaluated("log(-1) < 0").truth);
}

void TestEvaluate::checkAgreesWithEvaluate_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"C + 1", "delta[1] * 2", "C < 1", "max(delta[1]) > 0 and C < 1", "foo[1]",
          "delta[1] + w[1]", "not C", "w[1] < 1", "norm(w[1])", "-delta[1]", "w[1] @ delta[1]",
          "delta[1] @ delta[1]", "entry(w[1], 2, 2)", "entry(w[1], 2, 3)"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

// What is known from shapes alone is what comes out.
void TestEvaluate::checkAgreesWithEvaluate()
{
    QFETCH(QString, text);
    QVERIFY(checked(text.toStdString()).state == evaluated(text.toStdString()).state);
}

QTEST_APPLESS_MAIN(TestEvaluate)
#include "tst_evaluate.moc"
