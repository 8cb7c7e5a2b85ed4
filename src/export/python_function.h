// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/python_text.h"
#include "expression/function_graph.h"
#include "expression/python_call.h"

namespace gradus {

/// Writes the functions that NumPy has not, of those that are named.
void writePythonFunctions(PythonText& text, const std::vector<std::string_view>& names);
/// The slope of a to the power of b by a (0) or b (1), where y is the value.
[[nodiscard]] std::string pythonPowerSlope(int operand, const std::string& a, const std::string& b,
                                           const std::string& y,
                                           std::optional<double> constantExponent);

/// Turns the nodes of a function into Python, each by what its operands are called.
class PythonFunction {
public:
    /// `variables`: what the variables are called in Python.
    PythonFunction(const FunctionGraph& graph, std::vector<std::string> variables);

    /// Gives an inner node a name; it is then a line of its own.
    void setName(int node, std::string name)
    {
        m_names[static_cast<std::size_t>(node)] = std::move(name);
    }
    /// A node where it stands in others: its name, a number, or its expression in parentheses.
    [[nodiscard]] std::string operand(int node) const;
    /// What a node is worked out by.
    [[nodiscard]] std::string expression(int node) const;
    /// The slope of a node by one of its operands (from 0).
    [[nodiscard]] std::string partial(int node, int operand) const;
    /// The names of the functions that the graph calls.
    [[nodiscard]] std::vector<std::string_view> functions() const;

private:
    [[nodiscard]] std::optional<double> constantValue(int node) const;

    const FunctionGraph& m_graph;
    std::vector<std::string> m_variables;
    std::vector<std::string> m_names; ///< of a node; empty: none
    std::vector<double> m_values; ///< of constant nodes
};

/// A variable's name as Python may have it: `x[1]` is x_1, and what means something there gets a
/// `_`.
[[nodiscard]] std::string pythonName(const std::string& name);

} // namespace gradus
