// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace gradus {

/// A column of what an experiment measures.
struct MeasuredColumn {
    QString key; ///< in files, the same as that of gradus-cli; not translated
    QString title;
};

/// A word in a table: as files have it, and as people read it.
struct MeasuredWord {
    QString key;
    QString text;

    bool operator==(const MeasuredWord&) const = default;
};

/// Nothing, a whole number, a number or a word.
using MeasuredCell = std::variant<std::monostate, std::int64_t, double, MeasuredWord>;
/// A cell for each column.
using MeasuredRow = std::vector<MeasuredCell>;
using MeasuredRows = std::vector<MeasuredRow>;

[[nodiscard]] inline MeasuredCell measuredCell(const std::optional<double>& number)
{
    return number ? MeasuredCell(*number) : MeasuredCell();
}
/// The number in a cell; NaN where there is none.
[[nodiscard]] double numberIn(const MeasuredCell& cell);
/// A cell as it is read: four digits, "–" for nothing.
[[nodiscard]] QString shownCell(const MeasuredCell& cell);
/// The same with all digits, as files and the clipboard have it: "" for nothing, a plain minus.
[[nodiscard]] QString exactCell(const MeasuredCell& cell);
/// A row of a CSV file, without its end.
[[nodiscard]] QString csvLine(const QStringList& cells);

} // namespace gradus
