// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/leading_name.h"

#include <algorithm>
#include <string_view>

namespace gradus {

namespace {

bool isNamePart(char c) { return isLetterOrDigit(c) || c == '_'; }

// The first = that is no part of ==, <=, >= or !=; npos where there is none, or a comparison
// before it.
std::size_t findEqualSign(const std::vector<Glyph>& glyphs)
{
    constexpr std::string_view others = "<>!=";
    for (std::size_t at = 0; at < glyphs.size(); ++at) {
        if (!glyphs[at].isBase('='))
            continue;
        const bool before = at > 0 && std::any_of(others.begin(), others.end(), [&](char c) {
                                return glyphs[at - 1].isBase(c);
                            });
        const bool behind = at + 1 < glyphs.size() && glyphs[at + 1].isBase('=');
        return before || behind ? std::string::npos : at;
    }
    return std::string::npos;
}

// What stands before the sign in plain letters, without the blanks around it.
std::string leftSide(const std::vector<Glyph>& glyphs, std::size_t end)
{
    std::string text;
    for (std::size_t at = 0; at < end; ++at) {
        const std::string_view letter = letterName(glyphs[at].code);
        if (!letter.empty())
            text += letter;
        else
            text += glyphs[at].level == Glyph::Level::Raised ? Glyph::otherSign : glyphs[at].plain;
    }
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string::npos)
        return {};
    return text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

// A name with primes behind it, and what it is a function of in parentheses: f, f'(x), J(a, b).
bool isNameWithArguments(std::string_view text)
{
    std::size_t at = 0;
    const auto blanks = [&] {
        while (at < text.size() && text[at] == ' ')
            ++at;
    };
    while (at < text.size() && isNamePart(text[at]))
        ++at;
    blanks();
    while (at < text.size() && text[at] == '\'')
        ++at;
    blanks();
    if (at == text.size())
        return true;
    if (text[at] != '(' || text.back() != ')')
        return false;
    text = text.substr(at + 1, text.size() - at - 2);
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return isNamePart(c) || c == ',' || c == ' '; });
}

bool isLeadingName(const std::string& text)
{
    return !text.empty() && isPlainLetter(text.front()) && text != "e" && text != "pi"
        && (quantityLength(text) == text.size() || isNameWithArguments(text));
}

} // namespace

std::variant<std::size_t, ExpressionFault> behindLeadingName(const std::vector<Glyph>& glyphs,
                                                             const ReadingContext& context)
{
    const std::size_t sign = findEqualSign(glyphs);
    if (sign == std::string::npos)
        return std::size_t(0);
    const std::string left = leftSide(glyphs, sign);
    if (left.empty())
        return context.typed ? sign + 1 : std::size_t(0);
    if (!context.leading || !isLeadingName(left))
        return std::size_t(0);
    if (context.declared
        && std::find(context.names.begin(), context.names.end(), left) != context.names.end())
        return ExpressionFault{1,
                               {GRADUS_TEXT("core",
                                            "%1 is a variable here; before = stands only what the "
                                            "whole is called, as in y = …"),
                                {left}}};
    return sign + 1;
}

} // namespace gradus
