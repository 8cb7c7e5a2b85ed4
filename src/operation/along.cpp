// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/along.h"

#include "operation/operation_parts.h"

namespace gradus {

int Along::axis(const Shape& shape) const
{
    return written ? axisOf(*written, shape.axes()) : static_cast<int>(shape.axes()) - fromLast;
}

Lines Along::lines(const Shape& shape) const
{
    return isAll() ? Lines::whole(shape)
                   : Lines::along(shape, static_cast<std::size_t>(axis(shape)));
}

std::variant<Shape, Message> Along::reduced(const Shape& shape) const
{
    if (isAll())
        return Shape();
    const int at = axis(shape);
    if (at < 0)
        return Message{GRADUS_TEXT("core",
                                   "an axis is a whole number from 1 to %1: the shape here is "
                                   "%2. To compare with a number write it first: max(2, A)"),
                       {std::to_string(shape.axes()), axesText(shape)}};
    std::vector<std::int32_t> lengths(shape.lengths().begin(), shape.lengths().end());
    lengths[static_cast<std::size_t>(at)] = 1;
    return Shape(lengths);
}

} // namespace gradus
