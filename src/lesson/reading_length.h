// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace gradus {

/// How much a student reads in a text of a lesson: words, or in Chinese (`zh`) characters, where a
/// word in Latin letters counts one. A formula or a value counts one, where a link leads to
/// nothing.
[[nodiscard]] std::size_t readingLength(const std::string& text, const std::string& language);

/// A text with `filler` in the place of every formula, value and piece of code. The bytes before
/// and between them stay where they are when `keepPlaces` is set: the rest is filled with blanks.
[[nodiscard]] std::string withoutFormulas(const std::string& text, char filler, bool keepPlaces);

} // namespace gradus
