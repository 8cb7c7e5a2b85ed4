// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/data_file.h"
#include "lesson/lesson.h"

#include <filesystem>
#include <memory>
#include <string_view>
#include <variant>

class QTemporaryDir;

namespace gradus {

/// The ending of a lesson that travels with its files.
inline constexpr const char* archiveEnding = ".gradus";

/// What an archive may have at most: it may come from anybody.
struct ArchiveLimits {
    static constexpr std::size_t file = 100'000'000; ///< bytes of the archive
    static constexpr std::size_t unpacked = 100'000'000; ///< bytes of all its files
    static constexpr std::size_t entries = 200;
    static constexpr std::size_t expansion =
        largestExpansion; ///< how many times larger a file gets …
    static constexpr std::size_t smallFile = smallUnpacked; ///< … where it has more bytes than this
    static constexpr std::size_t name = 200; ///< bytes of a name with its folders
    static constexpr std::size_t folders = 8; ///< within each other
};

/// An archive whose files lie in a private folder of their own, as long as this lives.
class UnpackedLesson {
public:
    explicit UnpackedLesson(std::unique_ptr<QTemporaryDir> folder, std::string lesson);
    ~UnpackedLesson();
    UnpackedLesson(const UnpackedLesson&) = delete;
    UnpackedLesson& operator=(const UnpackedLesson&) = delete;

    [[nodiscard]] std::filesystem::path folder() const;
    /// The name of the lesson's file in the folder.
    [[nodiscard]] const std::string& lesson() const { return m_lesson; }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_lesson;
};

/// True for bytes that begin as a zip file does, or a name with the ending of archives.
[[nodiscard]] bool isArchive(const std::filesystem::path& file, std::string_view firstBytes);

using Unpacked = std::variant<std::shared_ptr<const UnpackedLesson>, Message>;
/// Unpacks an archive. Untrusted: nothing is written before every entry has been found good. A
/// message for what is no zip file or a damaged one; for more than ArchiveLimits; for a name that
/// leads out of the folder (absolute, `..`, with a drive or a backslash), that differs from another
/// by case alone, or is both a file and a folder; for links, devices and encrypted entries; and
/// where not exactly one lesson stands at the top.
[[nodiscard]] Unpacked unpackLesson(const std::filesystem::path& archive);
/// The same from bytes.
[[nodiscard]] Unpacked unpackLessonBytes(std::string_view bytes);

/// A lesson and exactly the files that it names as the bytes of an archive; the same lesson always
/// gives the same bytes. A message where a file is missing or they are more than an archive may
/// have.
[[nodiscard]] std::variant<std::string, Message> packLesson(const Lesson& lesson);

} // namespace gradus
