// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/schema.h"

#include "data/samples.h"
#include "lesson/lesson.h"

#include "approximation/approximation_experiment.h"
#include "descent/descent_experiment.h"
#include "hopfield/hopfield_experiment.h"
#include "lesson/kinds.h"
#include "lesson/lesson_text.h"
#include "network/activation.h"
#include "network/cost.h"
#include "network/network_initial.h"
#include "network/network_reader.h"

#include <nlohmann/json.hpp>

namespace gradus {

namespace {

using Json = nlohmann::ordered_json;

Json object(Json properties, std::vector<std::string> required = {})
{
    return {{"type", "object"},
            {"properties", std::move(properties)},
            {"required", std::move(required)},
            {"patternProperties", {{"^x-", true}}},
            {"additionalProperties", false}};
}

Json arrayOf(Json items) { return {{"type", "array"}, {"items", std::move(items)}}; }
Json reference(const char* name) { return {{"$ref", std::string("#/$defs/") + name}}; }
Json typed(const char* type) { return {{"type", type}}; }
Json anyOf(std::vector<Json> choices) { return {{"anyOf", std::move(choices)}}; }

// What stands for words need not be in quotes: 2024 and true are words, too.
Json words() { return {{"type", {"string", "number", "boolean"}}}; }

// An expression; the simplest is a number.
Json formula() { return {{"type", {"string", "number"}}}; }

Json textSchema()
{
    Json languages = Json::object();
    for (const std::string& language : lessonLanguages())
        languages[language] = words();
    return anyOf({words(), object(languages, {"en"})});
}

Json initialSchema()
{
    const Json names = {{"enum", initialNames()}};
    return anyOf({names,
                  object({{"scheme", names},
                          {"value", typed("number")},
                          {"low", typed("number")},
                          {"high", typed("number")},
                          {"sd", typed("number")},
                          {"bias-sd", typed("number")},
                          {"seed", typed("integer")},
                          {"round", typed("integer")}},
                         {"scheme"})});
}

Json networkSchema()
{
    const Json layer = object({{"size", {{"type", "integer"}, {"minimum", 1}}},
                               {"activation", {{"enum", activationNames()}}}},
                              {"size"});
    const Json numbers = arrayOf(typed("number"));
    return object({{"kind", {{"const", "network"}}},
                   {"layers", arrayOf(layer)},
                   {"cost", {{"enum", costNames()}}},
                   {"parameters",
                    anyOf({arrayOf(object({{"w", arrayOf(numbers)}, {"b", numbers}}, {"w", "b"})),
                           typed("string")})},
                   {"initial", initialSchema()}},
                  {"kind", "layers"});
}

Json descentSchema()
{
    const auto upTo = [](Json items) {
        Json list = arrayOf(std::move(items));
        list["minItems"] = 1;
        list["maxItems"] = DescentExperiment::mostVariables;
        return list;
    };
    return object({{"kind", {{"const", "descent"}}},
                   {"function",
                    anyOf({formula(),
                           object({{"mean", formula()}, {"over", {{"const", "samples"}}}},
                                  {"mean", "over"})})},
                   {"variables", upTo(typed("string"))},
                   {"start", upTo(typed("number"))}},
                  {"kind", "function", "variables", "start"});
}

Json graphSchema()
{
    const Json numbers = arrayOf(typed("number"));
    const Json given = anyOf({typed("number"), numbers, arrayOf(numbers)});
    return object({{"kind", {{"const", "graph"}}},
                   {"given", {{"type", "object"}, {"additionalProperties", given}}},
                   {"nodes", {{"type", "object"}, {"additionalProperties", formula()}}},
                   {"gradients", {{"enum", {"columns", "rows"}}}}},
                  {"kind", "given", "nodes"});
}

// Besides these keys the interval of each variable stands under the variable's name.
Json approximationSchema()
{
    const Json number = typed("number");
    const Json piece = object({{"step", number},
                               {"left", number},
                               {"right", number},
                               {"bottom", number},
                               {"top", number},
                               {"height", number}});
    Json interval = arrayOf(number);
    interval["minItems"] = interval["maxItems"] = 2;
    Json variables = arrayOf(typed("string"));
    variables["minItems"] = 1;
    variables["maxItems"] = 2;
    Json schema = object(
        {{"kind", {{"const", "approximation"}}},
         {"function", formula()},
         {"variables", variables},
         {"pieces", {{"type", "integer"}, {"minimum", 0}, {"maximum", mostPieces}}},
         {"place", arrayOf(piece)},
         {"steepness", {{"type", "number"}, {"exclusiveMinimum", 0}, {"maximum", steepest}}}},
        {"kind", "function"});
    schema["additionalProperties"] = std::move(interval);
    return schema;
}

Json wholeFrom(double least, double most)
{
    return {{"type", "integer"}, {"minimum", least}, {"maximum", most}};
}

// A state of units: numbers, or a picture in text.
Json unitsSchema()
{
    return anyOf({arrayOf({{"enum", {-1, 0, 1}}}), arrayOf(typed("string")), typed("string")});
}

Json hopfieldSchema()
{
    const Json random = object(
        {{"random", wholeFrom(1, HopfieldExperiment::mostPatterns)}, {"seed", typed("integer")}},
        {"random"});
    const Json unlearn = object({{"states", arrayOf(unitsSchema())},
                                 {"from", {{"const", "random"}}},
                                 {"times", typed("integer")},
                                 {"strength", {{"type", "number"}, {"exclusiveMinimum", 0}}},
                                 {"seed", typed("integer")}},
                                {"strength"});
    return object({{"kind", {{"const", "hopfield"}}},
                   {"units", wholeFrom(2, HopfieldExperiment::mostUnits)},
                   {"patterns", anyOf({arrayOf(unitsSchema()), random})},
                   {"rule", {{"enum", {"hebbian", "pseudo-inverse", "storkey"}}}},
                   {"unlearn", unlearn},
                   {"values", {{"enum", {{-1, 1}, {0, 1}}}}},
                   {"thresholds",
                    anyOf({typed("number"), arrayOf(typed("number")), {{"const", "converted"}}})},
                   {"width", typed("integer")}},
                  {"kind", "units", "patterns"});
}

Json recallSchema()
{
    const Json start = object({{"pattern", typed("integer")},
                               {"flip", arrayOf(typed("integer"))},
                               {"noise", {{"type", "number"}, {"minimum", 0}, {"maximum", 1}}},
                               {"seed", typed("integer")}});
    const Json schedule = object({{"from", {{"type", "number"}, {"exclusiveMinimum", 0}}},
                                  {"to", {{"type", "number"}, {"minimum", 0}}},
                                  {"sweeps", {{"type", "integer"}, {"minimum", 2}}},
                                  {"kind", {{"enum", {"linear", "geometric"}}}}},
                                 {"from", "to", "sweeps"});
    return object({{"start", anyOf({unitsSchema(), start})},
                   {"order", arrayOf(typed("integer"))},
                   {"mode", {{"enum", {"asynchronous", "random", "synchronous"}}}},
                   {"seed", typed("integer")},
                   {"temperature", anyOf({{{"type", "number"}, {"minimum", 0}}, schedule})},
                   {"iterations", typed("integer")}},
                  {"start"});
}

Json modelSchema()
{
    return anyOf(
        {networkSchema(), descentSchema(), graphSchema(), approximationSchema(), hopfieldSchema()});
}

Json dataSchema()
{
    const Json numbers = arrayOf(typed("number"));
    const Json columns = arrayOf(anyOf({typed("string"), typed("integer")}));
    const Json csv = object({{"file", typed("string")},
                             {"separator", typed("string")},
                             {"header", typed("boolean")},
                             {"inputs", columns},
                             {"targets", columns}},
                            {"file"});
    const Json list = arrayOf(object({{"x", numbers}, {"y", numbers}}, {"x", "y"}));
    const Json count = {{"type", "integer"}, {"minimum", 1}, {"maximum", mostSamples}};
    Json schema = object({{"samples", anyOf({list, count})},
                          {"csv", anyOf({typed("string"), csv})},
                          {"idx",
                           object({{"images", typed("string")},
                                   {"labels", typed("string")},
                                   {"test-images", typed("string")},
                                   {"test-labels", typed("string")}},
                                  {"images", "labels"})},
                          {"builtin", {{"enum", {"digits"}}}},
                          {"function", formula()},
                          {"variables", arrayOf(typed("string"))},
                          {"spacing", {{"enum", {"even", "random"}}}},
                          {"noise", {{"type", "number"}, {"minimum", 0}}},
                          {"test", {{"type", "integer"}, {"minimum", 0}, {"maximum", mostSamples}}},
                          {"seed", typed("integer")}});
    // The interval of a variable stands under its name, whatever that is.
    Json interval = numbers;
    interval["minItems"] = interval["maxItems"] = 2;
    std::string keys;
    for (const auto& [key, value] : schema["properties"].items())
        keys += (keys.empty() ? "" : "|") + key;
    schema["patternProperties"]["^(?!(" + keys + ")$)[A-Za-z][A-Za-z0-9]*$"] = interval;
    return schema;
}

Json trainingSchema()
{
    Json properties = Json::object();
    for (const std::string& key : trainingKeys())
        properties[key] = typed("number");
    properties["optimizer"] = {{"enum", optimizerNames()}};
    properties["rate"] = {{"type", "number"}, {"exclusiveMinimum", 0}};
    properties["batch"] = anyOf({{{"type", "integer"}, {"minimum", 1}}, {{"const", "all"}}});
    properties["shuffle"] = typed("boolean");
    properties["stop"] = object({{"gradient", typed("number")},
                                 {"change", typed("number")},
                                 {"diverged", typed("number")}});
    return object(properties, {"rate"});
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
//   choice: choices, answer (a number from 1, or a list where several may be marked)
//   order: choices, in the right order
//   prediction: choices with what must hold for each, or answer, tolerance or digits, slips
//   reach: that, within, solution
//   text: none
Json questionSchema()
{
    Json range = arrayOf(typed("number"));
    range["minItems"] = range["maxItems"] = 2;
    const Json claim =
        object({{"text", reference("text")}, {"that", typed("string")}}, {"text", "that"});
    const Json variables =
        anyOf({arrayOf(typed("string")), {{"type", "object"}, {"additionalProperties", range}}});
    return object({{"id", words()},
                   {"kind", {{"enum", questionKindNames()}}},
                   {"text", reference("text")},
                   {"answer", anyOf({typed("string"), typed("number"), arrayOf(typed("integer"))})},
                   {"choices", arrayOf(anyOf({reference("text"), claim}))},
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

// What stands for a number that is drawn for each student.
constexpr const char* variedPattern = "^=[A-Za-z][A-Za-z0-9]*$";

bool isNumeric(const Json& schema)
{
    const auto type = schema.find("type");
    const auto choices = schema.find("enum");
    return (type != schema.end() && (*type == "number" || *type == "integer"))
        || (choices != schema.end() && choices->front().is_number());
}

// The same schema, in which `=name` may stand wherever a number does and `student` for a seed.
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
    Json list = arrayOf(number);
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
