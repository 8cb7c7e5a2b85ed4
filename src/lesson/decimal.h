// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gradus {

/// A decimal number as it is typed, exactly: units · 10^exponent. Steps of 0.1 stay steps of 0.1.
struct Decimal {
    std::int64_t units = 0;
    int exponent = 0;
};

/// The most digits that a decimal may have, so that sums of a few never overflow.
inline constexpr int mostDecimalDigits = 15;

/// Reads a number in decimal notation ("0.1", "-2e-3"); nullopt for anything else and for more than
/// 15 digits.
[[nodiscard]] std::optional<Decimal> readDecimal(std::string_view text);
/// The same number with a smaller exponent; nullopt where it has too many digits then.
[[nodiscard]] std::optional<Decimal> withExponent(const Decimal& number, int exponent);
/// The number without an exponent and without needless zeros: "0.3".
[[nodiscard]] std::string decimalText(const Decimal& number);

} // namespace gradus
