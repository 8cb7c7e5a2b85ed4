// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/pattern_pictures.h"
#include "trace/message.h"

#include <filesystem>
#include <variant>

namespace gradus {

/// The least grid on which a digit can be told from another, and how the built-in ones are drawn.
inline constexpr int leastDigitSide = 7;
inline constexpr int digitSide = 28;

/// Handwritten digits 0 … 9 of the built-in set, one of each, on a grid: the ink of the area that a
/// unit covers (0 … 1) against `level`, at least 7 × 7. `which`, from 1, takes another example of
/// each. A message when the set cannot be read or has no such example.
[[nodiscard]] std::variant<std::vector<Units>, Message> digitPatterns(
    const std::filesystem::path& builtins, int width, int height, double level, int which);

} // namespace gradus
