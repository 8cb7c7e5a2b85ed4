// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gradus {

/// How many significant digits a number is shown with unless somebody asks for more.
inline constexpr int shownDigits = 4;

/// The shortest decimal text that reads back as the same double; "inf", "-inf" and "nan" for
/// numbers that are not finite. Independent of the locale.
[[nodiscard]] std::string exactText(double value);

/// A number for reading: at most `digits` significant digits. A number that needs fewer is shown
/// whole (0.05); one that is cut keeps its zeros (0.3000 is not exactly 0.3). Scientific below
/// 0.001 and from 10⁶ on ("1.234e-5"); never 0.0000 for a number that is not zero.
[[nodiscard]] std::string shownText(double value, int digits = shownDigits);

/// The value of one unit of the last digit that shownText prints.
[[nodiscard]] double lastShownDigit(double value, int digits = shownDigits);

/// Reads a whole decimal number ("-.5", "1e-3", "+2"); nullopt when the text is anything else or
/// too large for a double. Independent of the locale.
[[nodiscard]] std::optional<double> parseNumber(std::string_view text);

} // namespace gradus
