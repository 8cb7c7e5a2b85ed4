// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/array.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gradus {

std::optional<Shape> joinedShape(const Shape& a, const Shape& b)
{
    if (a == b || b.isScalar())
        return a;
    return a.isScalar() ? std::optional(b) : std::nullopt;
}

Array combined(const Array& a, const Array& b,
               const std::function<double(double, double)>& operation)
{
    Array result{*joinedShape(a.shape, b.shape), {}};
    const std::size_t count = result.shape.size();
    result.entries.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        result.entries.push_back(
            operation(a.entries[a.isNumber() ? 0 : i], b.entries[b.isNumber() ? 0 : i]));
    return result;
}

double reduced(std::string_view function, const std::vector<Array>& arrays)
{
    std::vector<double> all;
    for (const Array& array : arrays)
        all.insert(all.end(), array.entries.begin(), array.entries.end());
    // A number that is not one must not get lost in a comparison.
    if (std::any_of(all.begin(), all.end(), [](double x) { return std::isnan(x); }))
        return std::nan("");
    if (function == "min")
        return *std::min_element(all.begin(), all.end());
    if (function == "max")
        return *std::max_element(all.begin(), all.end());
    if (function == "norm")
        return std::sqrt(std::inner_product(all.begin(), all.end(), all.begin(), 0.0));
    const double sum = std::accumulate(all.begin(), all.end(), 0.0);
    return function == "mean" ? sum / static_cast<double>(all.size()) : sum;
}

} // namespace gradus
