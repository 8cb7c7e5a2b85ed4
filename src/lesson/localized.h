// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/message.h"

#include <string>

namespace gradus {

/// A sentence in the user's language: translated by the installed translators (context "core"),
/// then filled in.
[[nodiscard]] std::string localized(const Message& message);

} // namespace gradus
