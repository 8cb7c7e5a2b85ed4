// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace gradus {

/// The order in which an epoch (from 1) visits the samples 0 … count − 1: as they stand, or
/// shuffled by a permutation that depends on nothing but the seed and the epoch (Fisher–Yates).
[[nodiscard]] std::vector<std::int32_t> sampleOrder(std::int32_t count, bool shuffle,
                                                    std::uint64_t seed, std::int64_t epoch);

} // namespace gradus
