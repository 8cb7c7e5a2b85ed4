// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/csv_classes.h"
#include "data/csv_columns.h"
#include "data/preparation.h"

namespace gradus {

/// The most numbers that may be taken from a table: together with its text that stays within
/// 500 MB.
inline constexpr std::size_t mostTableNumbers = 30'000'000;

/// What a table is wanted for.
struct TableNeed {
    ColumnNeed columns = {};
    OutputRange range = OutputRange::Any;
    std::optional<OneHotLevels> levels = {};
    Place levelsPlace = {}; ///< of `one-hot` in the lesson
    bool classes = true; ///< a target column of words is of use
};

/// Makes samples of a table: chooses columns, finds classes, leaves out rows without a value and
/// draws the test part. `test` is the table of the test part where it has one of its own. Faults in
/// the table carry its file; nullopt where there is one.
[[nodiscard]] std::optional<RawSamples> samplesOf(const CsvTable& table, const CsvTable* test,
                                                  const CsvOptions& options, const TableNeed& need,
                                                  const TestPart& part, Faults& faults);

/// The same from the bytes of a table, without scaling and features. Null when there is a fault.
[[nodiscard]] std::shared_ptr<const DataSet> readCsv(std::string bytes, const CsvOptions& options,
                                                     int inputSize, int targetSize, Faults& faults,
                                                     OutputRange range = OutputRange::Any);

} // namespace gradus
