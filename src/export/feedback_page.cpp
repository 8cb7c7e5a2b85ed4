// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/feedback_page.h"

#include "export/document.h"
#include "export/markdown_html.h"
#include "lesson/judge.h"
#include "trace/formula_mathml.h"
#include "trace/number.h"

#include <array>

namespace gradus {

namespace {

constexpr std::string_view feedbackStyle =
    ":root { color-scheme: light dark }\n"
    "body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.5;\n"
    "  font-family: Inter, system-ui, \"Noto Sans CJK SC\", \"WenQuanYi Micro Hei\", sans-serif }\n"
    "section { border-top: 1px solid; margin-top: 1.5rem; padding-top: .5rem; overflow-x: auto }\n"
    "h2 { font-size: 1.1rem; display: flex; justify-content: space-between; gap: 1rem }\n"
    ".mark { font-weight: bold } .total { font-size: 1.3rem }\n"
    "dt { font-weight: bold; margin-top: .4rem } dd { margin: 0 0 0 1.5rem; white-space: pre-wrap "
    "}\n"
    "dd p, dd ul, dd ol { margin: 0; white-space: normal }\n"
    "math[display=block] { margin: .4rem 0 .4rem 1.5rem; text-align: left }\n"
    "mtd { text-align: left; padding: .2em .1em } mtd:first-child { text-align: right }\n"
    "@media print { body { margin: 0; max-width: none } section { break-inside: avoid } }\n";

class FeedbackPage {
public:
    FeedbackPage(const MarkedWork& work, const Lesson& lesson, const std::string& language,
                 const Words& words)
        : m_work(work)
        , m_lesson(lesson)
        , m_language(language)
        , m_words(words)
    { }

    std::string html()
    {
        head();
        for (const MarkedQuestion& question : m_work.questions)
            section(question);
        m_html += "</body>\n</html>\n";
        return std::move(m_html);
    }

private:
    [[nodiscard]] std::string say(const Message& message) const
    {
        return escapedMarkup(m_words ? m_words(message) : english(message));
    }
    [[nodiscard]] std::string ofPoints(double points, double of) const
    {
        return say({GRADUS_TEXT("core", "%1 of %2 points"), {pointsText(points), pointsText(of)}});
    }
    [[nodiscard]] std::string totalPoints() const
    {
        if (m_work.isAllMarked())
            return ofPoints(m_work.points, m_work.of);
        return say(
            {GRADUS_TEXT("core", "%1 of %2 points marked so far; of %3 more a person decides"),
             {pointsText(m_work.points), pointsText(m_work.markedOf),
              pointsText(m_work.of - m_work.markedOf)}});
    }

    void head()
    {
        const std::string title = escapedMarkup(m_lesson.title.in(m_language));
        const std::string who = m_work.name.empty() ? m_work.student : m_work.name;
        m_html = "<!DOCTYPE html>\n<html lang=\"" + escapedMarkup(m_language)
            + "\">\n<head>\n<meta charset=\"utf-8\">\n"
              "<meta name=\"viewport\" content=\"width=device-width\">\n"
              "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
              "style-src 'unsafe-inline'\">\n<title>"
            + title + "</title>\n<style>\n" + std::string(feedbackStyle)
            + "</style>\n</head>\n<body>\n<h1>" + title + "</h1>\n<p>" + escapedMarkup(who);
        if (!m_work.name.empty() && !m_work.student.empty())
            m_html += " (" + escapedMarkup(m_work.student) + ")";
        m_html += "</p>\n<p class=\"total\">" + totalPoints() + "</p>\n";
        if (m_work.stale)
            m_html += "<p>"
                + say({GRADUS_TEXT("core",
                                   "You worked with another version of this lesson; your answers "
                                   "are judged by the present one."),
                       {}})
                + "</p>\n";
    }

    [[nodiscard]] std::string markText(AnswerMark mark) const
    {
        switch (mark) {
        case AnswerMark::Right:
            return "✓ " + say({GRADUS_TEXT("core", "right"), {}});
        case AnswerMark::Wrong:
            return "✗ " + say({GRADUS_TEXT("core", "wrong"), {}});
        case AnswerMark::Shown:
            return "○ " + say({GRADUS_TEXT("core", "the answer was shown"), {}});
        case AnswerMark::Unanswered:
            return "○ " + say({GRADUS_TEXT("core", "not answered"), {}});
        case AnswerMark::Unreadable:
            return "○ " + say({GRADUS_TEXT("core", "the answer cannot be read"), {}});
        case AnswerMark::Read:
            return "✓ " + say({GRADUS_TEXT("core", "a person has read this"), {}});
        case AnswerMark::ToRead:
            break;
        }
        return "… " + say({GRADUS_TEXT("core", "a person reads this"), {}});
    }

