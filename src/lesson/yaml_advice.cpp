// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/yaml_advice.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace gradus {

namespace {

constexpr std::string_view wideColon = "：";

struct Advice {
    std::string_view problem; ///< how the parser's words begin
    const char* words;
};

constexpr std::array advices{
    Advice{"end of map not found",
           GRADUS_TEXT("core",
                       "this line does not fit what stands above it: keys of one map begin in the "
                       "same column, a space follows their colon, and a text with signs such as "
                       "{ [ * & ! ? : # stands in quotes")},
    Advice{"end of sequence not found",
           GRADUS_TEXT("core",
                       "this line does not fit the list above it: the dashes of one list stand in "
                       "the same column")},
    Advice{"end of map flow not found",
           GRADUS_TEXT("core",
                       "this { has no } that fits; a text with : , { } [ ] or an apostrophe stands "
                       "in quotes, an apostrophe inside them twice: 'it''s'")},
    Advice{"end of sequence flow not found",
           GRADUS_TEXT("core",
                       "this [ has no ] that fits; an entry with brackets, commas or colons stands "
                       "in quotes: [\"z[1][1]\"]")},
    Advice{"illegal map value",
           GRADUS_TEXT("core",
                       "this colon begins no value here; a text with a colon stands in quotes")},
    Advice{
        "illegal flow end",
        GRADUS_TEXT("core", "this bracket closes nothing; a text with brackets stands in quotes")},
    Advice{"illegal block entry",
           GRADUS_TEXT("core",
                       "no list begins here; a text that begins with a dash stands in quotes")},
    Advice{"the referenced anchor",
           GRADUS_TEXT("core",
                       "anchors and aliases (& and *) are not allowed in lessons; "
                       "quote a text that begins with one of these signs")},
    Advice{"alias not found",
           GRADUS_TEXT("core",
                       "anchors and aliases (& and *) are not allowed in lessons; "
                       "quote a text that begins with one of these signs")},
    Advice{"unknown token",
           GRADUS_TEXT("core",
                       "this sign cannot stand here; a text that begins or ends with ? @ ` % or "
                       "another sign stands in quotes")},
    Advice{"unknown escape character",
           GRADUS_TEXT("core",
                       "in double quotes a backslash begins a control "
                       "character; write formulas in single quotes or in a "
                       "block (|)")},
    Advice{"illegal EOF in scalar", GRADUS_TEXT("core", "this quote is never closed")},
    Advice{"illegal tab", GRADUS_TEXT("core", "lines are indented with spaces, not with tabs")},
};

// A line by its number, from 1, and what stands before its end.
std::string_view lineOf(std::string_view bytes, int number)
{
    std::size_t begin = 0;
    for (int line = 1; line < number && begin < bytes.size(); ++line)
        begin = std::min(bytes.find('\n', begin), bytes.size() - 1) + 1;
    return bytes.substr(std::min(begin, bytes.size()), bytes.find('\n', begin) - begin);
}

// Where the key that begins a line ends.
std::size_t endOfKey(std::string_view line)
{
    std::size_t at = std::min(line.find_first_not_of(" -"), line.size());
    while (at < line.size()
           && (std::isalnum(static_cast<unsigned char>(line[at])) || line[at] == '-'))
        ++at;
    return at;
}

// `level:2`, which YAML takes for one word.
bool isCloseColon(std::string_view line, std::size_t at)
{
    return at + 1 < line.size() && line[at] == ':'
        && !std::isspace(static_cast<unsigned char>(line[at + 1]));
}

} // namespace

Fault yamlFault(const std::string& bytes, Place place, const std::string& problem)
{
    for (const int number : {place.line, place.line - 1}) {
        const std::string_view line = number > 0 ? lineOf(bytes, number) : std::string_view();
        const std::size_t tab = line.substr(0, line.find_first_not_of(" \t")).find('\t');
        if (tab != std::string_view::npos)
            return {{number, static_cast<int>(tab) + 1},
                    {GRADUS_TEXT("core", "lines are indented with spaces, not with tabs")}};
        const std::size_t key = endOfKey(line);
        const Place colon{number, static_cast<int>(key) + 1};
        if (line.substr(key).starts_with(wideColon) && key > line.find_first_not_of(" -"))
            return {colon,
                    {GRADUS_TEXT("core", "after a key stands : and a space, not the wide ：")}};
        if (isCloseColon(line, key))
            return {colon, {GRADUS_TEXT("core", "a space is missing after this colon")}};
    }
    for (const Advice& advice : advices)
        if (problem.starts_with(advice.problem))
            return {place, {advice.words}};
    return {place, {GRADUS_TEXT("core", "this is not valid YAML: %1"), {problem}}};
}

} // namespace gradus
