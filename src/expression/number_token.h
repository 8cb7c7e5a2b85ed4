// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/glyph.h"
#include "trace/message.h"

#include <optional>
#include <variant>

namespace gradus {

/// A number as it stands in an expression.
struct NumberToken {
    double value = 0;
    double below = 1; ///< what it is divided by: 2 of ½, 100 of 5 %
    std::size_t length = 0; ///< in characters
};

/// Which signs a number may have.
struct NumberSigns {
    bool typed = false; ///< groups of three (1 234.5) and a percent sign
    bool comma = false; ///< a decimal comma
};

/// Reads the number that begins here (with a digit, or a point before one), or says what is wrong.
[[nodiscard]] std::variant<NumberToken, Message> readNumberToken(const GlyphView& here,
                                                                 NumberSigns signs);
/// ½ and its like; nullopt where there is none.
[[nodiscard]] std::optional<NumberToken> readFractionSign(const GlyphView& here);

} // namespace gradus
