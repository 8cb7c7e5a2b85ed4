// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/experiment.h"
#include "trace/stages.h"

namespace gradus {

/// The pictures of a DescentExperiment: of one variable a curve, of two a surface.
[[nodiscard]] Stages stagesOfDescent(const Experiment& experiment);

} // namespace gradus
