// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quantity_table_model.h"
#include "trace/iteration.h"

namespace gradus {

/// What belongs to a whole epoch (the accuracy, the cost on the test data, …), a row each; without
/// rows where there is nothing of the kind.
[[nodiscard]] QuantityTable epochTable(const Iteration& iteration);

} // namespace gradus
