// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "descent/descent_passes.h"
#include "descent/descent_state.h"

namespace gradus {

/// One iteration of a descent, computed and kept: the graph's values and adjoints. Moments, changes
/// and new values are worked out when they are looked at, by the update's own function.
class DescentIteration final : public Iteration {
public:
    /// `passes` are those at the state.
    DescentIteration(std::shared_ptr<const DescentExperiment> experiment,
                     std::shared_ptr<const DescentState> state, DescentPasses passes);

    [[nodiscard]] std::int64_t number() const override { return m_state->next; }
    [[nodiscard]] std::int64_t stepCount() const override;
    [[nodiscard]] Step step(std::int64_t k) const override;
    [[nodiscard]] std::optional<std::int64_t> indexOf(const Quantity& quantity) const override;
    [[nodiscard]] Reading read(const Quantity& quantity, std::int64_t k) const override;
    [[nodiscard]] std::variant<Shape, Message> shape(const Quantity& quantity) const override;
    [[nodiscard]] std::vector<Quantity> elements(const Quantity& quantity) const override;
    [[nodiscard]] std::vector<Quantity> quantities() const override;
    [[nodiscard]] std::span<const std::string> variables() const override;
    [[nodiscard]] Explanation explain(std::int64_t k) const override;
    [[nodiscard]] std::optional<Halt> halt() const override { return m_halt; }
    [[nodiscard]] bool hasLevel(Level level) const override;
    [[nodiscard]] std::int64_t groupEnd(std::int64_t k, Level level) const override;
    [[nodiscard]] std::int64_t groupBegin(std::int64_t k, Level level) const override;
    [[nodiscard]] std::optional<Message> stop() const override;
    [[nodiscard]] std::int64_t epoch() const override;
    [[nodiscard]] std::int64_t firstOfEpoch() const override;
    [[nodiscard]] std::int64_t lastOfEpoch() const override;
    [[nodiscard]] int sampleCount() const override { return m_passes.samples; }
    [[nodiscard]] std::optional<Quantity> costQuantity() const override;

    [[nodiscard]] const DescentExperiment& experiment() const { return *m_experiment; }
    [[nodiscard]] const DescentState& state() const { return *m_state; }
    /// The value of an address when its step has been made.
    [[nodiscard]] double value(const DescentAddress& address) const;
    /// A variable or moment before this iteration's update.
    [[nodiscard]] double oldValue(const DescentAddress& address) const;
    /// The slope of a node by one of its operands, for a sample of the batch (from 1; 0 where there
    /// is but one).
    [[nodiscard]] double partial(int node, int operand, int sample = 0) const
    {
        return m_experiment->graph().partial(node, operand, valuesOf(sample));
    }
    /// What step k gives a value to.
    [[nodiscard]] DescentAddress address(std::int64_t k) const;
    /// The step that gives an address its value; nullopt for what is given.
    [[nodiscard]] std::optional<std::int64_t> stepOf(const DescentAddress& address) const
    {
        return m_experiment->stepOf(address, m_passes.samples);
    }

private:
    [[nodiscard]] std::optional<DescentAddress> find(const Quantity& quantity) const;
    [[nodiscard]] std::span<const double> valuesOf(int sample) const;
    [[nodiscard]] double given(const DescentAddress& address) const;
    [[nodiscard]] Update updateOf(int variable) const;
    [[nodiscard]] std::optional<Halt> findHalt() const;

    std::shared_ptr<const DescentExperiment> m_experiment;
    std::shared_ptr<const DescentState> m_state;
    DescentPasses m_passes;
    UpdateContext m_context;
    std::optional<Halt> m_halt;
};

/// The explanation of step k.
[[nodiscard]] Explanation explainStep(const DescentIteration& iteration, std::int64_t k);

} // namespace gradus
