// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/letter_patterns.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gradus {

namespace {

// A to M and N to Z.
constexpr int lettersInStrip = 13;
constexpr std::array<std::array<std::string_view, letterSide>, 2> letterStrips{{
    {{"..#.. ####. .#### ####. ##### ##### .#### #...# .###. ..### #...# #.... #...#",
      ".#.#. #...# #.... #...# #.... #.... #.... #...# ..#.. ...#. #..#. #.... ##.##",
      "#...# ####. #.... #...# ###.. ###.. #..## ##### ..#.. ...#. ###.. #.... #.#.#",
      "##### #...# #.... #...# #.... #.... #...# #...# ..#.. #..#. #..#. #.... #...#",
      "#...# ####. .#### ####. ##### #.... .#### #...# .###. .##.. #...# ##### #...#"}},
    {{"#...# .###. ####. .###. ####. .#### ##### #...# #...# #...# #...# #...# #####",
      "##..# #...# #...# #...# #...# #.... ..#.. #...# #...# #...# .#.#. .#.#. ...#.",
      "#.#.# #...# ####. #.#.# ####. .###. ..#.. #...# #...# #.#.# ..#.. ..#.. ..#..",
      "#..## #...# #.... #..#. #..#. ....# ..#.. #...# .#.#. ##.## .#.#. ..#.. .#...",
      "#...# .###. #.... .##.# #...# ####. ..#.. .###. ..#.. #...# #...# ..#.. #####"}},
}};

bool isInk(char capital, int row, int column)
{
    const int number = capital - 'A';
    const auto& strip = letterStrips[static_cast<std::size_t>(number / lettersInStrip)];
    const int place = number % lettersInStrip * (letterSide + 1) + column; // a gap between two
    return strip[static_cast<std::size_t>(row)][static_cast<std::size_t>(place)] == '#';
}

} // namespace

std::optional<Units> letterPattern(char letter, int width, int height)
{
    const char capital =
        letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    const int scale = std::min(width, height) / letterSide;
    if (capital < 'A' || capital > 'Z' || scale < 1)
        return std::nullopt;
    const int left = (width - scale * letterSide) / 2;
    const int top = (height - scale * letterSide) / 2;
    Units units(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), -1);
    for (int row = 0; row < scale * letterSide; ++row)
        for (int column = 0; column < scale * letterSide; ++column)
            if (isInk(capital, row / scale, column / scale))
                units[static_cast<std::size_t>((top + row) * width + left + column)] = 1;
    return units;
}

} // namespace gradus
