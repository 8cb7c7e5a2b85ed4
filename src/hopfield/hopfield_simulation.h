// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_fields.h"
#include "hopfield/hopfield_iteration.h"

namespace gradus {

/// Lets a net recall: one unit an iteration, or all.
class HopfieldSimulation final : public Simulation {
public:
    explicit HopfieldSimulation(std::shared_ptr<const HopfieldExperiment> experiment);

    [[nodiscard]] std::shared_ptr<const State> checkpoint() const override;
    void restore(const State& state) override;
    [[nodiscard]] std::string save() const override { return saveState(m_state); }
    [[nodiscard]] std::optional<Message> load(std::string_view bytes) override;
    [[nodiscard]] std::int64_t iteration() const override { return m_state.next; }
    [[nodiscard]] bool advance() override;
    /// The energy.
    [[nodiscard]] double cost() const override;
    /// The units that turned.
    [[nodiscard]] std::optional<Jump> jump() const override
    {
        return m_jump.count > 0 ? std::optional(m_jump) : std::nullopt;
    }
    [[nodiscard]] std::optional<Message> stop() const override { return restMessage(m_rest); }
    /// The number of the state in the exact landscape; empty of nets too large for one.
    [[nodiscard]] std::span<const double> place() const override { return m_place; }
    [[nodiscard]] std::shared_ptr<const Iteration> publish() override;
    [[nodiscard]] std::optional<Message> apply(const Edit& edit) override;
    [[nodiscard]] std::int64_t plannedIterations() const override
    {
        return m_experiment->recall().iterations;
    }
    [[nodiscard]] std::int64_t firstIteration() const override { return 0; }

private:
    [[nodiscard]] std::int8_t updated(int u, double temperature);
    void updateOne(double temperature);
    void updateAll(double temperature);
    void gatherJump();
    [[nodiscard]] double field(int u) const;
    [[nodiscard]] double energy() const;
    [[nodiscard]] bool isStable();
    void judge(double temperature);
    void locate();
    void adopt(const HopfieldState& state);
    [[nodiscard]] std::optional<Message> applyUnit(int u, double value);

    std::shared_ptr<const HopfieldExperiment> m_experiment;
    HopfieldState m_state;
    HopfieldFields m_fields;
    RecallPlan m_plan;
    bool m_thresholded = false; ///< some threshold is not 0
    Units m_after; ///< of all at once
    std::vector<double> m_place;
    Jump m_jump{.count = 0}; ///< of the last iteration; none: nothing turned
    HopfieldRest m_rest = HopfieldRest::None;
    bool m_stable = false; ///< is known to be
    int m_witness = 0; ///< a unit that wanted to turn when it was last looked at
};

} // namespace gradus
