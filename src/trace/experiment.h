// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/simulation.h"
#include "trace/value.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace gradus {

/// How well a State does on all the data of its experiment; what does not exist is absent.
struct Score {
    std::optional<double> cost; ///< mean over the training data, without penalty
    std::optional<double> accuracy; ///< share of right classes among the training data
    std::optional<double> testCost; ///< the same over the test data
    std::optional<double> testAccuracy;
    std::optional<double> largestError; ///< of the function that was to be learned
};

/// Everything that a lesson fixes before the first iteration; immutable, shared. A family derives
/// its own (network, descent, …) and builds it from the lesson's trees.
class Experiment {
public:
    virtual ~Experiment() = default;

    /// A new run from the beginning, which shares the experiment.
    [[nodiscard]] virtual std::unique_ptr<Simulation> start() const = 0;
    /// How many iterations an epoch has; 0 where there are no epochs.
    [[nodiscard]] virtual std::int64_t iterationsPerEpoch() const { return 0; }
    /// How many samples the first `iterations` iterations have together.
    [[nodiscard]] virtual std::int64_t samplesIn(std::int64_t iterations) const
    {
        return iterations;
    }
    /// Judges a State on all the data.
    [[nodiscard]] virtual Score score(const State& state) const = 0;
};

/// What a lesson says about its model, for the family to read. Absent parts are null pointers.
struct ExperimentSource {
    const Value& model;
    const Value* data = nullptr;
    const Value* training = nullptr;
    const Value* recall = nullptr;
    std::filesystem::path folder; ///< the lesson's folder: the only one that files are read from
    std::filesystem::path builtins; ///< the folder of the built-in data sets
    Place place; ///< of the lesson's top level, for what is missing altogether
};

/// Builds an experiment or reports every fault (null exactly when there is an error).
using ExperimentReader = std::shared_ptr<const Experiment> (*)(const ExperimentSource&, Faults&);

} // namespace gradus
