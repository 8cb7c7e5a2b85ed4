// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/functions.h"
#include "trace/iteration.h"

#include <functional>
#include <vector>

namespace gradus {

/// A number, vector or matrix inside an evaluation; entries row by row.
struct Array {
    Shape shape;
    std::vector<double> entries{0};

    [[nodiscard]] static Array number(double value) { return {{}, {value}}; }
    [[nodiscard]] bool isNumber() const { return shape.isScalar(); }
};

/// The shape that an entry-by-entry operation of two shapes has: a number goes with anything.
/// nullopt when they do not fit.
[[nodiscard]] std::optional<Shape> joinedShape(const Shape& a, const Shape& b);
/// Entry by entry; the shapes must fit.
[[nodiscard]] Array combined(const Array& a, const Array& b,
                             const std::function<double(double, double)>& operation);
/// min, max, sum, mean or norm (Euclidean) over all entries of all arrays.
[[nodiscard]] double reduced(std::string_view function, const std::vector<Array>& arrays);

} // namespace gradus
