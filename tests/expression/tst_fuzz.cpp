// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/derivative.h"
#include "expression/domain.h"
#include "operation/evaluate.h"
#include "expression/graph_formula.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace gradus;

namespace {

// How often: GRADUS_FUZZ multiplies the short runs that every test run makes.
int times(int count)
{
    const int factor = qEnvironmentVariableIntValue("GRADUS_FUZZ");
    return count * std::max(1, factor);
}

class Writer {
public:
    explicit Writer(unsigned seed) : m_random(seed) { }

    std::string expression(int depth)
    {
        static const std::vector<std::string> leaves{"x",  "y", "1", "2",    "0.5", "3e2",
                                                     "pi", "e", "0", "1e-3", "7"};
        static const std::vector<std::string> signs{" + ", "-", "*", " / ", "^"};
        static const std::vector<std::string> calls{
            "sin", "cos", "tan",  "asin", "acos", "atan",    "sinh", "cosh",     "tanh",
            "exp", "log", "sqrt", "abs",  "sign", "sigmoid", "relu", "softplus", "step"};
        const unsigned kind = below(depth <= 0 ? 1 : 10);
        if (kind < 2)
            return leaves[below(unsigned(leaves.size()))];
        if (kind < 6)
            return inner(depth) + signs[below(unsigned(signs.size()))] + inner(depth);
        if (kind < 8)
            return calls[below(unsigned(calls.size()))] + "(" + expression(depth - 1) + ")";
        if (kind == 8)
            return "-" + inner(depth);
        return (below(2) ? "min(" : "max(") + expression(depth - 1) + ", " + expression(depth - 1)
            + ")";
    }

    unsigned below(unsigned count) { return unsigned(m_random()) % count; }

private:
    std::string inner(int depth)
    {
        const std::string inside = expression(depth - 1);
        return below(2) ? "(" + inside + ")" : inside;
    }

    std::mt19937 m_random;
};

bool near(double a, double b)
{
    return std::abs(a - b) <= 1e-7 * std::max({1.0, std::abs(a), std::abs(b)});
}

} // namespace

class TestFuzz : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomExpressions();
    void randomBytes();
};

// Whatever can be written can be read, printed, worked out and differentiated; the symbolic
// derivative is the gradient by going backwards.
void TestFuzz::randomExpressions()
{
    Writer writer(11);
    int functions = 0;
    int compared = 0;
    for (int n = 0; n < times(20'000); ++n) {
        const std::string text = writer.expression(int(writer.below(7)));
        const auto parsed = parseExpression(text);
        const auto* expression = std::get_if<Expression>(&parsed);
        if (!expression)
            continue; // too long or too deep
        const auto again = parseExpression(print(*expression));
        if (std::holds_alternative<Expression>(again)) // printed parentheses may nest too deeply
            QCOMPARE(print(std::get<Expression>(again)), print(*expression));
        const auto made = FunctionGraph::make(*expression, {"x", "y"});
        QVERIFY2(std::holds_alternative<FunctionGraph>(made), text.c_str());
        const auto& graph = std::get<FunctionGraph>(made);
        ++functions;
        std::vector<double> values(std::size_t(graph.size()));
        std::vector<double> adjoints(values.size());
        const std::array at{0.7, -0.4};
        graph.evaluate(at, values);
        graph.differentiate(values, adjoints);
        (void)domainTrouble(graph, values);
        (void)wholeFormula(graph, graph.root(), [](int) { return Formula::number(0); });
        const FunctionGraph slope = derivative(graph, 0);
        std::vector<double> slopes(std::size_t(slope.size()));
        slope.evaluate(at, slopes);
        const double symbolic = slopes[std::size_t(slope.root())];
        double backwards = 0;
        for (int node = 0; node < graph.size(); ++node)
            if (graph.node(node).variable == 0)
                backwards = adjoints[std::size_t(node)];
        const bool sound = std::all_of(values.begin(), values.end(), [](double v) {
            return std::isfinite(v) && std::abs(v) < 1e6;
        });
        const bool steep = std::any_of(adjoints.begin(), adjoints.end(), [](double v) {
            return !std::isfinite(v) || std::abs(v) > 1e6;
        });
        if (!sound || steep || !std::isfinite(symbolic))
            continue;
        ++compared;
        QVERIFY2(
            near(symbolic, backwards),
            (text + ": " + std::to_string(symbolic) + " and " + std::to_string(backwards)).c_str());
    }
    QVERIFY(functions > times(20'000) / 2);
    QVERIFY(compared > times(20'000) / 4);
}

// Nothing that can be typed crashes or hangs, and every fault has a place in the text.
void TestFuzz::randomBytes()
{
    std::mt19937 random(5);
    const std::string alphabet = "xyze0123456789.+-*/^()[],<>=!@#'\" \tsincoexpdC_%&\\";
    int read = 0;
    for (int n = 0; n < times(100'000); ++n) {
        std::string text;
        const unsigned length = unsigned(random()) % 24;
        const bool any = random() % 4 == 0;
        for (unsigned i = 0; i < length; ++i)
            text += any ? char(random() & 0xFF) : alphabet[random() % alphabet.size()];
        const auto parsed = parseExpression(text);
        if (const auto* fault = std::get_if<ExpressionFault>(&parsed)) {
            QVERIFY(fault->column >= 1 && fault->column <= int(text.size()) + 1);
            continue;
        }
        ++read;
        (void)evaluate(std::get<Expression>(parsed), NumbersOnly());
        (void)FunctionGraph::make(std::get<Expression>(parsed), {"x", "y"});
    }
    QVERIFY(read > times(100'000) / 200);
}

QTEST_APPLESS_MAIN(TestFuzz)
#include "tst_fuzz.moc"
