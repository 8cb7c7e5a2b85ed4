// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/tensor_graph.h"
#include "trace/experiment.h"
#include "trace/stages.h"

namespace gradus {

/// The quantities of a graph.
enum class GraphPart {
    Value, ///< v[name] or v[n]
    Gradient, ///< dC/dv[name]: the slope of the output
    Jacobian ///< dv/dv[n,m]: rows are the entries of node n, columns those of node m
};

/// A scalar quantity, taken apart. Entries are counted row by row, from 0.
struct GraphAddress {
    GraphPart part = GraphPart::Value;
    int node = -1;
    std::size_t entry = 0;
    int below = -1; ///< of a Jacobian: the node of its columns
    std::size_t column = 0; ///< of a Jacobian

    bool operator==(const GraphAddress&) const = default;
};

/// A computational graph as a lesson fixes it. Its iterations are all alike until something that is
/// given is changed: forwards, then backwards; nothing is updated.
class GraphExperiment final : public Experiment,
                              public std::enable_shared_from_this<GraphExperiment> {
public:
    struct Spec {
        TensorGraph graph; ///< its last node is one number
        std::vector<Array> given; ///< a value for each node that is given, in their order
        std::vector<std::string> expressions = {}; ///< of the named nodes that are not given
        bool rows = false; ///< gradients stand beside Jacobians as rows; else as columns
    };

    explicit GraphExperiment(Spec spec);

    [[nodiscard]] std::unique_ptr<Simulation> start() const override;
    [[nodiscard]] Score score(const State& state) const override;

    [[nodiscard]] const Spec& spec() const { return m_spec; }
    [[nodiscard]] const TensorGraph& graph() const { return m_spec.graph; }
    /// The nodes that are given, in their order.
    [[nodiscard]] const std::vector<int>& givenNodes() const { return m_given; }
    /// The nodes whose operand a node is, latest first.
    [[nodiscard]] std::vector<int> consumers(int node) const;

    [[nodiscard]] std::int64_t stepCount() const { return m_stepCount; }
    [[nodiscard]] GraphAddress stepAddress(std::int64_t k) const;
    /// Nullopt for what is given, Jacobians, and gradients that nothing leads to.
    [[nodiscard]] std::optional<std::int64_t> stepOf(const GraphAddress& address) const;
    /// The last step of a node's values; 0 where it is given.
    [[nodiscard]] std::int64_t knownFrom(int node) const;

    [[nodiscard]] Quantity quantity(const GraphAddress& address) const;
    /// The address of a whole node's value or gradient.
    [[nodiscard]] Quantity whole(GraphPart part, int node) const;
    /// What an address names: its first scalar and its shape; a message says what is wrong.
    struct Named {
        GraphAddress first;
        Shape shape;
    };
    [[nodiscard]] std::variant<Named, Message> named(const Quantity& quantity) const;

private:
    struct Block { ///< the steps of one node's values or gradients
        GraphPart part;
        int node;
        std::int64_t before; ///< steps before it
    };
    [[nodiscard]] int nodeOf(const Quantity& quantity) const;
    [[nodiscard]] std::pair<int, int> jacobianNodes(const Quantity& quantity) const;
    [[nodiscard]] std::variant<Named, Message> namedJacobian(const Quantity& quantity) const;

    Spec m_spec;
    std::vector<int> m_given;
    std::vector<Block> m_blocks;
    std::int64_t m_stepCount = 0;
};

/// The pictures of a graph: the graph itself.
[[nodiscard]] Stages stagesOfGraph(const Experiment& experiment);

} // namespace gradus
