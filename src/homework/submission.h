// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homework/work_json.h"

#include <filesystem>

namespace gradus {

/// How the names of files that are handed in end.
inline constexpr const char* submissionEnding = ".gradus-work.json";

/// A text as a part of a file's name: what a file system may not take becomes a dash; an identifier
/// of Chinese letters stays.
[[nodiscard]] std::string plainFileName(const std::string& text);

/// A file name for a submission: `chain-rule-ada.gradus-work.json`, of letters and digits.
[[nodiscard]] std::string submissionName(const StudentWork& work);

/// Writes the one file that a student hands in, whole or not at all; a message says why not.
[[nodiscard]] std::optional<Message> writeSubmission(const StudentWork& work,
                                                     const std::filesystem::path& file);
/// Reads a file that somebody handed in.
[[nodiscard]] WorkResult readSubmission(const std::filesystem::path& file);

/// The key of a question in StudentWork::answers; both count from 1.
[[nodiscard]] std::string questionKey(const std::string& id, int section, int number);

} // namespace gradus
