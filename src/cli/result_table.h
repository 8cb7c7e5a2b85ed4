// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace gradus {

/// A column of a table of results.
struct ResultColumn {
    const char* key; ///< in CSV and JSON
    const char* title; ///< in text

    ResultColumn(const char* both) : key(both), title(both) { }
    ResultColumn(const char* ofKey, const char* ofText) : key(ofKey), title(ofText) { }
};

/// A cell: nothing (null, "-" in text), a whole number, a number or a word.
class ResultCell {
public:
    ResultCell() = default;
    ResultCell(std::string word) : m_value(std::move(word)) { }
    ResultCell(const char* word) : m_value(std::string(word)) { }
    ResultCell(double number) : m_value(number) { }
    template <std::integral Whole>
    ResultCell(Whole number) : m_value(static_cast<std::int64_t>(number))
    { }
    ResultCell(const std::optional<double>& number)
    {
        if (number)
            m_value = *number;
    }

    [[nodiscard]] std::string print(Format format) const;

private:
    std::variant<std::monostate, std::string, double, std::int64_t> m_value;
};

/// Results on standard output as they come: a line for each row, written at once.
class ResultTable {
public:
    /// Writes the names of the columns (not in JSON lines).
    ResultTable(Format format, std::vector<ResultColumn> columns);

    /// Writes a row, a cell for each column. False once standard output cannot be written.
    bool add(const std::vector<ResultCell>& cells);

private:
    bool end(std::string_view line);

    Format m_format;
    std::vector<ResultColumn> m_columns;
    Output m_out;
};

} // namespace gradus
