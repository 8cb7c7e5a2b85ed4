// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_teaching.h"

#include "lesson/field_words.h"
#include "lesson/reading_length.h"

#include <algorithm>

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
        std::set<std::string, std::less<>> linked;
        collectLinks(*m_lesson.source, linked);
        const Value* const terms = m_lesson.source->find("terms");
        for (std::size_t i = 0; terms && i < terms->members().size(); ++i) {
            const Value& term = terms->members()[i].first;
            if (!term.text().starts_with("x-") && !linked.count(term.text()))
                warn(term.place(),
                     {GRADUS_TEXT("core",
                                  "nothing links to this term, so nobody reads it: "
                                  "[%1](term:%1)"),
                      {term.text()}});
        }
    }

    // The terms that a text anywhere in the lesson links to.
    static void collectLinks(const Value& value, std::set<std::string, std::less<>>& linked)
    {
        constexpr std::string_view link = "(term:";
        const std::string_view text = value.text();
        for (std::size_t at = text.find(link); at != std::string_view::npos;) {
            const std::size_t begin = at + link.size();
            const std::size_t end = text.find(')', begin);
            if (end == std::string_view::npos)
                break;
            linked.emplace(text.substr(begin, end - begin));
            at = text.find(link, end);
        }
        for (const Value& item : value.items())
            collectLinks(item, linked);
        for (const auto& [key, member] : value.members())
            collectLinks(member, linked);
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

} // namespace

Faults reviewTeaching(const Lesson& lesson, const std::set<std::string>& known)
{
    return TeachingReview(lesson, known).faults();
}

} // namespace gradus
