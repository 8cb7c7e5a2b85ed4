// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/table.h"

#include "trace/number.h"

#include <cassert>
#include <cmath>

namespace gradus {

std::string jsonText(std::string_view text)
{
    static constexpr std::string_view hex = "0123456789abcdef";
    std::string quoted = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            (quoted += '\\') += c;
        else if (byte < 0x20)
            ((quoted += "\\u00") += hex[byte >> 4]) += hex[byte & 15];
        else
            quoted += c;
    }
    return quoted + '"';
}

std::string jsonNumber(double value)
{
    // A machine gets the bits; a number without a point is read as a whole one, which has no −0.
    if (value == 0 && std::signbit(value))
        return "-0.0";
    const std::string text = exactText(value);
    return std::isfinite(value) ? text : '"' + text + '"';
}

std::string csvText(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string(text);
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

std::string TableCell::print(TableFormat format) const
{
    const bool json = format == TableFormat::Json || format == TableFormat::JsonLines;
    const bool csv = format == TableFormat::Csv;
    if (const auto* word = std::get_if<std::string>(&m_value))
        return json ? jsonText(*word) : csv ? csvText(*word) : *word;
    if (const auto* number = std::get_if<double>(&m_value))
        return json ? jsonNumber(*number) : csv ? exactText(*number) : shownText(*number);
    if (const auto* whole = std::get_if<std::int64_t>(&m_value))
        return std::to_string(*whole);
    return json ? "null" : csv ? "" : "-";
}

TableWriter::TableWriter(TableFormat format, std::vector<TableColumn> columns, Sink sink)
    : m_format(format)
    , m_columns(std::move(columns))
    , m_sink(std::move(sink))
{
    if (isJson())
        return;
    const bool csv = format == TableFormat::Csv;
    std::string line;
    for (const TableColumn& column : m_columns)
        line += (line.empty() ? "" : csv ? "," : "\t") + (csv ? csvText(column.key) : column.title);
    write(line + "\n");
}

bool TableWriter::add(const std::vector<TableCell>& cells)
{
    assert(cells.size() == m_columns.size());
    std::string line;
    if (m_format == TableFormat::Json)
        line = m_empty ? "[\n" : ",\n";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (isJson())
            line += (i == 0 ? "{" : ",") + jsonText(m_columns[i].key) + ":";
        else if (i > 0)
            line += m_format == TableFormat::Csv ? "," : "\t";
        line += cells[i].print(m_format);
    }
    if (isJson())
        line += "}";
    if (m_format != TableFormat::Json)
        line += "\n";
    m_empty = false;
    write(line);
    return m_good;
}

bool TableWriter::finish()
{
    if (m_format == TableFormat::Json)
        write(m_empty ? "[]\n" : "\n]\n");
    return m_good;
}

} // namespace gradus
