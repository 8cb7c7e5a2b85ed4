// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph_iteration.h"
#include "models/quantity_table_model.h"

namespace gradus {

/// The name of a node of a graph with its shape: "W · 2×3".
[[nodiscard]] QString tensorName(const GraphExperiment& experiment, int node);
/// The nodes that are shown: all but the numbers in expressions.
[[nodiscard]] std::vector<int> tensorNodes(const GraphExperiment& experiment);
/// A row an entry of a node; columns: its value and its slope, of a sample (from 1).
[[nodiscard]] QuantityTable tensorTable(const std::shared_ptr<const GraphExperiment>& experiment,
                                        int node, int sample);
/// A Jacobian: rows are the entries of a node, columns those of one that goes into it.
[[nodiscard]] QuantityTable jacobianTable(const std::shared_ptr<const GraphExperiment>& experiment,
                                          int node, int below, int sample);

} // namespace gradus
