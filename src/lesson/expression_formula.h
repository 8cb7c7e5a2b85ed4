// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operation/evaluate.h"
#include "trace/formula.h"

namespace gradus {

/// An expression over known numbers as a formula that can be printed and worked out; nullopt where
/// it holds arrays, comparisons, something unknown, or a function that formulas do not have.
[[nodiscard]] std::optional<Formula> formulaOf(const Expression& expression,
                                               const Resolver& resolver);

} // namespace gradus
