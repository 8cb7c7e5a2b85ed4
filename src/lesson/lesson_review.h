// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/judge.h"

namespace gradus {

/// Warnings for texts that stand in one language alone while the lesson has others in more. A plain
/// text without words (`25 × 24 / 2`, `$w_1$`) needs no translation.
[[nodiscard]] Faults reviewTexts(const Lesson& lesson);

/// Warnings for what can be seen without a run: links to terms that the lesson does not explain,
/// formulas that are not closed, choices that say the same or are all right, hints that cost more
/// than their question gives, questions of another run that look at the lesson's own.
[[nodiscard]] Faults reviewForm(const Lesson& lesson);

/// Warnings for a question whose answer is worked out: it can be seen before it is asked for, or
/// its tolerance takes 0, the wrong sign or the value before the step for right. `start`: the
/// section's; `here`: the run where the answer is known.
[[nodiscard]] Faults reviewQuestion(const Question& question, const AnswerKey& key, Position start,
                                    const Snapshot& here, RunSet& runs);

} // namespace gradus
