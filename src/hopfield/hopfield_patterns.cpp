// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/hopfield_patterns.h"

#include "data/random.h"
#include "data/sample_order.h"

#include <cassert>
#include <cmath>

namespace gradus {

void turnShare(Units& units, double share, std::uint64_t seed)
{
    assert(share >= 0 && share <= 1);
    const auto count =
        static_cast<std::size_t>(std::lround(share * static_cast<double>(units.size())));
    const auto order = sampleOrder(static_cast<std::int32_t>(units.size()), true, seed, 0);
    for (std::size_t i = 0; i < count; ++i)
        units[static_cast<std::size_t>(order[i])] *= -1;
}

Patterns Patterns::random(int units, int count, std::uint64_t seed)
{
    Patterns patterns(units);
    Random random(seed);
    Units row(static_cast<std::size_t>(units));
    for (int p = 0; p < count; ++p) {
        std::uint64_t bits = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i % 64 == 0)
                bits = random.bits();
            row[i] = (bits >> (i % 64) & 1) != 0 ? 1 : -1;
        }
        patterns.add(row);
    }
    return patterns;
}

void Patterns::add(std::span<const std::int8_t> pattern)
{
    assert(pattern.size() == static_cast<std::size_t>(m_units));
    m_entries.insert(m_entries.end(), pattern.begin(), pattern.end());
    ++m_count;
}

int Patterns::product(int p, std::span<const std::int8_t> units) const
{
    int sum = 0;
    const auto pattern = row(p);
    for (std::size_t i = 0; i < pattern.size(); ++i)
        sum += units[i] > 0 ? pattern[i] : -pattern[i];
    return sum;
}

} // namespace gradus
