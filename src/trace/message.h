// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/number.h"

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Marks an English sentence for translation; the tools that collect sentences look for this name.
/// The context of every sentence below `ui/` is "core".
#define GRADUS_TEXT(context, text) text

namespace gradus {

/// What is put into a sentence: words, or a number, which is shown as its reader likes numbers.
struct Argument {
    Argument(std::string text) : words(std::move(text)) { }
    Argument(std::string_view text) : words(text) { }
    Argument(const char* text) : words(text) { }
    template <std::same_as<double> Number> Argument(Number value) : number(value) { }

    std::string words = {};
    std::optional<double> number = {};

    bool operator==(const Argument&) const = default;
    [[nodiscard]] std::string text(const NumberStyle& style = {}) const;
};

/// A sentence for a person: its English source and what is put in for %1, %2 … A window translates
/// the source and puts the same arguments in; nothing below the windows knows a language.
struct Message {
    std::string source;
    std::vector<Argument> arguments = {};

    bool operator==(const Message&) const = default;
    [[nodiscard]] bool empty() const { return source.empty(); }
};

/// `source` with %1 … %9 replaced by the arguments. A placeholder without an argument stays.
[[nodiscard]] std::string fill(std::string_view source, const std::vector<Argument>& arguments,
                               const NumberStyle& style = {});

/// The sentence in English.
[[nodiscard]] std::string english(const Message& message);

} // namespace gradus
