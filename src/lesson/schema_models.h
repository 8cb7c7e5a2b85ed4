// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/schema_parts.h"

namespace gradus::schema {

/// The schema of a lesson's `model`: any of the kinds.
[[nodiscard]] Json modelSchema();
/// The schemas of `data`, `training` and `recall`.
[[nodiscard]] Json dataSchema();
[[nodiscard]] Json trainingSchema();
[[nodiscard]] Json recallSchema();

} // namespace gradus::schema
