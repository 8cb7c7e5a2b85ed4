// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_review.h"

#include "lesson/answer.h"
#include "lesson/slips.h"
#include "trace/text_places.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <functional>
#include <set>
#include <utility>

namespace gradus {

namespace {

// Sums that should be 0 leave this much at most: no tolerance takes it for anything else.
constexpr double cancelled = 1e-12;

// Calls `visit` for every text that a lesson shows.
class TextWalk {
public:
    explicit TextWalk(std::function<void(const Value&)> visit) : m_visit(std::move(visit)) { }

    void lesson(const Value& root)
    {
        texts(root, {"title", "summary", "learned"});
        picture(root);
        if (const Value* terms = root.find("terms"))
            for (const auto& [word, text] : terms->members())
                m_visit(text);
        forEach(root, "script", [this](const Value& section) {
            texts(section, {"title", "say"});
            picture(section);
            forEach(section, "ask", [this](const Value& question) { ask(question); });
        });
    }

private:
    static void forEach(const Value& map, const char* key,
                        const std::function<void(const Value&)>& each)
    {
        if (const Value* list = map.find(key))
            for (const Value& item : list->items())
                each(item);
    }

    void texts(const Value& map, std::initializer_list<const char*> keys)
    {
        for (const char* key : keys)
            if (const Value* text = map.find(key))
                m_visit(*text);
    }

    void picture(const Value& map)
    {
        if (const Value* picture = map.find("picture"))
            texts(*picture, {"alt"});
    }

    // A text, or a map that has it under "text".
    void textOrMap(const Value& item)
    {
        const Value* text = item.find("text");
        m_visit(text ? *text : item);
        texts(item, {"say"});
    }

    void ask(const Value& question)
    {
        texts(question, {"text"});
        for (const char* key : {"hints", "choices"})
            forEach(question, key, [this](const Value& item) { textOrMap(item); });
        forEach(question, "slips", [this](const Value& slip) { texts(slip, {"say"}); });
    }

