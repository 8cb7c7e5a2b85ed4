// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/pattern_pictures.h"
#include "trace/message.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gradus {

/// The longest text with pictures, in bytes.
inline constexpr std::size_t largestTextArt = 1 << 20;

/// What a letter of a picture stands for: `#`, `X`, `x`, `1`, `*` are up (1), `.`, `-`, `0` and a
/// space down (−1); nullopt for any other.
[[nodiscard]] std::optional<std::int8_t> unitOfLetter(char letter);

/// Two signs of one picture that stand for the same: `10-01` may be a row of numbers.
struct MixedSigns {
    std::size_t row = 0; ///< where the second one stands, from 0
    std::string first;
    std::string second;
};
/// Nullopt where a picture has one sign for up and one for down (X and x are one).
[[nodiscard]] std::optional<MixedSigns> mixedSigns(const std::vector<std::string_view>& lines);

/// Reads pictures from a text, a line a row. An empty line parts two pictures; a line of spaces is
/// a row. Shorter lines are filled up with units that are down, to the longest of the text; all
/// pictures are of one height. A message says what is wrong and in which line: a letter that stands
/// for nothing, two signs for one thing in a picture, different heights, no picture, or more units
/// (HopfieldExperiment::mostUnits), patterns or bytes than there may be.
[[nodiscard]] std::variant<PatternPictures, Message> readTextArt(std::string_view text);

/// The same pictures as such a text, with `#` and `.`.
[[nodiscard]] std::string writeTextArt(const PatternPictures& pictures);

} // namespace gradus
