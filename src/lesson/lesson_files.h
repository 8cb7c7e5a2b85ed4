// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"
#include "trace/fault.h"
#include "trace/value.h"

#include <filesystem>
#include <string_view>

namespace gradus {

/// What a picture beside a lesson may have at most.
inline constexpr std::size_t largestPicture = 10'000'000; ///< bytes
inline constexpr std::size_t largestDrawing = 1'000'000; ///< bytes of an SVG file
inline constexpr std::uint64_t mostPicturePixels = 16'000'000;

/// Why a file cannot be shown as a picture: it is no PNG, JPEG, GIF or SVG file, it is too large,
/// or it is a drawing that loads something from elsewhere. Only its head is read, and a drawing's
/// text.
[[nodiscard]] std::optional<Message> pictureFault(const std::filesystem::path& file);

/// A picture in a text's Markdown: `![words](name)` or `![words](<name with blanks>)`, with %20 for
/// a blank and the like.
struct TextPicture {
    std::string name;
    std::size_t at = 0; ///< where in the text it begins, in bytes
    bool broken = false; ///< there are blanks in a name without < and >: it is not shown
};
/// All pictures of a text, in their order.
[[nodiscard]] std::vector<TextPicture> picturesIn(std::string_view text);

/// Faults of the pictures that the texts of a lesson show, each at its place.
void checkPicturesInTexts(const Value& source, const std::filesystem::path& folder, Faults& faults);

/// The files beside a lesson that it names: data, parameters and pictures, each once, by name. Of a
/// lesson without faults all of them are there.
[[nodiscard]] std::vector<std::string> filesNamedIn(const Value& source);

/// The files beside a lesson that it names, as it names them: data, parameters, pictures, and
/// pictures in its texts; each once, in alphabetical order. A name counts where there is such a
/// file in the lesson's folder. Empty for a lesson that was not read from a file.
[[nodiscard]] std::vector<std::string> filesNamedBy(const Lesson& lesson);

/// Copies a lesson's file and the files that it names to another place; names in folders keep
/// them. A message when something is in the way or cannot be written. Nothing is written over.
[[nodiscard]] std::optional<Message> copyLesson(const Lesson& lesson,
                                                const std::filesystem::path& file);

} // namespace gradus
