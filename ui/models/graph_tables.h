// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "descent/descent_iteration.h"
#include "models/quantity_table_model.h"
#include "stages/graph_cells.h"

namespace gradus {

/// A column a variable; rows: its slope, what the optimiser keeps and does, its value.
[[nodiscard]] QuantityTable variableTable(
    const std::shared_ptr<const DescentExperiment>& experiment);
/// A row a node that is no input; columns: its value and its slope.
[[nodiscard]] QuantityTable graphTable(const std::vector<GraphCell>& cells);

} // namespace gradus