    std::function<void(const Value&)> m_visit;
};

// A text with blanks for its formulas, values and code.
std::string blankedFormulas(const std::string& text)
{
    std::string words = text;
    for (std::size_t at = 0; at < text.size();) {
        if (text.compare(at, 2, "\\$") == 0) { // a dollar
            at += 2;
            continue;
        }
        const char* const end = text.compare(at, 2, "{{") == 0 ? "}}"
            : text.compare(at, 2, "$$") == 0                   ? "$$"
            : text[at] == '$'                                  ? "$"
            : text[at] == '`'                                  ? "`"
                                                               : nullptr;
        const std::size_t close = end ? text.find(end, at + 1) : std::string::npos;
        if (close == std::string::npos) {
            ++at;
            continue;
        }
        const std::size_t after = close + std::string_view(end).size();
        std::fill(words.begin() + std::ptrdiff_t(at), words.begin() + std::ptrdiff_t(after), ' ');
        at = after;
    }
    return words;
}

// Two Latin letters side by side: a name such as η or w is no word.
bool hasWords(const std::string& text)
{
    int letters = 0;
    for (const char c : blankedFormulas(text)) {
        letters = std::isalpha(static_cast<unsigned char>(c)) ? letters + 1 : 0;
        if (letters == 2)
            return true;
    }
    return false;
}

std::string languageName(const std::string& language)
{
    return language == "zh" ? "Chinese (zh)" : language == "en" ? "English (en)" : language;
}

bool isIn(const Value& text, const std::string& language)
{
    if (text.isScalar())
        return language == "en";
    const Value* words = text.find(language);
    return words && !words->text().empty();
}

// True when an expression speaks of a quantity of the run that is stepped through.
bool speaksOfThisRun(const Expression& expression)
{
    return std::any_of(expression.nodes().begin(), expression.nodes().end(),
                       [](const ExpressionNode& node) {
                           return node.kind == ExpressionNode::Kind::Quantity && node.run.empty();
                       });
}

bool isSeenFromStart(const Question& question, const AnswerKey& key, Position start)
{
    if (question.kind != Question::Kind::Prediction)
        return key.why && *key.why <= start;
    const bool ofRun = question.answer
        ? speaksOfThisRun(*question.answer)
        : std::any_of(question.claims.begin(), question.claims.end(), speaksOfThisRun);
    return ofRun && key.position && *key.position <= start;
}

void warnAt(Place place, Message message, Faults& faults)
{
    faults.push_back({place, std::move(message), Severity::Warning});
}

// Links to terms that the lesson does not have.
void reviewLinks(const Lesson& lesson, const Value& text, Faults& faults)
{
    constexpr std::string_view link = "(term:";
    const std::string& words = text.text();
    std::vector<std::string> known;
    for (const auto& [term, says] : lesson.terms)
        known.push_back(term);
    TextPlaces places(text);
    for (std::size_t at = words.find(link); at != std::string::npos; at = words.find(link, at)) {
        const std::size_t begin = std::exchange(at, at + link.size());
        const std::string term = words.substr(at, words.find(')', at) - at);
        if (lesson.terms.count(term))
            continue;
        const std::string near = nearest(term, known);
        warnAt(places.at(begin),
               near.empty()
                   ? Message{GRADUS_TEXT("core", "the lesson has no term \"%1\""), {term}}
                   : Message{GRADUS_TEXT("core", "the lesson has no term \"%1\"; did you mean %2?"),
                             {term, near}},
               faults);
    }
}

// A formula that begins and has no end.
void reviewFormulas(const Value& text, Faults& faults)
{
    const std::string left = blankedFormulas(text.text());
    for (std::size_t at = left.find('$'); at != std::string::npos; at = left.find('$', at + 1))
        if (at == 0 || left[at - 1] != '\\')
            return warnAt(TextPlaces(text).at(at),
                          {GRADUS_TEXT("core",
                                       "a formula that begins with $ in this text has no end; for "
                                       "the sign itself write \\$")},
                          faults);
}

void reviewWords(const Lesson& lesson, const Value& text, Faults& faults)
{
    reviewLinks(lesson, text, faults);
    reviewFormulas(text, faults);
}

bool isRepeated(const std::vector<LessonText>& choices)
{
    std::set<std::map<std::string, std::string>> seen;
    return !std::all_of(choices.begin(), choices.end(), [&](const LessonText& choice) {
        return seen.insert(choice.byLanguage).second;
    });
}

void reviewChoices(const Question& question, Faults& faults)
{
    if (isRepeated(question.choices))
        warnAt(question.place, {GRADUS_TEXT("core", "two choices of this question say the same")},
               faults);
    if (question.kind == Question::Kind::Choice
        && question.rightChoices.size() == question.choices.size())
        warnAt(question.place, {GRADUS_TEXT("core", "all choices of this question are right")},
               faults);
    for (const int right : question.rightChoices)
        if (!question.choiceSays[static_cast<std::size_t>(right) - 1].empty())
            warnAt(question.place,
                   {GRADUS_TEXT("core",
                                "choice %1 of this question is right, so what it says to who gives "
                                "it is never read; a say belongs to a wrong choice"),
                    {std::to_string(right)}},
                   faults);
    std::set<std::string> claims;
    for (const Expression& claim : question.claims)
        if (!claims.insert(claim.text()).second)
            return warnAt(question.place,
                          {GRADUS_TEXT("core", "two predictions have the same condition: %1"),
                           {claim.text()}},
                          faults);
}

void reviewHints(const Question& question, Faults& faults)
{
    double cost = 0;
    for (const Hint& hint : question.hints)
        cost += hint.cost;
    if (cost > question.points)
        warnAt(question.place,
               {GRADUS_TEXT("core", "the hints of this question cost %1 points, but it gives %2"),
                {cost, question.points}},
               faults);
}

} // namespace

Faults reviewTexts(const Lesson& lesson)
{
    std::set<std::string> languages;
    TextWalk([&](const Value& text) {
        for (const auto& [language, words] : text.members())
            languages.insert(language.text());
    }).lesson(*lesson.source);
    Faults faults;
    TextWalk([&](const Value& text) {
        if (text.isNull() || (text.isScalar() && !hasWords(text.text())))
            return;
        for (const std::string& language : lessonLanguages())
            if (languages.count(language) && !isIn(text, language))
                faults.push_back({text.place(),
                                  {GRADUS_TEXT("core",
                                               "this text is missing in %1, in which others of the "
                                               "lesson are written"),
                                   {languageName(language)}},
                                  Severity::Warning});
    }).lesson(*lesson.source);
    return faults;
}

Faults reviewForm(const Lesson& lesson)
{
    Faults faults;
    TextWalk([&](const Value& text) {
        if (text.isScalar())
            reviewWords(lesson, text, faults);
        for (const auto& [language, words] : text.members())
            reviewWords(lesson, words, faults);
    }).lesson(*lesson.source);
    for (const Section& section : lesson.sections)
        for (const Question& question : section.questions) {
            reviewChoices(question, faults);
            reviewHints(question, faults);
        }
    return faults;
}

Faults reviewQuestion(const Question& question, const AnswerKey& key, Position start,
                      const Snapshot& here, RunSet& runs)
{
    Faults faults;
    const auto warn = [&](Message message) {
        faults.push_back({question.place, std::move(message), Severity::Warning});
    };
    if (isSeenFromStart(question, key, start))
        warn({GRADUS_TEXT("core",
                          "the answer to this question can be seen from the section's start on; "
                          "let the section start before it is known")});
    if (!key.number || !std::isfinite(*key.number) || std::abs(*key.number) < cancelled)
        return faults;
    const double right = *key.number;
    if (isRight(-right, right, question.tolerance))
        warn(
            {GRADUS_TEXT("core", "the tolerance of this question takes the wrong sign for right")});
    else if (isRight(0, right, question.tolerance))
        warn({GRADUS_TEXT("core", "the tolerance of this question takes 0 for right")});
    const auto step = answerStep(*question.answer, here, runs);
    if (!step)
        return faults;
    const Reading before = step->snapshot.iteration->read(step->quantity, step->step - 1);
    if (before.isKnown() && before.value != right
        && isRight(before.value, right, question.tolerance))
        warn({GRADUS_TEXT("core",
                          "the tolerance of this question takes the value before the step for "
                          "right")});
    return faults;
}

} // namespace gradus
