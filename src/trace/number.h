// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gradus {

/// How many significant digits a number is shown with unless somebody asks for more.
inline constexpr int shownDigits = 4;

/// The shortest decimal text that reads back as the same number (−0 is "0"); "inf", "-inf", "nan"
/// for numbers that are not finite. Independent of the locale.
[[nodiscard]] std::string exactText(double value);

/// A number for reading: at most `digits` significant digits. A number that needs fewer is shown
/// whole (0.05); one that is cut keeps its zeros (0.3000 is not exactly 0.3). Scientific below
/// 0.001 and from 10⁶ on ("1.234e-5"); never 0.0000 for a number that is not zero.
[[nodiscard]] std::string shownText(double value, int digits = shownDigits);

/// The value of one unit of the last digit that shownText prints.
[[nodiscard]] double lastShownDigit(double value, int digits = shownDigits);

/// The same, always scientific: "1.385e-1".
[[nodiscard]] std::string scientificText(double value, int digits = shownDigits);

/// The largest denominator of a fraction that a number is taken for.
inline constexpr int largestDenominator = 1000;
/// "1/3", "-7/2", "3": the fraction with the smallest denominator whose nearest double the number
/// is; nullopt where there is none with a denominator up to largestDenominator and less than 10⁶
/// above it.
[[nodiscard]] std::optional<std::string> fractionText(double value);

/// How numbers are shown: with how many digits, always scientific, or as fractions where exact.
struct NumberStyle {
    enum class Form { Usual, Scientific, Fraction };
    Form form = Form::Usual;
    int digits = shownDigits; ///< significant digits; 0: all

    bool operator==(const NumberStyle&) const = default;
};
[[nodiscard]] std::string styledText(double value, const NumberStyle& style);

/// Reads a whole decimal number ("-.5", "1e-3", "+2"); nullopt when the text is anything else or
/// too large for a double. Independent of the locale.
[[nodiscard]] std::optional<double> parseNumber(std::string_view text);

} // namespace gradus
