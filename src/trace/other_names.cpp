// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/other_names.h"

#include <algorithm>

namespace gradus {

namespace {

// Small letters and digits only: "Leaky_ReLU" and "leaky-relu" are one word.
std::string bare(std::string_view word)
{
    std::string text;
    for (const char c : word) {
        if (c >= 'A' && c <= 'Z')
            text += static_cast<char>(c - 'A' + 'a');
        else if (c != '-' && c != '_' && c != ' ')
            text += c;
    }
    return text;
}

} // namespace

std::string ownName(std::string_view word, const std::vector<std::string>& words,
                    std::span<const OtherName> others)
{
    const std::string wanted = bare(word);
    const auto same = std::find_if(words.begin(), words.end(),
                                   [&](const std::string& own) { return bare(own) == wanted; });
    if (same != words.end())
        return *same;
    const auto other = std::find_if(others.begin(), others.end(),
                                    [&](const OtherName& name) { return name.other == wanted; });
    return other == others.end() ? std::string() : std::string(other->own);
}

std::size_t choiceOf(Fields& fields, const std::string& key, const std::vector<std::string>& words,
                     std::size_t otherwise, std::span<const OtherName> others)
{
    const Value* value = fields.optional(key);
    const bool asHere =
        value && std::find(words.begin(), words.end(), value->text()) != words.end();
    if (!value || !value->isScalar() || asHere)
        return fields.choice(key, words, otherwise);
    const std::string own = ownName(value->text(), words, others);
    if (own.empty())
        return fields.choice(key, words, otherwise);
    fields.fault(*value,
                 {GRADUS_TEXT("core", "%1: \"%2\" is called %3 here"), {key, value->text(), own}});
    return otherwise;
}

} // namespace gradus
