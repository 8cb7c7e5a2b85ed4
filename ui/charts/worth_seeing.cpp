// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/worth_seeing.h"

#include <algorithm>
#include <cmath>

namespace gradus {

void LineExtent::add(double value)
{
    if (!std::isfinite(value))
        return;
    if (std::isnan(first))
        first = value;
    lowest = std::min(lowest, value);
    greatest = std::max(greatest, value);
    if (value > 0)
        leastPositive = std::min(leastPositive, value);
}

WorthSeeing worthSeeing(std::span<const LineExtent> lines, bool logarithmic)
{
    constexpr double far = 10; // times the greatest first value
    constexpr double farLogarithmic = 1e4;
    double start = 0;
    for (const LineExtent& line : lines)
        if (std::isfinite(line.first))
            start = std::max(start, std::abs(line.first));
    const double most = start * (logarithmic ? farLogarithmic : far);
    const auto runsAway = [&](const LineExtent& line) { return line.greatest > most; };
    const auto away = std::count_if(lines.begin(), lines.end(), runsAway);
    const bool all = away == static_cast<std::ptrdiff_t>(lines.size());
    WorthSeeing seen;
    seen.cut = away > 0 && !all;
    seen.greatest = seen.cut ? start : 0;
    for (const LineExtent& line : lines) {
        seen.lowest = std::min(seen.lowest, line.lowest);
        seen.leastPositive = std::min(seen.leastPositive, line.leastPositive);
        if (all || !runsAway(line))
            seen.greatest = std::max(seen.greatest, line.greatest);
    }
    return seen;
}

} // namespace gradus
