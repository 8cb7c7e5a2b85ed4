// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_experiment.h"

#include <array>

namespace gradus {

/// What a stable state is.
enum class MinimumKind {
    Stored, ///< a pattern
    Inverse, ///< a pattern with every unit turned
    Mixture, ///< the majority of three patterns or inverses of patterns
    Spurious ///< none of these
};

/// The name of a stable state.
struct MinimumName {
    MinimumKind kind = MinimumKind::Spurious;
    /// The pattern, or the three of a mixture; from 1, negative for an inverse, 0 where there is
    /// none.
    std::array<int, 3> patterns{};

    bool operator==(const MinimumName&) const = default;
};

/// Names a state. Mixtures are looked for among the eight patterns that overlap with it most.
[[nodiscard]] MinimumName nameState(const HopfieldExperiment& experiment,
                                    std::span<const std::int8_t> units);
/// In words: "pattern 2", "the inverse of pattern 2", "a mixture of 1, −2 and 3".
[[nodiscard]] Message minimumText(const MinimumName& name);

/// True where every unit is where its field points, or has no field.
[[nodiscard]] bool isStableState(const HopfieldExperiment& experiment,
                                 std::span<const std::int8_t> units,
                                 std::span<const double> thresholds);

/// The energies on the straight way from one state to another: the units that differ turn one after
/// the other, in their order. The first is that of `from`, the last that of `to`.
[[nodiscard]] std::vector<double> energyPath(const HopfieldExperiment& experiment,
                                             std::span<const std::int8_t> from,
                                             std::span<const std::int8_t> to,
                                             std::span<const double> thresholds);

} // namespace gradus
