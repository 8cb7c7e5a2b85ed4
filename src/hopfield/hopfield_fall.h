// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_fields.h"

namespace gradus {

/// Sweeps after which a fall is given up.
inline constexpr int mostFallSweeps = 10'000;

/// Lets a net fall to a stable state: one unit at a time, in a fresh order each sweep, until a
/// sweep turns none. The fields belong to the units and are kept so; without thresholds all are 0.
/// Returns the sweeps, at most `most`. (Each turn lowers the energy, so it would end without that,
/// too.)
int fall(HopfieldFields& fields, std::span<std::int8_t> units, std::span<const double> thresholds,
         int low, std::uint64_t seed, int most = mostFallSweeps, AtZero atZero = AtZero::Keep);

} // namespace gradus
