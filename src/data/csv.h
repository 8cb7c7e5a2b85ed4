// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/fault.h"

#include <string>
#include <string_view>
#include <vector>

namespace gradus {

/// One cell of a table, with its place in the file.
struct CsvCell {
    std::string text;
    Place place;
    bool quoted = false;
};

using CsvRow = std::vector<CsvCell>;

/// The separator that a text most likely uses: the first of tab ; , | that its first line holds,
/// else a space.
[[nodiscard]] char guessSeparator(std::string_view text);

/// Splits a text into rows and cells (RFC 4180, with any separator): quotes, doubled quotes, CRLF,
/// a byte order mark; blank lines are left out. Spaces around a cell do not count. Faults carry
/// places.
[[nodiscard]] std::vector<CsvRow> splitCsv(std::string_view text, char separator, Faults& faults);

} // namespace gradus
