// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

namespace gradus {

/// The folder of the shipped lessons: $GRADUS_LESSONS, else the one beside the installed program
/// (../share/gradus/lessons), else that of the source tree.
[[nodiscard]] std::filesystem::path lessonsFolder();
/// The folder of the built-in data sets, found likewise ($GRADUS_DATA).
[[nodiscard]] std::filesystem::path builtinDataFolder();
/// The folder of the lessons to start from, found likewise ($GRADUS_NEW).
[[nodiscard]] std::filesystem::path templatesFolder();

/// The lesson files and archives of a folder in the order of its `course/map.yaml`, then the others
/// by name.
[[nodiscard]] std::vector<std::filesystem::path> lessonFiles(const std::filesystem::path& folder);

} // namespace gradus
