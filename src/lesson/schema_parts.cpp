// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/schema_parts.h"

namespace gradus::schema {

Json object(Json properties, std::vector<std::string> required)
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

Json words() { return {{"type", {"string", "number", "boolean"}}}; }

Json formula() { return {{"type", {"string", "number"}}}; }

Json wholeFrom(double least, double most)
{
    return {{"type", "integer"}, {"minimum", least}, {"maximum", most}};
}

} // namespace gradus::schema
