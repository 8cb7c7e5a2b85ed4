// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/network_experiment.h"
#include "network/run_spread.h"
#include "trace/ordered_work.h"

namespace gradus {

/// What a sweep over sizes compares: the same network with other hidden layers, each trained from
/// several starts.
struct SizeSweep {
    static constexpr int mostShapes = 100;
    static constexpr int mostSeeds = 1000;
    static constexpr std::int64_t mostIterations = 1'000'000'000;

    /// The sizes of the hidden layers of each network; an empty list is a network without any.
    std::vector<std::vector<int>> shapes;
    int seeds = 5; ///< seeds 1 … seeds, of the first parameters and of the shuffle
    std::int64_t iterations = 0; ///< of each run; 0: as many as the lesson plans
    std::int64_t epochs = 0; ///< in place of iterations
    /// Of all hidden layers. None: each layer has that of the lesson's hidden layer in its place,
    /// further ones that of the last.
    std::optional<Activation> activation;
    int threads = 0; ///< 0: as many as the machine has cores
};

/// One network of a sweep, trained.
struct SizeRow {
    int shape = 0; ///< which, from 0
    std::vector<int> hidden;
    std::int64_t parameters = 0;
    int depth = 0; ///< L: the hidden layers and the output
    std::uint64_t seed = 0;
    bool diverged = false;
    Score score; ///< of a run that diverged: infinite costs and error, accuracy 0
};

/// One measure over the runs of a shape; absent where the runs do not have it.
struct SizeSummary {
    std::optional<RunSpread> cost, accuracy, testCost, testAccuracy, largestError;
};

/// Why a sweep cannot be made, in words; nullopt when it can.
[[nodiscard]] std::optional<Message> sizeSweepFault(const NetworkExperiment& experiment,
                                                    const SizeSweep& sweep);

/// The lesson's network with other hidden layers and another seed: drawn anew by the lesson's
/// scheme (xavier-normal where it gives its parameters number by number).
[[nodiscard]] std::shared_ptr<const NetworkExperiment> resized(const NetworkExperiment& experiment,
                                                               const SizeSweep& sweep, int shape,
                                                               std::uint64_t seed);

/// Told of each row in the order of the table (shape by shape, seed by seed), on the caller's
/// thread; `done` counts it. False ends the sweep.
using SizeProgress = std::function<bool(int done, int total, const SizeRow& row)>;

/// Trains them all; without a fault. The rows that were measured, all unless it was ended. They are
/// the same on any number of threads.
std::vector<SizeRow> sweepSizes(const NetworkExperiment& experiment, const SizeSweep& sweep,
                                const SizeProgress& progress = {}, const GoOn& goOn = {});

/// Sums the runs of one shape up; at least one.
[[nodiscard]] SizeSummary summarize(const std::vector<SizeRow>& rows);

/// "4-4" as a list of sizes, "0" as none; nullopt for anything else. `text` is the other way.
[[nodiscard]] std::optional<std::vector<int>> parseHidden(std::string_view text);
[[nodiscard]] std::string hiddenText(const std::vector<int>& hidden);

} // namespace gradus
