// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/question_check.h"
#include "trace/timeline.h"

namespace gradus {

/// Plays a lesson to its end without a window: every section's start and condition, the answer of
/// every question, then every expectation. The faults say what did not work, each at its own place.
/// `answered` is told the right answer of each number question, in the order of the script.
/// `progress` is told how far a long way has come.
[[nodiscard]] Faults play(const Lesson& lesson, const CheckpointPolicy& policy = {},
                          const RightAnswerSeen& answered = {},
                          const Timeline::Interrupt& progress = {});

} // namespace gradus
