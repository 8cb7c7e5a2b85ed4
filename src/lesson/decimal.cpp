// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/decimal.h"

#include "trace/number.h"

#include <charconv>

namespace gradus {

namespace {

constexpr std::int64_t decimalBound = 1'000'000'000'000'000; // 10^mostDecimalDigits
constexpr int largestExponent = 30;

} // namespace

std::optional<Decimal> readDecimal(std::string_view text)
{
    if (!parseNumber(text))
        return std::nullopt;
    Decimal number;
    const bool negative = text.front() == '-';
    bool behindPoint = false;
    std::size_t i = text.front() == '-' || text.front() == '+' ? 1 : 0;
    for (; i < text.size() && text[i] != 'e' && text[i] != 'E'; ++i) {
        if (text[i] == '.') {
            behindPoint = true;
            continue;
        }
        number.units = number.units * 10 + (text[i] - '0');
        number.exponent -= behindPoint ? 1 : 0;
        if (number.units >= decimalBound)
            return std::nullopt;
    }
    if (i < text.size()) {
        const std::size_t first = i + (text[i + 1] == '+' ? 2 : 1);
        int power = 0;
        std::from_chars(text.data() + first, text.data() + text.size(), power);
        number.exponent += power;
    }
    if (number.exponent > largestExponent || number.exponent < -largestExponent)
        return std::nullopt;
    number.units = negative ? -number.units : number.units;
    return number;
}

std::optional<Decimal> withExponent(const Decimal& number, int exponent)
{
    Decimal other = number;
    for (; other.exponent > exponent; --other.exponent) {
        other.units *= 10;
        if (other.units >= decimalBound || other.units <= -decimalBound)
            return std::nullopt;
    }
    return other;
}

std::string decimalText(const Decimal& number)
{
    std::string digits = std::to_string(number.units < 0 ? -number.units : number.units);
    if (number.units == 0)
        return "0";
    if (number.exponent >= 0) {
        digits.append(static_cast<std::size_t>(number.exponent), '0');
    } else {
        const auto behind = static_cast<std::size_t>(-number.exponent);
        if (digits.size() <= behind)
            digits.insert(0, behind + 1 - digits.size(), '0');
        digits.insert(digits.size() - behind, 1, '.');
        digits.erase(digits.find_last_not_of('0') + 1);
        if (digits.back() == '.')
            digits.pop_back();
    }
    return (number.units < 0 ? "-" : "") + digits;
}

} // namespace gradus
