// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/fault.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gradus {

/// The most columns that a table may have.
inline constexpr std::size_t mostColumns = 100'000;

/// One cell of a table, with its place in the file.
struct CsvCell {
    std::string text;
    Place place;
    bool quoted = false;
};

using CsvRow = std::vector<CsvCell>;

/// How a text is split into cells.
struct CsvFormat {
    char separator = ','; ///< a blank stands for runs of blanks and tabs
    char comment = '#'; ///< begins a line that does not count
    bool commentsInLines = false; ///< the comment also ends a line that has cells before it
};

/// A number in a cell; with `comma` decimals are written with one, and a point makes it none.
[[nodiscard]] std::optional<double> cellNumber(std::string_view text, bool comma);
/// True for a cell that says there is no value: nothing, ?, NA, N/A, NaN, null.
[[nodiscard]] bool isMissing(std::string_view text);

/// The separator that a first line `sep=;` names.
[[nodiscard]] std::optional<char> namedSeparator(std::string_view text);
/// The separator of a text: of tab ; , | and runs of blanks the first with which all of the first
/// rows have as many cells and most cells are numbers or words; where there is none, the first that
/// the first line holds. A comma is not considered where it stands in numbers.
[[nodiscard]] char guessSeparator(std::string_view text, CsvFormat format, bool decimalComma);

/// The rows of a text: RFC 4180 with any separator; quotes, doubled quotes, all kinds of line ends.
/// Blank lines, comments and a first line `sep=` are left out. It keeps the text and where
/// each row begins; cells are made only for the row asked for, so a table needs little more memory
/// than its file.
class CsvText {
public:
    /// Finds the rows. Faults carry places: a quote that is never closed, more columns than
    /// mostColumns, more than `mostRows` rows.
    CsvText(std::string text, CsvFormat format, std::size_t mostRows, Faults& faults);

    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    /// Splits a row (from 0) into its cells; spaces around a cell do not count.
    void split(std::size_t row, CsvRow& cells) const;
    /// How many lines were left out as comments.
    [[nodiscard]] std::size_t comments() const { return m_comments; }
    [[nodiscard]] const CsvFormat& format() const { return m_format; }

private:
    struct Begin {
        std::uint32_t at = 0;
        std::uint32_t line = 1;
    };

    std::string m_text;
    CsvFormat m_format;
    std::vector<Begin> m_rows;
    std::size_t m_comments = 0;
};

} // namespace gradus
