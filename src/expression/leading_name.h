// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/expression.h"
#include "expression/glyph.h"
#include "expression/reading_context.h"

namespace gradus {

/// Where an expression begins behind what may stand in front of it: `y =`, `f(x) =`, `f' =`,
/// `dC/dw[1][1,1] =`, and a `=` alone in what is typed; 0 where nothing of that kind does. A fault
/// where it is the name of a variable, for then it would be an equation.
[[nodiscard]] std::variant<std::size_t, ExpressionFault> behindLeadingName(
    const std::vector<Glyph>& glyphs, const ReadingContext& context);

} // namespace gradus
