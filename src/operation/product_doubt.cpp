// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/product_doubt.h"

namespace gradus {

std::optional<Message> productDoubt(const Shape& a, const Shape& b, bool loose)
{
    if (a.isScalar() || b.isScalar())
        return std::nullopt;
    const bool matrices = a.isMatrix() && b.isMatrix();
    const auto column = [](const Shape& shape) { return shape.columns() == 1; };
    const bool outer = column(a) && b.rows() == 1;
    const bool likeMatrices = a.columns() == b.rows() || column(a) != column(b);
    if (!loose && (!matrices || a == b || outer || !likeMatrices))
        return std::nullopt;
    return Message{GRADUS_TEXT("core",
                               "of the shapes %1 and %2 this may be the product of matrices or one "
                               "entry by entry: write @ or *"),
                   {lengthsText(a), lengthsText(b)}};
}

} // namespace gradus
