// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/network_evaluation.h"
#include "network/network_steps.h"
#include "network/network_trace.h"

namespace gradus {

/// One iteration of a network, computed and kept. What follows from the kept matrices by a single
/// element-wise operation (∂C/∂w of a sample, ∂R/∂w, new moments and parameters) is worked out when
/// it is looked at, by the functions that training uses.
class NetworkIteration final : public Iteration {
public:
    /// `trace` is that of `state`; for iteration 0 it is empty.
    NetworkIteration(std::shared_ptr<const NetworkState> state, NetworkTrace trace);

    [[nodiscard]] std::int64_t number() const override { return m_state->next; }
    [[nodiscard]] std::int64_t stepCount() const override { return m_count; }
    [[nodiscard]] Step step(std::int64_t k) const override { return m_steps.step(k); }
    [[nodiscard]] std::optional<std::int64_t> indexOf(const Quantity& quantity) const override;
    [[nodiscard]] Reading read(const Quantity& quantity, std::int64_t k) const override;
    [[nodiscard]] std::variant<Shape, Message> shape(const Quantity& quantity) const override;
    [[nodiscard]] std::vector<Quantity> elements(const Quantity& quantity) const override;
    [[nodiscard]] std::vector<Quantity> quantities() const override;
    [[nodiscard]] Explanation explain(std::int64_t k) const override;
    [[nodiscard]] bool isOfEpoch(const Quantity& quantity) const override;
    [[nodiscard]] std::optional<Explanation> explainOfEpoch(
        const Quantity& quantity) const override;
    void prepareEnd() const override;
    [[nodiscard]] bool hasLevel(Level level) const override { return level != Level::Part; }
    [[nodiscard]] std::int64_t groupEnd(std::int64_t k, Level level) const override;
    [[nodiscard]] std::int64_t groupBegin(std::int64_t k, Level level) const override;
    [[nodiscard]] std::optional<Halt> halt() const override { return m_halt; }
    [[nodiscard]] std::int64_t epoch() const override;
    [[nodiscard]] std::int64_t firstOfEpoch() const override;
    [[nodiscard]] std::int64_t lastOfEpoch() const override;
    [[nodiscard]] int sampleCount() const override { return m_trace.batch; }
    [[nodiscard]] std::optional<Quantity> costQuantity() const override;

    [[nodiscard]] const NetworkExperiment& experiment() const { return *m_state->experiment; }
    [[nodiscard]] const NetworkState& state() const { return *m_state; }
    /// The kept matrices, for stages that paint many numbers at once. Not all are known at every
    /// step.
    [[nodiscard]] const NetworkTrace& trace() const { return m_trace; }
    [[nodiscard]] const NetworkAddressing& addressing() const { return m_addressing; }
    [[nodiscard]] const NetworkSteps& steps() const { return m_steps; }

    /// The value of an address when its step has been made (for what has no step: its value).
    [[nodiscard]] double value(const NetworkAddress& address) const;
    /// The same for State (parameters, moments): the value before this iteration's update.
    [[nodiscard]] double oldValue(const NetworkAddress& address) const;
    /// An address as it is known just after step k.
    [[nodiscard]] Reading read(const NetworkAddress& address, std::int64_t k) const;
    /// ∂J/∂w of one parameter: the mean slope of the cost and that of the penalty.
    [[nodiscard]] double objectiveSlope(const NetworkAddress& parameter) const;
    /// The update's context for this parameter: without decay for biases.
    [[nodiscard]] UpdateContext contextOf(const NetworkAddress& parameter) const;

private:
    [[nodiscard]] bool endsEpoch() const { return m_count > 0 && number() == lastOfEpoch(); }
    [[nodiscard]] Reading readOfEpoch(const NetworkAddress& address, std::int64_t k) const;
    [[nodiscard]] EpochScores::Sources epochSources() const;
    [[nodiscard]] DataScore trainedScore() const;
    [[nodiscard]] AlignedVector newParameters() const;
    [[nodiscard]] Update updateOf(const NetworkAddress& parameter) const;
    [[nodiscard]] double updateValue(const NetworkAddress& address) const;
    [[nodiscard]] double sampleValue(const NetworkAddress& address) const;
    [[nodiscard]] bool allFinite() const;
    [[nodiscard]] std::optional<Halt> findHalt() const;
    [[nodiscard]] Message haltMessage(const NetworkAddress& address) const;

    std::shared_ptr<const NetworkState> m_state;
    NetworkTrace m_trace;
    NetworkAddressing m_addressing;
    NetworkSteps m_steps;
    std::int64_t m_count;
    UpdateContext m_context;
    double m_penalty = 0; ///< R with the parameters before the update
    std::optional<Halt> m_halt;
    EpochScores m_epoch;
};

} // namespace gradus
