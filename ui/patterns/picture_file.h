// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/pattern_pictures.h"

#include <QString>

#include <variant>

namespace gradus {

/// The largest picture file in bytes, and the most pixels of a picture.
inline constexpr qint64 largestPictureFile = 8 << 20;
inline constexpr qint64 mostPicturePixels = 4 << 20;

/// A picture as ink: 0 is white (or seen through), 1 is black.
struct InkPicture {
    std::vector<double> ink; ///< row by row
    PictureShape shape;

    /// The ink on a grid: as large as it goes without being stretched, in the middle, nothing
    /// (−1) around it. `light`: what is light counts as ink.
    [[nodiscard]] std::vector<double> on(int width, int height, bool light) const;
    /// Half-way between the least and the greatest ink: a level to begin with.
    [[nodiscard]] double middle() const;
};

/// What a file with patterns holds: drawings, a picture, or (as a sentence) why neither.
using PatternFile = std::variant<PatternPictures, InkPicture, QString>;

/// Reads a text with pictures (readTextArt), or a PNG, JPEG, BMP or GIF, told apart by content.
[[nodiscard]] PatternFile readPatternFile(const QString& file);

/// Writes patterns as such a text; what is wrong, or an empty text.
[[nodiscard]] QString writePatternFile(const QString& file, const PatternPictures& pictures);

} // namespace gradus
