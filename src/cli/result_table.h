// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"

namespace gradus {

/// Results on standard output as they come: a line for each row, written at once.
class ResultTable {
public:
    /// Writes the names of the columns (not in JSON lines).
    ResultTable(Format format, std::vector<TableColumn> columns);

    /// Writes a row, a cell for each column. False once standard output cannot be written.
    bool add(const std::vector<TableCell>& cells) { return m_writer.add(cells); }

private:
    Output m_out;
    TableWriter m_writer;
};

} // namespace gradus
