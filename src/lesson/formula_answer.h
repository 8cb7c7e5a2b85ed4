// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/function_graph.h"
#include "lesson/judge.h"

namespace gradus {

/// How many points two formulas are compared at.
inline constexpr int comparedPoints = 24;

/// How the formulas of a question are read: over its variables.
[[nodiscard]] ReadingContext formulaContext(const Question& question);

/// What a student typed as a formula in the variables of a question, as it was read (to be shown
/// typeset) and as a function, or what is wrong with it.
[[nodiscard]] std::variant<Expression, Message> readTypedExpression(const Question& question,
                                                                    const std::string& text);
[[nodiscard]] std::variant<FunctionGraph, Message> readTypedFormula(const Question& question,
                                                                    const std::string& text);

/// How many of the points at which formulas are compared the right one has a value at.
[[nodiscard]] int pointsWithValue(const Question& question);

/// Compares a typed formula with the right one by value, at points that are drawn from the
/// question's id; where the right one has no value they are not compared.
[[nodiscard]] Verdict judgeFormula(const Question& question, const std::string& given);

} // namespace gradus