    void section(const MarkedQuestion& question)
    {
        const std::string number =
            std::to_string(question.section) + "." + std::to_string(question.number);
        m_html += "<section>\n<h2><span>" + say({GRADUS_TEXT("core", "Question %1"), {number}})
            + "</span><span class=\"mark\">" + markText(question.mark) + "</span></h2>\n";
        if (question.posed) {
            m_html += markdownHtml(question.posed->text.in(m_language));
            choices(*question.posed);
        }
        m_html += "<dl>\n";
        for (const WrongAnswer& wrong : question.wrong)
            wrongAnswer(question, wrong);
        for (const UnreadableAnswer& one : question.unreadable)
            entry({GRADUS_TEXT("core", "You gave, and it cannot be read"), {}},
                  escapedMarkup(one.given) + "<p>" + say(one.reason) + "</p>");
        if (!question.given.empty() && question.judged != AnswerMark::Unreadable
            && (question.wrong.empty() || question.wrong.back().given != question.given))
            entry({GRADUS_TEXT("core", "Your answer"), {}}, givenHtml(question, question.given));
        if (!question.draft.empty())
            entry({GRADUS_TEXT("core", "You typed, and did not give"), {}},
                  givenHtml(question, question.draft));
        if (question.posed)
            rightAnswer(question);
        entry({GRADUS_TEXT("core", "Points"), {}}, pointsHtml(question));
        m_html += "</dl>\n";
        if (question.posed && question.posed->why)
            why(*question.posed->why);
        else if (question.posed && question.posed->sum)
            sum(*question.posed);
        m_html += "</section>\n";
    }

    void entry(const Message& term, const std::string& html)
    {
        m_html += "<dt>" + say(term) + "</dt><dd>" + html + "</dd>\n";
    }

    void choices(const PosedQuestion& posed)
    {
        if (posed.choices.empty())
            return;
        m_html += "<ul>\n";
        for (const LessonText& choice : posed.choices)
            m_html += "<li>" + markdownLineHtml(choice.in(m_language)) + "</li>\n";
        m_html += "</ul>\n";
    }

    void wrongAnswer(const MarkedQuestion& question, const WrongAnswer& wrong)
    {
        std::string html = givenHtml(question, wrong.given);
        if (!wrong.say.empty())
            html += markdownHtml(wrong.say.in(m_language));
        else if (!wrong.remark.empty())
            html += "<p>" + say(wrong.remark) + "</p>";
        entry({GRADUS_TEXT("core", "You gave, and it is wrong"), {}}, html);
    }

    // Numbers of choices as their words, everything else as it was typed.
    [[nodiscard]] std::string givenHtml(const MarkedQuestion& question,
                                        const std::string& given) const
    {
        const auto numbers = question.posed && !question.posed->choices.empty()
            ? readNumbers(given, question.posed->choices.size())
            : std::nullopt;
        if (!numbers)
            return escapedMarkup(given);
        const std::string list = question.kind == Question::Kind::Order ? "ol" : "ul";
        std::string html = "<" + list + ">";
        for (const int number : *numbers)
            html += "<li>"
                + markdownLineHtml(question.posed->choices[static_cast<std::size_t>(number) - 1].in(
                    m_language))
                + "</li>";
        return html + "</" + list + ">";
    }

    void rightAnswer(const MarkedQuestion& question)
    {
        if (question.posed->right.empty() || question.mark == AnswerMark::Right)
            return;
        const auto& number = question.posed->key.number;
        entry({GRADUS_TEXT("core", "The right answer"), {}},
              number ? escapedMarkup(shownText(*number))
                     : givenHtml(question, question.posed->right));
    }

    [[nodiscard]] std::string pointsHtml(const MarkedQuestion& question) const
    {
        std::string html = question.points
            ? ofPoints(*question.points, question.of)
            : say({GRADUS_TEXT("core", "a person decides, of %1"), {pointsText(question.of)}});
        if (question.attempts > 1)
            html += ", "
                + say({GRADUS_TEXT("core", "attempts: %1"), {std::to_string(question.attempts)}});
        if (question.hints > 0)
            html +=
                ", " + say({GRADUS_TEXT("core", "hints: %1"), {std::to_string(question.hints)}});
        return html;
    }

    void why(const Explanation& explanation)
    {
        m_html += "<p><strong>" + say({GRADUS_TEXT("core", "Why"), {}}) + "</strong> "
            + say(explanation.sentence) + "</p>\n"
            + printFormula(explanation, DocumentFormat::Html, shownDigits, m_words);
    }

    // "z / w = 0.6 / 0.2 = 3"
    void sum(const PosedQuestion& posed)
    {
        Printing printing{.numbers = {.digits = shownDigits}, .words = m_words};
        std::string formula = posed.sumHasNames ? mathml(*posed.sum, printing) + "<mo>=</mo>" : "";
        printing.face = Face::Numbers;
        m_html += "<p><strong>" + say({GRADUS_TEXT("core", "Why"), {}})
            + "</strong></p>\n<math display=\"block\">" + formula + mathml(*posed.sum, printing)
            + "<mo>=</mo>" + mathmlOfTex(latex(Formula::number(*posed.key.number), printing))
            + "</math>\n";
    }

    const MarkedWork& m_work;
    const Lesson& m_lesson;
    const std::string& m_language;
    const Words& m_words;
    std::string m_html;
};

} // namespace

std::string feedbackPage(const MarkedWork& work, const Lesson& lesson, const std::string& language,
                         const Words& words)
{
    return FeedbackPage(work, lesson, language, words).html();
}

} // namespace gradus
