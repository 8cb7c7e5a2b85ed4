// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/csv_columns.h"

#include "trace/number.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_map>
#include <variant>

namespace gradus {

namespace {

using Columns = std::vector<std::size_t>;

Message noSuchColumn(const CsvTable& table, const ColumnRef& column)
{
    const std::string width = std::to_string(table.width());
    if (!table.hasHeader())
        return {GRADUS_TEXT("core",
                            "the table has no header that could name a column \"%1\"; its columns "
                            "are called 1 to %2, without quotes"),
                {column.text, width}};
    if (parseNumber(column.text))
        return {GRADUS_TEXT("core",
                            "no column is called \"%1\"; the number of a column stands without "
                            "quotes"),
                {column.text}};
    std::vector<std::string> names;
    for (const CsvColumn& known : table.facts().columns)
        names.push_back(known.name);
    const std::string near = nearest(column.text, names);
    if (!near.empty())
        return {GRADUS_TEXT("core", "the table has no column \"%1\"; did you mean %2?"),
                {column.text, near}};
    return {GRADUS_TEXT("core", "the table has no column \"%1\" (it has %2 columns)"),
            {column.text, width}};
}

std::vector<bool> among(const CsvTable& table, const Columns& columns)
{
    std::vector<bool> is(table.width(), false);
    for (const std::size_t column : columns)
        is[column] = true;
    return is;
}

Columns without(const CsvTable& table, Columns columns, const Columns& those)
{
    const std::vector<bool> out = among(table, those);
    std::erase_if(columns, [&](std::size_t column) { return out[column]; });
    return columns;
}

// The columns that may be inputs or targets where the lesson names none.
Columns freeColumns(const CsvTable& table, const Columns& leftOut)
{
    Columns all(table.width());
    std::iota(all.begin(), all.end(), std::size_t(0));
    std::erase_if(all, [&](std::size_t i) { return table.role(i) == OrangeRole::Passed; });
    return without(table, std::move(all), leftOut);
}

Columns guessTargets(const CsvTable& table, const CsvOptions& options, const ColumnNeed& need,
                     const Columns& rest, bool inputsNamed)
{
    Columns classes;
    for (const std::size_t column : rest)
        if (table.role(column) == OrangeRole::Class)
            classes.push_back(column);
    if (!classes.empty() || rest.empty())
        return classes;
    const auto outputs = static_cast<std::size_t>(std::max(need.targets, 1));
    const auto inputs = static_cast<std::size_t>(inputsNamed ? 0 : need.inputs);
    const bool single = need.any || table.facts().columns[rest.back()].words > 0
        || !options.classes.empty() || rest.size() == inputs + 1;
    const std::size_t count = std::min(rest.size(), single ? 1 : outputs);
    return {rest.end() - static_cast<std::ptrdiff_t>(count), rest.end()};
}

// Finds columns by name without looking through all of them each time.
class ColumnFinder {
public:
    explicit ColumnFinder(const CsvTable& table) : m_table(table)
    {
        const auto& columns = table.facts().columns;
        for (std::size_t i = 0; i < columns.size(); ++i)
            m_called[columns[i].name].push_back(i);
    }

    std::variant<std::size_t, Message> find(const ColumnRef& wanted) const
    {
        const auto called = m_called.find(wanted.text);
        if (wanted.number)
            return numbered(wanted, called != m_called.end());
        if (called == m_called.end() || !m_table.hasHeader())
            return noSuchColumn(m_table, wanted);
        if (called->second.size() > 1)
            return Message{GRADUS_TEXT("core",
                                       "two columns are called \"%1\"; name the one that is meant "
                                       "by its number"),
                           {wanted.text}};
        return called->second.front();
    }

private:
    std::variant<std::size_t, Message> numbered(const ColumnRef& wanted, bool isName) const
    {
        if (*wanted.number >= 1 && *wanted.number <= m_table.width())
            return *wanted.number - 1;
        return Message{
            isName ? GRADUS_TEXT("core",
                                 "the table has the columns 1 to %1; the one that is "
                                 "called %2 is named in quotes: \"%2\"")
                   : GRADUS_TEXT("core", "the table has the columns 1 to %1, and no column %2"),
            {std::to_string(m_table.width()), wanted.text}};
    }

