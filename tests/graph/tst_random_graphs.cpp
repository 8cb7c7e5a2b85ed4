// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graph_pass.h"
#include "support/text.h"

#include <cmath>
#include <random>

using namespace gradus;

namespace {

// What a node may be made with; a and b stand for nodes, k for an axis, n for a small number.
constexpr const char* forms[] = {"a + b",
                                 "a - b",
                                 "a*b",
                                 "a/(1 + b^2)",
                                 "a @ b",
                                 "transpose(a)",
                                 "tanh(a)",
                                 "sigmoid(a)",
                                 "relu(a)",
                                 "abs(a)",
                                 "silu(a)",
                                 "gelu(a)",
                                 "softplus(a)",
                                 "sin(a)",
                                 "erf(a)",
                                 "a^2",
                                 "-a",
                                 "2a - 1",
                                 "(a < b)*a",
                                 "sum(a, k)",
                                 "mean(a, k)",
                                 "max(a, k)",
                                 "min(a, k)",
                                 "max(a)",
                                 "min(a)",
                                 "norm(a)",
                                 "max(a, b)",
                                 "min(a, b, 0.25)",
                                 "flatten(a)",
                                 "permute(a, 2, 1)",
                                 "permute(a, 3, 1, 2)",
                                 "reshape(a, n, 2)",
                                 "reshape(a, 1, n, 2)",
                                 "concat(k, a, b)",
                                 "slice(a, k, 1, n)",
                                 "softmax(a)",
                                 "causal_softmax(a)",
                                 "conv(a, b)",
                                 "conv(a, b, n, 1)",
                                 "maxpool(a, n)",
                                 "maxpool(a, 2, 1)",
                                 "meanpool(a, n)",
                                 "embed(a, t)",
                                 "a[n,1]",
                                 "a[1]",
                                 "softmax_cross_entropy(a, y)",
                                 "bspline(tanh(a), -1, 1, 3, 3)",
                                 "sum_rows(a)",
                                 "mean_columns(a)"};

// Makes graphs that any expression may stand in: what does not fit is a fault and left out.
class RandomGraph {
public:
    explicit RandomGraph(std::uint64_t seed) : m_random(seed)
    {
        leaf("t", ArrayNode::Role::Given, {below(3) + 1, 1});
        for (double& token : m_state)
            token = below(2) + 1;
        leaf("y", ArrayNode::Role::Given, {below(3) + 1, 1});
        leaf("K", ArrayNode::Role::Parameter, {1 + below(2), 1 + below(2), 1 + below(2), 2});
        leaf("P", ArrayNode::Role::Parameter, {1 + below(2), 2 + below(3), 2 + below(3)});
        leaf("A", ArrayNode::Role::Parameter, {1 + below(3), 1 + below(3)});
        leaf("B", ArrayNode::Role::Parameter, {1 + below(3), 1 + below(3)});
        leaf("x", ArrayNode::Role::Parameter, {1 + below(3), 1});
        const int wanted = 3 + below(8);
        for (int tries = 0; m_made < wanted && tries < 200; ++tries)
            grow();
        std::string sum = "0";
        for (const auto& [name, node] : m_scope.nodes)
            if (name != "t" && name != "y" && m_graph.node(node).shape.size() < 400)
                sum += " + mean(" + name + ")";
        m_complete = add("C", sum);
    }

    // How far all entries of the gradient of the cost are from central differences; entries at a
    // kink or a tie, where both sides differ, are counted and left out.
    void compare(int& compared, int& skipped)
    {
        const GraphPass pass(m_graph);
        std::vector<double> values(m_graph.sampleNumbers()), upstream(values.size());
        std::vector<double> slopes(m_state.size());
        const double here = cost(pass, values);
        if (!m_complete || !std::isfinite(here) || std::abs(here) > 1e4)
            return;
        pass.backward(m_state.data(), values.data(), upstream.data(), slopes.data(), false);
        for (int n = 0; n < m_graph.size(); ++n) {
            const ArrayNode& node = m_graph.node(n);
            for (std::size_t i = 0;
                 node.role == ArrayNode::Role::Parameter && i < node.shape.size(); ++i)
                compare(pass, node.offset + i, slopes[node.offset + i], here, compared, skipped);
        }
    }

    [[nodiscard]] std::string text() const { return m_text; }

private:
    void compare(const GraphPass& pass, std::size_t at, double slope, double here, int& compared,
                 int& skipped)
    {
        constexpr double h = 1e-5;
        const double scale = std::max({1.0, std::abs(slope), std::abs(here)});
        const auto [measured, bend] = around(pass, at, h, here);
        // Where the graph is smooth, the bend is in proportion to the distance.
        if (std::abs(bend - 4 * around(pass, at, h / 4, here).bend) > 2e-6 * scale) {
            ++skipped;
            return;
        }
        ++compared;
        if (!(std::abs(slope - measured) < 2e-6 * scale))
            QFAIL(qPrintable(QStringLiteral("%1 but measured %2 at number %3 of\n%4")
                                 .arg(slope, 0, 'g', 12)
                                 .arg(measured, 0, 'g', 12)
                                 .arg(at)
                                 .arg(str(m_text))));
    }

