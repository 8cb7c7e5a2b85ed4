// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/pattern_pictures.h"

#include <optional>

namespace gradus {

/// Rows and columns of the face that letters are drawn in.
inline constexpr int letterSide = 5;

/// A letter A … Z (small ones are the same) in the face of 5 × 5 that the lessons use, in the
/// middle of a grid, as many times larger as it goes. Nullopt where there is no such letter or the
/// grid is too small.
[[nodiscard]] std::optional<Units> letterPattern(char letter, int width, int height);

} // namespace gradus
