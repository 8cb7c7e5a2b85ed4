// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/expression.h"
#include "operation/operation.h"

#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace gradus {

/// The most nodes of a graph after its parts are put in, and the most parameters.
inline constexpr std::size_t mostGraphNodes = 5'000;
inline constexpr std::size_t mostGraphParameters = 1'000'000;
/// The most numbers that an iteration keeps: values and gradients of all samples of a batch, and
/// the parameters' mean gradients.
inline constexpr std::size_t mostGraphNumbers = 10'000'000;

/// A node of a graph over arrays; operands are earlier nodes.
struct ArrayNode {
    enum class Role {
        Input, ///< filled from a sample's x
        Target, ///< filled from a sample's y; no gradient flows to it
        Given, ///< numbers that stay
        Parameter, ///< numbers that are learned
        Constant, ///< a number that is written in an expression
        Computed
    };

    std::string name; ///< with those of its parts: `h1.Q`; empty where it is only a piece of a
                      ///< named node's expression
    Role role = Role::Computed;
    std::shared_ptr<const ArrayOperation> operation = {}; ///< of a computed node
    std::string called = {}; ///< what the operation is called: `@`, `conv`
    std::vector<double> numbers = {}; ///< that it was made with: an axis, a stride
    std::vector<int> operands = {};
    Shape shape = {};
    double number = 0; ///< of a constant
    int numbered = 0; ///< n of v[n], from 1; 0 for constants
    int part = -1; ///< the outermost part it stands in, from 0; −1: none
    std::size_t offset = 0; ///< of its first entry among the numbers of State or of a sample

    /// Its numbers are of the State, not of a sample.
    [[nodiscard]] bool isOfState() const { return role == Role::Given || role == Role::Parameter; }
    [[nodiscard]] bool isComputed() const { return role == Role::Computed; }
    [[nodiscard]] bool isConstant() const { return role == Role::Constant; }
};

/// Where names in an expression are looked up: those of a part, or of the whole graph.
struct GraphScope {
    std::map<std::string, int> nodes; ///< a name, as expressions have it, and its node
    std::string prefix; ///< before the names of nodes that are made here: `h1.`
    std::vector<std::string> later = {}; ///< names that are still to come, which are no products
    std::set<std::string> faulty = {}; ///< names that are no nodes for a fault that was said
    int part = -1;
};

/// A computational graph over arrays of any number of axes. Its structure alone: the numbers lie in
/// two buffers, one of the State (what is given, and parameters) and one of a sample (inputs,
/// targets and all that is computed).
class ArrayGraph {
public:
    using Role = ArrayNode::Role;

    /// Adds a node that is not computed. Its number.
    int addLeaf(const std::string& name, Role role, const Shape& shape, int part = -1);
    /// Adds the nodes of an expression, the last of which gets the scope's prefix and the name;
    /// shapes are inferred.
    [[nodiscard]] std::variant<int, ExpressionFault> add(const std::string& name,
                                                         const Expression& expression,
                                                         const GraphScope& scope);
    /// Another name for a node: `h1` for `h1.o`.
    void alias(const std::string& name, int node) { m_aliases[name] = node; }

    [[nodiscard]] const std::vector<ArrayNode>& nodes() const { return m_nodes; }
    [[nodiscard]] const ArrayNode& node(int n) const
    {
        return m_nodes[static_cast<std::size_t>(n)];
    }
    [[nodiscard]] int size() const { return static_cast<int>(m_nodes.size()); }
    [[nodiscard]] int output() const { return size() - 1; }
    /// The node of a name or of another name for it, or of v[n]; −1 where there is none.
    [[nodiscard]] int find(const std::string& name) const;
    [[nodiscard]] int findNumbered(int n) const;
    /// What is to be said of the expressions that were added, though it could be read; each once.
    [[nodiscard]] std::vector<ExpressionFault> takeNotes() { return std::exchange(m_notes, {}); }

    /// How many nodes there are besides the numbers that are written in expressions.
    [[nodiscard]] std::size_t numberedNodes() const { return m_byNumber.size(); }
    /// How many numbers lie in the buffers.
    [[nodiscard]] std::size_t stateNumbers() const { return m_stateNumbers; }
    [[nodiscard]] std::size_t sampleNumbers() const { return m_sampleNumbers; }
    /// True where there is a way from a node to the output that a gradient can take.
    [[nodiscard]] std::vector<bool> reaching() const;
    /// For each node those whose operand it is, latest first.
    [[nodiscard]] std::vector<std::vector<int>> consumers() const;

    /// A node's numbers in the buffers.
    [[nodiscard]] ArrayView view(int n, const double* state, const double* sample) const
    {
        const ArrayNode& one = node(n);
        if (one.isConstant())
            return {one.shape, &one.number};
        return {one.shape, (one.isOfState() ? state : sample) + one.offset};
    }
    [[nodiscard]] std::vector<ArrayView> operandViews(int n, const double* state,
                                                      const double* sample) const;

private:
    friend class ExpressionNodes;

    int append(ArrayNode node);
    [[nodiscard]] std::variant<std::shared_ptr<const ArrayOperation>, Message> operation(
        const OperationCall& call);

    std::vector<ArrayNode> m_nodes;
    std::map<std::string, int> m_names;
    std::map<std::string, int> m_aliases;
    std::map<std::pair<std::string, std::vector<double>>, std::shared_ptr<const ArrayOperation>>
        m_known;
    std::vector<int> m_byNumber; ///< the node of v[n], from v[1]
    std::vector<ExpressionFault> m_notes;
    std::size_t m_stateNumbers = 0;
    std::size_t m_sampleNumbers = 0;
};

} // namespace gradus
