// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sample_order.h"

#include "data/random.h"

#include <numeric>
#include <utility>

namespace gradus {

std::vector<std::int32_t> sampleOrder(std::int32_t count, bool shuffle, std::uint64_t seed,
                                      std::int64_t epoch)
{
    std::vector<std::int32_t> order(static_cast<std::size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    if (!shuffle)
        return order;
    Random random(mixedSeed(seed, static_cast<std::uint64_t>(epoch)));
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[random.below(i)]);
    return order;
}

} // namespace gradus
