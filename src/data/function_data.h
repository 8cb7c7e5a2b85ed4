// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/data_reader.h"
#include "trace/fields.h"

namespace gradus {

/// Reads `function: "0.2 + 0.4*x^2"` and the keys beside it in `data`: `variables`, an interval
/// under the name of each, `samples`, `spacing`, `noise`, `test`, `seed`. The training samples lie
/// on an even grid or at random, the test samples always at random and without noise; places,
/// noise and test samples come from random numbers of their own, so that one can be changed without
/// the others. Fields::finish() is left to the caller.
[[nodiscard]] LoadedData readFunctionData(Fields& data, const Value& function,
                                          const DataContext& context);

} // namespace gradus
