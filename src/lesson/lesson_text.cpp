// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_text.h"

#include "trace/number.h"

#include <algorithm>

namespace gradus {

const std::string& LessonText::in(const std::string& language) const
{
    static const std::string none;
    for (const std::string& wanted : {language, std::string("en")}) {
        const auto found = byLanguage.find(wanted);
        if (found != byLanguage.end())
            return found->second;
    }
    return byLanguage.empty() ? none : byLanguage.begin()->second;
}

const std::vector<std::string>& lessonLanguages()
{
    static const std::vector<std::string> languages{"en", "zh"};
    return languages;
}

namespace {

// How many letters the longest word has that no line can be broken in: Chinese may be broken
// anywhere.
std::size_t longestWord(std::string_view text)
{
    std::size_t longest = 0;
    std::size_t length = 0;
    for (const char c : text) {
        const bool inWord = c > ' ' && static_cast<unsigned char>(c) < 0x80;
        length = inWord ? length + 1 : 0;
        longest = std::max(longest, length);
    }
    return longest;
}

// Breaking a line in a word takes the square of its length.
void checkWords(const Value& scalar, Faults& faults)
{
    constexpr std::size_t most = 5000;
    if (const std::size_t longest = longestWord(scalar.text()); longest > most)
        faults.push_back(
            {scalar.place(),
             {GRADUS_TEXT("core",
                          "a word of this text has %1 letters; a word may have at most "
                          "%2: put blanks between"),
              {std::to_string(longest), std::to_string(most)}}});
}

} // namespace

LessonText readText(const Value& value, const std::string& what, Faults& faults)
{
    if (value.isScalar()) {
        checkWords(value, faults);
        return {{{"en", value.text()}}};
    }
    LessonText text;
    if (!value.isMap()) {
        faults.push_back({value.place(),
                          {GRADUS_TEXT("core",
                                       "%1 is a text, or a map of texts by "
                                       "language: {en: …, zh: …}"),
                           {what}}});
        return text;
    }
    Fields fields(value, what, faults);
    for (const std::string& language : lessonLanguages()) {
        const Value* entry =
            language == "en" ? fields.required(language) : fields.optional(language);
        if (entry)
            text.byLanguage[language] = fields.text(language);
        if (entry && entry->isScalar())
            checkWords(*entry, faults);
    }
    fields.finish();
    return text;
}

std::optional<Expression> readExpression(const Value& scalar, Faults& faults,
                                         const ReadingContext& context)
{
    if (!scalar.isScalar()) {
        faults.push_back({scalar.place(),
                          {GRADUS_TEXT("core",
                                       "here an expression is needed, in quotes: "
                                       "\"C < 0.1\"")}});
        return std::nullopt;
    }
    auto parsed = parseExpression(scalar.text(), context);
    if (const auto* fault = std::get_if<ExpressionFault>(&parsed)) {
        faults.push_back({scalar.inside(fault->column), fault->message});
        return std::nullopt;
    }
    for (const ExpressionFault& note : std::get<Expression>(parsed).notes())
        faults.push_back({scalar.inside(note.column), note.message, Severity::Warning});
    return std::get<Expression>(std::move(parsed));
}

std::string fillIn(const std::string& text,
                   const std::function<std::string(const Expression&)>& print)
{
    std::string filled;
    std::size_t at = 0;
    for (;;) {
        const std::size_t open = text.find("{{", at);
        const std::size_t close = open == std::string::npos ? open : text.find("}}", open);
        if (close == std::string::npos)
            return filled + text.substr(at);
        filled += text.substr(at, open - at);
        const auto parsed = parseExpression(text.substr(open + 2, close - open - 2));
        if (const auto* expression = std::get_if<Expression>(&parsed))
            filled += print(*expression);
        else
            filled += text.substr(open, close + 2 - open);
        at = close + 2;
    }
}

std::string printArray(const Array& array, const NumberStyle& style)
{
    if (array.isNumber())
        return styledText(array.entries.front(), style);
    if (array.entries.size() > mostPrinted)
        return "·";
    const bool column = array.shape.columns() == 1; // a vector, written in one line
    const std::size_t row =
        column ? array.entries.size() : static_cast<std::size_t>(array.shape.columns());
    std::string text = "(";
    for (std::size_t i = 0; i < array.entries.size(); ++i)
        text += (i == 0 ? "" : i % row == 0 ? "; " : ", ") + styledText(array.entries[i], style);
    return text + ")";
}

std::string printValue(const Expression& expression, const Resolver& resolver,
                       const NumberStyle& style)
{
    const Evaluation value = evaluate(expression, resolver);
    const bool known = value.isNumber() || value.state == Evaluation::State::Array;
    return known ? printArray(value.array, style) : "·";
}

} // namespace gradus
