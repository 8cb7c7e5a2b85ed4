// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/question_reader.h"

#include "expression/variable_name.h"
#include "lesson/formula_answer.h"
#include "lesson/solution_reader.h"
#include "trace/number.h"

#include <algorithm>
#include <array>

namespace gradus {

namespace {

using QuestionKind = Question::Kind;
using Wanted = AddressChecker::Wanted;

constexpr std::size_t mostChoices = 26;
constexpr std::size_t mostFormulaVariables = 8;

} // namespace

const std::vector<std::string>& questionKindNames()
{
    static const std::vector<std::string> names{"number",     "formula", "choice", "order",
                                                "prediction", "reach",   "text"};
    return names;
}

std::vector<Question> QuestionReader::readQuestions(const Value& list)
{
    std::vector<Question> questions;
    if (!list.isList())
        m_check.fault(list,
                      {GRADUS_TEXT("core", "ask is a list of questions: [{text: …, answer: …}]")});
    constexpr std::size_t most = 100; // all of a section are on one page
    if (list.items().size() > most) {
        m_check.fault(list,
                      {GRADUS_TEXT("core",
                                   "this section asks %1 questions; it may ask at most %2: make "
                                   "several sections of it"),
                       {std::to_string(list.items().size()), std::to_string(most)}});
        return questions;
    }
    for (const Value& item : list.items())
        questions.push_back(readQuestion(item));
    return questions;
}

Question QuestionReader::readQuestion(const Value& value)
{
    Question question{.place = value.place()};
    Fields fields(value, "a question", m_faults);
    question.kind = static_cast<QuestionKind>(fields.choice("kind", questionKindNames(), 0));
    readIdentity(fields, question);
    if (const Value* text = fields.required("text"))
        question.text = readWords(*text, "text");
    question.attempts = static_cast<int>(fields.wholeNumber("attempts", 0, {1, 1000}));
    readByKind(fields, question);
    question.feedbackNow = fields.choice("feedback", {"now", "after-hand-in"}, 0) == 0;
    if (const Value* hints = fields.optional("hints"))
        question.hints = readHints(*hints);
    fields.finish();
    return question;
}

void QuestionReader::readIdentity(Fields& fields, Question& question)
{
    question.points = fields.number("points", 0, {0});
    question.id = fields.text("id");
    // Points are kept under the id, formulas are compared and orders mixed by it.
    if (question.points > 0 || question.kind == QuestionKind::Order
        || question.kind == QuestionKind::Formula)
        (void)fields.required("id");
    if (!question.id.empty() && std::find(m_ids.begin(), m_ids.end(), question.id) != m_ids.end())
        m_check.fault(*fields.optional("id"),
                      {GRADUS_TEXT("core", "another question has the id \"%1\""), {question.id}});
    m_ids.push_back(question.id);
}

void QuestionReader::readByKind(Fields& fields, Question& question)
{
    switch (question.kind) {
    case QuestionKind::Number:
        return readNumber(fields, question);
    case QuestionKind::Formula:
        return readFormula(fields, question);
    case QuestionKind::Choice:
        readChoices(fields, question);
        return readRightChoices(fields, question);
    case QuestionKind::Order:
        return readOrder(fields, question);
    case QuestionKind::Prediction:
        return readPrediction(fields, question);
    case QuestionKind::Reach:
        return readReach(fields, question);
    case QuestionKind::Text:
        break;
    }
}

LessonText QuestionReader::readWords(const Value& value, const std::string& what)
{
    LessonText text = readText(value, what, m_faults);
    m_check.checkText(text, value);
    return text;
}

void QuestionReader::readNumber(Fields& fields, Question& question)
{
    if (const Value* answer = fields.required("answer")) {
        question.answer = readExpression(*answer, m_faults);
        if (question.answer)
            m_check.checkExpression(*question.answer, *answer, Wanted::Number);
    }
    readTolerance(fields, question);
    const Value* digits = fields.optional("digits");
    if (digits && question.tolerance.kind != Tolerance::Kind::Default)
        m_check.fault(*digits, {GRADUS_TEXT("core", "a question has a tolerance or digits")});
    else if (digits)
        question.tolerance = {Tolerance::Kind::Digits,
                              static_cast<double>(fields.wholeNumber("digits", 1, {1, 15}))};
    if (const Value* slips = fields.optional("slips"))
        question.slips = readSlips(*slips, question);
}

void QuestionReader::readTolerance(Fields& fields, Question& question)
{
    const Value* tolerance = fields.optional("tolerance");
    if (!tolerance)
        return;
    std::string text = tolerance->text();
    const bool percent = text.ends_with('%');
    if (percent)
        text.erase(text.find_last_not_of(" %") + 1);
    const auto amount = Value::scalar(text, false, {}).number();
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

std::vector<KnownSlip> QuestionReader::readSlips(const Value& list, const Question& question)
{
    std::vector<KnownSlip> slips;
    if (!list.isList())
        m_check.fault(list, {GRADUS_TEXT("core", "slips is a list: [{value: \"2*C\", say: …}]")});
    for (const Value& item : list.items()) {
        Fields fields(item, "a slip", m_faults);
        const Value* value = fields.required("value");
        const Value* say = fields.required("say");
        LessonText words = say ? readWords(*say, "say") : LessonText{};
        const bool formula = question.kind == QuestionKind::Formula;
        const ReadingContext context = formula ? formulaContext(question) : ReadingContext{};
        auto expression = value ? readExpression(*value, m_faults, context) : std::nullopt;
        if (expression && formula)
            checkFormula(*expression, *value, question);
        else if (expression)
            m_check.checkExpression(*expression, *value, Wanted::Number);
        fields.finish();
        if (expression)
            slips.push_back({std::move(*expression), std::move(words), item.place()});
    }
    return slips;
}

void QuestionReader::readFormula(Fields& fields, Question& question)
{
    if (const Value* variables = fields.required("variables"))
        readVariables(*variables, question);
    readTolerance(fields, question);
    const Value* answer = fields.required("answer");
    if (!answer)
        return;
    question.answer = readExpression(*answer, m_faults, formulaContext(question));
    if (question.answer && !question.variables.empty())
        checkFormula(*question.answer, *answer, question);
    if (const Value* slips = fields.optional("slips"))
        question.slips = readSlips(*slips, question);
}

// `[x, y]` or `{x: [-2, 2]}`.
void QuestionReader::readVariables(const Value& value, Question& question)
{
    std::vector<std::string> names;
    const auto add = [&](const Value& name, const Value* interval) {
        FormulaVariable variable{name.text()};
        if (auto message = variableFault(variable.name, names))
            m_check.fault(name, std::move(*message));
        const auto& ends = interval ? interval->items() : name.items();
        const auto end = [&](std::size_t i) {
            return i < ends.size() ? ends[i].number() : std::nullopt;
        };
        if (interval && (ends.size() != 2 || !end(0) || !end(1) || *end(0) >= *end(1)))
            m_check.fault(
                *interval,
                {GRADUS_TEXT("core", "here two numbers are needed, the lower first: [-3, 3]")});
        else if (interval)
            std::tie(variable.low, variable.high) = std::pair(*end(0), *end(1));
        names.push_back(variable.name);
        question.variables.push_back(std::move(variable));
    };
    for (const Value& name : value.items())
        add(name, nullptr);
    for (const auto& [name, interval] : value.members())
        add(name, &interval);
    if (question.variables.empty() || question.variables.size() > mostFormulaVariables)
        m_check.fault(value,
                      {GRADUS_TEXT("core",
                                   "variables are up to %1 names, [x, y], or names with the "
                                   "interval they are taken from, {x: [-2, 2]}"),
                       {std::to_string(mostFormulaVariables)}});
}

void QuestionReader::checkFormula(const Expression& formula, const Value& at,
                                  const Question& question)
{
    std::vector<std::string> names;
    for (const FormulaVariable& variable : question.variables)
        names.push_back(variable.name);
    const auto graph = FunctionGraph::make(formula, names);
    if (const auto* wrong = std::get_if<ExpressionFault>(&graph)) {
        m_faults.push_back({at.inside(wrong->column), wrong->message});
        return;
    }
    Question alone = question;
    alone.answer = formula;
    if (pointsWithValue(alone) < comparedPoints / 2)
        m_check.fault(at,
                      {GRADUS_TEXT("core",
                                   "this formula has no value at most points of the variables' "
                                   "intervals; give others: variables: {x: [1, 2]}")});
}

void QuestionReader::readChoices(Fields& fields, Question& question)
{
    const Value* choices = fields.required("choices");
    if (!choices)
        return;
    for (const Value& item : choices->items())
        readChoice(item, question);
    if (question.choices.size() < 2 || question.choices.size() > mostChoices)
        m_check.fault(*choices,
                      {GRADUS_TEXT("core", "choices is a list of 2 to %1 texts; here are %2"),
                       {std::to_string(mostChoices), std::to_string(question.choices.size())}});
}

// A text, or `{text: …, say: …}` with what is said to who gives it and is wrong.
void QuestionReader::readChoice(const Value& item, Question& question)
{
    LessonText says;
    const Value* text = &item;
    if (item.isMap() && (item.find("text") || item.find("say"))) {
        Fields fields(item, "a choice", m_faults);
        text = fields.required("text");
        says = readSay(fields, question);
        fields.finish();
    }
    question.choices.push_back(text ? readWords(*text, "choices") : LessonText{});
    question.choiceSays.push_back(std::move(says));
}

LessonText QuestionReader::readSay(Fields& fields, const Question& question)
{
    const Value* say = fields.optional("say");
    if (!say)
        return {};
    if (question.kind == QuestionKind::Order)
        m_check.fault(*say,
                      {GRADUS_TEXT("core",
                                   "a choice of an order is not wrong by itself; it has a text and "
                                   "no say")});
    return readWords(*say, "say");
}

// `answer: 2`, or `answer: [1, 3]` where several may be marked.
void QuestionReader::readRightChoices(Fields& fields, Question& question)
{
    const Value* answer = fields.required("answer");
    if (!answer || question.choices.empty())
        return;
    const auto count = static_cast<double>(question.choices.size());
    if (!answer->isList()) {
        question.rightChoices = {static_cast<int>(fields.wholeNumber("answer", 1, {1, count}))};
        return;
    }
    question.several = true;
    for (const Value& item : answer->items()) {
        const auto number = item.wholeNumber();
        const bool there = number && *number >= 1 && static_cast<double>(*number) <= count;
        if (!there
            || std::count(question.rightChoices.begin(), question.rightChoices.end(),
                          static_cast<int>(*number))
                > 0)
            m_check.fault(item,
                          {GRADUS_TEXT("core",
                                       "answer lists the right choices by their numbers from 1 "
                                       "to %1, each once: [1, 3]"),
                           {std::to_string(question.choices.size())}});
        else
            question.rightChoices.push_back(static_cast<int>(*number));
    }
    if (answer->items().empty())
        m_check.fault(*answer, {GRADUS_TEXT("core", "at least one choice must be right")});
    std::sort(question.rightChoices.begin(), question.rightChoices.end());
}

void QuestionReader::readOrder(Fields& fields, Question& question)
{
    readChoices(fields, question);
    if (const Value* answer = fields.optional("answer"))
        m_check.fault(*answer,
                      {GRADUS_TEXT("core",
                                   "the choices of an order stand in the right order; it has no "
                                   "answer")});
}

void QuestionReader::readPrediction(Fields& fields, Question& question)
{
    if (question.attempts > 1)
        m_check.fault(*fields.optional("attempts"),
                      {GRADUS_TEXT("core", "a prediction is made once; it has one attempt")});
    question.attempts = 1;
    const Value* choices = fields.optional("choices");
    if (!choices)
        return readNumber(fields, question);
    if (const Value* answer = fields.optional("answer"))
        m_check.fault(*answer,
                      {GRADUS_TEXT("core",
                                   "a prediction has an answer or choices; which of them is right "
                                   "says the \"that\" of each")});
    for (const Value& item : choices->items())
        readClaim(item, question);
    if (choices->items().size() < 2 || choices->items().size() > mostChoices)
        m_check.fault(*choices,
                      {GRADUS_TEXT("core",
                                   "choices is a list of 2 to %1, here are %2: [{text: …, that: "
                                   "\"C < 0.1\"}, …]"),
                       {std::to_string(mostChoices), std::to_string(choices->items().size())}});
}

void QuestionReader::readClaim(const Value& item, Question& question)
{
    Fields fields(item, "a choice", m_faults);
    const Value* text = fields.required("text");
    const Value* that = fields.required("that");
    LessonText says = readSay(fields, question);
    fields.finish();
    auto claim = that ? readExpression(*that, m_faults) : std::nullopt;
    if (claim)
        m_check.checkExpression(*claim, *that, Wanted::Truth);
    if (!text || !claim)
        return;
    question.choices.push_back(readWords(*text, "text"));
    question.choiceSays.push_back(std::move(says));
    question.claims.push_back(std::move(*claim));
}

void QuestionReader::readReach(Fields& fields, Question& question)
{
    if (const Value* that = fields.required("that")) {
        question.that = readExpression(*that, m_faults);
        if (question.that)
            m_check.checkExpression(*question.that, *that, Wanted::Truth);
        if (question.that && !question.that->isHere())
            m_check.fault(*that,
                          {GRADUS_TEXT("core",
                                       "what is to be reached lies in this run; of and at have "
                                       "no place here")});
    }
    question.within = fields.wholeNumber("within", 10'000, {1, 1e6});
    if (const Value* solution = fields.optional("solution"))
        question.solution = SolutionReader(m_root, m_check).read(*solution);
}

std::vector<Hint> QuestionReader::readHints(const Value& list)
{
    std::vector<Hint> hints;
    if (!list.isList())
        m_check.fault(list, {GRADUS_TEXT("core", "hints is a list of texts")});
    for (const Value& item : list.items()) {
        Hint hint;
        const Value* words = &item;
        if (item.isMap() && item.find("text")) {
            Fields fields(item, "a hint", m_faults);
            words = fields.required("text"); // null counts as absent
            hint.cost = fields.number("cost", 0, {0});
            fields.finish();
        }
        if (words) {
            hint.text = readText(*words, "a hint", m_faults);
            m_check.checkText(hint.text, *words);
        }
        hints.push_back(std::move(hint));
    }
    return hints;
}

} // namespace gradus
