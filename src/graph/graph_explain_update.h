// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph_iteration.h"

namespace gradus {

/// The formula and the words of a step of the update: means over the batch, the penalty, and what
/// the optimiser makes of a slope.
void explainGraphUpdate(const GraphIteration& iteration, const RowPlace& place, Explanation& begun);

} // namespace gradus
