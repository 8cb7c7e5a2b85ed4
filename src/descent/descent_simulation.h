// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "descent/descent_passes.h"
#include "descent/descent_state.h"

namespace gradus {

/// Walks down a function, one update an iteration.
class DescentSimulation final : public Simulation {
public:
    explicit DescentSimulation(std::shared_ptr<const DescentExperiment> experiment);

    [[nodiscard]] std::shared_ptr<const State> checkpoint() const override;
    void restore(const State& state) override;
    [[nodiscard]] std::string save() const override { return saveState(m_state); }
    [[nodiscard]] std::optional<Message> load(std::string_view bytes) override;
    [[nodiscard]] std::int64_t iteration() const override { return m_state.next; }
    [[nodiscard]] bool advance() override;
    [[nodiscard]] double cost() const override { return m_cost; }
    [[nodiscard]] std::optional<Message> stop() const override { return m_stop; }
    [[nodiscard]] std::span<const double> place() const override { return m_state.x; }
    [[nodiscard]] std::shared_ptr<const Iteration> publish() override;
    [[nodiscard]] std::optional<Message> apply(const Edit& edit) override;
    [[nodiscard]] std::int64_t plannedIterations() const override
    {
        return m_experiment->spec().iterations;
    }

private:
    std::shared_ptr<const DescentExperiment> m_experiment;
    DescentState m_state;
    DescentPassing m_passing;
    double m_cost;
    std::vector<double> m_changes; ///< of the last update
    std::optional<Message> m_stop;
};

} // namespace gradus
