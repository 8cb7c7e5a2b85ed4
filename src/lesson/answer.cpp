// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/answer.h"

#include "trace/number.h"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr std::int64_t answerWithin = 10'000;

void replaceAll(std::string& text, std::string_view from, std::string_view to)
{
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

// What an input method writes for digits and signs, in plain ASCII.
std::string inAscii(std::string text)
{
    for (char digit = '0'; digit <= '9'; ++digit) {
        const std::string wide{'\xEF', '\xBC', static_cast<char>(0x90 + (digit - '0'))};
        replaceAll(text, wide, std::string(1, digit));
    }
    replaceAll(text, "−", "-");
    replaceAll(text, "－", "-");
    replaceAll(text, "．", ".");
    replaceAll(text, "＋", "+");
    replaceAll(text, "　", " ");
    replaceAll(text, "×", "*");
    return text;
}

} // namespace

std::optional<RightAnswer> rightAnswer(const Question& question, Timeline& timeline, RunSet& runs,
                                       const Timeline::Interrupt& interrupt)
{
    if (!question.answer
        || advanceUntilKnown(timeline, *question.answer, answerWithin, runs, interrupt)
            != Arrival::Reached)
        return std::nullopt;
    const Evaluation value = evaluate(*question.answer, RunResolver(timeline.now(), runs));
    return RightAnswer{value.number(), timeline.now().position};
}

double allowedDifference(double right, const Tolerance& tolerance)
{
    constexpr double share = 0.01;
    switch (tolerance.kind) {
    case Tolerance::Kind::Relative:
        return std::abs(right) * tolerance.amount;
    case Tolerance::Kind::Absolute:
        return tolerance.amount;
    case Tolerance::Kind::Default:
        break;
    }
    return std::max(std::abs(right) * share, lastShownDigit(right));
}

bool isRight(double given, double right, const Tolerance& tolerance)
{
    if (!std::isfinite(right))
        return given == right || (std::isnan(given) && std::isnan(right));
    // A difference of exactly the tolerance counts; rounding in the difference must not spoil it.
    return std::abs(given - right) <= allowedDifference(right, tolerance) * (1 + 1e-12);
}

std::variant<double, Message> readTypedNumber(const std::string& text)
{
    auto parsed = parseExpression(inAscii(text));
    if (auto* fault = std::get_if<ExpressionFault>(&parsed))
        return std::move(fault->message);
    Evaluation value = evaluate(std::get<Expression>(parsed), NumbersOnly());
    if (value.state == Evaluation::State::Fault)
        return std::move(value.fault.message);
    if (!value.isNumber())
        return Message{GRADUS_TEXT("core", "the answer is a number")};
    return value.number();
}

} // namespace gradus
