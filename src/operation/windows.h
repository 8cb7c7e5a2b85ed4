// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

namespace gradus {

/// The places of a window over an image of c×h×w, with zeros outside. As a matrix (im2col): a row
/// for each number of the window, c×r×s of them, and a column for each place.
struct Windows {
    std::int64_t channels, height, width; ///< of the image
    std::int64_t rows, columns; ///< of the window
    std::int64_t stride, padding;
    std::int64_t high, wide; ///< places below and beside each other

    /// How many places a window of a length has along an image's side; 0: it does not fit.
    [[nodiscard]] static std::int64_t across(std::int64_t side, std::int64_t window,
                                             std::int64_t stride, std::int64_t padding);

    [[nodiscard]] std::int64_t size() const { return channels * rows * columns; }
    [[nodiscard]] std::int64_t places() const { return high * wide; }

    /// The pixel under a number of the window at a place; nullopt in the padding.
    [[nodiscard]] std::optional<std::size_t> pixel(std::int64_t row, std::int64_t place) const;
    /// Which number of the window lies over a pixel at a place; nullopt: none.
    [[nodiscard]] std::optional<std::int64_t> row(std::size_t pixel, std::int64_t place) const;

    /// The columns from `begin` to `end`, row by row.
    void fill(const double* image, std::int64_t begin, std::int64_t end, double* matrix) const;
    /// Adds each number of those columns to the pixel that it lies over.
    void addBack(const double* matrix, std::int64_t begin, std::int64_t end, double* image) const;

private:
    template <typename Visit>
    void forEachStretch(std::int64_t begin, std::int64_t end, const Visit& visit) const;
};

} // namespace gradus
