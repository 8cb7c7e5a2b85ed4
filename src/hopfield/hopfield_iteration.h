// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_state.h"

namespace gradus {

/// Why play and run stop after an iteration.
enum class HopfieldRest {
    None,
    Stable, ///< no unit wants to turn any more
    TwoCycle ///< all at once, the net goes to and fro between two states
};

/// In words; nullopt where there is no reason.
[[nodiscard]] std::optional<Message> restMessage(HopfieldRest rest);

/// What an iteration works out, for units `first` … `first` + `count` − 1. Of the preparation,
/// which updates none, the start.
struct HopfieldUpdate {
    int first = 0;
    int count = 0;
    double temperature = 0;
    std::vector<double> draws; ///< one an updated unit; empty without a temperature
    std::vector<double> fields; ///< raw, of all units, before the update
    std::vector<double> fieldsAfter;
    Units after;
    double energy = 0;
    double energyAfter = 0;
    HopfieldRest rest = HopfieldRest::None;
};

/// One iteration of a Hopfield net, computed and kept: an update of one unit or of all; iteration 0
/// stores the patterns.
class HopfieldIteration final : public Iteration {
public:
    HopfieldIteration(std::shared_ptr<const HopfieldExperiment> experiment,
                      std::shared_ptr<const HopfieldState> state, HopfieldUpdate update);

    [[nodiscard]] std::int64_t number() const override { return m_state->next; }
    [[nodiscard]] std::int64_t stepCount() const override { return steps().count(); }
    [[nodiscard]] Step step(std::int64_t k) const override;
    [[nodiscard]] std::optional<std::int64_t> indexOf(const Quantity& quantity) const override;
    [[nodiscard]] Reading read(const Quantity& quantity, std::int64_t k) const override;
    [[nodiscard]] std::variant<Shape, Message> shape(const Quantity& quantity) const override;
    [[nodiscard]] std::vector<Quantity> elements(const Quantity& quantity) const override;
    /// Couplings of large nets are left out here; they can be asked for by name.
    [[nodiscard]] std::vector<Quantity> quantities() const override;
    [[nodiscard]] Explanation explain(std::int64_t k) const override;
    /// In the preparation a pattern is a layer and a row of couplings a neuron; later a unit is.
    [[nodiscard]] bool hasLevel(Level level) const override;
    [[nodiscard]] std::int64_t groupEnd(std::int64_t k, Level level) const override;
    [[nodiscard]] std::int64_t groupBegin(std::int64_t k, Level level) const override;
    [[nodiscard]] std::optional<Halt> halt() const override { return std::nullopt; }
    [[nodiscard]] std::optional<Message> stop() const override
    {
        return restMessage(m_update.rest);
    }
    [[nodiscard]] std::int64_t epoch() const override;
    [[nodiscard]] std::int64_t firstOfEpoch() const override;
    [[nodiscard]] std::int64_t lastOfEpoch() const override;
    [[nodiscard]] int sampleCount() const override { return 1; }
    [[nodiscard]] std::optional<Quantity> costQuantity() const override
    {
        return Quantity::plain("E");
    }

    [[nodiscard]] const HopfieldExperiment& experiment() const { return *m_experiment; }
    [[nodiscard]] const HopfieldState& state() const { return *m_state; }
    [[nodiscard]] const HopfieldUpdate& update() const { return m_update; }
    [[nodiscard]] const HopfieldSteps& steps() const
    {
        return number() == 0 ? m_experiment->storingSteps() : m_steps;
    }
    /// The value that an address has when its step has been made.
    [[nodiscard]] double value(const HopfieldAddress& address) const;
    /// What belongs to State, before the iteration: s, E, m; of all else the value.
    [[nodiscard]] double oldValue(const HopfieldAddress& address) const;

    /// The units as they are known after step k, for pictures.
    [[nodiscard]] Units unitsAt(std::int64_t k) const;
    /// hᵢ of all units, by the couplings of the finished net, with the units as after step k.
    [[nodiscard]] std::vector<double> fieldsAt(std::int64_t k) const;

private:
    [[nodiscard]] std::optional<HopfieldNamed> named(const Quantity& quantity) const;
    [[nodiscard]] std::int64_t firstUnitStep() const;
    [[nodiscard]] HopfieldSteps::Range group(std::int64_t k, Level level) const;

    std::shared_ptr<const HopfieldExperiment> m_experiment;
    std::shared_ptr<const HopfieldState> m_state;
    HopfieldUpdate m_update;
    HopfieldSteps m_steps;
};

/// The explanation of step k.
[[nodiscard]] Explanation explainStep(const HopfieldIteration& iteration, std::int64_t k);

} // namespace gradus
