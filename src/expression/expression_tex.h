// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/expression.h"

namespace gradus {

/// The longest formula that is typeset of an expression, in characters of TeX.
inline constexpr std::size_t longestExpressionTex = 3000;

/// An expression as it was read, in TeX: quotients as fractions, log as ln, functions by their
/// usual signs, numbers with all their digits. Empty where that would be too long.
[[nodiscard]] std::string latex(const Expression& expression);

} // namespace gradus
