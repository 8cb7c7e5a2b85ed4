// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"
#include "trace/iteration.h"

namespace gradus {

/// What of a run can be put into a lesson.
enum class LessonPart {
    Parameters, ///< of a network; patterns; where a descent starts; what a graph is given; pieces
    Data, ///< the samples of the iteration; of a Hopfield net the state, as a start
    Position ///< as a section's `goto`
};

/// A part of a run as the lines that stand for it in a lesson, with the indentation that they have
/// there: they can be pasted between two lines. Numbers read back as the same doubles. A message
/// says why there are none.
[[nodiscard]] std::variant<std::string, Message> lessonYaml(LessonPart part,
                                                            const Snapshot& snapshot);

/// A section's `view`: which picture, which part of the plane.
[[nodiscard]] std::string viewYaml(const LessonView& view);

} // namespace gradus
