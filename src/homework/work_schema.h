// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace gradus {

/// A JSON Schema (2020-12) of the files that students hand in.
[[nodiscard]] std::string workSchema();

} // namespace gradus
