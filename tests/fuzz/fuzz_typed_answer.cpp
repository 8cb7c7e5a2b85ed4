// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/expression_tex.h"
#include "lesson/answer.h"
#include "lesson/formula_answer.h"

#include "fuzz/fuzz_input.h"

#include <cmath>

using namespace gradus;

namespace {

Expression expressionOf(const char* text) { return std::get<Expression>(parseExpression(text)); }

Tolerance toleranceOf(unsigned kind)
{
    constexpr std::array amounts{0.0, 0.01, 1e300, 3.0};
    return {static_cast<Tolerance::Kind>(kind), amounts[kind]};
}

// One of every kind.
Question questionOf(Question::Kind kind, unsigned formula, Tolerance tolerance)
{
    static constexpr std::array formulas{"2*x*w", "ln(x)", "x^w - 1", "1/(1 + exp(-x))"};
    Question question;
    question.kind = kind;
    question.id = "q";
    question.tolerance = tolerance;
    question.variables = {{"x"}, {"w", -1, 1}};
    question.choices = std::vector<LessonText>(4);
    question.rightChoices = {1, 3};
    if (kind == Question::Kind::Formula)
        question.answer = expressionOf(formulas[formula]);
    return question;
}

void judgeAsFormula(const Question& question, const std::string& given)
{
    (void)readTypedFormula(question, given);
    const auto read = readTypedExpression(question, given);
    if (const auto* expression = std::get_if<Expression>(&read))
        (void)latex(*expression);
}

} // namespace

// Three bytes that choose the question, then what a student typed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    fuzzing::Input input(bytes, size);
    const auto kind = static_cast<Question::Kind>(input.choice(7));
    const unsigned formula = input.choice(4);
    const Question question = questionOf(kind, formula, toleranceOf(input.choice(4)));
    AnswerKey key;
    key.number = 0.2413;
    key.choices = {1, 3};
    key.slips = {{-0.2413, {}, {}}, {1e308, {}, {}}};
    const std::string given(input.rest());
    const Verdict verdict = judge(question, key, given);
    fuzzing::require(verdict.kind != Verdict::Kind::Waiting);
    const auto number = readTypedNumber(given);
    if (const auto* value = std::get_if<double>(&number); value && std::isfinite(*value))
        fuzzing::require(isRight(*value, *value, question.tolerance));
    judgeAsFormula(questionOf(Question::Kind::Formula, formula, {}), given);
    QuestionState state;
    (void)attempt(question, key, state, given, Position{1, 2});
    return 0;
}
