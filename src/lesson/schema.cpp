// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/schema.h"

#include "lesson/lesson.h"
#include "lesson/lesson_text.h"
#include "lesson/schema_models.h"

namespace gradus {

namespace {

using namespace schema;

Json textSchema()
{
    Json languages = Json::object();
    for (const std::string& language : lessonLanguages())
        languages[language] = words();
    return anyOf({words(), object(languages, {"en"})});
}

Json hintsSchema()
{
    return arrayOf(
        anyOf({reference("text"),
               object({{"text", reference("text")}, {"cost", typed("number")}}, {"text"})}));
}

// A slip's value is an expression, like an answer.
Json slipsSchema()
{
    return arrayOf(
        object({{"value", anyOf({typed("string"), typed("number")})}, {"say", reference("text")}},
               {"value", "say"}));
}

Json solutionSchema()
{
    const Json edit = object({{"at", typed("string")}, {"set", typed("object")}}, {"at", "set"});
    return object({{"set", typed("object")}, {"edit", arrayOf(edit)}});
}

// Which keys a question has depends on its kind:
//   number: answer, tolerance or digits, slips
//   formula: answer, variables, tolerance, slips
//   choice: choices, each with or without a say, answer (a number from 1, or a list where several
//     may be marked)
//   order: choices, in the right order
//   prediction: choices with what must hold for each, with or without a say, or answer, tolerance
//   or digits, slips reach: that, within, solution text: none
Json questionSchema()
{
    Json range = arrayOf(typed("number"));
    range["minItems"] = range["maxItems"] = 2;
    const Json choice =
        object({{"text", reference("text")}, {"that", typed("string")}, {"say", reference("text")}},
               {"text"});
    const Json variables =
        anyOf({arrayOf(typed("string")), {{"type", "object"}, {"additionalProperties", range}}});
    return object({{"id", words()},
                   {"kind", {{"enum", questionKindNames()}}},
                   {"text", reference("text")},
                   {"answer", anyOf({typed("string"), typed("number"), arrayOf(typed("integer"))})},
                   {"choices", arrayOf(anyOf({reference("text"), choice}))},
                   {"tolerance", anyOf({typed("string"), typed("number")})},
                   {"digits", {{"type", "integer"}, {"minimum", 1}, {"maximum", 15}}},
                   {"slips", slipsSchema()},
                   {"variables", variables},
                   {"that", typed("string")},
                   {"within", {{"type", "integer"}, {"minimum", 1}}},
                   {"solution", solutionSchema()},
                   {"points", {{"type", "number"}, {"minimum", 0}}},
                   {"attempts", {{"type", "integer"}, {"minimum", 1}}},
                   {"hints", hintsSchema()},
                   {"feedback", {{"enum", {"now", "after-hand-in"}}}}},
                  {"text"});
}

Json viewSchema()
{
    Json range = arrayOf(typed("number"));
    range["minItems"] = range["maxItems"] = 2;
    return object({{"stage", {{"enum", stageNames()}}}, {"x", range}, {"y", range}});
}

Json pictureSchema()
{
    return object({{"file", words()}, {"alt", reference("text")}}, {"file", "alt"});
}

Json sectionSchema()
{
    return object({{"title", reference("text")},
                   {"say", reference("text")},
                   {"goto", typed("string")},
                   {"focus", arrayOf(typed("string"))},
                   {"until", typed("string")},
                   {"within", typed("integer")},
                   {"ask", arrayOf(questionSchema())},
                   {"picture", pictureSchema()},
                   {"run", typed("string")},
                   {"compare", arrayOf(typed("string"))},
                   {"view", viewSchema()},
                   {"controls", arrayOf(typed("string"))}});
}

// What stands for a number: the name of one that is drawn for each student, or a fraction.
constexpr const char* variedPattern =
    "^(=[A-Za-z][A-Za-z0-9]*|[-+]?[0-9.]+([eE][-+]?[0-9]+)? */ *[-+]?[0-9.]+([eE][-+]?[0-9]+)?)$";
constexpr const char* fractionPattern =
    "^[-+]?[0-9.]+([eE][-+]?[0-9]+)? */ *[-+]?[0-9.]+([eE][-+]?[0-9]+)?$";

bool isNumeric(const Json& schema)
{
    const auto type = schema.find("type");
    const auto choices = schema.find("enum");
    return (type != schema.end() && (*type == "number" || *type == "integer"))
        || (choices != schema.end() && choices->front().is_number());
}

// The same schema, in which `=name` or 1/3 may stand wherever a number does and `student` for a
// seed.
Json withVaried(const Json& schema, bool seed = false)
{
    if (!schema.is_structured())
        return schema;
    Json changed = schema;
    for (auto& [key, value] : changed.items())
        value = withVaried(value, key == "seed");
    if (!schema.is_object() || !isNumeric(schema))
        return changed;
    Json either = anyOf({changed, reference("varied")});
    if (seed)
        either["anyOf"].push_back({{"const", "student"}});
    return either;
}

Json varySchema()
{
    const Json number = typed("number");
    Json list = arrayOf(anyOf({number, {{"type", "string"}, {"pattern", fractionPattern}}}));
    list["minItems"] = 2;
    list["maxItems"] = mostVariedValues;
    const Json either = anyOf(
        {object({{"choose", list}}, {"choose"}),
         object({{"from", number}, {"to", number}, {"step", number}}, {"from", "to", "step"})});
    return {{"type", "object"},
            {"minProperties", 1},
            {"maxProperties", mostVaried},
            {"patternProperties", {{"^x-", true}, {"^[A-Za-z][A-Za-z0-9]*$", either}}},
            {"additionalProperties", false}};
}

} // namespace

std::string lessonSchema()
{
    Json schema = object(
        {{"gradus", {{"const", 1}}},
         {"id", {{"type", words()["type"]}, {"pattern", "^[a-z0-9][a-z0-9-]*$"}}},
         {"title", reference("text")},
         {"summary", reference("text")},
         {"level", {{"type", "integer"}, {"minimum", 1}, {"maximum", 3}}},
         {"model", modelSchema()},
         {"data", dataSchema()},
         {"training", trainingSchema()},
         {"recall", recallSchema()},
         {"runs",
          {{"type", "object"},
           {"additionalProperties", object({{"set", typed("object")}}, {"set"})}}},
         {"script", arrayOf(sectionSchema())},
         {"expect",
          arrayOf(object({{"at", typed("string")}, {"that", typed("string")}}, {"at", "that"}))},
         {"picture", pictureSchema()},
         {"learned", reference("text")},
         {"next", words()},
         {"terms", {{"type", "object"}, {"additionalProperties", reference("text")}}},
         {"view", viewSchema()},
         {"controls", arrayOf(typed("string"))}},
        {"gradus", "id", "title", "model"});
    schema = withVaried(schema);
    schema["properties"]["vary"] = varySchema();
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
    schema["title"] = "Gradus lesson";
    schema["$defs"] = {{"text", textSchema()},
                       {"varied", {{"type", "string"}, {"pattern", variedPattern}}}};
    return schema.dump(2);
}

} // namespace gradus
