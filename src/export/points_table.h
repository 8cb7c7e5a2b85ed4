// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homework/entered_points.h"

#include <string_view>

namespace gradus {

/// What a table of points may hold at most.
struct PointsLimits {
    static constexpr std::size_t file = 64 << 20; ///< bytes
    static constexpr std::size_t rows = 100'000;
    static constexpr std::size_t cells = 5'000; ///< of a row
};

/// Points that were read, or what is wrong with them, with lines.
struct PointsTable {
    std::vector<EnteredPoints> points;
    Faults faults;
};

/// Reads points from CSV that a person wrote or a spreadsheet saved (in UTF-8, UTF-16 or
/// Latin-1; parted by commas, semicolons or tabs, or as a first line `sep=;` says). With a header
/// `student`, `question`, `points` each row gives the points for one answer; `file` and `given` may
/// say for which, and other columns are left alone. Or the table that marksCsv() writes: there each
/// question has a column. An empty cell gives no points.
[[nodiscard]] PointsTable readPoints(std::string_view csv);

/// Points as CSV that readPoints() reads: student, question, points, file, given.
[[nodiscard]] std::string pointsCsv(const std::vector<EnteredPoints>& points);

} // namespace gradus
