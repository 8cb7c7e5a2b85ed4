// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/lexer.h"

namespace gradus {

/// A name as it stands in an expression: a word, or the address of a quantity.
struct NameToken {
    Token token; ///< Word or Quantity
    std::size_t length = 0; ///< in characters
};

/// Reads the name that begins here (with a letter), or says what is wrong with its indices. x₁,
/// x_{1} and θ are the words x1, x_1 and theta.
[[nodiscard]] std::variant<NameToken, Message> readNameToken(const GlyphView& here,
                                                             const ReadingContext& context);

} // namespace gradus
