// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/expression.h"

namespace gradus {

/// A piece of an expression.
struct Token {
    enum class Kind { Number, Word, Quantity, Text, Sign, End };

    Kind kind = Kind::End;
    std::string text; ///< of a word, a sign, or between quotes
    double value = 0; ///< of a number
    gradus::Quantity quantity; ///< of a quantity with brackets, a sample, or a derivative's name
    int column = 1;
};

/// Splits an expression into pieces, the last of kind End. A name without brackets is a Word:
/// whether it is a function, a constant or a quantity is for the parser to say.
[[nodiscard]] std::variant<std::vector<Token>, ExpressionFault> splitExpression(
    std::string_view text);

} // namespace gradus
