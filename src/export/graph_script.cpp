// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/graph_script.h"

#include "export/python_function.h"
#include "export/python_update.h"

#include <set>

namespace gradus {

namespace {

class GraphScript {
public:
    GraphScript(const GraphIteration& iteration, const ScriptOptions& options)
        : m_i(iteration)
        , m_e(iteration.experiment())
        , m_graph(m_e.graph())
        , m_text(options)
    { }

    std::string write()
    {
        m_text.begin(m_i);
        helpers();
        if (m_e.learns())
            writePythonUpdate(m_text, m_e.training().optimizer, m_i.state().rate, m_i.number());
        given();
        passes();
        if (m_e.learns())
            update();
        m_text.end(m_i);
        return m_text.take();
    }

private:
    [[nodiscard]] const ArrayNode& node(int n) const { return m_graph.node(n); }
    [[nodiscard]] bool isParameter(int n) const
    {
        return node(n).role == ArrayNode::Role::Parameter;
    }

    // `"W"` or `5`: what stands between the brackets.
    [[nodiscard]] std::string key(int n) const
    {
        return node(n).name.empty() ? std::to_string(node(n).numbered) : pythonString(node(n).name);
    }
    [[nodiscard]] std::string gradient(int n) const { return "dC[" + key(n) + "]"; }
    [[nodiscard]] std::string value(int n) const
    {
        if (!node(n).isConstant())
            return "v[" + key(n) + "]";
        return "np.array([[" + pythonNumber(node(n).number) + "]])";
    }
    // A written number needs no array where another operand has one.
    [[nodiscard]] std::string plainValue(int n) const
    {
        if (!node(n).isConstant())
            return value(n);
        const std::string number = pythonNumber(node(n).number);
        return number[0] == '-' ? "(" + number + ")" : number;
    }
    [[nodiscard]] static std::string shapeTuple(const Shape& shape)
    {
        std::string text;
        for (const std::int32_t length : shape.lengths())
            text += (text.empty() ? "" : ", ") + std::to_string(length);
        return "(" + text + ")";
    }

    void helpers()
    {
        m_text.lines("\ndef keep_node(name, array, behind=\"\"):\n"
                     "    if array.size == 1:\n"
                     "        keep(name, array.reshape(()), behind)\n"
                     "    else:\n");
        m_text.noted("line = array.ndim == 2 and 1 in array.shape",
                     {GRADUS_TEXT("core", "a vector has one index")}, 2);
        m_text.lines("        keep(name, array.ravel() if line else array, behind)\n");
        if (repeats()) {
            m_text.lines("\n\ndef fit(g, shape):\n");
            m_text.noted("while g.ndim > len(shape):",
                         {GRADUS_TEXT("core", "what was repeated to fit adds up")}, 1);
            m_text.lines("        g = g.sum(axis=0)\n"
                         "    for axis in range(len(shape)):\n"
                         "        if shape[axis] == 1:\n"
                         "            g = g.sum(axis=axis, keepdims=True)\n"
                         "    return g\n");
        }
        std::set<std::string_view> definitions;
        for (const ArrayNode& one : m_graph.nodes()) {
            const auto definition =
                one.isComputed() ? one.operation->pythonDefinition() : std::string_view();
            if (!definition.empty() && definitions.insert(definition).second)
                m_text.lines("\n\n" + std::string(definition));
        }
        m_text.blank();
    }

    // An operand that is smaller than the result of an operation entry by entry, or of a product of
    // stacks of matrices.
    [[nodiscard]] bool isRepeated(const ArrayNode& one, std::size_t operand) const
    {
        static constexpr std::string_view signs = "+-*/^";
        const bool entrywise = one.called.size() == 1 && signs.find(one.called) != signs.npos;
        const bool extreme =
            (one.called == "max" || one.called == "min") && one.operands.size() > 1;
        const Shape& shape = node(one.operands[operand]).shape;
        return ((entrywise || extreme) && shape != one.shape)
            || (one.called == "@" && one.shape.axes() > 2);
    }
    [[nodiscard]] bool repeats() const
    {
        for (const ArrayNode& one : m_graph.nodes())
            for (std::size_t i = 0; i < one.operands.size(); ++i)
                if (isRepeated(one, i))
                    return true;
        return false;
    }

    [[nodiscard]] std::string array(std::span<const double> numbers, const Shape& shape,
                                    std::size_t indent) const
    {
        return pythonVector(numbers, indent) + ".reshape" + shapeTuple(shape);
    }
    void stateArrays(const std::string& name, const std::vector<double>& numbers, bool all)
    {
        m_text.line(name + " = {}");
        for (const int n : m_e.stateNodes()) {
            if (!all && !isParameter(n))
                continue;
            const std::string begin = name + "[" + key(n) + "] = ";
            m_text.line(begin
                        + array(std::span(numbers).subspan(node(n).offset, node(n).shape.size()),
                                node(n).shape, begin.size()));
        }
    }

