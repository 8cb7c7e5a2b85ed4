// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homework/marked_work.h"
#include "homework/student_work.h"
#include "lesson/lesson.h"

namespace gradus {

/// What in a submission cannot have come from the program, without judging anything: numbers that
/// are another student's, times out of order, more hints than there are, questions and sections
/// that the lesson does not have, settings that it does not leave to its students. `lesson`: as
/// this student has it. `same`: the file says that the work was done with these very questions;
/// else another version of them may explain all but the times, too. `now`: the time of marking, UTC
/// as in Attempt; empty: not known.
[[nodiscard]] std::vector<MarkProblem> signsOfAlteration(const StudentWork& work,
                                                         const Lesson& lesson, bool same,
                                                         const std::string& now);

/// A fingerprint of what a student gave, when, and of the edits; empty where nothing was given.
[[nodiscard]] std::string fingerprintOf(const StudentWork& work);

} // namespace gradus
