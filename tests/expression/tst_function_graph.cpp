// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/derivative.h"
#include "expression/domain.h"
#include "operation/evaluate.h"
#include "expression/function_graph.h"
#include "expression/graph_formula.h"
#include "support/text.h"

#include <cmath>
#include <random>

using namespace gradus;

namespace {

using Made = std::variant<FunctionGraph, ExpressionFault>;

Made makeGraph(const std::string& text, std::vector<std::string> variables = {"x", "y"})
{
    auto parsed = parseExpression(text);
    if (auto* fault = std::get_if<ExpressionFault>(&parsed))
        return *fault;
    return FunctionGraph::make(std::get<Expression>(parsed), std::move(variables));
}

FunctionGraph graphOf(const std::string& text)
{
    const Made made = makeGraph(text);
    if (const auto* fault = std::get_if<ExpressionFault>(&made))
        qFatal("%s: %s", text.c_str(), english(fault->message).c_str());
    return std::get<FunctionGraph>(made);
}

std::vector<double> valuesAt(const FunctionGraph& graph, const std::vector<double>& at)
{
    std::vector<double> values(std::size_t(graph.size()));
    graph.evaluate(at, values);
    return values;
}

double valueAt(const FunctionGraph& graph, const std::vector<double>& at)
{
    return valuesAt(graph, at)[std::size_t(graph.root())];
}

// The gradient by going backwards.
std::vector<double> gradientAt(const FunctionGraph& graph, const std::vector<double>& at)
{
    std::vector<double> adjoints(std::size_t(graph.size()));
    graph.differentiate(valuesAt(graph, at), adjoints);
    std::vector<double> gradient(at.size());
    for (int n = 0; n < graph.size(); ++n)
        if (graph.node(n).variable >= 0)
            gradient[std::size_t(graph.node(n).variable)] = adjoints[std::size_t(n)];
    return gradient;
}

std::string textOf(const FunctionGraph& graph)
{
    const auto formula = wholeFormula(graph, graph.root(), [&](int variable) {
        return Formula::operand(Quantity::plain(graph.variables()[std::size_t(variable)]), 0, {});
    });
    return formula ? plainText(*formula) : "too large";
}

// The evaluator of conditions and answers, as a second opinion.
class Point final : public Resolver {
public:
    explicit Point(std::vector<double> at) : m_at(std::move(at)) { }
    [[nodiscard]] std::variant<Shape, Message> shape(const Quantity&) const override
    {
        return Shape{};
    }
    [[nodiscard]] std::optional<Array> value(const Quantity& quantity) const override
    {
        return Array::number(m_at[quantity.name == "x" ? 0 : 1]);
    }

private:
    std::vector<double> m_at;
};

// Random texts of the language's operations, nested a few times.
std::string randomFunction(std::mt19937& random, int depth)
{
    static const std::vector<std::string> leaves{"x", "y", "2", "0.5", "pi", "3"};
    static const std::vector<std::string> calls{"sin",  "cos",  "tanh",     "exp", "sigmoid",
                                                "atan", "sqrt", "softplus", "ln",  "abs",
                                                "relu", "sinh", "cosh",     "tan", "asin"};
    static const std::vector<std::string> signs{" + ", " - ", "*", "/"};
    const auto below = [&] { return randomFunction(random, depth - 1); };
    const auto pick = [&](const auto& list) { return list[random() % list.size()]; };
    if (depth == 0)
        return pick(leaves);
    switch (random() % 6) {
    case 0:
        return pick(calls) + "(" + below() + ")";
    case 1:
        return "(" + below() + ")^" + std::to_string(random() % 4);
    case 2:
        return std::string(random() % 2 ? "max(" : "min(") + below() + ", " + below() + ")";
    case 3:
        return "-(" + below() + ")";
    default:
        break;
    }
    return "(" + below() + pick(signs) + below() + ")";
}

} // namespace

