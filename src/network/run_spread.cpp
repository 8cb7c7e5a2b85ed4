// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/run_spread.h"

#include <algorithm>
#include <cmath>

namespace gradus {

std::optional<RunSpread> spreadOf(std::vector<double> numbers)
{
    std::erase_if(numbers, [](double number) { return std::isnan(number); });
    if (numbers.empty())
        return std::nullopt;
    std::sort(numbers.begin(), numbers.end());
    const std::size_t half = numbers.size() / 2;
    const bool odd = numbers.size() % 2 == 1;
    return RunSpread{.median = odd ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2,
                     .least = numbers.front(),
                     .greatest = numbers.back()};
}

} // namespace gradus