    void given()
    {
        m_text.section({GRADUS_TEXT("core",
                                    "What is given: every node is an array of two axes or more, a "
                                    "vector a column, a number 1 × 1.")});
        stateArrays("given", m_i.state().numbers, true);
        if (!m_i.state().m.empty())
            stateArrays("m", m_i.state().m, false);
        if (!m_i.state().v.empty())
            stateArrays("v_moment", m_i.state().v, false);
        if (m_e.learns()) {
            std::string names;
            for (const int n : m_e.parameters())
                names += (names.empty() ? "" : ", ") + key(n);
            m_text.noted("learned = [" + names + "]",
                         {GRADUS_TEXT("core", "the parameters, in their order")});
        }
        m_text.line("samples = [");
        for (int sample = 1; sample <= m_i.sampleCount(); ++sample) {
            std::string line = "{";
            for (int n = 0; n < m_graph.size(); ++n) {
                const auto role = node(n).role;
                if (role != ArrayNode::Role::Input && role != ArrayNode::Role::Target)
                    continue;
                const ArrayView view = m_i.valuesOf(n, sample);
                line += (line.size() > 1 ? ", " : "") + key(n) + ": "
                    + array({view.entries, view.shape.size()}, view.shape, 8);
            }
            m_text.line(line + "},", 1);
        }
        m_text.line("]");
    }

    void passes()
    {
        m_text.section({GRADUS_TEXT("core",
                                    "Forward, node by node; the last is C. Then backward: the "
                                    "gradient that comes back, times the slope of each node, added "
                                    "up over all ways on.")});
        m_text.line("def passes(sample):");
        m_text.line("v = {**given, **sample}", 1);
        for (int n = 0; n < m_graph.size(); ++n)
            if (node(n).isComputed())
                m_text.line(value(n) + " = " + operation(n), 1);
        m_text.line("dC = {node: np.zeros(v[node].shape) for node in v}", 1);
        m_text.line(gradient(m_graph.output()) + " = np.ones((1, 1))", 1);
        for (int n = m_graph.output(); n >= 0; --n)
            for (std::size_t i = 0; i < node(n).operands.size(); ++i) {
                const int below = node(n).operands[i];
                if (m_e.pass().hasGradient(n) && m_e.pass().hasGradient(below)
                    && node(n).operation->flowsTo(i))
                    m_text.line(gradient(below) + " = " + gradient(below) + " + " + share(n, i), 1);
            }
        m_text.line("return v, dC", 1);
        m_text.blank();
        m_text.blank();
        m_text.line("cost, slopes = 0.0, {}");
        m_text.line("for n, sample in enumerate(samples):");
        m_text.line(m_e.isBatched() ? "at = f\"@{n + 1}\"" : "at = \"\"", 1);
        m_text.line("v, dC = passes(sample)", 1);
        m_text.line("cost += " + value(m_graph.output()) + ".item() / len(samples)", 1);
        m_text.line("for node in v:", 1);
        m_text.line(m_e.learns() ? "if node not in learned:" : "if True:", 2);
        m_text.line("keep_node(f\"v[{node}]\", v[node], at)", 3);
        m_text.line("keep_node(f\"dC/dv[{node}]\", dC[node], at)", 3);
        m_text.line("slopes[node] = slopes.get(node, 0.0) + dC[node] / len(samples)", 2);
    }

    [[nodiscard]] std::vector<std::string> operandTexts(int n) const
    {
        bool bare = true;
        for (const int operand : node(n).operands)
            bare = bare && node(operand).isConstant();
        std::vector<std::string> texts;
        for (const int operand : node(n).operands)
            texts.push_back(bare ? value(operand) : plainValue(operand));
        return texts;
    }
    [[nodiscard]] std::vector<Shape> shapesOf(int n) const
    {
        std::vector<Shape> shapes;
        for (const int operand : node(n).operands)
            shapes.push_back(node(operand).shape);
        return shapes;
    }
    [[nodiscard]] std::string operation(int n) const
    {
        return node(n).operation->python(operandTexts(n), shapesOf(n));
    }

    // What a node hands back to its operand i.
    [[nodiscard]] std::string share(int n, std::size_t i) const
    {
        const std::string text = node(n).operation->pythonPullBack(operandTexts(n), shapesOf(n),
                                                                   value(n), gradient(n), i);
        if (!isRepeated(node(n), i))
            return text;
        return "fit(" + text + ", " + shapeTuple(node(node(n).operands[i]).shape) + ")";
    }

    void update()
    {
        const Optimizer kind = m_e.training().optimizer.kind;
        m_text.section({GRADUS_TEXT("core", "The update of every parameter.")});
        if (m_e.isBatched())
            m_text.line("keep(\"C\", cost)");
        if (m_e.training().hasPenalty()) {
            m_text.line("l1 = " + pythonNumber(m_e.training().l1));
            m_text.line("l2 = " + pythonNumber(m_e.training().l2));
            m_text.line("R = sum(l1 * np.abs(given[k]).sum() + l2 / 2 * (given[k]**2).sum() for k "
                        "in learned)");
            m_text.line("keep(\"R\", R)");
            m_text.line("keep(\"J\", cost + R)");
        }
        m_text.line("for k in learned:");
        m_text.line("g = slopes[k]", 1);
        m_text.line("keep_node(f\"dC/dv[{k}]\", g)", 1);
        if (m_e.training().hasPenalty()) {
            m_text.line("penalty = l1 * np.sign(given[k]) + l2 * given[k]", 1);
            m_text.line("keep_node(f\"dR/dv[{k}]\", penalty)", 1);
            m_text.line("g = g + penalty", 1);
        }
        m_text.line("for part, number in update("
                        + pythonUpdateArguments(kind, "given[k]", "g", "m[k]", "v_moment[k]")
                        + ").items():",
                    1);
        m_text.line("keep_node(f\"{part}v[{k}]\", number)", 2);
    }

    const GraphIteration& m_i;
    const GraphExperiment& m_e;
    const ArrayGraph& m_graph;
    PythonText m_text;
};

} // namespace

std::string graphScript(const GraphIteration& iteration, const ScriptOptions& options)
{
    return GraphScript(iteration, options).write();
}

} // namespace gradus
