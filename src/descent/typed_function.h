// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "descent/descent_experiment.h"

namespace gradus {

/// A function as a user types it, with what is needed to descend it.
struct TypedFunction {
    std::string text; ///< in plain signs, as a lesson would have it
    FunctionGraph graph;
    Expression expression; ///< as it was read
    std::vector<std::string> gradient; ///< its slopes, written out in plain letters
};

/// Reads a function; its variables are the names in it, in order of appearance (1 to 8 of them).
[[nodiscard]] std::variant<TypedFunction, ExpressionFault> readTypedFunction(
    const std::string& text);

/// The slope of a function by a variable, simplified and written out in plain letters; empty where
/// that would be too long to read.
[[nodiscard]] std::string writtenSlope(const FunctionGraph& graph, int variable);

} // namespace gradus
