// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph_simulation.h"

namespace gradus {

/// One pass through a graph, forwards and backwards. Jacobians are worked out when they are looked
/// at.
class GraphIteration final : public Iteration {
public:
    GraphIteration(std::shared_ptr<const GraphExperiment> experiment,
                   std::shared_ptr<const GraphState> state);

    [[nodiscard]] std::int64_t number() const override { return m_state->next; }
    [[nodiscard]] std::int64_t stepCount() const override;
    [[nodiscard]] Step step(std::int64_t k) const override;
    [[nodiscard]] std::optional<std::int64_t> indexOf(const Quantity& quantity) const override;
    [[nodiscard]] Reading read(const Quantity& quantity, std::int64_t k) const override;
    [[nodiscard]] std::variant<Shape, Message> shape(const Quantity& quantity) const override;
    [[nodiscard]] std::vector<Quantity> elements(const Quantity& quantity) const override;
    [[nodiscard]] std::vector<Quantity> quantities() const override;
    [[nodiscard]] Explanation explain(std::int64_t k) const override;
    [[nodiscard]] bool hasLevel(Level level) const override
    {
        return Iteration::hasLevel(level) || level == Level::Layer;
    }
    [[nodiscard]] std::optional<Halt> halt() const override { return m_halt; }
    [[nodiscard]] std::int64_t epoch() const override { return number(); }
    [[nodiscard]] std::int64_t firstOfEpoch() const override { return number(); }
    [[nodiscard]] std::int64_t lastOfEpoch() const override { return number(); }
    [[nodiscard]] int sampleCount() const override { return 1; }
    [[nodiscard]] std::optional<Quantity> costQuantity() const override
    {
        return Quantity::plain("C");
    }

    [[nodiscard]] const GraphExperiment& experiment() const { return *m_experiment; }
    /// The values and gradients of all nodes.
    [[nodiscard]] const std::vector<Array>& values() const { return m_values; }
    [[nodiscard]] const std::vector<Array>& gradients() const { return m_gradients; }
    [[nodiscard]] double value(const GraphAddress& address) const;

private:
    [[nodiscard]] std::optional<Halt> findHalt() const;
    [[nodiscard]] std::array<double, 2> operandsOf(int node, std::size_t entry) const;
    [[nodiscard]] std::optional<Message> valueTrouble(const GraphAddress& a) const;
    [[nodiscard]] std::optional<Message> slopeTrouble(const GraphAddress& a) const;

    std::shared_ptr<const GraphExperiment> m_experiment;
    std::shared_ptr<const GraphState> m_state;
    std::vector<Array> m_values;
    std::vector<Array> m_gradients;
    std::optional<Halt> m_halt;
};

/// The explanation of step k.
[[nodiscard]] Explanation explainStep(const GraphIteration& iteration, std::int64_t k);

} // namespace gradus
