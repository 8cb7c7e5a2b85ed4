// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/fields.h"

#include <optional>

namespace gradus {

/// Reads `weights`: a row for each unit, symmetric and with a zero diagonal; every entry that is
/// not so is a fault at its own place. Row by row, or nullopt after a fault.
[[nodiscard]] std::optional<std::vector<double>> readCouplings(const Value& rows, int units,
                                                               Faults& faults);

} // namespace gradus
