// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/judge.h"

namespace gradus {

/// Answers a question with the engine's own answer, as it is when a lesson is checked, and says
/// what is wrong with it: an answer that never becomes known or is not judged right, a prediction
/// of which nothing comes true, a state that is there from the start or is not reached by the
/// lesson's own solution. Warns of slips that the tolerance takes for right. The timeline stands at
/// the section's start and is left anywhere.
[[nodiscard]] Faults checkQuestion(const Lesson& lesson, const Section& section,
                                   const Question& question, Timeline& timeline, RunSet& runs);

/// The end of the iteration in which the lesson's own solution brings the state about, from the
/// section's start on; nullopt when it does not within the question's iterations, with the faults
/// of its settings.
[[nodiscard]] std::optional<Position> solvedAt(const Lesson& lesson, const Section& section,
                                               const Question& question, Position start,
                                               Faults& faults);

} // namespace gradus
