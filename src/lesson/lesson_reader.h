// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"

namespace gradus {

/// A lesson, or why there is none. Warnings may stand beside a lesson.
struct LessonResult {
    std::shared_ptr<const Lesson> lesson; ///< null when a fault is an error
    Faults faults; ///< sorted by place
};

/// True for what may be a lesson's `id`: up to 64 small letters, digits and -.
[[nodiscard]] bool isLessonId(const std::string& id);

/// Reads and checks a lesson file or an archive of one (.gradus): its form, its model and data, and
/// every quantity, position and expression in it. All faults of the file are reported at once. With
/// overrides the script is read for its form only: what it speaks of belongs to the model as the
/// file has it. `student`: the identifier, as it was typed, from which the lesson's varying numbers
/// are drawn.
[[nodiscard]] LessonResult readLesson(const std::filesystem::path& file,
                                      const std::vector<Override>& overrides = {},
                                      const std::string& student = {});
/// The same lesson for another student, without opening its file again.
[[nodiscard]] LessonResult readAgain(const Lesson& lesson, const std::string& student);

} // namespace gradus
