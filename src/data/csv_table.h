// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/csv.h"
#include "data/csv_options.h"
#include "data/text_encoding.h"

#include <memory>

namespace gradus {

/// What one column of a table holds.
struct CsvColumn {
    std::string name; ///< in the header; empty: none
    std::int64_t missing = 0; ///< cells without a value
    std::int64_t numbers = 0; ///< cells that are numbers
    std::int64_t words = 0; ///< all others
    double low = 0; ///< of the numbers
    double high = 0;
    double mean = 0;
};

/// What Orange's third header row says of a column.
enum class OrangeRole { Plain, Class, Passed };

/// What was found out about a table and its file; all of it is told.
struct TableFacts {
    std::string file; ///< as the lesson names it
    TextEncoding encoding = TextEncoding::Utf8;
    char separator = ',';
    bool separatorGiven = false; ///< by the lesson or the file's first line
    bool decimalComma = false;
    bool decimalGiven = false;
    std::int64_t comments = 0; ///< lines left out
    int headerRows = 0; ///< 0, 1, or Orange's 3
    Message whyHeader; ///< why the first row is a header, or is none
    bool trailing = false; ///< every row ended in a separator
    std::int64_t rows = 0; ///< besides the header
    std::vector<CsvColumn> columns;
};

/// A table as found: its rows, and what is known of its columns.
class CsvTable {
public:
    /// Reads a table; null where there is a fault. Faults carry `path` as their file.
    [[nodiscard]] static std::shared_ptr<const CsvTable> read(std::string bytes,
                                                              const CsvOptions& options,
                                                              const std::string& name,
                                                              const std::string& path,
                                                              Faults& faults);

    [[nodiscard]] const TableFacts& facts() const { return m_facts; }
    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] std::size_t rows() const { return m_text->size() - m_first; }
    [[nodiscard]] std::size_t width() const { return m_facts.columns.size(); }
    /// The cells of a row (from 0, without the header); at least width() many.
    void row(std::size_t n, CsvRow& cells) const { m_text->split(n + m_first, cells); }
    [[nodiscard]] bool hasHeader() const { return m_facts.headerRows > 0; }
    /// The role of a column in Orange's header; Plain without one.
    [[nodiscard]] OrangeRole role(std::size_t column) const;
    /// The classes that Orange's header lists for a column.
    [[nodiscard]] std::vector<std::string> listedClasses(std::size_t column) const;
    /// The number in a cell, as this table writes numbers.
    [[nodiscard]] std::optional<double> number(const CsvCell& cell) const
    {
        return cellNumber(cell.text, m_facts.decimalComma);
    }
    /// Reports a fault at a place of the table.
    void fault(Place place, Message message, Faults& faults,
               Severity severity = Severity::Error) const;

private:
    CsvTable() = default;
    void readHeader(const CsvOptions& options);
    void measure(Faults& faults);
    void checkWidth(const CsvRow& cells, std::size_t& found, Faults& faults) const;

    std::unique_ptr<const CsvText> m_text;
    TableFacts m_facts;
    std::string m_path;
    std::size_t m_first = 0;
    std::vector<std::string> m_types; ///< Orange's second and third row
    std::vector<std::string> m_flags;
};

} // namespace gradus
