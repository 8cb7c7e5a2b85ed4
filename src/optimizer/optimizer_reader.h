// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizer/optimizer.h"
#include "trace/fields.h"

namespace gradus {

/// Reads `optimizer` and its settings (`momentum`, `beta1` …) from a lesson's training.
[[nodiscard]] OptimizerSettings readOptimizer(Fields& training);

} // namespace gradus
