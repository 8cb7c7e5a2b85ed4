// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/typed_text.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace gradus {

namespace {

void replaceAll(std::string& text, std::string_view from, std::string_view to)
{
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

bool isTypedDigit(char c) { return c >= '0' && c <= '9'; }
bool isDigitAt(const std::string& text, std::size_t at)
{
    return at < text.size() && isTypedDigit(text[at]);
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 31> typedSigns{{
    {"−", "-"},      {"－", "-"},     {"–", "-"},     {"．", "."},    {"，", ","},
    {"＋", "+"},     {"＊", "*"},     {"×", "*"},     {"·", "*"},     {"⋅", "*"},
    {"／", "/"},     {"÷", "/"},      {"（", "("},    {"）", ")"},    {"＾", "^"},
    {"％", "%"},     {"＝", "="},     {"ｅ", "e"},    {"　", " "},    {"\u00A0", " "},
    {"\u2009", " "}, {"\u202F", " "}, {"½", "(1/2)"}, {"⅓", "(1/3)"}, {"⅔", "(2/3)"},
    {"¼", "(1/4)"},  {"¾", "(3/4)"},  {"⅕", "(1/5)"}, {"⅛", "(1/8)"}, {"²", "^2"},
    {"³", "^3"},
}};

// What an input method or a keyboard writes for digits and signs, in plain ASCII.
void useAscii(std::string& text)
{
    for (char digit = '0'; digit <= '9'; ++digit) {
        const std::string wide{'\xEF', '\xBC', static_cast<char>(0x90 + (digit - '0'))};
        replaceAll(text, wide, std::string(1, digit));
    }
    for (const auto& [from, to] : typedSigns)
        replaceAll(text, from, to);
}

// 10⁻⁵ is 10^(-5); squares and cubes are done.
void useCarets(std::string& text)
{
    constexpr std::string_view minus = "⁻";
    static constexpr std::array<std::string_view, 10> raised{"⁰", "¹", "²", "³", "⁴",
                                                             "⁵", "⁶", "⁷", "⁸", "⁹"};
    replaceAll(text, "⁻^", "⁻"); // of a ² or ³ that has been replaced
    for (std::size_t i = 0; i < raised.size(); ++i) {
        const std::string digit = std::to_string(i);
        replaceAll(text, std::string(minus) + std::string(raised[i]), "^(-" + digit + ")");
        replaceAll(text, std::string(minus) + digit, "^(-" + digit + ")");
        replaceAll(text, raised[i], "^" + digit);
    }
}

// 1 234.5: a space goes where exactly three digits follow it.
void joinGroups(std::string& text)
{
    for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at)) {
        const bool group = at > 0 && isTypedDigit(text[at - 1]) && isDigitAt(text, at + 1)
            && isDigitAt(text, at + 2) && isDigitAt(text, at + 3) && !isDigitAt(text, at + 4);
        if (group)
            text.erase(at, 1);
        else
            ++at;
    }
}

void usePercent(std::string& text)
{
    replaceAll(text, " %", "%");
    for (std::size_t at = text.find('%'); at != std::string::npos; at = text.find('%', at + 1))
        if (at > 0 && (isTypedDigit(text[at - 1]) || text[at - 1] == '.'))
            text.replace(at, 1, "/100");
}

bool callsFunction(const std::string& text)
{
    for (std::size_t at = 1; at < text.size(); ++at) {
        const char before = text[at - 1];
        if (text[at] == '(' && ((before >= 'a' && before <= 'z') || before == '_'))
            return true;
    }
    return false;
}

// False when a number has more than one comma, or a comma and a point.
bool useDecimalPoints(std::string& text)
{
    for (std::size_t at = text.find(','); at != std::string::npos; at = text.find(',', at + 1)) {
        if (at == 0 || !isTypedDigit(text[at - 1]) || !isDigitAt(text, at + 1))
            continue;
        const auto inNumber = [](char c) { return isTypedDigit(c) || c == '.' || c == ','; };
        std::size_t begin = at;
        std::size_t end = at + 1;
        while (begin > 0 && inNumber(text[begin - 1]))
            --begin;
        while (end < text.size() && inNumber(text[end]))
            ++end;
        if (std::count_if(text.begin() + static_cast<std::ptrdiff_t>(begin),
                          text.begin() + static_cast<std::ptrdiff_t>(end),
                          [](char c) { return c == '.' || c == ','; })
            > 1)
            return false;
        text[at] = '.';
    }
    return true;
}

} // namespace

std::variant<std::string, Message> plainMath(std::string text)
{
    useAscii(text);
    useCarets(text);
    joinGroups(text);
    usePercent(text);
    if (!callsFunction(text) && !useDecimalPoints(text))
        return Message{GRADUS_TEXT("core",
                                   "a number has one decimal point or comma, and nothing between "
                                   "its thousands: 1234.5")};
    return text;
}

} // namespace gradus
