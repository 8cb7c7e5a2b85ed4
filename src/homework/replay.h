// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homework/replay_budget.h"
#include "homework/student_work.h"
#include "lesson/lesson.h"

namespace gradus {

/// How going again to where a student was has ended.
enum class Replayed {
    Same, ///< it is as the record says
    Different,
    Refused, ///< the record changes what the lesson does not leave to its students
    TooLong ///< the budget was spent before that
};

/// Does again what brought a run to a state, and tells whether what a question asks to be reached
/// holds at the end of an iteration.
[[nodiscard]] Replayed replayReach(const Lesson& lesson, const Question& question,
                                   const RunWork& by, std::int64_t iteration, ReplayBudget& budget);

/// Goes again to where the work says that sections were begun, after as many of its edits as it
/// takes, and compares the hashes of the states. Only for work that was done with the same lesson,
/// program and kernel. `different`: receives the sections where no state has that hash.
[[nodiscard]] Replayed replayStates(const Lesson& lesson, const StudentWork& work,
                                    ReplayBudget& budget, std::vector<int>& different);

/// True where every setting is one that the lesson or a section of it leaves to the student.
[[nodiscard]] bool mayChange(const Lesson& lesson, const std::vector<Override>& changes);

/// Work as it can be gone through again in a window: without settings that are not free, and where
/// its edits and its position lie too far away, without them.
[[nodiscard]] StudentWork replayable(StudentWork work, const Lesson& lesson);

/// A position as it is recorded (`3:17`); nullopt for any other form.
[[nodiscard]] std::optional<Position> recordedPosition(const std::string& text);

} // namespace gradus
