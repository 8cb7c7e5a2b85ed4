// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/experiment.h"
#include "trace/fault.h"

namespace gradus {

/// Reads `model: {kind: descent, function, variables, start}` and its training.
[[nodiscard]] std::shared_ptr<const Experiment> readDescent(const ExperimentSource& source,
                                                            Faults& faults);

} // namespace gradus
