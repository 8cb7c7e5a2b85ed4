// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/work_states.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace gradus {

namespace {

using StateWas = QuestionState::Outcome;

StateWas outcomeOf(AttemptVerdict verdict)
{
    switch (verdict) {
    case AttemptVerdict::Right:
        return StateWas::Right;
    case AttemptVerdict::Wrong:
        return StateWas::Wrong;
    case AttemptVerdict::Waiting:
        return StateWas::Waiting;
    default:
        return StateWas::Given;
    }
}

} // namespace

std::string timeNow()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
}

AttemptVerdict verdictOf(StateWas outcome)
{
    switch (outcome) {
    case StateWas::Right:
        return AttemptVerdict::Right;
    case StateWas::Wrong:
        return AttemptVerdict::Wrong;
    case StateWas::Waiting:
        return AttemptVerdict::Waiting;
    default:
        return AttemptVerdict::NotJudged;
    }
}

bool counts(const Attempt& attempt) { return attempt.verdict != AttemptVerdict::Unreadable; }

bool isAnswered(const QuestionWork& question)
{
    return std::any_of(question.attempts.begin(), question.attempts.end(), counts);
}

bool isWorthAsking(const StudentWork& work) { return hasProgress(work); }

std::optional<Position> positionOf(const std::string& text)
{
    const auto parsed = parsePosition(text);
    const auto* const name = std::get_if<PositionName>(&parsed);
    return name && name->kind == PositionName::Kind::Step
        ? std::optional(Position{name->iteration, name->step})
        : std::nullopt;
}

std::vector<RunEdit> runEdits(const std::vector<EditWork>& edits)
{
    std::vector<RunEdit> all;
    for (const EditWork& edit : edits) {
        const auto quantity = parseQuantity(edit.quantity);
        const auto at = positionOf(edit.position);
        if (at && std::holds_alternative<Quantity>(quantity))
            all.push_back({edit.run, std::get<Quantity>(quantity), edit.value, *at});
    }
    return all;
}

QString visitedName(const StudentWork& work)
{
    const QString name = QString::fromStdString(work.name.empty() ? work.student : work.name);
    return name.isEmpty()
        ? QCoreApplication::translate("gradus::LessonWork", "somebody without a name")
        : name.left(60);
}

QuestionState stateOf(const QuestionWork& work)
{
    QuestionState state;
    state.hints = work.hints;
    state.seen = work.seen;
    for (const Attempt& attempt : work.attempts)
        if (counts(attempt)) {
            ++state.attempts;
            state.given = attempt.given;
            state.outcome = outcomeOf(attempt.verdict);
        }
    if (work.shown)
        state.outcome = StateWas::Shown;
    return state;
}

} // namespace gradus
