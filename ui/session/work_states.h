// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homework/student_work.h"
#include "lesson/question_state.h"
#include "session/session.h"

namespace gradus {

/// The time as work has it: UTC, ISO 8601.
[[nodiscard]] std::string timeNow();
/// How an attempt was judged, as a question's state has it, and the other way round.
[[nodiscard]] AttemptVerdict verdictOf(QuestionState::Outcome outcome);
/// A student's question state as the work has it.
[[nodiscard]] QuestionState stateOf(const QuestionWork& work);
/// True for an attempt that could be read.
[[nodiscard]] bool counts(const Attempt& attempt);
/// True where such an attempt was made.
[[nodiscard]] bool isAnswered(const QuestionWork& question);
/// True for work that is worth an offer to go on with; notes are there in any case.
[[nodiscard]] bool isWorthAsking(const StudentWork& work);
/// A position by its numbers; nullopt for anything else.
[[nodiscard]] std::optional<Position> positionOf(const std::string& text);
/// The edits that can be read, for a session.
[[nodiscard]] std::vector<RunEdit> runEdits(const std::vector<EditWork>& edits);
/// What somebody whose work is looked at is called.
[[nodiscard]] QString visitedName(const StudentWork& work);

} // namespace gradus
