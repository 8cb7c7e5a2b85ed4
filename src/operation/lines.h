// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/shape.h"

namespace gradus {

/// An array as lines of numbers along one of its axes: number k of a line lies k · step behind its
/// first one.
struct Lines {
    std::size_t length = 1; ///< of each line
    std::size_t step = 1;
    std::size_t count = 1; ///< of lines

    /// Along an axis, counted from 0.
    [[nodiscard]] static Lines along(const Shape& shape, std::size_t axis);
    /// All entries as one line.
    [[nodiscard]] static Lines whole(const Shape& shape) { return {shape.size(), 1, 1}; }
    /// What adds up to 1 in a softmax: all of a column, else along the last axis.
    [[nodiscard]] static Lines ofSoftmax(const Shape& shape)
    {
        const bool column = shape.isMatrix() && shape.columns() == 1;
        return column ? whole(shape) : along(shape, shape.axes() - 1);
    }

    [[nodiscard]] std::size_t first(std::size_t line) const
    {
        return line / step * step * length + line % step;
    }
    [[nodiscard]] std::size_t entry(std::size_t line, std::size_t k) const
    {
        return first(line) + k * step;
    }
    /// The line of an entry.
    [[nodiscard]] std::size_t lineOf(std::size_t entry) const
    {
        return entry / (length * step) * step + entry % step;
    }
};

/// e^z over the sum of all e^z, of `count` numbers, shifted by the largest so that nothing grows
/// beyond all bounds; the rest of `length` numbers is 0.
void softmaxLine(const double* z, std::size_t count, std::size_t length, double* result);
/// ln Σ e^(z − largest).
[[nodiscard]] double logOfSum(const double* z, std::size_t count, double largest);

} // namespace gradus
