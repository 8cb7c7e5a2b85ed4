// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/hopfield_fall.h"

#include "hopfield/hopfield_recall.h"

namespace gradus {

int fall(HopfieldFields& fields, std::span<std::int8_t> units, std::span<const double> thresholds,
         int low, std::uint64_t seed, int most, AtZero atZero)
{
    const double divisor = fields.couplings().divisor();
    std::vector<std::int32_t> order;
    for (int sweep = 1; sweep <= most; ++sweep) {
        bool changed = false;
        shuffleUnits(order, static_cast<int>(units.size()), seed, sweep);
        for (const std::int32_t u : order) {
            const auto at = static_cast<std::size_t>(u);
            const double h =
                thresholds.empty() ? fields.raw(u) : fields.raw(u) / divisor - thresholds[at];
            const std::int8_t now = turned(h, units[at], low, atZero);
            if (now == units[at])
                continue;
            fields.turn(u, now - units[at]);
            units[at] = now;
            changed = true;
        }
        if (!changed)
            return sweep;
    }
    return most;
}

} // namespace gradus
