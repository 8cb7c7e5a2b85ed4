// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace gradus {

/// A whole number of `count` bytes, least byte first; the bytes must be there.
[[nodiscard]] inline std::uint64_t littleEndian(std::string_view bytes, std::size_t at,
                                                std::size_t count)
{
    std::uint64_t number = 0;
    for (std::size_t i = count; i-- > 0;)
        number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

inline void addLittleEndian(std::string& bytes, std::uint64_t number, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        bytes += static_cast<char>(number >> (8 * i) & 0xFF);
}

/// A number of half precision (IEEE 754 binary16) from its bits.
[[nodiscard]] inline double halfOf(std::uint32_t bits)
{
    const int exponent = static_cast<int>(bits >> 10 & 31);
    const double fraction = static_cast<double>(bits & 1023) / 1024;
    double size =
        exponent == 0 ? std::ldexp(fraction, -14) : std::ldexp(1 + fraction, exponent - 15);
    if (exponent == 31)
        size = fraction == 0 ? std::numeric_limits<double>::infinity()
                             : std::numeric_limits<double>::quiet_NaN();
    return (bits & 0x8000) != 0 ? -size : size;
}

/// A bfloat16: the upper half of a float.
[[nodiscard]] inline double brainAt(std::string_view bytes, std::size_t at)
{
    const auto upper = static_cast<std::uint32_t>(littleEndian(bytes, at, 2));
    return static_cast<double>(std::bit_cast<float>(upper << 16));
}

/// A double, a float where `size` is 4, half precision where it is 2; least byte first.
[[nodiscard]] inline double realAt(std::string_view bytes, std::size_t at, std::size_t size)
{
    const std::uint64_t bits = littleEndian(bytes, at, size);
    if (size == 2)
        return halfOf(static_cast<std::uint32_t>(bits));
    return size == 8 ? std::bit_cast<double>(bits)
                     : static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bits)));
}

} // namespace gradus
