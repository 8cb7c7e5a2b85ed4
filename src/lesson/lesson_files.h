// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// The names in a text's Markdown pictures: `![words](name)`.
[[nodiscard]] std::vector<std::string> picturesIn(std::string_view text);

/// Faults of the pictures that the texts of a lesson show, each at its text.
void checkPicturesInTexts(const Value& source, const std::filesystem::path& folder, Faults& faults);

/// The files beside a lesson that it names: data, parameters and pictures, each once, by name. Of a
/// lesson without faults all of them are there.
[[nodiscard]] std::vector<std::string> filesNamedIn(const Value& source);

} // namespace gradus
