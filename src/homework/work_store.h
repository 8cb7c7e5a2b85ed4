// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homework/work_json.h"

#include <filesystem>

namespace gradus {

/// Keeps the work of each student and lesson in a folder: a file each, and beside it a journal to
/// whose end every save appends the whole work as one line. Whenever the program is killed, the
/// last complete line is the last work that save() was given, or the one before. A save waits for
/// nothing and takes a fraction of a millisecond, so that it can be done with every key. A journal
/// that has grown long is put into the file (written beside it and renamed, the old one stays as
/// `.last`). Work that is begun again is put aside and can be brought back. Work is not kept by two
/// programs at once.
class WorkStore {
public:
    static constexpr std::uintmax_t usualJournal = 8 << 20; ///< bytes

    explicit WorkStore(std::filesystem::path folder, std::uintmax_t longestJournal = usualJournal)
        : m_folder(std::move(folder))
        , m_longest(longestJournal)
    { }

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

    /// What became of load().
    struct Loaded {
        std::optional<StudentWork> work; ///< none: there is none yet
        /// What had to be done to get it, in words; empty where all was well. A file that cannot be
        /// read is never written over: it is kept aside under another name (`.broken`).
        Message trouble;
    };
    /// The work of a student (as typed) in a lesson.
    [[nodiscard]] Loaded load(const std::string& student, const std::string& lesson) const;
    /// Keeps work; a message when it cannot be written.
    [[nodiscard]] std::optional<Message> save(const StudentWork& work) const;
    /// Puts the journal into the file and brings that to the disk itself, against a failure of the
    /// machine. That takes longer than a save: do it when a lesson is left.
    void settle(const std::string& student, const std::string& lesson) const;
    /// Puts work aside under a name of its own (`.old`, `.old-2` …), so that the student begins
    /// again. What was put aside earlier stays, and all of it can be brought back. Work without
    /// progress (hasProgress()) and notes is simply gone; a file that cannot be read is kept as
    /// `.broken`. A message when it cannot be put aside: then nothing has changed.
    [[nodiscard]] std::optional<Message> putAside(const std::string& student,
                                                  const std::string& lesson) const;
    /// Work that was put aside.
    struct Aside {
        std::filesystem::path file;
        StudentWork work; ///< `changed` says of when it is
    };
    /// What was put aside of a student's work in a lesson and can be read, the latest first.
    [[nodiscard]] std::vector<Aside> asides(const std::string& student,
                                            const std::string& lesson) const;
    /// Makes work that was put aside (the file of an Aside) the one that load() gives, and puts
    /// aside what is kept now. A message when that cannot be done: then nothing is lost.
    [[nodiscard]] std::optional<Message> bringBack(const std::filesystem::path& aside) const;
    /// All work that can be read, of every student, in the order of the files' names.
    [[nodiscard]] std::vector<StudentWork> list() const;
    /// Where the work is kept; the journal's name has `.journal` behind it.
    [[nodiscard]] std::filesystem::path fileOf(const std::string& student,
                                               const std::string& lesson) const;

private:
    std::filesystem::path m_folder;
    std::uintmax_t m_longest;
};

} // namespace gradus
