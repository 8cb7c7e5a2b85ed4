// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/csv.h"
#include "data/csv_options.h"

namespace gradus {

/// How many rows of a table are its header, and why.
struct HeaderFinding {
    int rows = 0; ///< 0, 1, or Orange's 3
    Message why;
};

/// Finds out whether a table's first rows are a header: what the lesson says; three rows as Orange
/// writes them; names that the lesson uses; words over numbers. A cell without a value is no word.
[[nodiscard]] HeaderFinding findHeader(const CsvText& text, const CsvOptions& options,
                                       bool decimalComma);

/// The word in Orange's third row, without what it shortens: "class", "meta", "ignore", "weight",
/// "" or "?" for anything that is none.
[[nodiscard]] std::string orangeFlag(const std::string& cell);

} // namespace gradus
