// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/message.h"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace gradus {

/// Numbers with a name and a shape, as files of parameters hold them.
struct NamedArray {
    std::string name; ///< `w1`
    std::vector<std::size_t> shape; ///< empty: a single number
    std::vector<double> numbers; ///< row by row: the last index runs fastest

    bool operator==(const NamedArray&) const = default;
};

using NamedArrays = std::vector<NamedArray>;
/// Arrays that were read, or what is wrong with the bytes, in words for a person.
using ReadArrays = std::variant<NamedArrays, Message>;

// What a file of arrays may have at most: it may come from anybody.
inline constexpr std::size_t largestArrayFile = 100'000'000; ///< bytes, packed and unpacked
inline constexpr std::size_t mostArrays = 1000;
inline constexpr std::size_t mostArrayIndices = 8;
inline constexpr std::size_t longestArrayName = 200; ///< bytes

/// "3 × 4"; "1" for an empty shape.
[[nodiscard]] std::string shapeText(const std::vector<std::size_t>& shape);
/// How many numbers a shape has; nullopt where they would not fit into a file of arrays.
[[nodiscard]] std::optional<std::size_t> numbersIn(const std::vector<std::size_t>& shape);
/// Why a set of arrays cannot be used: two of one name, a number that is not finite.
[[nodiscard]] std::optional<Message> arraysFault(const NamedArrays& arrays);

} // namespace gradus
