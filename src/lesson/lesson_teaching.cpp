// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_teaching.h"

#include "lesson/answer.h"
#include "lesson/field_words.h"
#include "lesson/reading_length.h"
#include "trace/number.h"

#include <algorithm>
#include <cctype>

namespace gradus {

namespace {

using AskedKind = Question::Kind;

// A section as it was read and as it stands in the file.
struct TaughtSection {
    const Section& section;
    const Value& source;

    [[nodiscard]] bool has(const char* key) const
    {
        const Value* const value = source.find(key);
        return value && !value->isNull();
    }
    [[nodiscard]] bool opensControls() const
    {
        return has("controls") && !section.controls.empty();
    }
    [[nodiscard]] bool hasAction() const
    {
        return section.until || !section.questions.empty() || opensControls();
    }
};

// Counts what is read until something is to be done, in one language.
class ReadingCount {
public:
    ReadingCount(std::string language, Faults& faults)
        : m_language(std::move(language))
        , m_faults(faults)
    { }

    void read(const Value* text)
    {
        const Value* const words = !text ? nullptr
            : !text->isScalar()          ? text->find(m_language)
            : m_language == "en"         ? text
                                         : nullptr;
        if (!words)
            return;
        m_count += readingLength(words->text(), m_language);
        if (m_count > limit() && m_place == Place{})
            m_place = words->place();
    }

    // Something is to be done here.
    void act()
    {
        const bool chinese = m_language == "zh";
        if (m_count > limit())
            m_faults.push_back(
                {m_place,
                 {chinese ? GRADUS_TEXT("core",
                                        "%1 Chinese characters are read here before something is "
                                        "to be done, at most %2 should be: say less, or have "
                                        "something done in between (until, a question, controls)")
                          : GRADUS_TEXT("core",
                                        "%1 words are read here before something is to be done, "
                                        "at most %2 should be: say less, or have something done "
                                        "in between (until, a question, controls)"),
                  {std::to_string(m_count), std::to_string(limit())}},
                 Severity::Warning});
        m_count = 0;
        m_place = {};
    }

private:
    [[nodiscard]] std::size_t limit() const
    {
        return m_language == "zh" ? mostCharactersAtOnce : mostWordsAtOnce;
    }

    std::string m_language;
    Faults& m_faults;
    std::size_t m_count = 0;
    Place m_place; ///< of the text that was too much
};

class TeachingReview {
public:
    TeachingReview(const Lesson& lesson, const std::set<std::string>& known)
        : m_lesson(lesson)
        , m_known(known)
        , m_script(lesson.source->find("script"))
    {
        for (std::size_t i = 0; i < lesson.sections.size(); ++i)
            m_sections.push_back({lesson.sections[i], m_script->items()[i]});
    }

    Faults faults()
    {
        readings();
        for (const TaughtSection& one : m_sections) {
            if (!one.hasAction())
                warn(
                    one.section.place,
                    {GRADUS_TEXT("core",
                                 "there is nothing to do in this section: let it wait for a step "
                                 "or a run (until), ask something, or open a setting (controls)")});
            for (const Question& question : one.section.questions)
                review(question);
        }
        kinds();
        words();
        pictures();
        ending();
        return std::move(m_faults);
    }

private:
    void warn(Place place, Message message)
    {
        m_faults.push_back({place, std::move(message), Severity::Warning});
    }
    // Of the lesson as a whole.
    [[nodiscard]] Place whole() const
    {
        return m_script ? m_script->place() : m_lesson.source->place();
    }

    void readings()
    {
        for (const std::string& language : lessonLanguages()) {
            ReadingCount count(language, m_faults);
            for (const TaughtSection& one : m_sections) {
                count.read(one.source.find("say"));
                if (one.section.until || one.opensControls())
                    count.act();
                const Value* const ask = one.source.find("ask");
                for (std::size_t i = 0; ask && i < ask->items().size(); ++i) {
                    count.read(ask->items()[i].find("text"));
                    count.act();
                }
            }
            count.act(); // the end of the lesson
        }
    }

    void review(const Question& question)
    {
        if (question.kind == AskedKind::Number && question.slips.empty())
            warn(question.place,
                 {GRADUS_TEXT("core",
                              "this question knows no wrong number: give it slips, what a student "
                              "gets who goes wrong, and what to say to it: [{value: …, say: …}]")});
        if (question.asksChoice())
            silentChoices(question);
    }

