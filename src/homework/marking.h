// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homework/posed_lesson.h"
#include "homework/student_work.h"
#include "lesson/lesson_hash.h"
#include "lesson/lesson_reader.h"

namespace gradus {

/// Marks submissions of one lesson: reads each, has the engine work out what is right with that
/// student's numbers, judges every answer anew, goes through recorded runs again, and tells what
/// speaks for an alteration. It trusts nothing that a file says. Safe on several threads at once.
class Marker {
public:
    /// Reads the lesson. `now`: the time, UTC as in Attempt; empty: times to come are not noticed.
    explicit Marker(const std::filesystem::path& lesson, std::string now = {});

    /// Null, and faults, where the lesson cannot be read.
    [[nodiscard]] const std::shared_ptr<const Lesson>& lesson() const { return m_result.lesson; }
    [[nodiscard]] const Faults& faults() const { return m_result.faults; }

    /// Marks a file. Whatever it holds, there is a result; `goOn` says no when it takes too long.
    [[nodiscard]] MarkedWork mark(const std::filesystem::path& file, const GoOn& goOn = {}) const;
    /// The lesson as a student (as typed) has it; null where that student's numbers spoil it.
    [[nodiscard]] std::shared_ptr<const PosedLesson> lessonOf(const std::string& student) const;

private:
    void markWork(const StudentWork& work, MarkedWork& marked, const GoOn& goOn) const;
    void markQuestions(const StudentWork& work, const PosedLesson& posed, MarkedWork& marked,
                       ReplayBudget& budget) const;
    void compareStates(const StudentWork& work, const PosedLesson& posed, MarkedWork& marked,
                       ReplayBudget& budget) const;
    static void noteVersion(MarkedWork& marked);
    [[nodiscard]] double worthOf(const Question& question) const;

    LessonResult m_result;
    std::string m_now;
    LessonHashes m_hashes;
    bool m_hasPoints = false;
    std::shared_ptr<const PosedLesson> m_usual; ///< of a lesson that does not vary
    mutable std::mutex m_mutex;
    mutable std::map<std::string, std::shared_ptr<const PosedLesson>> m_byNumbers; ///< drawn ones
};

} // namespace gradus
