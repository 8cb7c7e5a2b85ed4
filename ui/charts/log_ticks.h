// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace gradus {

/// Round numbers from `low` to `high` to label a logarithmic axis with: powers of ten where there
/// are enough of them, else also 2 and 5, else all that one would count. 0 < low < high; at least
/// two, in order, wherever round numbers of three digits lie between.
[[nodiscard]] std::vector<double> logTicks(double low, double high);

} // namespace gradus
