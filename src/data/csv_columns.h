// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/csv_table.h"

namespace gradus {

/// What a table is read for.
struct ColumnNeed {
    int inputs = 1; ///< inputs of the network; 0: as many as there are (features are made of them)
    int targets = 1; ///< its outputs; 0: one target column where the lesson names none
    bool any = false; ///< any number of targets will do
};

/// Which columns (from 0) are inputs and targets.
struct ColumnChoice {
    std::vector<std::size_t> inputs;
    std::vector<std::size_t> targets;
};

/// The columns (from 0) that a lesson names; a fault at its place in the lesson for each that the
/// table has not, up to mostColumnFaults.
[[nodiscard]] std::vector<std::size_t> findColumns(const CsvTable& table,
                                                   const std::vector<ColumnRef>& wanted,
                                                   Faults& faults);
inline constexpr std::size_t mostColumnFaults = 20;

/// Chooses the columns: those that the lesson names. Without targets the class column of Orange's
/// header, the only one of words where it is the last, or the last ones (one where it says
/// classes); without inputs all others that are not left out.
[[nodiscard]] std::optional<ColumnChoice> chooseColumns(const CsvTable& table,
                                                        const CsvOptions& options,
                                                        const ColumnNeed& need, Faults& faults);

} // namespace gradus
