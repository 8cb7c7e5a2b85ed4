// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/experiment.h"

namespace gradus {

/// Reads a computational graph: `{kind: graph, given: {x: [1, 2], W: [[1, 0], [2, 1]]}, nodes: {z:
/// "W @ x", C: "sum(z^2)/2"}, gradients: columns}`.
[[nodiscard]] std::shared_ptr<const Experiment> readGraph(const ExperimentSource& source,
                                                          Faults& faults);

} // namespace gradus
