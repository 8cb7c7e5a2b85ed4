// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/csv_header.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>

namespace gradus {

namespace {

// What Orange's second row may say of a column besides a list of its values.
bool isOrangeType(const std::string& cell, bool& spelledOut)
{
    static constexpr std::array full{"continuous", "numeric", "discrete", "categorical",
                                     "string",     "text",    "time"};
    static constexpr std::array brief{"c", "n", "d", "s", "t"};
    if (std::find(full.begin(), full.end(), cell) != full.end()) {
        spelledOut = true;
        return true;
    }
    return cell.empty() || std::find(brief.begin(), brief.end(), cell) != brief.end()
        || (cell.find(' ') != std::string::npos && !cellNumber(cell, false));
}

bool isOrange(const CsvText& text)
{
    if (text.size() < 3)
        return false;
    CsvRow names;
    CsvRow types;
    CsvRow flags;
    text.split(0, names);
    text.split(1, types);
    text.split(2, flags);
    bool spelledOut = false;
    bool flagged = false;
    const bool typed = std::all_of(types.begin(), types.end(), [&](const CsvCell& cell) {
        return isOrangeType(cell.text, spelledOut);
    });
    const bool named = std::all_of(names.begin(), names.end(), [](const CsvCell& cell) {
        return !cell.text.empty() && !cellNumber(cell.text, true);
    });
    const bool marked = std::all_of(flags.begin(), flags.end(), [&](const CsvCell& cell) {
        const std::string flag = orangeFlag(cell.text);
        flagged = flagged || (flag != "" && flag != "?");
        return flag != "?";
    });
    return named && typed && marked && types.size() == names.size() && flags.size() == names.size()
        && (spelledOut || flagged);
}

// The first name that the lesson uses and the first row has.
std::optional<std::string> firstNamed(const CsvRow& first, const CsvOptions& options)
{
    std::unordered_set<std::string_view> cells;
    for (const CsvCell& cell : first)
        cells.insert(cell.text);
    for (const auto* columns : {&options.inputs, &options.targets, &options.leaveOut})
        for (const ColumnRef& column : *columns)
            if (!column.number && cells.count(column.text) > 0)
                return column.text;
    return std::nullopt;
}

// The first column (from 0) that has a word in the first row and numbers below it.
std::optional<std::size_t> wordOverNumbers(const CsvText& text, bool comma)
{
    constexpr std::size_t look = 100;
    CsvRow first;
    CsvRow row;
    text.split(0, first);
    std::vector<int> numbers(first.size(), 0); // -1: a word stands below
    for (std::size_t n = 1; n < std::min(text.size(), look); ++n) {
        text.split(n, row);
        for (std::size_t i = 0; i < std::min(row.size(), first.size()); ++i)
            if (!isMissing(row[i].text) && numbers[i] >= 0)
                numbers[i] = cellNumber(row[i].text, comma) ? 1 : -1;
    }
    for (std::size_t i = 0; i < first.size(); ++i)
        if (numbers[i] > 0 && !isMissing(first[i].text) && !cellNumber(first[i].text, comma))
            return i;
    return std::nullopt;
}

} // namespace

std::string orangeFlag(const std::string& cell)
{
    static constexpr std::array flags{"class", "meta", "ignore", "weight"};
    for (const char* flag : flags)
        if (cell == flag || (cell.size() == 1 && cell[0] == flag[0]))
            return flag;
    return cell.empty() || cell.find('=') != std::string::npos ? "" : "?";
}

HeaderFinding findHeader(const CsvText& text, const CsvOptions& options, bool decimalComma)
{
    if (text.size() == 0)
        return {0, {GRADUS_TEXT("core", "the table has no rows")}};
    if (options.header && !*options.header)
        return {0, {GRADUS_TEXT("core", "the first row is no header: the lesson says so")}};
    if (isOrange(text))
        return {3, {GRADUS_TEXT("core", "the first three rows are a header as Orange writes it")}};
    if (options.header)
        return {1, {GRADUS_TEXT("core", "the first row is a header: the lesson says so")}};
    CsvRow first;
    text.split(0, first);
    if (const auto name = firstNamed(first, options))
        return {1,
                {GRADUS_TEXT("core", "the first row is a header: the lesson calls a column \"%1\""),
                 {*name}}};
    if (const auto column = wordOverNumbers(text, decimalComma))
        return {1,
                {GRADUS_TEXT("core", "the first row is a header: \"%1\" stands over numbers"),
                 {first[*column].text}}};
    return {0,
            {GRADUS_TEXT("core", "the first row is no header: no word in it stands over numbers")}};
}

} // namespace gradus