class TestFunctionGraph : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gradients_data();
    void gradients();
    void everyNodeStandsOnce();
    void localSlopesMakeTheGradient();
    void derivativesAreReadable_data();
    void derivativesAreReadable();
    void randomFunctionsAgree();
    void cornersHaveASlope();
    void infinitiesHaveASide();
    void saysWhatWentWrong_data();
    void saysWhatWentWrong();
    void refuses_data();
    void refuses();
    void formulasComeToTheValue();
    void largeFormulasAreNotWritten();
};

void TestFunctionGraph::gradients_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"x^2 + 3*y^2",
                             "(1 - x)^2 + 100*(y - x^2)^2",
                             "sin(x)*cos(y)",
                             "exp(-x^2 - y^2)",
                             "log(1 + exp(x)) + sqrt(1 + y^2)",
                             "abs(x) + y^4/(1 + x^2)",
                             "sigmoid(3*x - y)^2",
                             "tan(x) + asin(y/3)",
                             "acos(y/3) - atan(x*y)",
                             "sinh(x) - cosh(y)",
                             "tanh(x*y)",
                             "softplus(x) + relu(y)",
                             "x^y",
                             "pow(x, 3) + 2^y",
                             "max(x, y)*min(x^2, y)",
                             "-x^2",
                             "x/y",
                             "sign(x)*y + step(y)",
                             "mean(x, y, 3*x)",
                             "sum(x, y^2, 1)",
                             "pi*x + e^y",
                             "x",
                             "7"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

// Against the other evaluator, central differences and the symbolic derivative.
void TestFunctionGraph::gradients()
{
    QFETCH(QString, text);
    const FunctionGraph graph = graphOf(text.toStdString());
    const auto expression = std::get<Expression>(parseExpression(text.toStdString()));
    for (const std::vector<double>& at : {std::vector{0.7, 1.1}, {1.3, 0.4}, {0.2, 2.5}}) {
        QCOMPARE(valueAt(graph, at), evaluate(expression, Point(at)).number());
        const auto gradient = gradientAt(graph, at);
        for (int v = 0; v < 2; ++v) {
            auto more = at;
            auto less = at;
            more[std::size_t(v)] += 1e-5;
            less[std::size_t(v)] -= 1e-5;
            const double central = (valueAt(graph, more) - valueAt(graph, less)) / 2e-5;
            QVERIFY(relativeError(gradient[std::size_t(v)], central) < 1e-6);
            const double symbolic = valueAt(derivative(graph, v), at);
            QVERIFY2(relativeError(symbolic, gradient[std::size_t(v)]) < 1e-13,
                     textOf(derivative(graph, v)).c_str());
        }
    }
}

void TestFunctionGraph::everyNodeStandsOnce()
{
    QCOMPARE(graphOf("x*y + x*y").size(), 4); // x, y, the product, the sum
    QCOMPARE(graphOf("sin(x)^2 + cos(x)^2").size(), 7);
    QCOMPARE(graphOf("2 + 2").size(), 2);
    const FunctionGraph graph = graphOf("2*pi*x");
    QVERIFY(graph.node(graph.node(graph.root()).operands[0]).constant);
    QVERIFY(!graph.node(graph.root()).constant);
}

void TestFunctionGraph::localSlopesMakeTheGradient()
{
    const FunctionGraph graph = graphOf("x*y"); // nodes x, y, x*y
    const auto values = valuesAt(graph, {3, 5});
    QCOMPARE(graph.partial(2, 0, values), 5.0);
    QCOMPARE(graph.partial(2, 1, values), 3.0);
    const FunctionGraph two = graphOf("x*x"); // two paths from one variable
    QCOMPARE(gradientAt(two, {3, 0})[0], 6.0);
}

