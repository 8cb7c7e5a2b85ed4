// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <span>

namespace gradus {

/// How far the values of a line go. What is not finite counts for nothing.
struct LineExtent {
    double first = std::numeric_limits<double>::quiet_NaN();
    double lowest = 0;
    double greatest = 0;
    double leastPositive = std::numeric_limits<double>::infinity();

    void add(double value);
};

/// The values that an axis shows: those of all lines, but where one runs away from where they all
/// began (a run that diverges beside others that do not) it does not make the others flat.
struct WorthSeeing {
    double lowest = 0;
    double greatest = 0;
    double leastPositive = std::numeric_limits<double>::infinity();
    bool cut = false; ///< a line leaves the picture
};
[[nodiscard]] WorthSeeing worthSeeing(std::span<const LineExtent> lines, bool logarithmic);

} // namespace gradus
