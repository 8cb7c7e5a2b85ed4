// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_fields.h"
#include "hopfield/hopfield_recall.h"
#include "hopfield/hopfield_steps.h"
#include "trace/experiment.h"
#include "trace/stages.h"

namespace gradus {

/// A Hopfield net (Hopfield 1982): units that pull at each other by symmetric couplings in which
/// patterns are stored, and a state to start recalling from.
class HopfieldExperiment final : public Experiment,
                                 public std::enable_shared_from_this<HopfieldExperiment> {
public:
    static constexpr int mostUnits = 4096;
    static constexpr int mostPatterns = 4096;
    /// Of nets whose couplings are not whole numbers.
    static constexpr int mostRealUnits = 1024;

    struct Spec {
        std::shared_ptr<const Storing> storing; ///< possible
        bool zeroOne = false; ///< units are 0 and 1 instead of −1 and 1
        std::vector<double> thresholds; ///< one a unit
        bool converted = false; ///< the thresholds are those of the same net of units ±1
        Recall recall;
        AtZero atZero = AtZero::Keep; ///< what a unit does without a field
        int width = 0; ///< columns of the grid that the units are shown in; 0: as square as it goes
    };

    explicit HopfieldExperiment(Spec spec);

    [[nodiscard]] std::unique_ptr<Simulation> start() const override;
    [[nodiscard]] Score score(const State& state) const override;
    [[nodiscard]] std::int64_t iterationsPerEpoch() const override
    {
        return RecallPlan::sweepLength(m_spec.recall, units());
    }

    [[nodiscard]] const Spec& spec() const { return m_spec; }
    [[nodiscard]] const Storing& storing() const { return *m_spec.storing; }
    [[nodiscard]] const Recall& recall() const { return m_spec.recall; }
    [[nodiscard]] const Couplings& couplings() const { return *storing().couplings(); }
    [[nodiscard]] int units() const { return storing().units(); }
    [[nodiscard]] int patterns() const { return storing().patterns(); }
    /// The lower value of a unit: −1 or 0. The upper one is 1.
    [[nodiscard]] int low() const { return m_spec.zeroOne ? 0 : -1; }
    [[nodiscard]] bool isSynchronous() const { return recall().mode == RecallMode::Synchronous; }
    /// True where the lesson gives a temperature or a schedule of temperatures.
    [[nodiscard]] bool hasTemperature() const
    {
        return recall().temperature > 0 || recall().annealing.sweeps > 0;
    }
    [[nodiscard]] HopfieldSizes sizes() const;
    /// The steps of iteration 0.
    [[nodiscard]] const HopfieldSteps& storingSteps() const { return m_storingSteps; }
    /// Columns of the grid that the units are shown in.
    [[nodiscard]] int gridWidth() const;

    /// A stored pattern, from 0, in the units' own values.
    [[nodiscard]] Units pattern(int p) const;
    /// −½ Σ Wᵢⱼ sᵢ sⱼ + Σ θᵢ sᵢ; `pairs`: the raw sum over i < j. No thresholds: all are 0.
    [[nodiscard]] double energy(double pairs, std::span<const std::int8_t> units,
                                std::span<const double> thresholds) const;
    /// The same, with all couplings added up.
    [[nodiscard]] double energy(std::span<const std::int8_t> units,
                                std::span<const double> thresholds) const;

private:
    Spec m_spec;
    HopfieldSteps m_storingSteps;
};

/// The pictures of a Hopfield net.
[[nodiscard]] Stages stagesOfHopfield(const Experiment& experiment);

} // namespace gradus
