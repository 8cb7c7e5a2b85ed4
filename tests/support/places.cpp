// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/places.h"

namespace gradus {

std::string sourcePath(const std::string& path)
{
    return path.empty() ? GRADUS_SOURCE : GRADUS_SOURCE "/" + path;
}

QString qSourcePath(const char* path) { return QString::fromStdString(sourcePath(path)); }

} // namespace gradus
