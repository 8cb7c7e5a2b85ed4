// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace gradus {

/// A JSON Schema (draft 2020-12) of lesson files, for editors. It is made from the same lists of
/// names that the readers use.
[[nodiscard]] std::string lessonSchema();

} // namespace gradus
