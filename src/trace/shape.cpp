// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/shape.h"

namespace gradus {

FewNumbers indicesOf(const Shape& shape, std::size_t entry)
{
    FewNumbers indices;
    if (shape.isScalar())
        return indices;
    if (shape.isLine())
        return {static_cast<std::int32_t>(entry) + 1};
    std::array<std::int32_t, mostAxes> from0{};
    for (std::size_t axis = shape.axes(); axis-- > 0;) {
        const auto length = static_cast<std::size_t>(shape.length(axis));
        from0[axis] = static_cast<std::int32_t>(entry % length);
        entry /= length;
    }
    for (std::size_t axis = 0; axis < shape.axes(); ++axis)
        indices.push(from0[axis] + 1);
    return indices;
}

std::size_t entryAt(const Shape& shape, const FewNumbers& indices)
{
    const std::size_t none = shape.size();
    if (shape.isScalar() && indices.empty())
        return 0;
    if (shape.isLine() && indices.size() == 1) {
        const bool inside = indices[0] >= 1 && static_cast<std::size_t>(indices[0]) <= none;
        return inside ? static_cast<std::size_t>(indices[0]) - 1 : none;
    }
    if (indices.size() != shape.axes())
        return none;
    std::size_t entry = 0;
    for (std::size_t axis = 0; axis < shape.axes(); ++axis) {
        if (indices[axis] < 1 || indices[axis] > shape.length(axis))
            return none;
        entry = entry * static_cast<std::size_t>(shape.length(axis))
            + static_cast<std::size_t>(indices[axis] - 1);
    }
    return entry;
}

std::string lengthsText(const Shape& shape)
{
    std::string text;
    for (const std::int32_t length : shape.lengths())
        text += (text.empty() ? "" : "×") + std::to_string(length);
    return text;
}

} // namespace gradus
