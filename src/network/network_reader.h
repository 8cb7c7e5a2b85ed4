// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/network_experiment.h"

namespace gradus {

/// Builds a network from a lesson's `model`, `data` and `training`. Every fault is reported at its
/// place; the result is null when one of them is an error.
[[nodiscard]] std::shared_ptr<const Experiment> readNetwork(const ExperimentSource& source,
                                                            Faults& faults);

/// The keys of `training`, for the schema.
[[nodiscard]] const std::vector<std::string>& trainingKeys();

} // namespace gradus
