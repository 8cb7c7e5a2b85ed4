// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/question_state.h"

#include <algorithm>

namespace gradus {

using Outcome = QuestionState::Outcome;

std::optional<int> attemptsLeft(const Question& question, const QuestionState& state)
{
    if (question.attempts == 0)
        return std::nullopt;
    return std::max(0, question.attempts - state.attempts);
}

bool isSettled(const Question& question, const QuestionState& state)
{
    switch (state.outcome) {
    case Outcome::Right:
    case Outcome::Shown:
        return true;
    case Outcome::Wrong:
        return attemptsLeft(question, state) == 0;
    case Outcome::Given: // a text may be written on
        return state.seen && question.kind != Question::Kind::Text;
    case Outcome::Open:
    case Outcome::Waiting: // committed to, but the end is still to come
        break;
    }
    return false;
}

double pointsFor(const Question& question, QuestionState::Outcome outcome, int attempts, int hints)
{
    const bool words = question.kind == Question::Kind::Text; // which may be written anew
    const bool earned = outcome == Outcome::Right || (outcome == Outcome::Given && words);
    if (!earned || (!words && question.attempts > 0 && attempts > question.attempts))
        return 0;
    double points = question.points;
    for (int i = 0; i < std::min(hints, static_cast<int>(question.hints.size())); ++i)
        points -= question.hints[static_cast<std::size_t>(i)].cost;
    return std::max(0.0, points);
}

} // namespace gradus
