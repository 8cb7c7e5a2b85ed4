// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/value.h"

#include <string>
#include <variant>

namespace gradus {

/// The limits of a lesson file.
inline constexpr std::size_t largestLesson = 1 << 20; ///< bytes
inline constexpr int deepestLesson = 64;
inline constexpr int mostLessonNodes = 200'000;

/// Reads YAML (or JSON, its subset) into a tree with places. Refuses what a lesson needs not and
/// what could do harm: more than the limits, invalid UTF-8, control characters (also by escapes in
/// double quotes; a `.json` text may have line breaks), anchors and aliases, tags, a second
/// document, quotes that never end: then the tree is null and at least one fault has been
/// added. A key that stands twice in a map is a fault, too, but there is a tree: with the first.
[[nodiscard]] Value readYaml(const std::string& bytes, bool json, Faults& faults);

} // namespace gradus
