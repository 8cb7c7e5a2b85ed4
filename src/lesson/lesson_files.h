// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"

namespace gradus {

/// The files beside a lesson that it names, as it names them: data, parameters, pictures, and
/// pictures in its texts; each once, in alphabetical order. A name counts where there is such a
/// file in the lesson's folder. Empty for a lesson that was not read from a file.
[[nodiscard]] std::vector<std::string> filesNamedBy(const Lesson& lesson);

/// Copies a lesson's file and the files that it names to another place; names in folders keep
/// them. A message when something is in the way or cannot be written. Nothing is written over.
[[nodiscard]] std::optional<Message> copyLesson(const Lesson& lesson,
                                                const std::filesystem::path& file);

} // namespace gradus
