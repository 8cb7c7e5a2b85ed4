// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace gradus {

/// The whole path of a file or folder of the source tree, given its path from the top:
/// "lessons/chain-rule.yaml". An empty path is the tree itself.
[[nodiscard]] std::string sourcePath(const std::string& path);
[[nodiscard]] QString qSourcePath(const char* path);

/// The file of a lesson by its id: the one in tests/lessons where there is one, which stays as it
/// is when the shipped lesson of that name is taught better; else the shipped one.
[[nodiscard]] std::string lessonPath(const std::string& id);
[[nodiscard]] QString qLessonPath(const char* id);

} // namespace gradus
