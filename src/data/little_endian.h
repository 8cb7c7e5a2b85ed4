// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>
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

/// A double, or a float where `size` is 4, least byte first.
[[nodiscard]] inline double realAt(std::string_view bytes, std::size_t at, std::size_t size)
{
    const std::uint64_t bits = littleEndian(bytes, at, size);
    return size == 8 ? std::bit_cast<double>(bits)
                     : static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bits)));
}

} // namespace gradus