    struct Around {
        double slope; ///< of the line through the two sides
        double bend; ///< how far the slopes of the two sides are apart
    };
    Around around(const GraphPass& pass, std::size_t at, double h, double here)
    {
        std::vector<double> values(m_graph.sampleNumbers());
        const double kept = m_state[at];
        m_state[at] = kept + h;
        const double above = cost(pass, values);
        m_state[at] = kept - h;
        const double below = cost(pass, values);
        m_state[at] = kept;
        return {(above - below) / (2 * h), (above - 2 * here + below) / h};
    }

    double cost(const GraphPass& pass, std::vector<double>& values) const
    {
        pass.forward(m_state.data(), values.data());
        return values[m_graph.node(m_graph.output()).offset];
    }

    int below(int n) { return static_cast<int>(m_random() % static_cast<std::uint64_t>(n)); }

    void leaf(const char* name, ArrayNode::Role role, std::vector<std::int32_t> lengths)
    {
        const Shape shape{std::span<const std::int32_t>(lengths)};
        m_scope.nodes[name] = m_graph.addLeaf(name, role, shape);
        for (std::size_t i = 0; i < shape.size(); ++i)
            m_state.push_back(below(2001) / 1000.0 - 1);
        m_text += std::string(name) + ": " + lengthsText(shape) + "\n";
    }

    // A name that is a node, but for the tokens.
    std::string anyName()
    {
        auto found = m_scope.nodes.begin();
        std::advance(found, below(static_cast<int>(m_scope.nodes.size())));
        return found->first == "t" || found->first == "y" ? "A" : found->first;
    }

    void grow()
    {
        const std::string form = forms[static_cast<std::size_t>(below(std::size(forms)))];
        std::string expression;
        for (std::size_t i = 0; i < form.size(); ++i) {
            const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
            const bool alone =
                (i == 0 || !letter(form[i - 1])) && (i + 1 == form.size() || !letter(form[i + 1]));
            const char c = form[i];
            if (alone && (c == 'a' || c == 'b'))
                expression += anyName();
            else if (alone && (c == 'k' || c == 'n'))
                expression += std::to_string(1 + below(3));
            else
                expression += c;
        }
        if (add("n" + std::to_string(m_made + 1), expression))
            ++m_made;
    }

    bool add(const std::string& name, const std::string& expression)
    {
        std::vector<std::string> names;
        for (const auto& [known, node] : m_scope.nodes)
            names.push_back(known);
        const auto parsed = parseExpression(expression, ReadingContext::over(names));
        const auto* read = std::get_if<Expression>(&parsed);
        if (!read || m_graph.sampleNumbers() > 20'000)
            return false;
        const auto made = m_graph.add(name, *read, m_scope);
        if (!std::holds_alternative<int>(made))
            return false;
        m_scope.nodes[name] = std::get<int>(made);
        m_text += name + ": " + expression + "\n";
        return true;
    }

    std::mt19937_64 m_random;
    ArrayGraph m_graph;
    GraphScope m_scope;
    std::vector<double> m_state;
    std::string m_text;
    int m_made = 0;
    bool m_complete = false; ///< it has a cost
};

} // namespace

/// Graphs of random nodes against central differences. GRADUS_RANDOM_GRAPHS says how many (400
/// without it), GRADUS_RANDOM_SEED where they begin.
class TestRandomGraphs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gradientsAreCentralDifferences()
    {
        const auto number = [](const char* name, int otherwise) {
            const int set = qEnvironmentVariableIntValue(name);
            return set > 0 ? set : otherwise;
        };
        const int graphs = number("GRADUS_RANDOM_GRAPHS", 400);
        const int first = number("GRADUS_RANDOM_SEED", 1);
        int compared = 0;
        int skipped = 0;
        for (int seed = first; seed < first + graphs; ++seed) {
            RandomGraph graph(static_cast<std::uint64_t>(seed));
            graph.compare(compared, skipped);
            if (QTest::currentTestFailed())
                qFatal("seed %d", seed);
        }
        qInfo("%d slopes compared, %d at kinks and ties", compared, skipped);
        QVERIFY(compared > 10 * skipped && compared > 10 * graphs);
    }
};

QTEST_APPLESS_MAIN(TestRandomGraphs)
#include "tst_random_graphs.moc"
