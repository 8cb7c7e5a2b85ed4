// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/number.h"

#include <array>
#include <charconv>
#include <cmath>

namespace gradus {

namespace {

constexpr int allDigits = 17; // no double needs more

std::string notFinite(double value)
{
    if (std::isnan(value))
        return "nan";
    return value > 0 ? "inf" : "-inf";
}

std::string printed(double value, std::chars_format format, int precision)
{
    std::array<char, 512> buffer;
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format, precision);
    return {buffer.data(), end.ptr};
}

// The significant digits of the shortest text of a number, without sign, point and exponent.
int digitsNeeded(const std::string& scientific)
{
    int count = 0;
    for (const char c : scientific) {
        if (c == 'e')
            break;
        count += c >= '0' && c <= '9' ? 1 : 0;
    }
    return count;
}

std::string shortestScientific(double value)
{
    std::array<char, 64> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   std::chars_format::scientific);
    return {buffer.data(), end.ptr};
}

// 1.5e-05 becomes 1.5e-5, 2e+06 becomes 2e6.
std::string tidyExponent(std::string text)
{
    const std::size_t e = text.find('e');
    if (e == std::string::npos)
        return text;
    std::string exponent = text.substr(e + 1);
    const bool negative = exponent.front() == '-';
    exponent.erase(0, exponent.find_first_not_of("+-0"));
    return text.substr(0, e + 1) + (negative ? "-" : "") + (exponent.empty() ? "0" : exponent);
}

// The decimal exponent of a number after rounding it to so many significant digits.
int exponentOf(double value, int digits)
{
    const std::string text = printed(value, std::chars_format::scientific, digits - 1);
    return std::stoi(text.substr(text.find('e') + 1));
}

bool usesExponent(int exponent) { return exponent < -3 || exponent >= 6; }

} // namespace

std::string exactText(double value)
{
    if (!std::isfinite(value))
        return notFinite(value);
    if (value == 0.0)
        return "0";
    std::array<char, 64> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), end.ptr};
}

std::string shownText(double value, int digits)
{
    if (!std::isfinite(value))
        return notFinite(value);
    if (value == 0.0)
        return "0";
    const int needed = digitsNeeded(shortestScientific(value));
    const int kept = needed < digits ? needed : digits;
    const int exponent = exponentOf(value, kept);
    if (usesExponent(exponent))
        return tidyExponent(printed(value, std::chars_format::scientific, kept - 1));
    const int decimals = kept - 1 - exponent;
    return printed(value, std::chars_format::fixed, decimals > 0 ? decimals : 0);
}

std::string scientificText(double value, int digits)
{
    if (!std::isfinite(value))
        return notFinite(value);
    if (value == 0.0)
        return "0";
    const int needed = digitsNeeded(shortestScientific(value));
    return tidyExponent(
        printed(value, std::chars_format::scientific, (needed < digits ? needed : digits) - 1));
}

std::optional<std::string> fractionText(double value)
{
    constexpr double largestNumerator = 1e6;
    if (!(std::abs(value) < largestNumerator))
        return std::nullopt;
    for (int below = 1; below <= largestDenominator; ++below) {
        const double above = std::round(value * below);
        if (std::abs(above) >= largestNumerator || above / below != value)
            continue;
        if (above == 0)
            return "0";
        const std::string text = std::to_string(static_cast<int>(above));
        return below == 1 ? text : text + "/" + std::to_string(below);
    }
    return std::nullopt;
}

std::string styledText(double value, const NumberStyle& style)
{
    if (style.form == NumberStyle::Form::Fraction)
        if (auto fraction = fractionText(value))
            return *fraction;
    if (style.form == NumberStyle::Form::Scientific)
        return scientificText(value, style.digits > 0 ? style.digits : allDigits);
    return style.digits > 0 ? shownText(value, style.digits) : exactText(value);
}

double lastShownDigit(double value, int digits)
{
    if (!std::isfinite(value) || value == 0.0)
        return 0.0;
    return std::pow(10.0, exponentOf(value, digits) - digits + 1);
}

std::optional<double> parseNumber(std::string_view text)
{
    if (text.starts_with('+') && !text.starts_with("+-"))
        text.remove_prefix(1);
    if (text.empty() || text.find_first_not_of("0123456789.eE+-") != std::string_view::npos)
        return std::nullopt;
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec != std::errc() || result.ptr != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace gradus
