// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/result_table.h"

#include "trace/number.h"

#include <cassert>

namespace gradus {

std::string ResultCell::print(Format format) const
{
    if (const auto* word = std::get_if<std::string>(&m_value))
        return format == Format::JsonLines ? jsonText(*word)
            : format == Format::Csv        ? csvText(*word)
                                           : *word;
    if (const auto* number = std::get_if<double>(&m_value))
        return format == Format::JsonLines ? jsonNumber(*number)
            : format == Format::Csv        ? exactText(*number)
                                           : shownText(*number);
    if (const auto* whole = std::get_if<std::int64_t>(&m_value))
        return std::to_string(*whole);
    return format == Format::JsonLines ? "null" : format == Format::Csv ? "" : "-";
}

ResultTable::ResultTable(Format format, std::vector<ResultColumn> columns)
    : m_format(format)
    , m_columns(std::move(columns))
{
    if (format == Format::JsonLines)
        return;
    const bool csv = format == Format::Csv;
    std::string line;
    for (const ResultColumn& column : m_columns)
        line += (line.empty() ? ""
                     : csv    ? ","
                              : "\t")
            + std::string(csv ? column.key : column.title);
    end(line);
}

bool ResultTable::add(const std::vector<ResultCell>& cells)
{
    assert(cells.size() == m_columns.size());
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (m_format == Format::JsonLines)
            line += (i == 0 ? "{" : ",") + jsonText(m_columns[i].key) + ":";
        else if (i > 0)
            line += m_format == Format::Csv ? "," : "\t";
        line += cells[i].print(m_format);
    }
    return end(m_format == Format::JsonLines ? line + "}" : line);
}

bool ResultTable::end(std::string_view line)
{
    m_out << line << "\n";
    m_out.flush();
    return m_out.good();
}

} // namespace gradus
