// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/function_graph.h"
#include "trace/value.h"

namespace gradus {

/// Reads a function from a lesson's tree: an expression in quotes over some variables, for which
/// there may be other names. A fault stands at its column; nullopt then. What was guessed is a
/// warning.
[[nodiscard]] std::optional<FunctionGraph> readFunctionGraph(
    const Value& value, const std::vector<std::string>& variables, Faults& faults,
    std::map<std::string, std::string> aliases = {});

} // namespace gradus
