// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_experiment.h"
#include "hopfield/units_reader.h"
#include "trace/fault.h"

namespace gradus {

/// Reads a Hopfield net: `model: {kind: hopfield, units, patterns, rule, values, thresholds,
/// unlearn, width}` and `recall: {start, mode, order, seed, temperature, iterations}`.
[[nodiscard]] std::shared_ptr<const Experiment> readHopfield(const ExperimentSource& source,
                                                             Faults& faults);

/// Reads `recall`. The start comes in −1 and 1, whatever values the units have.
[[nodiscard]] Recall readRecall(const Value& value, const Patterns& patterns, UnitsReader& units,
                                Faults& faults);

} // namespace gradus
