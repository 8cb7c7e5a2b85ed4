// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph_experiment.h"
#include "trace/simulation.h"

namespace gradus {

/// All of a graph that changes: what is given, and how often it has been gone through.
struct GraphState final : State {
    std::int64_t next = 0; ///< the State is that of `next:0`
    std::vector<double> given; ///< the entries of all nodes that are given, one after the other

    explicit GraphState(const GraphExperiment& experiment);

    [[nodiscard]] std::int64_t iteration() const override { return next; }
    [[nodiscard]] std::size_t bytes() const override;
    [[nodiscard]] std::uint64_t hash() const override;
    /// A value for each node; only those that are given are filled in.
    [[nodiscard]] std::vector<Array> values(const GraphExperiment& experiment) const;
    /// Where an entry of a node that is given lies.
    [[nodiscard]] static std::size_t placeOf(const GraphExperiment& experiment, int node,
                                             std::size_t entry);
};

/// Goes through a graph, forwards and backwards, once an iteration.
class GraphSimulation final : public Simulation {
public:
    explicit GraphSimulation(std::shared_ptr<const GraphExperiment> experiment);

    [[nodiscard]] std::shared_ptr<const State> checkpoint() const override;
    void restore(const State& state) override;
    [[nodiscard]] std::string save() const override;
    [[nodiscard]] std::optional<Message> load(std::string_view bytes) override;
    [[nodiscard]] std::int64_t iteration() const override { return m_state.next; }
    [[nodiscard]] bool advance() override;
    [[nodiscard]] double cost() const override { return m_cost; }
    [[nodiscard]] std::shared_ptr<const Iteration> publish() override;
    [[nodiscard]] std::optional<Message> apply(const Edit& edit) override;
    [[nodiscard]] std::int64_t plannedIterations() const override { return 1; }

private:
    std::shared_ptr<const GraphExperiment> m_experiment;
    GraphState m_state;
    double m_cost;
};

} // namespace gradus
