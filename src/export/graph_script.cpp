// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/graph_script.h"

#include "export/python_function.h"

namespace gradus {

namespace {

using TensorKind = TensorOperation::Kind;

class GraphScript {
public:
    GraphScript(const GraphIteration& iteration, const ScriptOptions& options)
        : m_i(iteration)
        , m_graph(iteration.experiment().graph())
        , m_text(options)
    { }

    std::string write()
    {
        m_text.begin(m_i);
        helpers();
        given();
        forward();
        backward();
        m_text.section({GRADUS_TEXT("core", "All of it under the addresses that Gradus uses.")});
        m_text.lines("for node in v:\n"
                     "    keep_node(f\"v[{node}]\", v[node])\n"
                     "    keep_node(f\"dC/dv[{node}]\", dC[node])\n");
        m_text.end(m_i);
        return m_text.take();
    }

private:
    [[nodiscard]] const TensorNode& node(int n) const { return m_graph.node(n); }

    // `"W"` or `5`: what stands between the brackets.
    [[nodiscard]] std::string key(int n) const
    {
        return node(n).name.empty() ? std::to_string(node(n).numbered) : pythonString(node(n).name);
    }
    [[nodiscard]] std::string gradient(int n) const { return "dC[" + key(n) + "]"; }
    [[nodiscard]] std::string value(int n) const
    {
        if (!node(n).constant)
            return "v[" + key(n) + "]";
        const std::string number = pythonNumber(node(n).number);
        return number[0] == '-' ? "(" + number + ")" : number;
    }

    [[nodiscard]] bool uses(TensorKind kind) const
    {
        for (const TensorNode& one : m_graph.nodes())
            if (one.operation.kind == kind && !one.operands.empty())
                return true;
        return false;
    }

    void helpers()
    {
        m_text.lines("\ndef keep_node(name, array):\n"
                     "    if array.size == 1:\n"
                     "        keep(name, array[0, 0])\n"
                     "    else:\n");
        m_text.noted("keep(name, array.ravel() if 1 in array.shape else array)",
                     {GRADUS_TEXT("core", "a vector has one index")}, 2);
        if (uses(TensorKind::Softmax))
            m_text.lines("\n\ndef softmax(z):\n"
                         "    axis = 0 if z.shape[1] == 1 else 1\n"
                         "    e = np.exp(z - z.max(axis=axis, keepdims=True))\n"
                         "    return e / e.sum(axis=axis, keepdims=True)\n"
                         "\n\ndef through_softmax(g, y):\n"
                         "    axis = 0 if y.shape[1] == 1 else 1\n"
                         "    return y * (g - (g * y).sum(axis=axis, keepdims=True))\n");
        if (repeats()) {
            m_text.lines("\n\ndef fit(g, shape):\n");
            m_text.noted("for axis in (0, 1):",
                         {GRADUS_TEXT("core", "what was repeated to fit adds up")}, 1);
            m_text.lines("        if shape[axis] == 1:\n"
                         "            g = g.sum(axis=axis, keepdims=True)\n"
                         "    return g\n");
        }
        if (uses(TensorKind::Max) || uses(TensorKind::Min))
            m_text.lines(
                "\n\ndef all_of(arrays):\n"
                "    return np.concatenate([np.ravel(x) for x in arrays])\n"
                "\n\ndef through_extreme(g, k, arrays, i):\n"
                "    marks = np.zeros(all_of(arrays).size)\n"
                "    marks[k] = 1\n"
                "    start = sum(np.size(x) for x in arrays[:i])\n"
                "    return g * marks[start:start + arrays[i].size].reshape(arrays[i].shape)\n");
        std::vector<std::string_view> names;
        for (const TensorNode& one : m_graph.nodes())
            if (one.operation.function)
                names.push_back(one.operation.function->name);
        writePythonFunctions(m_text, names);
        m_text.blank();
    }

