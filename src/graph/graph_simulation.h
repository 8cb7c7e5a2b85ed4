// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph_numbers.h"

namespace gradus {

/// Goes through a graph with a batch of samples an iteration, forwards and backwards, and moves its
/// parameters. Computing an iteration is training: publish() and advance() run the same passes.
class GraphSimulation final : public Simulation {
public:
    explicit GraphSimulation(std::shared_ptr<const GraphExperiment> experiment);

    [[nodiscard]] std::shared_ptr<const State> checkpoint() const override;
    void restore(const State& state) override;
    [[nodiscard]] std::string save() const override { return m_state.save(); }
    [[nodiscard]] std::optional<Message> load(std::string_view bytes) override;
    [[nodiscard]] std::int64_t iteration() const override { return m_state.next; }
    [[nodiscard]] bool advance() override;
    [[nodiscard]] double cost() const override { return m_cost; }
    /// All parameters in their layout, where they are few enough to be remembered.
    [[nodiscard]] std::span<const double> place() const override;
    [[nodiscard]] std::shared_ptr<const Iteration> publish() override;
    [[nodiscard]] std::optional<Message> apply(const Edit& edit) override;
    [[nodiscard]] std::int64_t plannedIterations() const override;

private:
    [[nodiscard]] std::span<const std::int32_t> batch();
    void countEpoch();
    [[nodiscard]] std::optional<Message> replaceSample(const Edit& edit, const RowPlace& place);

    std::shared_ptr<const GraphExperiment> m_experiment;
    GraphState m_state;
    GraphNumbers m_numbers;
    std::vector<std::int32_t> m_order; ///< the order of samples of m_orderEpoch: derived, not State
    std::int64_t m_orderEpoch = 0;
    double m_cost;
};

} // namespace gradus
