// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/function_graph.h"

namespace gradus {

/// The symbolic derivative of a function by one of its variables (from 0), simplified so that it
/// can be read: 2x, not 2·x^(2−1)·1. A graph in the same variables. The corners of abs, relu, min
/// and max are treated as partial() does. Its size is bounded by a small multiple of the
/// function's.
[[nodiscard]] FunctionGraph derivative(const FunctionGraph& function, int variable);

} // namespace gradus
