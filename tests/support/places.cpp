// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/places.h"

#include <filesystem>

namespace gradus {

std::string sourcePath(const std::string& path)
{
    return path.empty() ? GRADUS_SOURCE : GRADUS_SOURCE "/" + path;
}

std::string lessonPath(const std::string& id)
{
    const std::string own = sourcePath("tests/lessons/" + id + ".yaml");
    return std::filesystem::exists(own) ? own : sourcePath("lessons/" + id + ".yaml");
}

QString qLessonPath(const char* id) { return QString::fromStdString(lessonPath(id)); }

QString qSourcePath(const char* path) { return QString::fromStdString(sourcePath(path)); }

} // namespace gradus
