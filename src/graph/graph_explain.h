// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph_iteration.h"

namespace gradus {

/// The formula and the words of a step of a graph; quantity, result, pass and rule stand there
/// already.
void explainGraphStep(const GraphIteration& iteration, const RowPlace& place, Explanation& begun);

} // namespace gradus
