// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/network_iteration.h"

#include <functional>

namespace gradus {

/// Is told a known scalar and its value; false: no more of them.
using KnownVisitor = std::function<bool(const Quantity& quantity, double value)>;

/// Visits every scalar that is known just after step k, in the order of quantities(), until `visit`
/// says false. A large batch has millions of steps: what is not known yet is passed over, and
/// nothing is gathered.
void forEachKnown(const NetworkIteration& iteration, std::int64_t k, const KnownVisitor& visit);

} // namespace gradus
