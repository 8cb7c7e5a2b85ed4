// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_experiment.h"
#include "trace/simulation.h"

namespace gradus {

/// All of a Hopfield net that changes. Fields and energy are not here: they follow from the units
/// exactly.
struct HopfieldState final : State {
    /// Stands for the temperature while it follows the lesson's schedule.
    static constexpr double scheduled = -1;

    std::int64_t next = 0; ///< the State is that of `next:0`
    Units units;
    Units before; ///< the units an iteration ago, to see a two-cycle; empty unless all turn at once
    std::vector<double> thresholds;
    double temperature = 0; ///< or `scheduled`

    /// The State before anything is stored.
    explicit HopfieldState(const HopfieldExperiment& experiment);

    [[nodiscard]] std::int64_t iteration() const override { return next; }
    [[nodiscard]] std::size_t bytes() const override;
    [[nodiscard]] std::uint64_t hash() const override;
    /// The temperature of the iteration that comes next.
    [[nodiscard]] double temperatureNow(const HopfieldExperiment& experiment) const;
};

/// The State as bytes: a line that names the format, then iteration, temperature, units (eight a
/// word), thresholds and the hash of it all as 64-bit words.
[[nodiscard]] std::string saveState(const HopfieldState& state);
/// Reads what saveState wrote for the same experiment. Untrusted: a message for anything else.
[[nodiscard]] std::variant<HopfieldState, Message> loadState(std::string_view bytes,
                                                             const HopfieldExperiment& experiment);

} // namespace gradus
