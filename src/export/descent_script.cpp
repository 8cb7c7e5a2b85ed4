// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/descent_script.h"

#include "export/python_function.h"
#include "export/python_samples.h"
#include "export/python_update.h"

namespace gradus {

namespace {

std::vector<std::string> pythonNames(const FunctionGraph& graph)
{
    std::vector<std::string> names;
    for (const std::string& name : graph.variables())
        names.push_back(pythonName(name));
    return names;
}

class DescentScript {
public:
    DescentScript(const DescentIteration& iteration, const ScriptOptions& options)
        : m_i(iteration)
        , m_e(iteration.experiment())
        , m_graph(m_e.graph())
        , m_names(pythonNames(m_graph))
        , m_function(m_graph, m_names)
        , m_text(options)
        , m_adjoints(static_cast<std::size_t>(m_graph.size()))
    {
        nameNodes();
    }

    std::string write()
    {
        m_text.begin(m_i);
        writePythonFunctions(m_text, m_function.functions());
        variables();
        writePythonUpdate(m_text, m_e.spec().optimizer, m_i.state().rate, m_i.number());
        if (m_e.hasData())
            samples();
        else
            passes(0);
        if (m_e.isBatched())
            means();
        update();
        m_text.end(m_i);
        return m_text.take();
    }

private:
    // Inner nodes are v[n], as they are addressed; the last is f.
    void nameNodes()
    {
        for (const DescentAddress& a : m_e.isBatched() ? m_e.sampleSteps() : m_e.steps()) {
            if (a.part == DescentPart::Node)
                m_function.setName(a.node, print(m_e.quantity(a)));
            if (a.part == DescentPart::Adjoint)
                adjointName(a.node) = "df_d" + print(m_e.quantity(a)).substr(4);
        }
        for (int i = 0; i < static_cast<int>(m_names.size()); ++i)
            for (int n = 0; n < m_graph.size(); ++n)
                if (m_graph.node(n).variable == i)
                    adjointName(n) = "df_d" + name(i);
        m_function.setName(m_graph.root(), "f");
    }

    [[nodiscard]] std::string& adjointName(int node)
    {
        return m_adjoints[static_cast<std::size_t>(node)];
    }
    [[nodiscard]] const std::string& name(int variable) const
    {
        return m_names[static_cast<std::size_t>(variable)];
    }

    void variables()
    {
        m_text.section({GRADUS_TEXT("core", "The variables at the start of the iteration.")});
        const DescentState& state = m_i.state();
        for (int i = 0; i < m_e.variables(); ++i) {
            const auto at = static_cast<std::size_t>(i);
            const auto number = [&](const std::string& of, double value) {
                m_text.line(of + " = np.float64(" + pythonNumber(value) + ")");
            };
            number(name(i), state.x[at]);
            if (!state.m.empty())
                number("m_" + name(i), state.m[at]);
            if (!state.v.empty())
                number("v_" + name(i), state.v[at]);
        }
    }

    // The function and its slopes, where the variables (and a sample) are known.
    void passes(int level)
    {
        const int root = m_graph.root();
        m_text.section(
            {GRADUS_TEXT("core", "Forward: f = %1, node by node."), {m_e.spec().function}}, level);
        m_text.line("v, df_dv = {}, {}", level);
        for (int n = 0; n < m_graph.size(); ++n)
            if (n != root && m_function.operand(n).starts_with("v["))
                m_text.line(m_function.operand(n) + " = " + m_function.expression(n), level);
        m_text.line("f = " + rootExpression(), level);
        m_text.section(
            {GRADUS_TEXT("core",
                         "Backward: what leads on, times the slope of each step on the way.")},
            level);
        for (int n = root - 1; n >= 0; --n)
            if (!adjointName(n).empty() && isNeeded(n))
                m_text.line(adjointName(n) + " = " + adjoint(n), level);
        for (int i = 0; i < m_e.variables(); ++i)
            if (m_e.nodeOf(i) < 0 || m_e.nodeOf(i) == root)
                m_text.line("df_d" + name(i) + (m_e.nodeOf(i) == root ? " = 1.0" : " = 0.0"),
                            level);
    }

    // Slopes by the numbers of a sample belong to nobody.
    [[nodiscard]] bool isNeeded(int node) const
    {
        return m_graph.node(node).variable < m_e.variables();
    }

    [[nodiscard]] std::string rootExpression() const
    {
        const GraphNode& node = m_graph.node(m_graph.root());
        return node.variable >= 0 ? name(node.variable) : m_function.expression(m_graph.root());
    }