    const CsvTable& m_table;
    std::unordered_map<std::string_view, Columns> m_called;
};

// True where a column counts the rows: 1, 2, 3 … (or from 0), as programs write tables.
bool countsRows(const CsvTable& table, std::size_t column)
{
    constexpr std::size_t leastRows = 10;
    const CsvColumn& facts = table.facts().columns[column];
    const auto rows = static_cast<double>(table.rows());
    if (table.rows() < leastRows || facts.words + facts.missing > 0
        || facts.high - facts.low != rows - 1 || (facts.low != 0 && facts.low != 1))
        return false;
    CsvRow row;
    for (std::size_t n = 0; n < table.rows(); ++n) {
        table.row(n, row);
        if (table.number(row[column]) != facts.low + static_cast<double>(n))
            return false;
    }
    return true;
}

// As a lesson names it: by its name, or by its number.
std::string columnText(const CsvTable& table, std::size_t column)
{
    const std::string& name = table.facts().columns[column].name;
    return name.empty() ? std::to_string(column + 1) : name;
}

bool hasWords(const CsvTable& table, const Columns& inputs)
{
    return std::any_of(inputs.begin(), inputs.end(), [&](std::size_t column) {
        const CsvColumn& facts = table.facts().columns[column];
        return facts.numbers == 0 && facts.words > 0;
    });
}

// Which input is none: a column of words, or one that has a number for every row.
std::optional<Message> strayInput(const CsvTable& table, const Columns& inputs)
{
    for (const std::size_t column : inputs) {
        const CsvColumn& facts = table.facts().columns[column];
        if (facts.numbers == 0 && facts.words > 0)
            return Message{GRADUS_TEXT("core",
                                       "the column %1 holds words, so it is no input: write "
                                       "targets: [%1], or leave-out: [%1]"),
                           {columnText(table, column)}};
    }
    for (const std::size_t column : inputs) // alone it is what is to be learned from
        if (inputs.size() > 1 && countsRows(table, column))
            return Message{GRADUS_TEXT("core",
                                       "the column %1 only counts the rows; leave-out: [%1] keeps "
                                       "it from being an input"),
                           {columnText(table, column)}};
    return std::nullopt;
}

} // namespace

std::vector<std::size_t> findColumns(const CsvTable& table, const std::vector<ColumnRef>& wanted,
                                     Faults& faults)
{
    const ColumnFinder finder(table);
    const std::size_t most = faults.size() + mostColumnFaults;
    Columns columns;
    for (const ColumnRef& column : wanted) {
        auto found = finder.find(column);
        if (const auto* place = std::get_if<std::size_t>(&found))
            columns.push_back(*place);
        else if (faults.size() < most)
            faults.push_back({column.place, std::move(std::get<Message>(found))});
        else
            break;
    }
    return columns;
}

std::optional<ColumnChoice> chooseColumns(const CsvTable& table, const CsvOptions& options,
                                          const ColumnNeed& need, Faults& faults)
{
    const std::size_t before = faults.size();
    ColumnChoice choice{findColumns(table, options.inputs, faults),
                        findColumns(table, options.targets, faults)};
    const Columns leftOut = findColumns(table, options.leaveOut, faults);
    if (faults.size() != before)
        return std::nullopt;
    const Columns free = freeColumns(table, leftOut);
    if (options.targets.empty())
        choice.targets = guessTargets(table, options, need, without(table, free, choice.inputs),
                                      !options.inputs.empty());
    if (options.inputs.empty())
        choice.inputs = without(table, free, choice.targets);
    const auto inputs = static_cast<std::size_t>(need.inputs);
    const auto outputs = static_cast<std::size_t>(need.targets);
    const bool inputsFit =
        need.inputs == 0 ? !choice.inputs.empty() : choice.inputs.size() == inputs;
    const bool targetsFit = need.any
        ? !choice.targets.empty()
        : choice.targets.size() == outputs || (choice.targets.size() == 1 && outputs >= 2);
    // What the lesson names is meant.
    auto stray = options.inputs.empty() ? strayInput(table, choice.inputs) : std::nullopt;
    if (inputsFit && targetsFit && !(stray && hasWords(table, choice.inputs))) {
        if (stray)
            table.fault({1, 1}, std::move(*stray), faults, Severity::Warning);
        return choice;
    }
    if (stray) {
        table.fault({1, 1}, std::move(*stray), faults);
        return std::nullopt;
    }
    const auto counts = std::vector<Argument>{std::to_string(choice.inputs.size()),
                                              std::to_string(choice.targets.size())};
    Message message{GRADUS_TEXT("core",
                                "the table has %1 input and %2 target columns; the network has %3 "
                                "inputs and %4 outputs"),
                    counts};
    message.arguments.emplace_back(std::to_string(need.inputs));
    message.arguments.emplace_back(std::to_string(need.targets));
    if (need.inputs == 0)
        message = {GRADUS_TEXT("core",
                               "the table has %1 input and %2 target columns; name them with "
                               "inputs and targets"),
                   counts};
    table.fault({1, 1}, std::move(message), faults);
    return std::nullopt;
}

} // namespace gradus
