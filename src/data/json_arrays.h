// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/named_array.h"

#include <string_view>

namespace gradus {

/// Arrays as JSON: {"w1": [[0.1, 0.2]], "b1": [0.3]}, an array a line, every number so that it
/// reads back as the same double.
[[nodiscard]] std::string writeJsonArrays(const NamedArrays& arrays);

/// Reads them. Untrusted: a message for anything that is no map of full lists of numbers.
[[nodiscard]] ReadArrays readJsonArrays(std::string_view text);

} // namespace gradus
