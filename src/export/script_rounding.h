// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/network_iteration.h"

#include <utility>
#include <vector>

namespace gradus {

/// How far a number that is worked out again may be off: a share of the number, or of 0.01 where it
/// is smaller than that.
inline constexpr double scriptTolerance = 1e-12;

/// The numbers of an iteration that the last bits of its activations change by more than
/// scriptTolerance, with how far each may be off in its place. Two libraries may round a tanh
/// differently; where a unit is saturated, 1 − a² keeps only the bits that differ, and an update
/// that divides by the slope's own size brings them to the front.
[[nodiscard]] std::vector<std::pair<Quantity, double>> roundingOf(
    const NetworkIteration& iteration);

} // namespace gradus
