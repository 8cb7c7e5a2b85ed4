// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/function_graph.h"
#include "optimizer/optimizer.h"
#include "trace/experiment.h"

#include <unordered_map>

namespace gradus {

/// The quantities of a descent.
enum class DescentPart {
    Node, ///< v[n], the value of an inner node
    Function, ///< f
    Adjoint, ///< df/dv[n]
    Slope, ///< df/dx
    M,
    V,
    MHat,
    VHat,
    Change, ///< Dx
    Variable, ///< x
    Eta
};

/// A quantity, taken apart.
struct DescentAddress {
    DescentPart part = DescentPart::Eta;
    int node = -1; ///< of the graph, from 0; -1 where there is none
    int variable = -1; ///< from 0; -1 where there is none

    bool operator==(const DescentAddress&) const = default;
};

/// Gradient descent on a function of one to eight variables.
class DescentExperiment final : public Experiment,
                                public std::enable_shared_from_this<DescentExperiment> {
public:
    static constexpr int mostVariables = 8;

    struct Spec {
        FunctionGraph graph;
        std::string function; ///< as it was written
        std::vector<double> start; ///< one number a variable
        OptimizerSettings optimizer;
        double rate = 0.1; ///< η > 0
        std::int64_t iterations = 100; ///< planned
    };

    explicit DescentExperiment(Spec spec);

    [[nodiscard]] std::unique_ptr<Simulation> start() const override;
    [[nodiscard]] Score score(const State& state) const override;

    [[nodiscard]] const Spec& spec() const { return m_spec; }
    [[nodiscard]] const FunctionGraph& graph() const { return m_spec.graph; }
    [[nodiscard]] int variables() const { return static_cast<int>(m_spec.start.size()); }
    /// The graph's node of a variable; -1 where the function does not contain it.
    [[nodiscard]] int nodeOf(int variable) const
    {
        return m_variableNodes[static_cast<std::size_t>(variable)];
    }

    /// The steps of an iteration in order: nodes, f, adjoints backwards, then for each variable its
    /// slope, moments, change and new value.
    [[nodiscard]] const std::vector<DescentAddress>& steps() const { return m_steps; }
    /// How many inner nodes have a number: v[1] … v[count].
    [[nodiscard]] int nodeCount() const { return m_nodeCount; }

    [[nodiscard]] Quantity quantity(const DescentAddress& address) const;
    /// Nullopt when there is no such scalar.
    [[nodiscard]] std::optional<DescentAddress> address(const Quantity& quantity) const;
    /// The step that gives an address its value, from 1; nullopt for eta.
    [[nodiscard]] std::optional<std::int64_t> stepOf(const DescentAddress& address) const;

private:
    void numberNodes();
    void listSteps();

    Spec m_spec;
    std::vector<int> m_numbers; ///< of a graph's node: n of v[n], or 0
    std::vector<int> m_variableNodes;
    int m_nodeCount = 0;
    std::vector<DescentAddress> m_steps;
    std::unordered_map<Quantity, std::size_t, QuantityHash> m_stepOf; ///< place in m_steps
};

} // namespace gradus
