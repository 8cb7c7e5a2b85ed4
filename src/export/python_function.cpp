// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/python_function.h"

#include <algorithm>
#include <array>
#include <set>

namespace gradus {

namespace {

using Operation = GraphNode::Operation;

} // namespace

void writePythonFunctions(PythonText& text, const std::vector<std::string_view>& names)
{
    const std::set<std::string_view> each(names.begin(), names.end());
    for (const std::string_view name : each)
        if (const std::string_view definition = findFunction(name)->pythonDefinition;
            !definition.empty())
            text.lines("\n\n" + std::string(definition) + "\n");
}

std::string pythonPowerSlope(int operand, const std::string& a, const std::string& b,
                             const std::string& y, std::optional<double> constantExponent)
{
    if (operand == 1)
        return "np.where((" + a + " == 0) & (" + b + " > 0), 0.0, " + y + " * np.log(" + a + "))";
    if (!constantExponent)
        return "np.where(" + b + " == 0, 0.0, " + b + " * " + a + "**(" + b + " - 1))";
    if (*constantExponent == 0)
        return "0.0";
    const std::string times = "(" + pythonNumber(*constantExponent) + " * " + a;
    return *constantExponent == 2 ? times + ")"
        : *constantExponent == 1  ? "1.0"
                                  : times + "**" + pythonNumber(*constantExponent - 1) + ")";
}

PythonFunction::PythonFunction(const FunctionGraph& graph, std::vector<std::string> variables)
    : m_graph(graph)
    , m_variables(std::move(variables))
    , m_names(static_cast<std::size_t>(graph.size()))
    , m_values(static_cast<std::size_t>(graph.size()))
{
    // Constant nodes have the same value wherever the function is looked at.
    graph.evaluate(std::vector<double>(graph.variables().size(), 0), m_values);
}

std::optional<double> PythonFunction::constantValue(int node) const
{
    return m_graph.node(node).constant ? std::optional(m_values[static_cast<std::size_t>(node)])
                                       : std::nullopt;
}

std::string PythonFunction::operand(int n) const
{
    const GraphNode& node = m_graph.node(n);
    const std::string& name = m_names[static_cast<std::size_t>(n)];
    if (!name.empty())
        return name;
    if (node.operation == Operation::Variable)
        return m_variables[static_cast<std::size_t>(node.variable)];
    if (node.operation == Operation::Number && node.name == "pi")
        return "np.pi";
    if (const auto value = constantValue(n)) {
        const std::string number = pythonNumber(*value);
        return number[0] == '-' ? "(" + number + ")" : number;
    }
    return "(" + expression(n) + ")";
}

std::string PythonFunction::expression(int n) const
{
    const GraphNode& node = m_graph.node(n);
    if (node.constant || !node.isOperation())
        return node.constant ? "np.float64(" + operand(n) + ")" : operand(n);
    const std::string a = operand(node.operands[0]);
    const std::string b = node.operandCount > 1 ? operand(node.operands[1]) : std::string();
    switch (node.operation) {
    case Operation::Negate:
        return "-" + a;
    case Operation::Add:
        return a + " + " + b;
    case Operation::Subtract:
        return a + " - " + b;
    case Operation::Multiply:
        return a + " * " + b;
    case Operation::Divide:
        return a + " / " + b;
    case Operation::Power:
        return a + "**" + b;
    case Operation::Least:
        return "np.minimum(" + a + ", " + b + ")";
    case Operation::Greatest:
        return "np.maximum(" + a + ", " + b + ")";
    default:
        break;
    }
    return pythonCall(*node.function, a);
}

std::string PythonFunction::partial(int n, int which) const
{
    const GraphNode& node = m_graph.node(n);
    const std::string a = operand(node.operands[0]);
    const std::string b = node.operandCount > 1 ? operand(node.operands[1]) : std::string();
    switch (node.operation) {
    case Operation::Negate:
        return "(-1.0)";
    case Operation::Add:
        return "1.0";
    case Operation::Subtract:
        return which == 0 ? "1.0" : "(-1.0)";
    case Operation::Multiply:
        return which == 0 ? b : a;
    case Operation::Divide:
        return which == 0 ? "(1 / " + b + ")" : "(-" + operand(n) + " / " + b + ")";
    case Operation::Power:
        return pythonPowerSlope(which, a, b, operand(n), constantValue(node.operands[1]));
    case Operation::Least:
    case Operation::Greatest: {
        const std::string second = b + (node.operation == Operation::Least ? " < " : " > ") + a;
        return which == 0 ? "np.where(" + second + ", 0.0, 1.0)"
                          : "np.where(" + second + ", 1.0, 0.0)";
    }
    default:
        break;
    }
    return pythonCallSlope(*node.function, a, operand(n));
}

std::vector<std::string_view> PythonFunction::functions() const
{
    std::vector<std::string_view> names;
    for (const GraphNode& node : m_graph.nodes())
        if (node.function)
            names.push_back(node.function->name);
    return names;
}

std::string pythonName(const std::string& name)
{
    static constexpr std::array taken{
        "False",   "None",       "True",    "and",      "as",        "assert",     "async",
        "await",   "break",      "class",   "continue", "def",       "del",        "elif",
        "else",    "except",     "finally", "for",      "from",      "global",     "if",
        "import",  "in",         "is",      "lambda",   "nonlocal",  "not",        "or",
        "pass",    "raise",      "return",  "try",      "while",     "with",       "yield",
        "np",      "keep",       "numbers", "gradus",   "largest",   "ours",       "theirs",
        "name",    "value",      "part",    "update",   "eta",       "beta",       "beta1",
        "beta2",   "rho",        "epsilon", "t",        "n",         "B",          "samples",
        "print",   "max",        "abs",     "float",    "enumerate", "difference", "str",
        "int",     "SystemExit", "at",      "g",        "p",         "D",          "i",
        "classes", "labels",     "label",   "which",    "minus",     "divisor",    "features",
        "feature"};
    std::string result;
    for (const char c : name)
        if (c != ']')
            result += c == '[' || c == ',' ? '_' : c;
    return std::find(taken.begin(), taken.end(), result) == taken.end() ? result : result + "_";
}

} // namespace gradus