    [[nodiscard]] static bool isRepeated(TensorKind kind, const Shape& operand, const Shape& result)
    {
        return kind >= TensorKind::Add && kind <= TensorKind::Power && operand != result;
    }
    [[nodiscard]] bool repeats() const
    {
        for (const TensorNode& one : m_graph.nodes())
            for (const int operand : one.operands)
                if (isRepeated(one.operation.kind, node(operand).shape, one.shape))
                    return true;
        return false;
    }

    void given()
    {
        m_text.section({GRADUS_TEXT("core",
                                    "What is given: every node is a matrix, a vector a "
                                    "column, a number 1 × 1.")});
        m_text.line("v = {}");
        for (const int n : m_i.experiment().givenNodes()) {
            const Array& array = m_i.values()[static_cast<std::size_t>(n)];
            const Eigen::Map<const Eigen::Matrix<double, -1, -1, Eigen::RowMajor>> matrix(
                array.entries.data(), array.shape.rows(), array.shape.columns());
            const std::string begin = value(n) + " = ";
            m_text.line(begin + pythonMatrix(Eigen::MatrixXd(matrix), begin.size()));
        }
    }

    void forward()
    {
        m_text.section({GRADUS_TEXT("core", "Forward, node by node; the last is C.")});
        for (int n = 0; n < m_graph.size(); ++n)
            if (!node(n).operands.empty())
                m_text.line(value(n) + " = " + operation(n));
    }

    [[nodiscard]] std::string operation(int n) const
    {
        const TensorNode& one = node(n);
        const std::string a = value(one.operands[0]);
        const std::string b = one.operands.size() > 1 ? value(one.operands[1]) : std::string();
        if (one.operation.kind == TensorKind::Max || one.operation.kind == TensorKind::Min)
            return "all_of(" + operandList(one) + ")." + extremeName(one) + "(keepdims=True)[None]";
        // Two numbers that are written make no matrix by themselves.
        const bool bare = node(one.operands[0]).constant
            && (one.operands.size() < 2 || node(one.operands[1]).constant);
        return expression(one.operation, bare ? "np.array([[" + a + "]])" : a, b);
    }

    [[nodiscard]] std::string operandList(const TensorNode& one) const
    {
        std::string text;
        for (const int operand : one.operands)
            text += (text.empty() ? "[" : ", ") + value(operand);
        return text + "]";
    }
    [[nodiscard]] static std::string extremeName(const TensorNode& one)
    {
        return one.operation.kind == TensorKind::Max ? "max" : "min";
    }

    [[nodiscard]] static std::string expression(const TensorOperation& operation,
                                                const std::string& a, const std::string& b)
    {
        switch (operation.kind) {
        case TensorKind::Negate:
            return "-" + a;
        case TensorKind::Add:
            return a + " + " + b;
        case TensorKind::Subtract:
            return a + " - " + b;
        case TensorKind::Multiply:
            return a + " * " + b;
        case TensorKind::Divide:
            return a + " / " + b;
        case TensorKind::Power:
            return a + "**" + b;
        case TensorKind::Product:
            return a + " @ " + b;
        case TensorKind::Transpose:
            return a + ".T";
        case TensorKind::Softmax:
            return "softmax(" + a + ")";
        case TensorKind::Call:
            return pythonCall(*operation.function, a);
        case TensorKind::Norm:
            return "np.sqrt((" + a + " * " + a + ").sum(keepdims=True))";
        case TensorKind::Entry:
            return a + ".reshape(-1, 1)[" + std::to_string(operation.entry) + ":][:1]";
        default:
            break;
        }
        return a + reduction(operation.kind);
    }

    [[nodiscard]] static std::string reduction(TensorKind kind)
    {
        switch (kind) {
        case TensorKind::Sum:
            return ".sum(keepdims=True)";
        case TensorKind::Mean:
            return ".mean(keepdims=True)";
        case TensorKind::SumRows:
            return ".sum(axis=0, keepdims=True)";
        case TensorKind::MeanRows:
            return ".mean(axis=0, keepdims=True)";
        case TensorKind::SumColumns:
            return ".sum(axis=1, keepdims=True)";
        default:
            break;
        }
        return ".mean(axis=1, keepdims=True)";
    }

