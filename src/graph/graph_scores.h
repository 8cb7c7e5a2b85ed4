// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph_numbers.h"

namespace gradus {

/// Judges the numbers of a State on a data set: the costs, and where the experiment has classes,
/// how many samples get the right one. `replaced`: numbers of its samples that stand for others.
[[nodiscard]] DataScore evaluateGraph(const GraphExperiment& experiment,
                                      const std::vector<double>& numbers, const DataSet& data,
                                      std::span<const ReplacedEntry> replaced = {});

/// What the samples of an iteration came to: the sum of their C, and how many got the right class.
[[nodiscard]] EpochSums sumsOf(const GraphExperiment& experiment, const GraphNumbers& numbers);

/// Judges a State on all the data; without data its one pass.
[[nodiscard]] Score scoreOf(const GraphExperiment& experiment, const GraphState& state);

} // namespace gradus
