// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/network_trace.h"

namespace gradus {

/// Trains a network, one mini-batch an iteration. Computing an iteration is training: publish() and
/// advance() run the same forward and backward pass.
class NetworkSimulation final : public Simulation {
public:
    explicit NetworkSimulation(std::shared_ptr<const NetworkExperiment> experiment);

    [[nodiscard]] std::shared_ptr<const State> checkpoint() const override;
    void restore(const State& state) override;
    [[nodiscard]] std::string save() const override { return saveState(m_state); }
    [[nodiscard]] std::optional<Message> load(std::string_view bytes) override;
    [[nodiscard]] std::int64_t iteration() const override { return m_state.next; }
    [[nodiscard]] bool advance() override;
    [[nodiscard]] double cost() const override { return m_cost; }
    /// All parameters in their layout, where they are few enough to be remembered.
    [[nodiscard]] std::span<const double> place() const override;
    [[nodiscard]] std::shared_ptr<const Iteration> publish() override;
    [[nodiscard]] std::optional<Message> apply(const Edit& edit) override;
    [[nodiscard]] std::int64_t plannedIterations() const override;

    [[nodiscard]] const NetworkState& state() const { return m_state; }

private:
    void compute();
    void gatherBatch();
    void countEpoch();
    void chooseSamples();
    void updateBlock(Eigen::Index begin, Eigen::Index length, bool weights,
                     const UpdateContext& context);
    [[nodiscard]] bool update();

    std::shared_ptr<const NetworkExperiment> m_experiment;
    NetworkState m_state;
    NetworkTrace m_trace;
    bool m_computed = false; ///< m_trace belongs to m_state
    std::vector<std::int32_t> m_order; ///< the order of samples of m_orderEpoch: derived, not State
    std::int64_t m_orderEpoch = 0;
    double m_cost;
};

} // namespace gradus
