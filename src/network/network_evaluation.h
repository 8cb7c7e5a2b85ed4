// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/network_state.h"

#include <optional>
#include <span>

namespace gradus {

/// How well parameters do on a whole data set.
struct NetworkScore {
    double costs = 0; ///< the sum of C over the samples, without penalty
    std::int64_t right = 0; ///< how many samples got the right class; 0 where there are no classes
    std::int64_t count = 0; ///< of samples
    bool hasClasses = false;

    /// Mean C over the samples.
    [[nodiscard]] double cost() const { return costs / static_cast<double>(count); }
    /// The share of right classes; only where targets are classes.
    [[nodiscard]] std::optional<double> accuracy() const
    {
        return hasClasses ? std::optional(static_cast<double>(right) / static_cast<double>(count))
                          : std::nullopt;
    }
};

/// Runs a data set forward, in chunks. `replaced`: numbers of its samples that stand for others.
[[nodiscard]] NetworkScore evaluateNetwork(const NetworkExperiment& experiment,
                                           const AlignedVector& parameters, const DataSet& data,
                                           std::span<const ReplacedNumber> replaced = {});

/// For how many samples (columns) the outputs say the class that the targets say; 0 where the
/// experiment has no classes.
[[nodiscard]] std::int64_t countRight(const NetworkExperiment& experiment,
                                      const Eigen::MatrixXd& outputs,
                                      const Eigen::MatrixXd& targets);

} // namespace gradus
