// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/csv_options.h"

#include "data/csv_classes.h"

#include <algorithm>
#include <set>

namespace gradus {

namespace {

std::vector<ColumnRef> readColumnRefs(Fields& fields, const char* key)
{
    std::vector<ColumnRef> columns;
    const Value* list = fields.optional(key);
    if (!list || listsTooMany(*list, key, fields.faults()))
        return columns;
    for (const Value& item : list->items()) {
        if (!item.isScalar())
            fields.fault(item,
                         {GRADUS_TEXT("core",
                                      "%1 is a list of column names or numbers: [height, "
                                      "weight] or [1, 2]"),
                          {key}});
        columns.push_back(ColumnRef::of(item));
    }
    if (!list->isList() || columns.empty())
        fields.fault(*list,
                     {GRADUS_TEXT("core",
                                  "%1 is a list of column names or numbers: [height, "
                                  "weight] or [1, 2]"),
                      {key}});
    return columns;
}

std::optional<char> readCharacter(Fields& fields, const char* key, Message fault)
{
    const Value* value = fields.optional(key);
    if (!value)
        return std::nullopt;
    const std::string& text = value->text();
    if (text.size() == 1 && text != "\"" && text != "\n" && text != "\r")
        return text.front();
    fields.fault(*value, std::move(fault));
    return std::nullopt;
}

void readClassList(Fields& fields, CsvOptions& options)
{
    const Value* list = fields.optional("classes");
    if (!list || listsTooMany(*list, "classes", fields.faults()))
        return;
    options.classesPlace = list->place();
    bool good = list->isList() && list->items().size() >= 2;
    std::set<std::string> known;
    for (const Value& item : list->items()) {
        good = good && item.isScalar();
        if (!known.insert(classLabel(item.text(), false)).second)
            fields.fault(
                item, {GRADUS_TEXT("core", "the class \"%1\" stands here twice"), {item.text()}});
        options.classes.push_back(item.text());
    }
    if (!good)
        fields.fault(*list,
                     {GRADUS_TEXT("core",
                                  "classes is a list of two classes or more in the order of their "
                                  "outputs: [setosa, versicolor]")});
}

} // namespace

ColumnRef ColumnRef::of(const Value& value)
{
    ColumnRef column{value.text(), std::nullopt, value.place()};
    if (const auto number = value.wholeNumber())
        column.number = static_cast<std::size_t>(std::max(*number, 0LL));
    return column;
}

bool listsTooMany(const Value& list, const std::string& key, Faults& faults)
{
    const std::size_t count = list.items().size() + list.members().size();
    if (count <= mostListed)
        return false;
    faults.push_back({list.place(),
                      {GRADUS_TEXT("core", "%1 lists up to %2 entries, here %3"),
                       {key, std::to_string(mostListed), std::to_string(count)}}});
    return true;
}

CsvOptions readCsvOptions(Fields& fields)
{
    CsvOptions options;
    options.separator = readCharacter(
        fields, "separator", {GRADUS_TEXT("core", "separator is one character, as in \";\"")});
    options.comment = readCharacter(fields, "comment",
                                    {GRADUS_TEXT("core", "comment is one character, as in \"#\"")});
    if (fields.optional("header"))
        options.header = fields.boolean("header", true);
    if (fields.optional("decimal"))
        options.decimalComma = fields.choice("decimal", {".", ","}, 0) == 1;
    if (const Value* decimal = fields.optional("decimal");
        decimal && options.decimalComma.value_or(false) && options.separator == ',')
        fields.fault(
            *decimal,
            {GRADUS_TEXT("core", "a comma cannot be both the separator and in decimal numbers")});
    if (fields.optional("missing"))
        options.missing = fields.choice("missing", {"skip", "mean"}, 0) == 0 ? MissingInputs::Skip
                                                                             : MissingInputs::Mean;
    options.inputs = readColumnRefs(fields, "inputs");
    options.targets = readColumnRefs(fields, "targets");
    options.leaveOut = readColumnRefs(fields, "leave-out");
    readClassList(fields, options);
    return options;
}

} // namespace gradus
