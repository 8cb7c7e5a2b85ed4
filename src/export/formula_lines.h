// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/explanation.h"

namespace gradus {

/// A number in TeX, with 10 to the power of what its exponent is.
[[nodiscard]] std::string texNumberText(double value, int digits);

/// A formula line by line: what it gives a value to, and what it equals, one after the other: its
/// short form, the symbols, the numbers put in, the result. Lines that would repeat the one before
/// are left out.
struct FormulaLines {
    std::string left;
    std::vector<std::string> right;
};
[[nodiscard]] FormulaLines texLines(const Explanation& explanation, int digits, const Words& words);
[[nodiscard]] FormulaLines textLines(const Explanation& explanation, int digits,
                                     const Words& words);

} // namespace gradus
