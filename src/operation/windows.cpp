// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/windows.h"

#include <algorithm>

namespace gradus {

std::int64_t Windows::across(std::int64_t side, std::int64_t window, std::int64_t stride,
                             std::int64_t padding)
{
    const std::int64_t room = side + 2 * padding - window;
    return room < 0 ? 0 : room / stride + 1;
}

std::optional<std::size_t> Windows::pixel(std::int64_t row, std::int64_t place) const
{
    const std::int64_t c = row / (rows * columns);
    const std::int64_t h = place / wide * stride + row / columns % rows - padding;
    const std::int64_t w = place % wide * stride + row % columns - padding;
    if (h < 0 || w < 0 || h >= height || w >= width)
        return std::nullopt;
    return static_cast<std::size_t>((c * height + h) * width + w);
}

std::optional<std::int64_t> Windows::row(std::size_t pixel, std::int64_t place) const
{
    const auto at = static_cast<std::int64_t>(pixel);
    const std::int64_t r = at / width % height + padding - place / wide * stride;
    const std::int64_t s = at % width + padding - place % wide * stride;
    if (r < 0 || s < 0 || r >= rows || s >= columns)
        return std::nullopt;
    return (at / (width * height) * rows + r) * columns + s;
}

// Of every row of the matrix, the stretches that lie over one row of pixels: visit(how many places,
// the first pixel of them, how many of the places before and behind lie in the padding). Places
// that lie above or below the image have no pixels at all.
template <typename Visit>
void Windows::forEachStretch(std::int64_t begin, std::int64_t end, const Visit& visit) const
{
    for (std::int64_t row = 0; row < size(); ++row) {
        const std::int64_t s = row % columns - padding; // of the first place in a row
        const std::int64_t first = s >= 0 ? 0 : (-s + stride - 1) / stride;
        const std::int64_t last = s >= width ? 0 : (width - s + stride - 1) / stride; // excluded
        for (std::int64_t place = begin; place < end;) {
            const std::int64_t line = place / wide;
            const std::int64_t stop = std::min(end, (line + 1) * wide);
            const std::int64_t h = line * stride + row / columns % rows - padding;
            const bool inside = h >= 0 && h < height;
            const std::int64_t from = inside ? std::clamp(line * wide + first, place, stop) : stop;
            const std::int64_t to = std::clamp(line * wide + last, from, stop);
            const std::int64_t pixelRow = (row / (rows * columns) * height + h) * width;
            visit(from - place, to - from, stop - to, pixelRow + (from - line * wide) * stride + s);
            place = stop;
        }
    }
}

void Windows::fill(const double* image, std::int64_t begin, std::int64_t end, double* matrix) const
{
    forEachStretch(begin, end,
                   [&, step = stride](std::int64_t before, std::int64_t count, std::int64_t behind,
                                      std::int64_t pixel) {
                       matrix = std::fill_n(matrix, before, 0.0);
                       if (step == 1)
                           matrix = std::copy_n(image + (count > 0 ? pixel : 0), count, matrix);
                       else
                           for (std::int64_t i = 0; i < count; ++i)
                               *matrix++ = image[pixel + i * step];
                       matrix = std::fill_n(matrix, behind, 0.0);
                   });
}

void Windows::addBack(const double* matrix, std::int64_t begin, std::int64_t end,
                      double* image) const
{
    forEachStretch(begin, end,
                   [&, step = stride](std::int64_t before, std::int64_t count, std::int64_t behind,
                                      std::int64_t pixel) {
                       matrix += before;
                       for (std::int64_t i = 0; i < count; ++i)
                           image[pixel + i * step] += matrix[i];
                       matrix += count + behind;
                   });
}

} // namespace gradus