    // Over the nodes that a node goes into, latest first.
    [[nodiscard]] std::string adjoint(int node)
    {
        std::string sum;
        for (int n = m_graph.root(); n > node; --n) {
            const GraphNode& above = m_graph.node(n);
            for (int i = 0; i < above.operandCount; ++i) {
                if (above.operands[static_cast<std::size_t>(i)] != node)
                    continue;
                const std::string slope = m_function.partial(n, i);
                const std::string from = n == m_graph.root() ? std::string() : adjointName(n);
                sum += (sum.empty() ? "" : " + ")
                    + (from.empty()         ? slope
                           : slope == "1.0" ? from
                                            : from + " * " + slope);
            }
        }
        return sum.empty() ? "0.0" : sum;
    }

    void keepPasses(int level)
    {
        const std::string at = m_e.isBatched() ? ", at)" : ")";
        m_text.line("for i in v:", level);
        m_text.line("keep(f\"v[{i}]\", v[i]" + at, level + 1);
        m_text.line("keep(f\"df/dv[{i}]\", df_dv[i]" + at, level + 1);
        m_text.line("keep(\"f\", f" + at, level);
        if (m_e.isBatched())
            for (int i = 0; i < m_e.variables(); ++i)
                m_text.line("keep(\"df/d" + written(i) + "\", df_d" + name(i) + at, level);
    }

    // A variable as it is addressed.
    [[nodiscard]] const std::string& written(int variable) const
    {
        return m_graph.variables()[static_cast<std::size_t>(variable)];
    }

    void samples()
    {
        const int names = static_cast<int>(m_names.size());
        Eigen::MatrixXd numbers(m_i.sampleCount(), names - m_e.variables());
        std::string list;
        for (int i = m_e.variables(); i < names; ++i) {
            list += name(i) + (i + 1 < names || i == m_e.variables() ? ", " : "");
            for (int n = 1; n <= m_i.sampleCount(); ++n)
                numbers(n - 1, i - m_e.variables()) =
                    m_i.value({DescentPart::Input, -1, i, m_e.isBatched() ? n : 0});
        }
        if (list.ends_with(", ") && names - m_e.variables() > 1)
            list.resize(list.size() - 2);
        writeSamples(numbers);
        m_text.line("sum_f = 0.0");
        for (int i = 0; i < m_e.variables(); ++i)
            m_text.line("sum_d" + name(i) + " = 0.0");
        m_text.line("for n, sample in enumerate(samples, 1):");
        m_text.line("at = f\"@{n}\"", 1);
        if (!list.empty())
            m_text.line(
                (list.ends_with(", ") ? list.substr(0, list.size() - 1) : list) + " = sample", 1);
        passes(1);
        keepPasses(1);
        m_text.line("sum_f += f", 1);
        for (int i = 0; i < m_e.variables(); ++i)
            m_text.line("sum_d" + name(i) + " += df_d" + name(i), 1);
    }

    // A row of numbers for each sample; from a table by the same steps as ours.
    void writeSamples(const Eigen::MatrixXd& numbers)
    {
        const DataSet& data = *m_e.spec().data;
        if (!data.preparation()) {
            m_text.section({GRADUS_TEXT("core", "The samples: a row each.")});
            m_text.line("samples = " + pythonMatrix(numbers, 10));
            return;
        }
        const Batches& batches = m_e.batches();
        const auto order = batches.orderOf(batches.epochOf(m_i.number()));
        const auto begin = order.begin() + batches.offsetOf(m_i.number());
        writePythonSamples(m_text, data, {begin, begin + numbers.rows()},
                           numbers.leftCols(data.inputSize()).transpose(),
                           numbers.rightCols(data.targetSize()).transpose());
        m_text.line("samples = np.vstack([x, y]).T");
    }

    void means()
    {
        m_text.section({GRADUS_TEXT("core", "The means over the samples.")});
        m_text.line("keep(\"f\", sum_f / len(samples))");
        for (int i = 0; i < m_e.variables(); ++i)
            m_text.line("df_d" + name(i) + " = sum_d" + name(i) + " / len(samples)");
    }

    void update()
    {
        if (!m_e.hasData())
            keepPasses(0);
        m_text.section({GRADUS_TEXT("core", "The update of every variable.")});
        for (int i = 0; i < m_e.variables(); ++i) {
            m_text.line("keep(\"df/d" + written(i) + "\", df_d" + name(i) + ")");
            m_text.line("for part, value in update("
                        + pythonUpdateArguments(m_e.spec().optimizer.kind, name(i),
                                                "df_d" + name(i), "m_" + name(i), "v_" + name(i))
                        + ").items():");
            m_text.line("keep(f\"{part}" + written(i) + "\", value)", 1);
        }
    }

    const DescentIteration& m_i;
    const DescentExperiment& m_e;
    const FunctionGraph& m_graph;
    std::vector<std::string> m_names;
    PythonFunction m_function;
    PythonText m_text;
    std::vector<std::string> m_adjoints; ///< what ∂f/∂(node) is called
};

} // namespace

std::string descentScript(const DescentIteration& iteration, const ScriptOptions& options)
{
    return DescentScript(iteration, options).write();
}

} // namespace gradus