void TestFunctionGraph::derivativesAreReadable_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("slope");
    const auto row = [](const char* text, const char* slope) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(slope);
    };
    row("x^2", "2 * x");
    row("x^3", "3 * x^2");
    row("5*x", "5");
    row("y", "0");
    row("x*y", "y");
    row("x^2 + 3*y^2", "2 * x");
    row("(1 - x)^2", "-2 * (1 - x)");
    row("-x^2", "-2 * x");
    row("3*(2*x)", "6");
    row("sin(x)", "cos(x)");
    row("cos(2*x)", "-2 * sin(2 * x)");
    row("exp(x)", "exp(x)");
    row("e^x", "e^x");
    row("2^x", "2^x * ln(2)");
    row("ln(x)", "1 / x");
    row("log(x^2)", "2 * (1 / x^2 * x)");
    row("sqrt(x)", "1 / (2 * sqrt(x))");
    row("x/y", "1 / y");
    row("y/x", "-y / x^2");
    row("sigmoid(x)", "sigma(x) * (1 - sigma(x))");
    row("tanh(x)", "1 - tanh(x)^2");
    row("abs(x)", "sign(x)");
    row("relu(x)", "step(x)");
    row("x - x", "0");
    row("x^0", "0");
}

void TestFunctionGraph::derivativesAreReadable()
{
    QFETCH(QString, text);
    QFETCH(QString, slope);
    QCOMPARE(str(textOf(derivative(graphOf(text.toStdString()), 0))), slope);
}

void TestFunctionGraph::randomFunctionsAgree()
{
    std::mt19937 random(7);
    int compared = 0;
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = randomFunction(random, 1 + int(random() % 4));
        const FunctionGraph graph = graphOf(text);
        const std::vector<double> at{0.1 + double(random() % 100) / 50,
                                     0.1 + double(random() % 100) / 50};
        const double value = valueAt(graph, at);
        const auto expression = std::get<Expression>(parseExpression(text));
        const double second = evaluate(expression, Point(at)).number();
        QVERIFY2(value == second || (std::isnan(value) && std::isnan(second)), text.c_str());
        const auto gradient = gradientAt(graph, at);
        for (int v = 0; v < 2; ++v) {
            const double backwards = gradient[std::size_t(v)];
            const double symbolic = valueAt(derivative(graph, v), at);
            if (!std::isfinite(value) || !std::isfinite(backwards) || std::abs(backwards) > 1e12)
                continue;
            // Cancellation inside a long derivative costs digits.
            QVERIFY2(relativeError(symbolic, backwards) < 1e-6,
                     (text + " -> " + textOf(derivative(graph, v))).c_str());
            ++compared;
        }
    }
    QVERIFY(compared > 20'000);
}

void TestFunctionGraph::cornersHaveASlope()
{
    for (const char* text : {"abs(x)", "relu(x)", "sign(x)", "step(x)"}) {
        const FunctionGraph graph = graphOf(text);
        QCOMPARE(gradientAt(graph, {0, 0})[0], 0.0);
        QCOMPARE(valueAt(derivative(graph, 0), {0, 0}), 0.0);
    }
    QCOMPARE(gradientAt(graphOf("max(x, y)"), {1, 1}), (std::vector{1.0, 0.0}));
    QCOMPARE(gradientAt(graphOf("min(x, y)"), {1, 1}), (std::vector{1.0, 0.0}));
    QCOMPARE(gradientAt(graphOf("x^0"), {0, 0})[0], 0.0);
    QCOMPARE(gradientAt(graphOf("x^2"), {0, 0})[0], 0.0);
    QCOMPARE(gradientAt(graphOf("x^y"), {0, 2})[1], 0.0);
}

void TestFunctionGraph::infinitiesHaveASide()
{
    QCOMPARE(valueAt(graphOf("step(-1/x)"), {0, 0}), 0.0);
    QCOMPARE(valueAt(graphOf("relu(-1/x)"), {0, 0}), 0.0);
    QCOMPARE(valueAt(graphOf("sign(-1/x)"), {0, 0}), -1.0);
    QVERIFY(std::isnan(valueAt(graphOf("max(1, x/x)"), {0, 0})));
    QVERIFY(std::isnan(valueAt(graphOf("min(x/x, 1)"), {0, 0})));
    QVERIFY(std::isnan(valueAt(graphOf("relu(x/x)"), {0, 0})));
}

