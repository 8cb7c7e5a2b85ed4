// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/experiment.h"
#include "trace/stages.h"

namespace gradus {

/// The pictures of a NetworkExperiment. One that learns a typed function is seen as that at first.
[[nodiscard]] Stages stagesOfNetwork(const Experiment& experiment);

} // namespace gradus
