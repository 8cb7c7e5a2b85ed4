// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace gradus {

/// How the characters of a file were written.
enum class TextEncoding { Utf8, Utf16, Latin1 };

/// A text in UTF-8, without a mark, and what it was made from.
struct DecodedText {
    std::string text;
    TextEncoding encoding = TextEncoding::Utf8;
};

/// Makes UTF-8 of UTF-8 with or without a byte order mark, of UTF-16 with one, and of what is
/// neither: bytes that are no UTF-8 are taken as Latin-1. Half a surrogate becomes U+FFFD.
[[nodiscard]] DecodedText decodeText(std::string bytes);

} // namespace gradus
