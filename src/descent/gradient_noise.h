// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "descent/descent_experiment.h"
#include "trace/ordered_work.h"

namespace gradus {

/// How far the gradient of random batches of one size is from the gradient of all data.
struct GradientNoise {
    int batch = 1; ///< samples a batch
    double scatter = 0; ///< root of the mean of |g_batch − g|² over the batches that were drawn
};

/// The gradient of all data at a place: the mean of every sample's. The experiment must have data.
[[nodiscard]] std::vector<double> meanGradient(const DescentExperiment& experiment,
                                               std::span<const double> x);

/// Told of each size of batches as soon as it is measured. False ends it all.
using NoiseProgress = std::function<bool(const GradientNoise&)>;

/// Measures the noise of the gradient at a place, for batches drawn with replacement. Its scatter
/// should fall as 1/√batch. The experiment must have data; draws ≥ 1. What was measured: all unless
/// it was ended.
std::vector<GradientNoise> measureNoise(const DescentExperiment& experiment,
                                        std::span<const double> x, const std::vector<int>& batches,
                                        int draws, std::uint64_t seed,
                                        const NoiseProgress& progress = {}, const GoOn& goOn = {});

} // namespace gradus
