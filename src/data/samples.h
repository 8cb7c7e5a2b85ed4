// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/data_set.h"
#include "trace/value.h"

namespace gradus {

/// The most samples that a data set may have.
inline constexpr std::size_t mostSamples = 1'000'000;

/// Reads `[{x: […], y: […]}, …]`, lists flat or nested; the sizes must be those of the input and
/// output layer, without targets there is no y. Null when
/// there is a fault. `range` tells whether two numbers of one output are classes.
[[nodiscard]] std::shared_ptr<const DataSet> readSamples(const Value& list, int inputs, int targets,
                                                         Faults& faults,
                                                         OutputRange range = OutputRange::Any);

} // namespace gradus
