// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/function_graph.h"
#include "trace/value.h"

namespace gradus {

/// Reads a function from a lesson's tree: an expression in quotes over some variables. A fault
/// stands at its column; nullopt then.
[[nodiscard]] std::optional<FunctionGraph> readFunctionGraph(
    const Value& value, const std::vector<std::string>& variables, Faults& faults);

} // namespace gradus
