// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/named_array.h"

#include <filesystem>
#include <string_view>

namespace gradus {

/// The forms of files of arrays.
enum class ArrayFormat { Npz, Safetensors, Json };
/// `npz`, `safetensors`, `json`: names and, behind a point, endings of files.
[[nodiscard]] std::optional<ArrayFormat> arrayFormatNamed(std::string_view name);

/// Arrays as the bytes of a file; a message where it cannot be.
[[nodiscard]] std::variant<std::string, Message> writeArrays(const NamedArrays& arrays,
                                                             ArrayFormat format);

/// Reads arrays in any of the forms, known by their content. Untrusted: a message for anything
/// else, for two arrays of one name, and for numbers that are not finite.
[[nodiscard]] ReadArrays readArrays(std::string_view bytes);
/// The same from a file.
[[nodiscard]] ReadArrays readArrayFile(const std::filesystem::path& path);

} // namespace gradus
