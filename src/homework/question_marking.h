// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homework/posed_lesson.h"
#include "homework/student_work.h"

namespace gradus {

/// A question of a lesson, and what a student did about it.
struct QuestionToMark {
    const Section& section;
    const Question& question;
    const QuestionWork& work;
    /// The question as it is put from each place where the student may have begun the section; the
    /// usual one first. Empty: it could not be worked out.
    std::vector<std::shared_ptr<const PosedQuestion>> posed;
    double points = 0; ///< that it is worth
    /// The work says that its verdicts were given by this program on this lesson; else another
    /// version may explain why they differ.
    bool comparable = false;
};

/// Judges every attempt anew, as the window would have: the first right one settles the question,
/// as many wrong ones as are allowed do, too; where feedback comes after handing in, the last one
/// counts. What cannot be read is no attempt, and is kept. Words have no points until a person
/// gives them. What the record says otherwise is a problem. `key`: questionKey().
[[nodiscard]] MarkedQuestion markQuestion(const QuestionToMark& asked, const std::string& key,
                                          const Lesson& lesson, ReplayBudget& budget,
                                          std::vector<MarkProblem>& problems);

} // namespace gradus
