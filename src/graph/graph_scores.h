// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph_state.h"

namespace gradus {

/// Judges a State on all the data: the mean cost, and where an output is compared with targets that
/// say classes, the share of right ones.
[[nodiscard]] Score scoreOf(const GraphExperiment& experiment, const GraphState& state);

} // namespace gradus
