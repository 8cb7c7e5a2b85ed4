// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>

#include <vector>

namespace gradus {

/// Heights over a rectangle, row by row from its lowest edge; some may be infinite or no number.
struct HeightGrid {
    int columns = 0; ///< at least 2
    int rows = 0; ///< at least 2
    std::vector<double> heights; ///< columns · rows of them

    [[nodiscard]] double at(int column, int row) const
    {
        return heights[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns)
                       + static_cast<std::size_t>(column)];
    }
    /// Every n-th column and row of a grid.
    [[nodiscard]] HeightGrid everyNth(int n) const;
};

/// Round heights, ascending, at most `count` of them, that part a grid into areas of like size; the
/// low ones lie closer, since a descent ends there. Empty for a plane without slope.
[[nodiscard]] std::vector<double> contourLevels(const HeightGrid& grid, int count);

/// The lines on which a grid has a height, in columns and rows (marching squares, Lorensen and
/// Cline 1987 in the plane). Closed lines end where they begin. Squares with a corner that is not
/// finite have no line.
[[nodiscard]] std::vector<QPolygonF> contourLines(const HeightGrid& grid, double level);

} // namespace gradus
