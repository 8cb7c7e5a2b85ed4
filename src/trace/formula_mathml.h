// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/formula.h"

#include <string_view>

namespace gradus {

/// A formula as MathML, which browsers typeset by themselves: the elements inside `<math>`. It is
/// made from the LaTeX of the same tree, so both show the same.
[[nodiscard]] std::string mathml(const Formula& formula, const Printing& printing = {});
[[nodiscard]] std::string mathml(const Quantity& quantity);

/// TeX of the sort that formulas and quantities are printed in, as MathML: fractions, roots,
/// indices, parentheses that grow, Greek letters, functions, `\text`, `\underbrace`. A command
/// beyond that shows as an error (`<merror>`).
[[nodiscard]] std::string mathmlOfTex(std::string_view tex);

/// A text with & < > and quotes as XML and HTML want them.
[[nodiscard]] std::string escapedMarkup(std::string_view text);

} // namespace gradus
