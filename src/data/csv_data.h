// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/data_set.h"
#include "trace/fault.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gradus {

/// How a table is to be read.
struct CsvOptions {
    std::optional<char> separator; ///< none: guessed from the first line
    std::optional<bool> header; ///< none: a first row with a cell that is no number
    std::vector<std::string> inputs; ///< columns by name or number from 1; empty: see below
    std::vector<std::string> targets;
};

/// Makes samples of a table. Without named columns the last `targetSize` columns are the targets
/// and the ones before them the inputs. One target column for two or more outputs holds classes:
/// names in the order of the alphabet, or numbers from 0; it becomes a 1 among zeros. Faults carry
/// the place in the table (`file` is left to the caller); null when there is one.
[[nodiscard]] std::shared_ptr<const DataSet> readCsv(std::string_view text,
                                                     const CsvOptions& options, int inputSize,
                                                     int targetSize, Faults& faults);

} // namespace gradus