    // One prediction comes true, and it is not known here which.
    void silentChoices(const Question& question)
    {
        const bool prediction = question.kind == AskedKind::Prediction;
        std::string silent;
        int count = 0;
        for (int number = 1; number <= static_cast<int>(question.choices.size()); ++number) {
            const auto& right = question.rightChoices;
            if (!question.choiceSays[static_cast<std::size_t>(number) - 1].empty()
                || std::find(right.begin(), right.end(), number) != right.end())
                continue;
            silent += (silent.empty() ? "" : ", ") + std::to_string(number);
            ++count;
        }
        if (count > (prediction ? 1 : 0))
            warn(question.place,
                 {prediction ? GRADUS_TEXT("core",
                                           "only the choice that comes true needs no answer; these "
                                           "have none: %1. Give them a say: {text: …, that: …, "
                                           "say: …}")
                             : GRADUS_TEXT("core",
                                           "these wrong choices are not answered: %1. Say what "
                                           "misleads who gives them: {text: …, say: …}"),
                  {silent}});
    }

    // A state to be reached, or a prediction about what is otherwise.
    [[nodiscard]] static bool asksWhatIf(const TaughtSection& one, const Question& question)
    {
        if (question.kind == AskedKind::Reach)
            return true;
        if (question.kind != AskedKind::Prediction)
            return false;
        const auto speaksOfRun = [](const Expression& expression) {
            return std::any_of(expression.nodes().begin(), expression.nodes().end(),
                               [](const ExpressionNode& node) { return !node.run.empty(); });
        };
        return one.opensControls() || !one.section.run.empty()
            || (question.answer && speaksOfRun(*question.answer))
            || std::any_of(question.claims.begin(), question.claims.end(), speaksOfRun);
    }

    void kinds()
    {
        int all = 0;
        int numbers = 0;
        int predictions = 0;
        bool whatIf = false;
        for (const TaughtSection& one : m_sections)
            for (const Question& question : one.section.questions) {
                ++all;
                numbers += question.kind == AskedKind::Number ? 1 : 0;
                predictions += question.kind == AskedKind::Prediction ? 1 : 0;
                whatIf = whatIf || asksWhatIf(one, question);
            }
        if (2 * numbers > all)
            warn(whole(),
                 {GRADUS_TEXT("core",
                              "%1 of %2 questions ask for a number, at most half should: let "
                              "students predict, choose, order, write a formula or bring a state "
                              "about"),
                  {std::to_string(numbers), std::to_string(all)}});
        if (predictions < 2)
            warn(whole(),
                 {GRADUS_TEXT("core",
                              "questions that are predictions: %1, there should be two at least "
                              "(kind: prediction)"),
                  {std::to_string(predictions)}});
        if (!whatIf)
            warn(whole(),
                 {GRADUS_TEXT("core",
                              "nothing asks what would be otherwise: ask for a state to be brought "
                              "about (kind: reach), or for a prediction about another run or in a "
                              "section that opens controls")});
    }

    void words()
    {
        const FieldWords field = fieldWordsOf(m_lesson);
        for (const UsedWord& used : field.used)
            if (!field.explained.count(used.word) && !m_known.count(used.word))
                warn(used.place,
                     {used.letter
                          ? GRADUS_TEXT("core",
                                        "%1 is used and nothing says what it is: name it in one "
                                        "paragraph with it, in *italics* or by a link to a term")
                          : GRADUS_TEXT("core",
                                        "\"%1\" is used and explained nowhere: link it to an entry "
                                        "of terms, [%1](term:…), or set it in *italics* where you "
                                        "say what it is"),
                      {used.word}});
        const Value* const terms = m_lesson.source->find("terms");
        for (std::size_t i = 0; terms && i < terms->members().size(); ++i) {
            const Value& term = terms->members()[i].first;
            if (!term.text().starts_with("x-") && !isLinked(*m_lesson.source, term.text()))
                warn(term.place(),
                     {GRADUS_TEXT("core",
                                  "nothing links to this term, so nobody reads it: "
                                  "[%1](term:%1)"),
                      {term.text()}});
        }
    }

    [[nodiscard]] static bool isLinked(const Value& value, const std::string& term)
    {
        const auto within = [&](const Value& inner) { return isLinked(inner, term); };
        return value.text().find("(term:" + term + ")") != std::string::npos
            || std::any_of(value.items().begin(), value.items().end(), within)
            || std::any_of(value.members().begin(), value.members().end(),
                           [&](const Value::Member& member) { return within(member.second); });
    }

