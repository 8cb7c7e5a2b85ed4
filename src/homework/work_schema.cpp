// SPDX-License-Identifier: GPL-3.0-or-later
#include "homework/work_schema.h"

#include "homework/student_work.h"
#include "lesson/schema_parts.h"

namespace gradus {

namespace {

using namespace schema;

Json boundedText(std::size_t most) { return {{"type", "string"}, {"maxLength", most}}; }

Json wholeNumber(int low) { return {{"type", "integer"}, {"minimum", low}}; }

Json boundedList(Json items, std::size_t most)
{
    return {{"type", "array"}, {"items", std::move(items)}, {"maxItems", most}};
}

Json hashText(int digits)
{
    return {{"type", "string"}, {"pattern", "^([0-9a-f]{" + std::to_string(digits) + "})?$"}};
}

Json timeText()
{
    return {{"type", "string"},
            {"pattern", "^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z)?$"}};
}

Json editsSchema()
{
    const Json name = boundedText(WorkLimits::name);
    const Json number = {{"anyOf", {{{"type", "number"}}, {{"enum", {"inf", "-inf", "nan"}}}}}};
    return boundedList(
        object({{"run", name}, {"quantity", name}, {"value", number}, {"position", name}},
               {"quantity", "value", "position"}),
        WorkLimits::edits);
}

Json changesSchema()
{
    const Json name = boundedText(WorkLimits::name);
    return boundedList(object({{"key", name}, {"value", name}}, {"key", "value"}),
                       WorkLimits::changes);
}

Json answerSchema()
{
    const Json by = object({{"run", boundedText(WorkLimits::name)},
                            {"changes", changesSchema()},
                            {"edits", editsSchema()}},
                           {});
    const Json attempt = object({{"given", boundedText(WorkLimits::given)},
                                 {"time", timeText()},
                                 {"verdict", {{"enum", verdictNames()}}},
                                 {"by", by}},
                                {"given", "time", "verdict"});
    return object({{"attempts", boundedList(attempt, WorkLimits::attempts)},
                   {"hints", wholeNumber(0)},
                   {"shown", {{"type", "boolean"}}},
                   {"seen", {{"type", "boolean"}}},
                   {"draft", boundedText(WorkLimits::given)}},
                  {"hints", "shown"});
}

Json anyKeys(Json values, std::size_t most)
{
    return {
        {"type", "object"}, {"additionalProperties", std::move(values)}, {"maxProperties", most}};
}

} // namespace

std::string workSchema()
{
    const Json name = boundedText(WorkLimits::name);
    const Json reached = object({{"section", wholeNumber(1)},
                                 {"run", name},
                                 {"position", name},
                                 {"state_hash", hashText(16)}},
                                {"section", "position", "state_hash"});
    const Json lesson =
        object({{"id", {{"type", "string"}, {"pattern", "^([a-z0-9][a-z0-9-]*)?$"}}},
                {"graded_hash", hashText(64)},
                {"text_hash", hashText(64)}},
               {"id", "graded_hash", "text_hash"});
    Json schema = object(
        {{"gradus-work", {{"const", workVersion}}},
         {"student", object({{"id", name}, {"name", name}}, {"id"})},
         {"lesson", lesson},
         {"program", object({{"version", name}, {"kernel", name}}, {"version", "kernel"})},
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
