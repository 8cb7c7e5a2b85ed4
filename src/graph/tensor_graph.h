// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/expression.h"
#include "expression/tensor.h"

#include <map>
#include <utility>

namespace gradus {

/// The most nodes of a graph, and the most entries that they have together.
inline constexpr std::size_t mostGraphNodes = 500;
inline constexpr std::size_t mostGraphEntries = 100'000;
/// The largest Jacobian that is worked out, in entries.
inline constexpr std::size_t largestJacobian = 1'000'000;

/// A node of a graph over numbers, vectors and matrices; operands are earlier nodes.
struct TensorNode {
    std::string name; ///< empty where it is only a part of a named node's expression
    TensorOperation operation;
    std::vector<int> operands;
    Shape shape;
    bool constant = false; ///< a number that is written in an expression
    double number = 0; ///< of a constant
    int numbered = 0; ///< n of v[n], from 1; 0 for constants
};

/// A computational graph over numbers, vectors and matrices: values forwards, and the gradient of
/// the last node (the output, one number) backwards: upstream gradient times Jacobian, summed over
/// all ways on.
class TensorGraph {
public:
    /// Adds a node that is given. Its number.
    int addGiven(const std::string& name, Shape shape);
    /// Adds the nodes of an expression, the last of which gets the name; shapes are inferred.
    [[nodiscard]] std::variant<int, ExpressionFault> add(const std::string& name,
                                                         const Expression& expression);

    [[nodiscard]] const std::vector<TensorNode>& nodes() const { return m_nodes; }
    [[nodiscard]] const TensorNode& node(int n) const
    {
        return m_nodes[static_cast<std::size_t>(n)];
    }
    [[nodiscard]] int size() const { return static_cast<int>(m_nodes.size()); }
    /// The names that nodes have.
    [[nodiscard]] std::vector<std::string> names() const;
    /// What is to be said of the expressions that were added, though it could be read; each once.
    [[nodiscard]] std::vector<ExpressionFault> takeNotes() { return std::exchange(m_notes, {}); }
    [[nodiscard]] int output() const { return size() - 1; }
    /// The node of a name, or of v[n]; −1 where there is none.
    [[nodiscard]] int find(const std::string& name) const;
    [[nodiscard]] int findNumbered(int n) const;
    [[nodiscard]] std::size_t entries() const;
    /// True where there is a way from a node to the output.
    [[nodiscard]] std::vector<bool> reaching() const;

    /// Works out every node; those that are given stand in `values` already.
    void evaluate(std::vector<Array>& values) const;
    /// ∂(output)/∂(entry) of every node; 0 where there is no way to the output.
    [[nodiscard]] std::vector<Array> differentiate(const std::vector<Array>& values) const;
    /// A node's local slopes. The values must outlive it.
    [[nodiscard]] LocalSlopes slopes(int node, const std::vector<Array>& values) const;
    /// ∂(entries of a node)/∂(entries of one of its operands): a row for each entry of the node.
    /// All zeros where `below` is no operand.
    [[nodiscard]] Array jacobian(int node, int below, const std::vector<Array>& values) const;

private:
    class Adding;

    std::vector<TensorNode> m_nodes;
    std::map<std::string, int> m_names;
    std::vector<ExpressionFault> m_notes;
    int m_numbered = 0;
};

} // namespace gradus
