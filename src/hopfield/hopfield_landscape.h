// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_minima.h"

#include <functional>

namespace gradus {

/// A stable state, its name, and how much leads to it.
struct LandscapeMinimum {
    Units units; ///< in the units' own values
    double energy = 0;
    MinimumName name;
    /// States of the whole landscape that lead here (itself counts), or of an estimate the random
    /// starts that ended here.
    std::int64_t basin = 0;
};

/// The energies of a net's states.
struct Landscape {
    static constexpr int mostUnits = 16;

    bool exact = false;
    std::int64_t sample = 0; ///< how many states, or random starts, `basin` counts together
    /// Every minimum (or every one that was found), from the lowest; of like energy patterns first,
    /// then inverses, mixtures and others, each by their numbers, then in the states' order.
    std::vector<LandscapeMinimum> minima;
    /// Exact only. State n has unit i up where bit i of n is set.
    std::vector<double> energies;
    std::vector<std::int32_t> leadsTo; ///< the minimum's place in `minima`
};

/// State n of the exact landscape.
[[nodiscard]] Units landscapeUnits(const HopfieldExperiment& experiment, std::uint32_t n);
/// The number of a state of up to 32 units.
[[nodiscard]] std::uint32_t landscapeNumber(std::span<const std::int8_t> units);

/// All states of a net of up to 16 units. A state leads down by the unit whose turning lowers the
/// energy most (of several the first); where none does, it is stable.
[[nodiscard]] Landscape exactLandscape(const HopfieldExperiment& experiment,
                                       std::span<const double> thresholds);

/// Asked after each start with how many are done; true stops there.
using LandscapeInterrupt = std::function<bool(int done)>;

/// Lets the net fall from random starts, one unit at a time in a fresh order each sweep, and counts
/// where it comes to rest. Only what the starts find is known. The sample is what was done.
[[nodiscard]] Landscape estimatedLandscape(const HopfieldExperiment& experiment,
                                           std::span<const double> thresholds, int starts,
                                           std::uint64_t seed,
                                           const LandscapeInterrupt& interrupt = {});

} // namespace gradus
