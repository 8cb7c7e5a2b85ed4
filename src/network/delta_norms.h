// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/network_experiment.h"
#include "network/run_spread.h"
#include "trace/ordered_work.h"

namespace gradus {

/// How large the errors δ are, layer by layer, before any training: for how many starts, and over
/// how many of the first training samples.
struct DeltaNorms {
    static constexpr int mostSeeds = 10'000;
    static constexpr int mostSamples = 10'000;

    int seeds = 20; ///< seeds 1 … seeds of the first parameters
    int samples = 100; ///< cut to as many as there are
    int threads = 0; ///< 0: as many as the machine has cores
};

/// One start: the mean over the samples of the Euclidean norm of δ of each layer, in the order
/// 1 … L.
struct DeltaRow {
    std::uint64_t seed = 0;
    std::vector<double> norms;

    /// How many times larger δ is in layer l than in the layer below it, 2 ≤ l ≤ L.
    [[nodiscard]] double ratio(int l) const
    {
        return norms[static_cast<std::size_t>(l - 1)] / norms[static_cast<std::size_t>(l - 2)];
    }
};

/// Why they cannot be measured, in words; nullopt when they can.
[[nodiscard]] std::optional<Message> deltaNormsFault(const DeltaNorms& settings);

/// Told of each start in order, on the caller's thread; `done` counts it. False ends it all.
using DeltaProgress = std::function<bool(int done, int total, const DeltaRow& row)>;

/// Measures them at the lesson's usual start: the parameters are drawn by its scheme
/// (xavier-normal where it gives its parameters number by number). The starts that were measured,
/// all unless it was ended; the same on any number of threads.
std::vector<DeltaRow> measureDeltas(const NetworkExperiment& experiment, const DeltaNorms& settings,
                                    const DeltaProgress& progress = {}, const GoOn& goOn = {});

/// The spread over the starts of the norm in layer l, 1 ≤ l ≤ L, and of the ratio, 2 ≤ l ≤ L.
[[nodiscard]] std::optional<RunSpread> normSpread(const std::vector<DeltaRow>& rows, int l);
[[nodiscard]] std::optional<RunSpread> ratioSpread(const std::vector<DeltaRow>& rows, int l);

} // namespace gradus
