// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/runs.h"

namespace gradus {

Steps stepsOf(const Shape& shape) { return repeatedSteps(shape, shape); }

Steps repeatedSteps(const Shape& operand, const Shape& result)
{
    Steps steps{};
    const std::size_t missing = result.axes() - operand.axes();
    std::size_t step = 1;
    for (std::size_t axis = operand.axes(); axis-- > 0;) {
        const auto length = static_cast<std::size_t>(operand.length(axis));
        steps[axis + missing] = length == 1 ? 0 : step;
        step *= length;
    }
    return steps;
}

} // namespace gradus
