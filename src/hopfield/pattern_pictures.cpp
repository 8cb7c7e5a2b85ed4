// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/pattern_pictures.h"

#include <algorithm>
#include <cassert>

namespace gradus {

namespace {

// How much of each of `from` pixels the pixel `at` of `to` covers; the parts add up to 1.
struct Cover {
    int pixel;
    double share;
};

std::vector<Cover> coverOf(int at, int from, int to)
{
    const double low = double(at) * from / to;
    const double high = double(at + 1) * from / to;
    std::vector<Cover> cover;
    for (int pixel = static_cast<int>(low); pixel < from && pixel < high; ++pixel) {
        const double part = std::min(high, pixel + 1.0) - std::max(low, double(pixel));
        cover.push_back({pixel, part / (high - low)});
    }
    return cover;
}

} // namespace

Units onCanvas(const Units& units, int width, int toWidth, int toHeight)
{
    const int height = static_cast<int>(units.size()) / width;
    Units canvas(static_cast<std::size_t>(toWidth) * static_cast<std::size_t>(toHeight), -1);
    for (int row = 0; row < std::min(height, toHeight); ++row)
        for (int column = 0; column < std::min(width, toWidth); ++column)
            canvas[static_cast<std::size_t>(row * toWidth + column)] =
                units[static_cast<std::size_t>(row * width + column)];
    return canvas;
}

std::vector<double> resampled(const std::vector<double>& grey, PictureShape from, PictureShape to)
{
    assert(grey.size() == std::size_t(from.rows) * std::size_t(from.columns));
    std::vector<std::vector<Cover>> columns;
    for (int column = 0; column < to.columns; ++column)
        columns.push_back(coverOf(column, from.columns, to.columns));
    std::vector<double> made;
    for (int row = 0; row < to.rows; ++row) {
        const std::vector<Cover> rows = coverOf(row, from.rows, to.rows);
        for (const std::vector<Cover>& across : columns) {
            double sum = 0;
            for (const Cover& down : rows)
                for (const Cover& right : across)
                    sum += down.share * right.share
                        * grey[std::size_t(down.pixel) * std::size_t(from.columns)
                               + std::size_t(right.pixel)];
            made.push_back(sum);
        }
    }
    return made;
}

Units thresholded(const std::vector<double>& ink, double level)
{
    Units units;
    for (const double dark : ink)
        units.push_back(dark >= level ? std::int8_t(1) : std::int8_t(-1));
    return units;
}

} // namespace gradus
