// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"

#include <filesystem>
#include <optional>

namespace gradus {

/// The file of a lesson by its id: in `folder` (of the lesson that names it), else among those of
/// the program. A file is named by the id or has it; nullopt where there is none.
[[nodiscard]] std::optional<std::filesystem::path> lessonById(const std::string& id,
                                                              const std::filesystem::path& folder);

/// Warns of what a lesson promises and cannot keep: a `next` that there is no lesson for.
[[nodiscard]] Faults reviewPromises(const Lesson& lesson);

} // namespace gradus
