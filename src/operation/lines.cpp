// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/lines.h"

#include <algorithm>
#include <cmath>

namespace gradus {

Lines Lines::along(const Shape& shape, std::size_t axis)
{
    Lines lines;
    lines.length = static_cast<std::size_t>(shape.length(axis));
    for (std::size_t i = axis + 1; i < shape.axes(); ++i)
        lines.step *= static_cast<std::size_t>(shape.length(i));
    lines.count = shape.size() / lines.length;
    return lines;
}

void softmaxLine(const double* z, std::size_t count, std::size_t length, double* result)
{
    const double largest = *std::max_element(z, z + count);
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i)
        sum += result[i] = std::exp(z[i] - largest);
    for (std::size_t i = 0; i < count; ++i)
        result[i] /= sum;
    std::fill(result + count, result + length, 0.0);
}

double logOfSum(const double* z, std::size_t count, double largest)
{
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i)
        sum += std::exp(z[i] - largest);
    return std::log(sum);
}

} // namespace gradus
