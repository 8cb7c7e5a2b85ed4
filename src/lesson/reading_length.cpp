// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/reading_length.h"

#include <QChar>
#include <QList>
#include <QString>

#include <algorithm>
#include <set>
#include <string_view>

namespace gradus {

namespace {

constexpr std::size_t longestLink = 1'000; // bytes

// What ends a formula, a value or code that begins at a byte; null where none begins.
const char* endOfFormula(const std::string& text, std::size_t at)
{
    return text.compare(at, 2, "{{") == 0 ? "}}"
        : text.compare(at, 2, "$$") == 0  ? "$$"
        : text[at] == '$'                 ? "$"
        : text[at] == '`'                 ? "`"
                                          : nullptr;
}

// Pictures and the targets of links are not read.
std::string withoutTargets(const std::string& text)
{
    std::string words;
    for (std::size_t at = 0; at < text.size(); ++at) {
        // What is longer is no link: so a text of many beginnings is not searched many times over.
        const std::string_view next = std::string_view(text).substr(at, longestLink);
        const bool picture = next.starts_with("![");
        const std::size_t open = picture ? next.find("](") : 0;
        const std::size_t found = picture || next.starts_with("](")
            ? next.find(')', std::min(open, next.size()))
            : std::string::npos;
        const std::size_t close = found == std::string::npos ? found : at + found;
        if (close == std::string::npos)
            words += text[at];
        else
            at = close;
    }
    return words;
}

bool isIdeograph(char32_t c)
{
    return (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0x20000 && c <= 0x3ffff);
}

} // namespace

std::string withoutFormulas(const std::string& text, char filler, bool keepPlaces)
{
    std::string words;
    std::set<std::string_view> missing; // ends that do not come any more
    for (std::size_t at = 0; at < text.size();) {
        const bool escaped = text.compare(at, 2, "\\$") == 0; // a dollar
        const char* const end = escaped ? nullptr : endOfFormula(text, at);
        const std::size_t close = end && !missing.count(end)
            ? text.find(end, at + std::string_view(end).size())
            : std::string::npos;
        if (end && close == std::string::npos)
            missing.insert(end);
        if (close == std::string::npos) {
            words.append(text, at, escaped ? 2 : 1);
            at += escaped ? 2 : 1;
            continue;
        }
        const std::size_t after = close + std::string_view(end).size();
        words += filler;
        if (keepPlaces)
            words.append(after - at - 1, ' ');
        at = after;
    }
    return words;
}

std::size_t readingLength(const std::string& text, const std::string& language)
{
    const QString words = QString::fromStdString(withoutTargets(withoutFormulas(text, 'x', false)));
    const bool characters = language == "zh";
    std::size_t count = 0;
    bool inWord = false;
    bool counted = false;
    for (const char32_t c : words.toUcs4()) {
        if (characters && isIdeograph(c)) {
            ++count;
            inWord = counted = false;
            continue;
        }
        inWord = characters ? QChar::isLetterOrNumber(c) : !QChar::isSpace(c);
        if (!inWord)
            counted = false;
        else if (!counted && QChar::isLetterOrNumber(c)) {
            counted = true;
            ++count;
        }
    }
    return count;
}

} // namespace gradus
