// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/message.h"

#include <string>
#include <variant>

namespace gradus {

/// What a person types, as the expression language reads it: full-width digits and signs, − × · ÷,
/// superscripts (10⁻²), ½ and its like, a percent sign behind a number (12% is 12/100), spaces
/// between groups of three digits (1 234.5), and the decimal comma.
///
/// A comma between two digits is a decimal comma (0,0123; 1,5/3 is a half) unless a function is
/// called, whose arguments it then separates. A number with two commas, or with a comma and a
/// point, could mean two things: the message says so.
[[nodiscard]] std::variant<std::string, Message> plainMath(std::string text);

} // namespace gradus
