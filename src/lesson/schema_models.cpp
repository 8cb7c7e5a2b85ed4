// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/schema_models.h"

#include "approximation/approximation_experiment.h"
#include "data/samples.h"
#include "descent/descent_experiment.h"
#include "hopfield/hopfield_experiment.h"
#include "lesson/kinds.h"
#include "network/activation.h"
#include "network/cost.h"
#include "network/network_initial.h"
#include "network/network_reader.h"

namespace gradus::schema {

namespace {

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
                               {"activation", {{"enum", activationNames()}}},
                               {"bias", typed("boolean")},
                               {"fixed", {{"enum", {true, false, "biases"}}}}},
                              {"size"});
    const Json numbers = arrayOf(typed("number"));
    return object(
        {{"kind", {{"const", "network"}}},
         {"layers", arrayOf(layer)},
         {"cost", {{"enum", costNames()}}},
         {"parameters",
          anyOf({arrayOf(object({{"w", arrayOf(numbers)}, {"b", numbers}}, {"w"})), typed("string"),
                 object({{"file", typed("string")},
                         {"names", {{"type", "object"}, {"additionalProperties", typed("string")}}},
                         {"transposed", typed("boolean")}},
                        {"file"})})},
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
    const auto mapOf = [](Json values) {
        return Json{{"type", "object"}, {"additionalProperties", std::move(values)}};
    };
    const Json array = anyOf({typed("number"), typed("array")});
    const Json shape = arrayOf({{"type", "integer"}, {"minimum", 1}});
    const Json drawn =
        object({{"shape", shape}, {"initial", initialSchema()}, {"fan", arrayOf(typed("number"))}},
               {"shape", "initial"});
    const Json parameters = mapOf(anyOf({array, drawn}));
    const Json place = object(
        {{"part", typed("string")}, {"of", mapOf(typed("string"))}, {"parameters", parameters}},
        {"part"});
    const Json nodes = mapOf(anyOf({formula(), place}));
    const Json part =
        object({{"parameters", parameters}, {"nodes", nodes}, {"out", typed("string")}}, {"nodes"});
    Json schema = object({{"kind", {{"const", "graph"}}},
                          {"inputs", object({{"x", shape}, {"y", shape}}, {"x"})},
                          {"given", mapOf(array)},
                          {"parameters", anyOf({parameters, typed("string")})},
                          {"parts", mapOf(part)},
                          {"nodes", nodes},
                          {"output", typed("string")},
                          {"gradients", {{"enum", {"columns", "rows"}}}}},
                         {"kind", "nodes"});
    schema["anyOf"] = {
        {{"required", {"given"}}}, {{"required", {"inputs"}}}, {{"required", {"parameters"}}}};
    return schema;
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
                   {"weights", arrayOf(arrayOf(typed("number")))},
                   {"rule", {{"enum", {"hebbian", "pseudo-inverse", "storkey"}}}},
                   {"normalise", typed("boolean")},
                   {"at-zero", {{"enum", {"keep", "up", "down"}}}},
                   {"unlearn", unlearn},
                   {"values", {{"enum", {{-1, 1}, {0, 1}}}}},
                   {"thresholds",
                    anyOf({typed("number"), arrayOf(typed("number")), {{"const", "converted"}}})},
                   {"width", typed("integer")}},
                  {"kind", "units"});
}

} // namespace

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

namespace {

Json csvSchema()
{
    const Json columns = arrayOf(anyOf({typed("string"), typed("integer")}));
    const Json character = {{"type", "string"}, {"minLength", 1}, {"maxLength", 1}};
    return object({{"file", typed("string")},
                   {"separator", character},
                   {"header", typed("boolean")},
                   {"decimal", {{"enum", {".", ","}}}},
                   {"comment", character},
                   {"missing", {{"enum", {"skip", "mean"}}}},
                   {"inputs", columns},
                   {"targets", columns},
                   {"leave-out", columns},
                   {"classes", arrayOf(anyOf({typed("string"), typed("number")}))}},
                  {"file"});
}

// A rule for all columns, or one for each under its name or number.
Json scaleSchema()
{
    const Json names = {{"enum", {"standardise", "min-max"}}};
    const Json divide = object({{"divide", typed("number")}}, {"divide"});
    return anyOf(
        {names,
         {{"type", "object"}, {"additionalProperties", anyOf({names, divide, typed("number")})}}});
}

Json testSchema()
{
    const Json share = {{"type", "number"}, {"exclusiveMinimum", 0}, {"exclusiveMaximum", 1}};
    return anyOf(
        {{{"type", "integer"}, {"minimum", 0}, {"maximum", mostSamples}},
         object({{"share", share}, {"seed", typed("integer")}, {"stratified", typed("boolean")}},
                {"share"}),
         object({{"csv", typed("string")}}, {"csv"})});
}

} // namespace

Json dataSchema()
{
    // Of a graph x and y may be nested as deep as they have axes, and there may be no y.
    const Json numbers = arrayOf(anyOf({typed("number"), typed("array")}));
    const Json list = arrayOf(object({{"x", numbers}, {"y", numbers}}, {"x"}));
    const Json count = {{"type", "integer"}, {"minimum", 1}, {"maximum", mostSamples}};
    Json schema =
        object({{"samples", anyOf({list, count})},
                {"csv", anyOf({typed("string"), csvSchema()})},
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
                {"features", arrayOf(formula())},
                {"scale", scaleSchema()},
                {"one-hot", object({{"low", typed("number")}, {"high", typed("number")}})},
                {"test", testSchema()},
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

} // namespace gradus::schema
