// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/experiment.h"
#include "trace/fault.h"

namespace gradus {

/// Reads `model: {kind: approximation, function, variables, pieces or place, steepness}` and an
/// interval under the name of each variable.
[[nodiscard]] std::shared_ptr<const Experiment> readApproximation(const ExperimentSource& source,
                                                                  Faults& faults);

} // namespace gradus
