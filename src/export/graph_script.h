// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/python_script.h"
#include "graph/graph_iteration.h"

namespace gradus {

/// The script of a pass through a graph: every node by NumPy's own operations, then the gradients
/// backwards, node by node.
[[nodiscard]] std::string graphScript(const GraphIteration& iteration,
                                      const ScriptOptions& options);

} // namespace gradus
