// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/network_state.h"
#include "trace/epoch_scores.h"

#include <span>

namespace gradus {

/// Runs a data set forward, in chunks. `replaced`: numbers of its samples that stand for others.
[[nodiscard]] DataScore evaluateNetwork(const NetworkExperiment& experiment,
                                        const AlignedVector& parameters, const DataSet& data,
                                        std::span<const ReplacedNumber> replaced = {});

/// For how many samples (columns) the outputs say the class that the targets say; 0 where the
/// experiment has no classes.
[[nodiscard]] std::int64_t countRight(const NetworkExperiment& experiment,
                                      const Eigen::MatrixXd& outputs,
                                      const Eigen::MatrixXd& targets);

} // namespace gradus
