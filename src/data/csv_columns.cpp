// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/csv_columns.h"

#include "trace/number.h"

#include <algorithm>

namespace gradus {

namespace {

using Columns = std::vector<std::size_t>;

bool holds(const Columns& columns, std::size_t column)
{
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

Columns findColumns(const CsvTable& table, const std::vector<ColumnRef>& wanted, Faults& faults)
{
    Columns columns;
    for (const ColumnRef& name : wanted)
        if (const auto column = findColumn(table, name, faults))
            columns.push_back(*column);
    return columns;
}

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

// The columns that may be inputs or targets where the lesson names none.
Columns freeColumns(const CsvTable& table, const Columns& leftOut)
{
    Columns all;
    for (std::size_t i = 0; i < table.width(); ++i)
        if (!holds(leftOut, i) && table.role(i) != OrangeRole::Passed)
            all.push_back(i);
    return all;
}

Columns without(Columns columns, const Columns& those)
{
    std::erase_if(columns, [&](std::size_t column) { return holds(those, column); });
    return columns;
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

} // namespace

std::optional<std::size_t> findColumn(const CsvTable& table, const ColumnRef& column,
                                      Faults& faults)
{
    if (column.number) {
        if (*column.number >= 1 && *column.number <= table.width())
            return *column.number - 1;
        const auto& names = table.facts().columns;
        if (std::any_of(names.begin(), names.end(),
                        [&](const CsvColumn& known) { return known.name == column.text; }))
            faults.push_back({column.place,
                              {GRADUS_TEXT("core",
                                           "the table has the columns 1 to %1; the one that is "
                                           "called %2 is named in quotes: \"%2\""),
                               {std::to_string(table.width()), column.text}}});
        else
            faults.push_back(
                {column.place,
                 {GRADUS_TEXT("core", "the table has the columns 1 to %1, and no column %2"),
                  {std::to_string(table.width()), column.text}}});
        return std::nullopt;
    }
    const auto& columns = table.facts().columns;
    const auto called = [&](const CsvColumn& known) { return known.name == column.text; };
    const auto found = std::find_if(columns.begin(), columns.end(), called);
    if (found == columns.end() || !table.hasHeader()) {
        faults.push_back({column.place, noSuchColumn(table, column)});
        return std::nullopt;
    }
    if (std::find_if(found + 1, columns.end(), called) != columns.end()) {
        faults.push_back({column.place,
                          {GRADUS_TEXT("core",
                                       "two columns are called \"%1\"; name the one that is meant "
                                       "by its number"),
                           {column.text}}});
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - columns.begin());
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
        choice.targets = guessTargets(table, options, need, without(free, choice.inputs),
                                      !options.inputs.empty());
    if (options.inputs.empty())
        choice.inputs = without(free, choice.targets);
    const auto inputs = static_cast<std::size_t>(need.inputs);
    const auto outputs = static_cast<std::size_t>(need.targets);
    const bool inputsFit =
        need.inputs == 0 ? !choice.inputs.empty() : choice.inputs.size() == inputs;
    const bool targetsFit = need.any
        ? !choice.targets.empty()
        : choice.targets.size() == outputs || (choice.targets.size() == 1 && outputs >= 2);
    if (inputsFit && targetsFit)
        return choice;
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