    void backward()
    {
        m_text.section(
            {GRADUS_TEXT("core",
                         "Backward: the gradient that comes back, times the slope of each "
                         "node, added up over all ways on.")});
        m_text.line("dC = {node: np.zeros(v[node].shape) for node in v}");
        m_text.line(gradient(m_graph.output()) + " = np.ones((1, 1))");
        for (int n = m_graph.output(); n >= 0; --n)
            for (std::size_t i = 0; i < node(n).operands.size(); ++i) {
                const int below = node(n).operands[i];
                if (!node(below).constant)
                    m_text.line(gradient(below) + " += " + share(n, i));
            }
    }

    // What a node hands back to its operand i.
    [[nodiscard]] std::string share(int n, std::size_t i) const
    {
        const TensorNode& one = node(n);
        const Shape& shape = node(one.operands[i]).shape;
        const std::string text = slope(n, i);
        if (!isRepeated(one.operation.kind, shape, one.shape))
            return text;
        return "fit(" + text + ", (" + std::to_string(shape.rows()) + ", "
            + std::to_string(shape.columns()) + "))";
    }

    [[nodiscard]] std::string slope(int n, std::size_t i) const
    {
        const TensorNode& one = node(n);
        const std::string g = gradient(n);
        const std::string y = value(n);
        const std::string a = value(one.operands[0]);
        const std::string b = one.operands.size() > 1 ? value(one.operands[1]) : std::string();
        switch (one.operation.kind) {
        case TensorKind::Negate:
            return "-" + g;
        case TensorKind::Add:
            return g;
        case TensorKind::Subtract:
            return i == 0 ? g : "-" + g;
        case TensorKind::Multiply:
            return g + " * " + (i == 0 ? b : a);
        case TensorKind::Divide:
            return i == 0 ? g + " / " + b : "-" + g + " * " + a + " / (" + b + " * " + b + ")";
        case TensorKind::Power: {
            const TensorNode& exponent = node(one.operands[1]);
            return g + " * "
                + pythonPowerSlope(static_cast<int>(i), a, b, y,
                                   exponent.constant ? std::optional(exponent.number)
                                                     : std::nullopt);
        }
        case TensorKind::Product:
            return i == 0 ? g + " @ " + b + ".T" : a + ".T @ " + g;
        case TensorKind::Transpose:
            return g + ".T";
        case TensorKind::Softmax:
            return "through_softmax(" + g + ", " + y + ")";
        case TensorKind::Call:
            return g + " * " + pythonCallSlope(*one.operation.function, a, y);
        case TensorKind::Max:
        case TensorKind::Min: {
            const std::string all = operandList(one);
            return "through_extreme(" + g + ", all_of(" + all + ").arg" + extremeName(one) + "(), "
                + all + ", " + std::to_string(i) + ")";
        }
        case TensorKind::Norm:
            return g + " * " + a + " / np.where(" + y + " == 0, 1.0, " + y + ")";
        case TensorKind::Entry:
            return g + " * np.eye(1, " + a + ".size, " + std::to_string(one.operation.entry)
                + ").reshape(" + a + ".shape)";
        default:
            break;
        }
        return spread(one, g, a);
    }

    // The gradient of a sum goes to every entry; that of a mean is shared out.
    [[nodiscard]] std::string spread(const TensorNode& one, const std::string& g,
                                     const std::string& a) const
    {
        const Shape& shape = node(one.operands[0]).shape;
        std::string text = g + " * np.ones_like(" + a + ")";
        if (one.operation.kind == TensorKind::Mean)
            text += " / " + std::to_string(shape.size());
        if (one.operation.kind == TensorKind::MeanRows)
            text += " / " + std::to_string(shape.rows());
        if (one.operation.kind == TensorKind::MeanColumns)
            text += " / " + std::to_string(shape.columns());
        return text;
    }

    const GraphIteration& m_i;
    const TensorGraph& m_graph;
    PythonText m_text;
};

} // namespace

std::string graphScript(const GraphIteration& iteration, const ScriptOptions& options)
{
    return GraphScript(iteration, options).write();
}

} // namespace gradus
