// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/hopfield_fall.h"

#include "data/sample_order.h"

namespace gradus {

namespace {

constexpr int mostSweeps = 10'000;

} // namespace

int fall(HopfieldFields& fields, std::span<std::int8_t> units, std::span<const double> thresholds,
         int low, std::uint64_t seed)
{
    const double divisor = fields.couplings().divisor();
    const auto count = static_cast<std::int32_t>(units.size());
    for (int sweep = 1; sweep <= mostSweeps; ++sweep) {
        bool changed = false;
        for (const std::int32_t u : sampleOrder(count, true, seed, sweep)) {
            const auto at = static_cast<std::size_t>(u);
            const double h =
                thresholds.empty() ? fields.raw(u) : fields.raw(u) / divisor - thresholds[at];
            const std::int8_t now = turned(h, units[at], low);
            if (now == units[at])
                continue;
            fields.turn(u, now - units[at]);
            units[at] = now;
            changed = true;
        }
        if (!changed)
            return sweep;
    }
    return mostSweeps;
}

} // namespace gradus
