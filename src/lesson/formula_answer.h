// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/function_graph.h"
#include "lesson/judge.h"

namespace gradus {

/// How many points two formulas are compared at.
inline constexpr int comparedPoints = 24;

/// What a student typed as a formula in the variables of a question, or what is wrong with it.
[[nodiscard]] std::variant<FunctionGraph, Message> readTypedFormula(const Question& question,
                                                                    const std::string& text);

/// A formula that can be read as it is typeset, in TeX; nullopt where it would be too long.
[[nodiscard]] std::optional<std::string> latexOf(const FunctionGraph& formula);

/// How many of the points at which formulas are compared the right one has a value at.
[[nodiscard]] int pointsWithValue(const Question& question);

/// Compares a typed formula with the right one by value, at points that are drawn from the
/// question's id; where the right one has no value they are not compared.
[[nodiscard]] Verdict judgeFormula(const Question& question, const std::string& given);

} // namespace gradus
