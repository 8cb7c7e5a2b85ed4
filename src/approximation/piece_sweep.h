// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "approximation/approximation_experiment.h"

#include <functional>

namespace gradus {

/// How well n pieces a side approximate the function.
struct PieceSweepPoint {
    int n = 0; ///< bumps, or towers a side
    std::int64_t units = 0; ///< hidden units: 2n; with two inputs 4n² and n² thresholds
    double steepness = 0;
    double mean = 0; ///< error.mean; nan where f has no value at a piece's middle
    double largest = 0; ///< error.max
};

/// Places n pieces side by side for each n of a list (1 … 1,000; with two inputs 1 … 32; others are
/// left out) and measures the errors over the experiment's grid. Without a fixed steepness it grows
/// with n. `each` is called after every n; false ends the sweep there.
[[nodiscard]] std::vector<PieceSweepPoint> sweepPieces(
    const ApproximationExperiment& experiment, std::span<const int> counts,
    std::optional<double> steepness = {},
    const std::function<bool(const PieceSweepPoint&)>& each = {});

} // namespace gradus
