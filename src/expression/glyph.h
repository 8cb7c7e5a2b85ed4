// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gradus {

[[nodiscard]] inline bool isPlainDigit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] inline bool isPlainLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
[[nodiscard]] inline bool isLetterOrDigit(char c) { return isPlainDigit(c) || isPlainLetter(c); }

/// A character of an expression: what it stands for in plain ASCII, however it was written.
struct Glyph {
    enum class Level { Base, Raised, Lowered };

    char plain = otherSign; ///< `-` of a minus sign, `x` of a full-width x; otherSign where none
    char32_t code = 0; ///< the character itself; U+FFFD of bytes that are no UTF-8
    Level level = Level::Base; ///< ² is a raised 2
    std::size_t byte = 0; ///< where it begins in the text

    static constexpr char otherSign = '\x7F';

    [[nodiscard]] bool isBase(char c) const { return level == Level::Base && plain == c; }
    [[nodiscard]] bool isBlank() const { return isBase(' '); }
};

/// Characters from a place on.
struct GlyphView {
    const std::vector<Glyph>& glyphs;
    std::size_t at = 0;

    /// The plain form of one that stands on the line; NUL of any other and behind the end.
    [[nodiscard]] char peek(std::size_t ahead = 0) const
    {
        const std::size_t place = at + ahead;
        return place < glyphs.size() && glyphs[place].level == Glyph::Level::Base
            ? glyphs[place].plain
            : '\0';
    }
    [[nodiscard]] char32_t code(std::size_t ahead = 0) const
    {
        return at + ahead < glyphs.size() ? glyphs[at + ahead].code : 0;
    }
    [[nodiscard]] bool isLowered(std::size_t ahead) const
    {
        return at + ahead < glyphs.size() && glyphs[at + ahead].level == Glyph::Level::Lowered;
    }
};

/// The characters of a text. Every kind of blank is a space, every minus sign a `-`; digits and
/// letters are plain also where they are full-width, mathematical, raised or lowered.
[[nodiscard]] std::vector<Glyph> glyphsOf(std::string_view text);

/// The name of a Greek letter (`eta`), `d` of ∂; empty for any other character.
[[nodiscard]] std::string_view letterName(char32_t code);

} // namespace gradus
