// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph_numbers.h"
#include "trace/row_iteration.h"

#include <mutex>

namespace gradus {

/// An iteration of a graph: its batch, forwards and backwards, and the update of its parameters.
/// Jacobians, and the slopes of a parameter by single samples, are worked out when they are looked
/// at.
class GraphIteration final : public RowIteration {
public:
    GraphIteration(std::shared_ptr<const GraphExperiment> experiment,
                   std::shared_ptr<const GraphState> state, GraphNumbers numbers);

    [[nodiscard]] std::int64_t number() const override { return m_state->next; }
    [[nodiscard]] Reading read(const Quantity& quantity, std::int64_t k) const override;
    [[nodiscard]] std::variant<Shape, Message> shape(const Quantity& quantity) const override;
    [[nodiscard]] std::vector<Quantity> elements(const Quantity& quantity) const override;
    [[nodiscard]] std::optional<std::int64_t> seenFrom(const Quantity& quantity) const override;
    [[nodiscard]] bool hasLevel(Level level) const override;
    [[nodiscard]] bool hasNodes() const override { return true; }
    [[nodiscard]] std::optional<Halt> halt() const override { return m_halt; }
    [[nodiscard]] std::int64_t epoch() const override;
    [[nodiscard]] std::int64_t firstOfEpoch() const override;
    [[nodiscard]] std::int64_t lastOfEpoch() const override;
    [[nodiscard]] int sampleCount() const override { return std::max(1, m_numbers.sampleCount()); }
    void prepareEnd() const override;
    [[nodiscard]] std::optional<Quantity> costQuantity() const override
    {
        return Quantity::plain("C");
    }

    using RowIteration::value;
    [[nodiscard]] double value(const RowPlace& place) const override;
    /// False before the first iteration of a graph that samples flow through: no sample is there.
    [[nodiscard]] bool isComputed() const { return !m_numbers.values.empty(); }
    /// The entry of a Jacobian; only where isComputed().
    [[nodiscard]] double value(const GraphExperiment::JacobianPlace& place) const;

    [[nodiscard]] const GraphExperiment& experiment() const { return *m_experiment; }
    [[nodiscard]] const GraphState& state() const { return *m_state; }
    [[nodiscard]] const GraphNumbers& numbers() const { return m_numbers; }
    /// A number of State just after step k.
    [[nodiscard]] double stateAt(const RowPlace& place, std::int64_t k) const
    {
        const auto own = stepOf(place);
        return own && k >= *own ? value(place) : valueBefore(place);
    }
    /// The values of a node, of a sample (from 1) where they are of samples; before the update.
    [[nodiscard]] ArrayView valuesOf(int node, int sample = 1) const;
    [[nodiscard]] std::vector<ArrayView> operandsOf(int node, int sample) const;
    /// The gradient of a node's entry for one sample.
    [[nodiscard]] double gradient(int node, std::size_t entry, int sample) const;
    [[nodiscard]] UpdateContext context() const;

protected:
    [[nodiscard]] const QuantityRows& table() const override { return m_experiment->rows(); }
    [[nodiscard]] const StepOrder& order() const override;
    [[nodiscard]] double valueBefore(const RowPlace& place) const override;
    [[nodiscard]] std::int64_t knownFrom(const RowPlace& place) const override;
    [[nodiscard]] Quantity inRows(const Quantity& quantity) const override
    {
        return m_experiment->inRows(quantity);
    }
    using RowIteration::explain;
    void explain(const RowPlace& place, Explanation& begun) const override;
    [[nodiscard]] int partOf(const QuantityRow& row) const override
    {
        return row.node < 0 ? -1 : m_experiment->graph().node(row.node).part;
    }

private:
    [[nodiscard]] EpochScores::Sources epochSources() const;
    [[nodiscard]] std::optional<Halt> findHalt() const;
    [[nodiscard]] std::optional<Message> trouble(const RowPlace& place) const;
    [[nodiscard]] std::int64_t knownFrom(int node, int sample) const;
    [[nodiscard]] double penalty() const;
    [[nodiscard]] Update updateOf(const RowPlace& place) const;
    [[nodiscard]] std::size_t entryOfState(const RowPlace& place) const;

    std::shared_ptr<const GraphExperiment> m_experiment;
    std::shared_ptr<const GraphState> m_state;
    GraphNumbers m_numbers;
    UpdatedNumbers m_after;
    StepOrder m_noSteps;
    std::optional<Halt> m_halt;
    EpochScores m_epoch;

    struct LookedAt { ///< the slopes of a node of State by one sample
        int node = -1;
        int sample = 0;
        std::vector<double> gradient;
    };
    mutable std::mutex m_lookedAtMutex;
    mutable LookedAt m_lookedAt;
};

} // namespace gradus
