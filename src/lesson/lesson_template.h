// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/message.h"

#include <string>
#include <variant>

namespace gradus {

/// The text of a commented lesson to start from, for each of kindNames(). `id`: the lesson's own;
/// the template's where it is empty or no identifier. A message for a kind that there is not, and
/// where the program's files are missing.
[[nodiscard]] std::variant<std::string, Message> lessonTemplate(const std::string& kind,
                                                                const std::string& id = {});

} // namespace gradus
