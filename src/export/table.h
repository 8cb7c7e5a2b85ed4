// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace gradus {

/// A text as a JSON string, quotes included.
[[nodiscard]] std::string jsonText(std::string_view text);
/// A number for JSON that reads back as the same double: numbers that are not finite are strings.
[[nodiscard]] std::string jsonNumber(double value);
/// A text as a CSV cell.
[[nodiscard]] std::string csvText(std::string_view text);

/// The ways to write a table down.
enum class TableFormat {
    Text, ///< tabs between columns; numbers as they are shown
    Csv, ///< with a line of names (RFC 4180)
    Json, ///< one array of objects
    JsonLines ///< an object a line
};

/// A column of a table.
struct TableColumn {
    std::string key; ///< in CSV and JSON
    std::string title; ///< in text

    TableColumn(const char* both) : key(both), title(both) { }
    TableColumn(const char* ofKey, const char* ofText) : key(ofKey), title(ofText) { }
};

/// A cell: nothing (null in JSON, empty in CSV, "-" in text), a whole number, a number or a word.
class TableCell {
public:
    TableCell() = default;
    TableCell(std::string word) : m_value(std::move(word)) { }
    TableCell(std::string_view word) : m_value(std::string(word)) { }
    TableCell(const char* word) : m_value(std::string(word)) { }
    TableCell(double number) : m_value(number) { }
    template <typename Whole, typename = std::enable_if_t<std::is_integral_v<Whole>>>
    TableCell(Whole number) : m_value(static_cast<std::int64_t>(number))
    { }
    TableCell(const std::optional<double>& number)
    {
        if (number)
            m_value = *number;
    }

    [[nodiscard]] std::string print(TableFormat format) const;

private:
    std::variant<std::monostate, std::string, double, std::int64_t> m_value;
};

/// Where the pieces of an export go; false when one cannot be written.
using Sink = std::function<bool(std::string_view)>;

/// Writes a table row by row; nothing is kept.
class TableWriter {
public:
    /// Writes the names of the columns (not in JSON).
    TableWriter(TableFormat format, std::vector<TableColumn> columns, Sink sink);

    /// Writes a row, a cell for each column. False once something could not be written.
    bool add(const std::vector<TableCell>& cells);
    /// Ends the table; false when something could not be written.
    bool finish();
    [[nodiscard]] bool good() const { return m_good; }

private:
    [[nodiscard]] bool isJson() const
    {
        return m_format == TableFormat::Json || m_format == TableFormat::JsonLines;
    }
    void write(std::string_view text) { m_good = m_good && m_sink(text); }

    TableFormat m_format;
    std::vector<TableColumn> m_columns;
    Sink m_sink;
    bool m_good = true;
    bool m_empty = true;
};

} // namespace gradus
