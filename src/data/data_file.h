// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/fault.h"

#include <filesystem>
#include <string>
#include <variant>

namespace gradus {

/// The largest data file, unpacked, in bytes.
inline constexpr std::size_t largestDataFile = 200'000'000;
/// How many times larger a packed file may get, where it has more than smallUnpacked bytes then.
inline constexpr std::size_t largestExpansion = 200;
inline constexpr std::size_t smallUnpacked = 1'000'000;

/// Where a file that a lesson names really is: inside the lesson's folder, links included. A
/// message when it is elsewhere, missing, or no regular file.
[[nodiscard]] std::variant<std::filesystem::path, Message> fileInFolder(
    const std::filesystem::path& folder, const std::string& name);

/// The bytes of a file, unpacked where it is gzip (known by its content). A message when it cannot
/// be read, is damaged, is larger than `limit` once unpacked, or gets more than largestExpansion
/// times larger.
[[nodiscard]] std::variant<std::string, Message> readBytes(const std::filesystem::path& path,
                                                           std::size_t limit = largestDataFile);

} // namespace gradus
