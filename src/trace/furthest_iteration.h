// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace gradus {

/// The furthest iteration that a position may name: going there takes the time of all before it.
inline constexpr std::int64_t furthestIteration = 10'000'000;

} // namespace gradus
