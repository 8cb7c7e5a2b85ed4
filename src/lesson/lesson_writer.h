// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"
#include "trace/iteration.h"
#include "trace/timeline.h"

#include <span>

namespace gradus {

/// A tree as YAML: readYaml() makes the same tree of it (places apart). Comments are not in a tree.
[[nodiscard]] std::string yamlText(const Value& tree);

/// The whole file of a lesson as a tree: as it was read, or of a lesson that a person made in a
/// dialog what a file of it says (its first section only; it has no questions). Texts of a made
/// lesson are those in `language`.
[[nodiscard]] Value lessonTree(const Lesson& lesson, const std::string& language);

/// The same with what a person changed in its own run: its settings, the pieces of an approximation
/// as they stand, where a descent starts. Other edits belong to the run and not to a lesson.
[[nodiscard]] Value withWork(const Value& tree, const std::vector<Override>& changes,
                             std::span<const Edit> edits, const Snapshot& snapshot);

} // namespace gradus
