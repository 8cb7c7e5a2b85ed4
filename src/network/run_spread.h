// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace gradus {

/// Where the numbers of many runs lie.
struct RunSpread {
    double median = 0; ///< of an even count: the mean of the two in the middle
    double least = 0;
    double greatest = 0;
};

/// The spread of some numbers; NaN does not count, infinite ones do. nullopt where none is left.
[[nodiscard]] std::optional<RunSpread> spreadOf(std::vector<double> numbers);

} // namespace gradus
