// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/expression.h"
#include "expression/functions.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>

namespace gradus {

/// A node of a function's graph. Operands are earlier nodes; a variable, a number and every
/// sub-expression stand in the graph once, however often they are written.
struct GraphNode {
    enum class Operation {
        Number,
        Variable,
        Negate,
        Add,
        Subtract,
        Multiply,
        Divide,
        Power,
        Least, ///< min of two; where both are least, the first
        Greatest, ///< max of two; where both are greatest, the first
        Call ///< a function of one number
    };

    Operation operation = Operation::Number;
    double value = 0; ///< of a number
    std::string name; ///< of a named number: `pi`
    int variable = -1; ///< which, from 0
    const FunctionInfo* function = nullptr; ///< of a call
    std::array<int, 2> operands{-1, -1};
    int operandCount = 0;
    bool constant = false; ///< no variable is below it
    int column = 1; ///< where it first stands in the text

    [[nodiscard]] bool isOperation() const { return operandCount > 0; }
};

/// A function of a few real variables as a graph: its value, its local slopes, and its gradient by
/// going backwards (reverse-mode differentiation, Linnainmaa 1970). Immutable, cheap to copy.
class FunctionGraph {
public:
    /// No function yet; only to be assigned to.
    FunctionGraph() = default;
    /// The graph of an expression in variables of these names; a fault for any other quantity, and
    /// for what is no real function (a comparison, norm).
    [[nodiscard]] static std::variant<FunctionGraph, ExpressionFault> make(
        const Expression& expression, std::vector<std::string> variables);

    [[nodiscard]] const std::vector<GraphNode>& nodes() const { return *m_nodes; }
    [[nodiscard]] const GraphNode& node(int n) const
    {
        return (*m_nodes)[static_cast<std::size_t>(n)];
    }
    [[nodiscard]] int size() const { return static_cast<int>(m_nodes->size()); }
    /// The node whose value is the function's.
    [[nodiscard]] int root() const { return m_root; }
    [[nodiscard]] const std::vector<std::string>& variables() const { return *m_variables; }

    /// Works out every node at a point: at.size() == variables().size(), values.size() == size().
    void evaluate(std::span<const double> at, std::span<double> values) const;
    /// Works out ∂f/∂(node) of every node from the values; 0 where a node has no way to the root.
    /// Of constant nodes only what comes by chance. adjoints.size() == size().
    void differentiate(std::span<const double> values, std::span<double> adjoints) const;
    /// The slope of a node by one of its operands (from 0), at these values.
    [[nodiscard]] double partial(int node, int operand, std::span<const double> values) const;

private:
    friend class GraphBuilder;

    std::shared_ptr<const std::vector<GraphNode>> m_nodes;
    std::shared_ptr<const std::vector<std::string>> m_variables;
    int m_root = 0;
};

} // namespace gradus
