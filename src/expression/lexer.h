// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/expression.h"
#include "expression/glyph.h"
#include "expression/reading_context.h"

namespace gradus {

/// A piece of an expression.
struct Token {
    enum class Kind {
        Number,
        Word,
        Quantity,
        Function, ///< a word that is the name of a function
        Constant, ///< pi, e
        Text,
        Sign,
        End
    };

    Kind kind = Kind::End;
    std::string text; ///< of a word, a sign, or between quotes
    double value = 0; ///< of a number
    double below = 1; ///< what a number is divided by: 2 of ½, 100 of 5 %
    gradus::Quantity quantity; ///< of a quantity with brackets, a sample, or a derivative's name
    bool loose = false; ///< a product written · or ×, which between arrays may mean several things
    int column = 1;
    int end = 1; ///< the column behind it
};

/// Splits an expression into pieces, the last of kind End. However a sign is written (−, ×, ≤, ²,
/// \cdot), it is one piece; ² is the three pieces ^ ( 2 ). A name without brackets is a Word:
/// resolveWords() says what it stands for.
[[nodiscard]] std::variant<std::vector<Token>, ExpressionFault> splitExpression(
    std::string_view text, const ReadingContext& context = {});

} // namespace gradus
