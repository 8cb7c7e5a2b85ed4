// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/csv_table.h"

#include "data/csv_header.h"
#include "data/samples.h"

#include <algorithm>
#include <sstream>

namespace gradus {

namespace {

constexpr std::size_t mostWidthFaults = 20;
constexpr std::size_t mostHeaderRows = 3;

// Whether decimals are written with a comma: some number is, and none has a point.
bool usesDecimalComma(const CsvText& text)
{
    constexpr std::size_t look = 1000;
    CsvRow row;
    bool comma = false;
    for (std::size_t n = 0; n < std::min(text.size(), look); ++n) {
        text.split(n, row);
        for (const CsvCell& cell : row) {
            const bool point = cell.text.find('.') != std::string::npos;
            if (point && cellNumber(cell.text, false))
                return false;
            comma = comma
                || (!point && cell.text.find(',') != std::string::npos
                    && cellNumber(cell.text, true));
        }
    }
    return comma;
}

std::unique_ptr<const CsvText> splitAsFound(DecodedText decoded, const CsvOptions& options,
                                            TableFacts& facts, Faults& faults)
{
    CsvFormat format{.comment = options.comment.value_or('#'),
                     .commentsInLines = options.comment.has_value()};
    const auto named = namedSeparator(decoded.text);
    facts.encoding = decoded.encoding;
    facts.separatorGiven = options.separator || named;
    if (facts.separatorGiven)
        format.separator = options.separator ? *options.separator : *named;
    else
        format.separator =
            guessSeparator(decoded.text, format, options.decimalComma.value_or(false));
    facts.separator = format.separator;
    auto text = std::make_unique<const CsvText>(std::move(decoded.text), format,
                                                mostSamples + mostHeaderRows, faults);
    facts.comments = static_cast<std::int64_t>(text->comments());
    return text;
}

void measureCell(const CsvCell& cell, bool comma, CsvColumn& column)
{
    if (isMissing(cell.text)) {
        ++column.missing;
        return;
    }
    const auto number = cellNumber(cell.text, comma);
    if (!number) {
        ++column.words;
        return;
    }
    column.low = column.numbers == 0 ? *number : std::min(column.low, *number);
    column.high = column.numbers == 0 ? *number : std::max(column.high, *number);
    ++column.numbers;
    // The running mean stays finite where a sum would not.
    column.mean += *number / static_cast<double>(column.numbers)
        - column.mean / static_cast<double>(column.numbers);
}

} // namespace

std::shared_ptr<const CsvTable> CsvTable::read(std::string bytes, const CsvOptions& options,
                                               const std::string& name, const std::string& path,
                                               Faults& faults)
{
    const std::shared_ptr<CsvTable> table(new CsvTable);
    table->m_path = path;
    table->m_facts.file = name;
    Faults own;
    table->m_text = splitAsFound(decodeText(std::move(bytes)), options, table->m_facts, own);
    if (own.empty()) {
        table->m_facts.decimalGiven = options.decimalComma.has_value();
        table->m_facts.decimalComma = options.decimalComma
            ? *options.decimalComma
            : table->m_facts.separator != ',' && usesDecimalComma(*table->m_text);
        table->readHeader(options);
        table->measure(own);
    }
    for (Fault& fault : own) {
        fault.file = path;
        faults.push_back(std::move(fault));
    }
    return own.empty() ? table : nullptr;
}

void CsvTable::readHeader(const CsvOptions& options)
{
    const HeaderFinding found = findHeader(*m_text, options, m_facts.decimalComma);
    m_facts.headerRows = found.rows;
    m_facts.whyHeader = found.why;
    m_first = static_cast<std::size_t>(found.rows);
    if (m_text->size() == 0)
        return;
    CsvRow first;
    m_text->split(0, first);
    m_facts.columns.resize(first.size());
    for (std::size_t i = 0; found.rows > 0 && i < first.size(); ++i)
        m_facts.columns[i].name = first[i].text;
    const auto texts = [this](std::size_t row) {
        CsvRow cells;
        m_text->split(row, cells);
        std::vector<std::string> list;
        for (const CsvCell& cell : cells)
            list.push_back(cell.text);
        return list;
    };
    if (found.rows == 3) {
        m_types = texts(1);
        m_flags = texts(2);
    }
}

void CsvTable::measure(Faults& faults)
{
    m_facts.rows = static_cast<std::int64_t>(rows());
    if (rows() == 0 || rows() > mostSamples) {
        faults.push_back({{1, 1},
                          {GRADUS_TEXT("core", "a table has 1 to %1 rows; this one has %2"),
                           {std::to_string(mostSamples), std::to_string(rows())}}});
        return;
    }
    // A separator at the end of every row, the header's too, makes no column.
    CsvRow cells;
    bool empty = width() > 1;
    for (std::size_t n = 0; n < m_text->size() && empty; ++n) {
        m_text->split(n, cells);
        empty = cells.size() == width() && cells.back().text.empty() && !cells.back().quoted;
    }
    if (empty) {
        m_facts.columns.pop_back();
        m_facts.trailing = true;
    }
    std::size_t found = 0;
    for (std::size_t n = 0; n < rows(); ++n) {
        row(n, cells);
        checkWidth(cells, found, faults);
        for (std::size_t i = 0; i < std::min(cells.size(), width()); ++i)
            measureCell(cells[i], m_facts.decimalComma, m_facts.columns[i]);
    }
}

void CsvTable::checkWidth(const CsvRow& cells, std::size_t& found, Faults& faults) const
{
    const bool trailing = cells.size() == width() + 1 && cells.back().text.empty();
    if (cells.size() != width() && !trailing && ++found <= mostWidthFaults)
        faults.push_back({cells.front().place,
                          {GRADUS_TEXT("core", "this row has %1 columns; the first has %2"),
                           {std::to_string(cells.size()), std::to_string(width())}}});
}

OrangeRole CsvTable::role(std::size_t column) const
{
    const std::string flag = column < m_flags.size() ? orangeFlag(m_flags[column]) : "";
    if (flag == "class")
        return OrangeRole::Class;
    const std::string type = column < m_types.size() ? m_types[column] : "";
    const bool words = type == "string" || type == "text" || type == "s";
    return flag.empty() && !words ? OrangeRole::Plain : OrangeRole::Passed;
}

std::vector<std::string> CsvTable::listedClasses(std::size_t column) const
{
    std::vector<std::string> classes;
    if (column >= m_types.size() || m_types[column].find(' ') == std::string::npos)
        return classes;
    std::istringstream words(m_types[column]);
    for (std::string word; words >> word;)
        classes.push_back(word);
    return classes;
}

void CsvTable::fault(Place place, Message message, Faults& faults, Severity severity) const
{
    faults.push_back({place, std::move(message), severity, m_path});
}

} // namespace gradus