void TestFunctionGraph::saysWhatWentWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* text, const char* part) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(part);
    };
    row("log(x - 2)", "the logarithm of -1");
    row("1 + sqrt(-x)", "the negative number -1 has no real square root");
    row("asin(2*x)", "from −1 to 1, not 2");
    row("x/(x - 1)", "1 is divided by 0");
    row("(x - 2)^0.5", "the negative number -1 has no real power 0.5");
    row("(x - 1)^(-1)", "0 has no power -1");
    row("9^9^9^9", "too large");
    row("exp(1000*x)", "exp of 1000 is too large");
    row("x*1e308*10", "too large");
}

void TestFunctionGraph::saysWhatWentWrong()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const FunctionGraph graph = graphOf(text.toStdString());
    const auto values = valuesAt(graph, {1, 1});
    const auto trouble = domainTrouble(graph, values);
    QVERIFY(trouble);
    QVERIFY(!std::isfinite(values[std::size_t(trouble->node)]));
    QVERIFY2(str(english(trouble->why)).contains(part), english(trouble->why).c_str());
    QVERIFY(!domainTrouble(graphOf("x + 1"), valuesAt(graphOf("x + 1"), {1, 1})));
}

void TestFunctionGraph::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("part");
    QTest::newRow("unknown") << "x + zeta" << 5 << "the variables are x, y";
    QTest::newRow("near") << "3*speed + spede" << 3 << "did you mean";
    QTest::newRow("quantity") << "x + w[1][1,1]" << 5 << "no variable \"w[1][1,1]\"";
    QTest::newRow("logic of numbers") << "x and y < 1" << 3 << "join comparisons";
}

void TestFunctionGraph::refuses()
{
    QFETCH(QString, text);
    QFETCH(int, column);
    QFETCH(QString, part);
    const bool near = text.contains(QStringLiteral("speed"));
    const Made made = makeGraph(text.toStdString(),
                                near ? std::vector<std::string>{"sped", "y"}
                                     : std::vector<std::string>{"x", "y"});
    const auto* fault = std::get_if<ExpressionFault>(&made);
    QVERIFY(fault);
    QCOMPARE(fault->column, column);
    QVERIFY2(str(english(fault->message)).contains(part), english(fault->message).c_str());
}

// What is shown is what is worked out.
void TestFunctionGraph::formulasComeToTheValue()
{
    std::mt19937 random(3);
    for (int i = 0; i < 2'000; ++i) {
        const std::string text = randomFunction(random, 1 + int(random() % 3));
        const FunctionGraph graph = graphOf(text);
        const std::vector<double> at{0.3 + double(i % 7) / 5, 0.2 + double(i % 11) / 6};
        const auto values = valuesAt(graph, at);
        const auto operand = [&](int node) {
            return Formula::operand(Quantity::vector("v", node + 1), values[std::size_t(node)], {});
        };
        for (int n = 0; n < graph.size(); ++n) {
            if (!graph.node(n).isOperation() || !std::isfinite(values[std::size_t(n)]))
                continue;
            const double shown = operationFormula(graph, n, operand).evaluate();
            QVERIFY2(relativeError(shown, values[std::size_t(n)]) < 1e-15, text.c_str());
        }
    }
    QCOMPARE(plainText(constantFormula(graphOf("2*pi"), graphOf("2*pi").root())),
             std::string("2 * pi"));
    QCOMPARE(latex(constantFormula(graphOf("2*pi"), graphOf("2*pi").root())),
             std::string("2\\,\\pi"));
}

void TestFunctionGraph::largeFormulasAreNotWritten()
{
    std::string text = "x"; // squares of squares share all; written out they would double each time
    for (int i = 0; i < 6; ++i)
        text = "(" + text + "*" + text + ")";
    QVERIFY(textOf(graphOf(text)) != "too large");
    FunctionGraph graph = graphOf(text);
    for (int i = 0; i < 3; ++i)
        graph = derivative(graphOf("sin(" + text + ")*" + text), 0);
    QCOMPARE(textOf(graph), std::string("too large"));
    QVERIFY(graph.size() < 100);
}

QTEST_APPLESS_MAIN(TestFunctionGraph)
#include "tst_function_graph.moc"
