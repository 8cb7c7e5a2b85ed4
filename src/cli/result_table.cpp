// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/result_table.h"

namespace gradus {

ResultTable::ResultTable(Format format, std::vector<TableColumn> columns)
    : m_writer(format, std::move(columns), [this](std::string_view line) {
        m_out << line;
        m_out.flush();
        return m_out.good();
    })
{ }

} // namespace gradus
