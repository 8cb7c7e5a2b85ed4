// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

/// The words that the JSON Schemas of lessons and submissions are written in.
namespace gradus::schema {

using Json = nlohmann::ordered_json;

/// A mapping with these keys alone; those that begin with `x-` are free.
[[nodiscard]] Json object(Json properties, std::vector<std::string> required = {});
[[nodiscard]] Json arrayOf(Json items);
/// What stands under `$defs`.
[[nodiscard]] Json reference(const char* name);
[[nodiscard]] Json typed(const char* type);
[[nodiscard]] Json anyOf(std::vector<Json> choices);
/// A whole number of a range.
[[nodiscard]] Json wholeFrom(double least, double most);
/// What stands for words need not be in quotes: 2024 and true are words, too.
[[nodiscard]] Json words();
/// An expression; the simplest is a number.
[[nodiscard]] Json formula();

} // namespace gradus::schema
