// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/data_set.h"
#include "hopfield/hopfield_patterns.h"

namespace gradus {

/// Patterns that are pictures of one size: units −1 and 1, row by row.
struct PatternPictures {
    int width = 0;
    int height = 0;
    std::vector<Units> patterns;

    [[nodiscard]] int units() const { return width * height; }
    bool operator==(const PatternPictures&) const = default;
};

/// A picture on a canvas of another size: its upper left corner stays where it is, what is outside
/// is cut off, what is new is down.
[[nodiscard]] Units onCanvas(const Units& units, int width, int toWidth, int toHeight);

/// A grey picture of `from` (row by row, any scale) with other pixels: each is the mean of the area
/// it covers.
[[nodiscard]] std::vector<double> resampled(const std::vector<double>& grey, PictureShape from,
                                            PictureShape to);

/// Units that are up where a picture's ink is `level` or more.
[[nodiscard]] Units thresholded(const std::vector<double>& ink, double level);

} // namespace gradus