    void pictures()
    {
        const auto shows = [](const TaughtSection& one) {
            return one.section.picture || !one.section.view.stage.empty()
                || one.section.say.in("en").find("![") != std::string::npos;
        };
        if (std::none_of(m_sections.begin(), m_sections.end(), shows))
            warn(whole(),
                 {GRADUS_TEXT("core",
                              "no section has a picture that was chosen for it: give the first one "
                              "a picture, or a view with the stage that shows what it speaks of")});
    }

    void ending()
    {
        if (m_lesson.learned.empty())
            warn(
                m_lesson.source->place(),
                {GRADUS_TEXT("core", "the lesson does not say what was learned: give it learned")});
        if (m_sections.empty())
            return;
        const Section& last = m_sections.back().section;
        const bool reaches =
            std::any_of(last.questions.begin(), last.questions.end(),
                        [](const Question& question) { return question.kind == AskedKind::Reach; });
        if (!reaches && !last.until)
            warn(last.place,
                 {GRADUS_TEXT("core",
                              "the lesson does not end with something that succeeds: let its last "
                              "section run until it does (until), or have it brought about (kind: "
                              "reach)")});
        if (!reaches && last.controls.empty())
            warn(last.place,
                 {GRADUS_TEXT("core",
                              "there is nothing to try by oneself at the end: open a setting in "
                              "the last section (controls), or ask for a state to be brought "
                              "about (kind: reach)")});
    }

    const Lesson& m_lesson;
    const std::set<std::string>& m_known;
    const Value* m_script;
    std::vector<TaughtSection> m_sections;
    Faults m_faults;
};

bool isSign(const std::string& text, std::size_t at, std::string_view sign)
{
    return text.compare(at, sign.size(), sign) == 0;
}

// The pieces of a text that could be typed as a number: "half: 0.5 × 2" has "0.5 × 2".
std::vector<std::string> sumsIn(std::string text)
{
    for (const auto& [from, to] : std::initializer_list<std::pair<std::string_view, const char*>>{
             {"\\times", "×"}, {"\\cdot", "·"}, {"{{", ""}, {"}}", ""}, {"$", ""}, {"\\,", ""}})
        for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at))
            text.replace(at, from.size(), to);
    std::vector<std::string> sums(1);
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = 0;
        for (const std::string_view sign : {"−", "×", "·", "÷"})
            if (isSign(text, at, sign))
                length = sign.size();
        if (std::isdigit(static_cast<unsigned char>(text[at]))
            || std::string_view("+-*/^(). ").find(text[at]) != std::string_view::npos)
            length = 1;
        if (length > 0)
            sums.back().append(text, at, length);
        else if (!sums.back().empty())
            sums.emplace_back();
        at += std::max<std::size_t>(length, 1);
    }
    for (std::string& sum : sums) {
        sum.erase(0, sum.find_first_not_of(" ."));
        sum.erase(sum.find_last_not_of(" .") + 1);
    }
    return sums;
}

// Three digits, or more than one number: what is only mentioned is shorter.
bool saysMuch(const std::string& sum)
{
    return std::count_if(sum.begin(), sum.end(),
                         [](unsigned char c) { return std::isdigit(c) != 0; })
        >= 3
        || sum.find(' ', sum.find_first_of("0123456789")) != std::string::npos;
}

} // namespace

Faults reviewTeaching(const Lesson& lesson, const std::set<std::string>& known)
{
    return TeachingReview(lesson, known).faults();
}

Faults reviewFreeAnswers(const Question& question, double right)
{
    Faults faults;
    for (const Hint& hint : question.hints) {
        if (hint.cost > 0)
            continue;
        for (const std::string& sum : sumsIn(hint.text.in("en"))) {
            const auto read = readTypedNumber(sum);
            const auto* const number = std::get_if<double>(&read);
            if (!number || !saysMuch(sum) || !isRight(*number, right, question.tolerance))
                continue;
            faults.push_back(
                {question.place,
                 {GRADUS_TEXT("core",
                              "a hint of this question is the finished answer, \"%1\", "
                              "and costs nothing: say the way there, or let it cost "
                              "points: {text: …, cost: …}"),
                  {sum}},
                 Severity::Warning});
            return faults;
        }
    }
    return faults;
}

} // namespace gradus
