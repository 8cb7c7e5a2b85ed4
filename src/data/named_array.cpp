// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/named_array.h"

#include "trace/number.h"

#include <cmath>
#include <set>

namespace gradus {

std::string shapeText(const std::vector<std::size_t>& shape)
{
    std::string text;
    for (const std::size_t side : shape)
        text += (text.empty() ? "" : " × ") + std::to_string(side);
    return text.empty() ? "1" : text;
}

std::optional<std::size_t> numbersIn(const std::vector<std::size_t>& shape)
{
    constexpr std::size_t most = largestArrayFile / 2; // of the smallest sort, two bytes each
    std::size_t count = 1;
    for (const std::size_t side : shape) {
        if (side > most || count * side > most) // both are small, so the product is true
            return std::nullopt;
        count *= side;
    }
    return count;
}

std::optional<Message> arraysFault(const NamedArrays& arrays)
{
    std::set<std::string> names;
    for (const NamedArray& array : arrays) {
        if (!names.insert(array.name).second)
            return Message{GRADUS_TEXT("core", "there are two arrays \"%1\""), {array.name}};
        for (const double number : array.numbers)
            if (!std::isfinite(number))
                return Message{
                    GRADUS_TEXT("core", "the array %1 holds %2; every number must be finite"),
                    {array.name, exactText(number)}};
    }
    return std::nullopt;
}

} // namespace gradus
