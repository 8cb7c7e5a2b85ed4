// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace gradus {

/// The whole path of a file or folder of the source tree, given its path from the top:
/// "lessons/chain-rule.yaml". An empty path is the tree itself.
[[nodiscard]] std::string sourcePath(const std::string& path);
[[nodiscard]] QString qSourcePath(const char* path);

} // namespace gradus
