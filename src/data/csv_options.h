// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/fault.h"
#include "trace/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace gradus {

/// A column that a lesson names: by its number from 1, or by its name in the header. A whole number
/// is always a number, one in quotes a name.
struct ColumnRef {
    std::string text; ///< as it stands in the lesson
    std::optional<std::size_t> number = {}; ///< from 1
    Place place = {}; ///< in the lesson

    /// A reference from a lesson's value.
    [[nodiscard]] static ColumnRef of(const Value& value);
};

/// What becomes of a row in which an input is missing.
enum class MissingInputs {
    Refuse, ///< it is a fault
    Skip, ///< the row is left out
    Mean ///< it gets the mean of the column over the training rows
};

/// Columns, classes or features that one key may list.
inline constexpr std::size_t mostListed = 10'000;
/// Whether a key lists more than that; then with a fault.
[[nodiscard]] bool listsTooMany(const Value& list, const std::string& key, Faults& faults);

/// How a table is to be read.
struct CsvOptions {
    std::optional<char> separator = {}; ///< none: guessed; a blank: runs of blanks and tabs
    std::optional<bool> header = {}; ///< none: found out
    std::optional<bool> decimalComma = {}; ///< none: found out
    std::optional<char> comment = {}; ///< none: lines that begin with #
    MissingInputs missing = MissingInputs::Refuse;
    std::vector<ColumnRef> inputs = {}; ///< empty: all that are neither targets nor left out
    std::vector<ColumnRef> targets = {}; ///< empty: the last ones
    std::vector<ColumnRef> leaveOut = {};
    std::vector<std::string> classes = {}; ///< in the order of their outputs; empty: sorted
    Place classesPlace = {}; ///< of the list in the lesson
};

/// Reads the keys beside `file`. Fields::finish() is left to the caller.
[[nodiscard]] CsvOptions readCsvOptions(Fields& fields);

} // namespace gradus
