// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace gradus {

/// True for a byte of UTF-8 that no character begins with.
[[nodiscard]] constexpr bool continuesCharacter(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// How many bytes the character at `at` (below the text's size) has; 0 where there is no valid
/// UTF-8 (RFC 3629): neither overlong forms nor surrogates, and nothing beyond U+10FFFF.
[[nodiscard]] std::size_t utf8Length(std::string_view text, std::size_t at);

} // namespace gradus
