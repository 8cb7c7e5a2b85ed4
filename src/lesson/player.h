// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"
#include "trace/timeline.h"

namespace gradus {

/// Plays a lesson to its end without a window: every section's start and condition, the answer of
/// every question, then every expectation. The faults say what did not work, each at its own place.
[[nodiscard]] Faults play(const Lesson& lesson, const CheckpointPolicy& policy = {});

} // namespace gradus
