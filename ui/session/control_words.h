// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace gradus {

/// A setting as people call it: "rate η", "units in layer 1".
[[nodiscard]] QString controlName(const std::string& key);
/// What a setting does, in a sentence; empty where nothing is known of it.
[[nodiscard]] QString controlHelp(const std::string& key);

} // namespace gradus
