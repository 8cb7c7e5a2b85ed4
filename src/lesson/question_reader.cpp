// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/question_reader.h"

#include "trace/number.h"

#include <algorithm>

namespace gradus {

std::vector<Question> QuestionReader::readQuestions(const Value& list)
{
    std::vector<Question> questions;
    if (!list.isList())
        m_check.fault(list,
                      {GRADUS_TEXT("core", "ask is a list of questions: [{text: …, answer: …}]")});
    for (const Value& item : list.items())
        questions.push_back(readQuestion(item));
    return questions;
}

Question QuestionReader::readQuestion(const Value& value)
{
    static const std::vector<std::string> kinds{"number",     "choice", "formula", "order",
                                                "prediction", "reach",  "text"};
    Question question{.place = value.place()};
    Fields fields(value, "a question", m_faults);
    const std::size_t kind = fields.choice("kind", kinds, 0);
    question.points = fields.number("points", 0, {0});
    question.id = fields.text("id");
    if (question.points > 0)
        (void)fields.required("id");
    if (!question.id.empty() && std::find(m_ids.begin(), m_ids.end(), question.id) != m_ids.end())
        m_check.fault(*fields.optional("id"),
                      {GRADUS_TEXT("core", "another question has the id \"%1\""), {question.id}});
    m_ids.push_back(question.id);
    if (const Value* text = fields.required("text")) {
        question.text = readText(*text, "text", m_faults);
        m_check.checkText(question.text, *text);
    }
    if (kind > 1)
        m_check.fault(*fields.optional("kind"),
                      {GRADUS_TEXT("core",
                                   "questions of the kind %1 are not available "
                                   "in this version"),
                       {kinds[kind]}});
    else if (kind == 1)
        readChoices(fields, question);
    else
        readNumberAnswer(fields, question);
    question.attempts = static_cast<int>(fields.wholeNumber("attempts", 0, {1, 1000}));
    question.feedbackNow = fields.choice("feedback", {"now", "after-hand-in"}, 0) == 0;
    if (const Value* hints = fields.optional("hints"))
        question.hints = readHints(*hints);
    for (const char* key : {"answer", "choices", "tolerance", "within"})
        (void)fields.optional(key);
    fields.finish();
    return question;
}

void QuestionReader::readNumberAnswer(Fields& fields, Question& question)
{
    if (const Value* answer = fields.required("answer")) {
        question.answer = readExpression(*answer, m_faults);
        if (question.answer)
            m_check.checkExpression(*question.answer, *answer, AddressChecker::Wanted::Number);
    }
    const Value* tolerance = fields.optional("tolerance");
    if (!tolerance)
        return;
    std::string text = tolerance->text();
    const bool percent = text.ends_with('%');
    if (percent)
        text.pop_back();
    const auto amount = parseNumber(text);
    if (!amount || *amount < 0) {
        m_check.fault(*tolerance,
                      {GRADUS_TEXT("core",
                                   "tolerance is a share such as 1% or a number such as "
                                   "0.001")});
        return;
    }
    question.tolerance = percent ? Tolerance{Tolerance::Kind::Relative, *amount / 100}
                                 : Tolerance{Tolerance::Kind::Absolute, *amount};
}

void QuestionReader::readChoices(Fields& fields, Question& question)
{
    question.kind = Question::Kind::Choice;
    const Value* choices = fields.required("choices");
    if (!choices)
        return;
    for (const Value& item : choices->items())
        question.choices.push_back(readText(item, "choices", m_faults));
    if (question.choices.size() < 2)
        m_check.fault(*choices, {GRADUS_TEXT("core", "choices is a list of two texts or more")});
    else if (fields.required("answer"))
        question.rightChoice = static_cast<int>(
            fields.wholeNumber("answer", 1, {1, static_cast<double>(question.choices.size())}));
}

std::vector<Hint> QuestionReader::readHints(const Value& list)
{
    std::vector<Hint> hints;
    if (!list.isList())
        m_check.fault(list, {GRADUS_TEXT("core", "hints is a list of texts")});
    for (const Value& item : list.items()) {
        Hint hint;
        if (item.isMap() && item.find("text")) {
            Fields fields(item, "a hint", m_faults);
            hint.text = readText(*fields.required("text"), "a hint", m_faults);
            hint.cost = fields.number("cost", 0, {0});
            fields.finish();
        } else {
            hint.text = readText(item, "a hint", m_faults);
        }
        m_check.checkText(hint.text, item);
        hints.push_back(std::move(hint));
    }
    return hints;
}

} // namespace gradus
