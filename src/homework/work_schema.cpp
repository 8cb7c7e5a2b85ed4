// SPDX-License-Identifier: GPL-3.0-or-later
#include "homework/work_schema.h"

#include "homework/student_work.h"

#include <nlohmann/json.hpp>

namespace gradus {

namespace {

using SchemaJson = nlohmann::ordered_json;

SchemaJson strictObject(SchemaJson properties, std::vector<std::string> required)
{
    return {{"type", "object"},
            {"properties", std::move(properties)},
            {"required", std::move(required)},
            {"patternProperties", {{"^x-", true}}},
            {"additionalProperties", false}};
}

SchemaJson boundedText(std::size_t most) { return {{"type", "string"}, {"maxLength", most}}; }

SchemaJson wholeNumber(int low) { return {{"type", "integer"}, {"minimum", low}}; }

SchemaJson boundedList(SchemaJson items, std::size_t most)
{
    return {{"type", "array"}, {"items", std::move(items)}, {"maxItems", most}};
}

SchemaJson hashText(int digits)
{
    return {{"type", "string"}, {"pattern", "^([0-9a-f]{" + std::to_string(digits) + "})?$"}};
}

SchemaJson timeText()
{
    return {{"type", "string"},
            {"pattern", "^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z)?$"}};
}

SchemaJson editsSchema()
{
    const SchemaJson name = boundedText(WorkLimits::name);
    const SchemaJson number = {
        {"anyOf", {{{"type", "number"}}, {{"enum", {"inf", "-inf", "nan"}}}}}};
    return boundedList(
        strictObject({{"run", name}, {"quantity", name}, {"value", number}, {"position", name}},
                     {"quantity", "value", "position"}),
        WorkLimits::edits);
}

SchemaJson changesSchema()
{
    const SchemaJson name = boundedText(WorkLimits::name);
    return boundedList(strictObject({{"key", name}, {"value", name}}, {"key", "value"}),
                       WorkLimits::changes);
}

SchemaJson answerSchema()
{
    const SchemaJson by = strictObject({{"run", boundedText(WorkLimits::name)},
                                        {"changes", changesSchema()},
                                        {"edits", editsSchema()}},
                                       {});
    const SchemaJson attempt = strictObject({{"given", boundedText(WorkLimits::given)},
                                             {"time", timeText()},
                                             {"verdict", {{"enum", verdictNames()}}},
                                             {"by", by}},
                                            {"given", "time", "verdict"});
    return strictObject({{"attempts", boundedList(attempt, WorkLimits::attempts)},
                         {"hints", wholeNumber(0)},
                         {"shown", {{"type", "boolean"}}},
                         {"draft", boundedText(WorkLimits::given)}},
                        {"hints", "shown"});
}

SchemaJson anyKeys(SchemaJson values, std::size_t most)
{
    return {
        {"type", "object"}, {"additionalProperties", std::move(values)}, {"maxProperties", most}};
}

} // namespace

std::string workSchema()
{
    const SchemaJson name = boundedText(WorkLimits::name);
    const SchemaJson reached = strictObject({{"section", wholeNumber(1)},
                                             {"run", name},
                                             {"position", name},
                                             {"state_hash", hashText(16)}},
                                            {"section", "position", "state_hash"});
    const SchemaJson lesson =
        strictObject({{"id", {{"type", "string"}, {"pattern", "^([a-z0-9][a-z0-9-]*)?$"}}},
                      {"graded_hash", hashText(64)},
                      {"text_hash", hashText(64)}},
                     {"id", "graded_hash", "text_hash"});
    SchemaJson schema = strictObject(
        {{"gradus-work", {{"const", workVersion}}},
         {"student", strictObject({{"id", name}, {"name", name}}, {"id"})},
         {"lesson", lesson},
         {"program", strictObject({{"version", name}, {"kernel", name}}, {"version", "kernel"})},
         {"begun", timeText()},
         {"changed", timeText()},
         {"drawn", anyKeys(name, WorkLimits::drawn)},
         {"section", wholeNumber(1)},
         {"furthest", wholeNumber(1)},
         {"run", name},
         {"position", name},
         {"answers", anyKeys(answerSchema(), WorkLimits::questions)},
         {"edits", editsSchema()},
         {"changes", changesSchema()},
         {"reached", boundedList(reached, WorkLimits::reached)},
         {"notes", boundedText(WorkLimits::notes)}},
        {"gradus-work", "student", "lesson", "program", "begun", "changed", "section", "furthest"});
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
    schema["title"] = "Gradus submission";
    return schema.dump(2);
}

} // namespace gradus
