// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homework/marked_work.h"
#include "homework/replay_budget.h"
#include "lesson/lesson.h"

#include <mutex>

namespace gradus {

/// A lesson with one student's numbers, and its questions as they are put from where a section
/// starts. What was worked out once is kept; safe on several threads.
class PosedLesson {
public:
    using Questions = std::vector<PosedQuestion>;

    explicit PosedLesson(std::shared_ptr<const Lesson> lesson);

    [[nodiscard]] const Lesson& lesson() const { return *m_lesson; }
    /// Where a section (from 0) starts for who goes straight through the lesson; nullopt where that
    /// cannot be reached.
    [[nodiscard]] std::optional<Position> usualStart(std::size_t section) const;
    /// The questions of a section, put from a position of its run on. Null where that is not
    /// reached within the budget.
    [[nodiscard]] std::shared_ptr<const Questions> at(std::size_t section, Position start,
                                                      ReplayBudget& budget) const;

private:
    void walkThrough();
    [[nodiscard]] std::shared_ptr<const Experiment> experimentOf(const std::string& run) const;
    [[nodiscard]] std::shared_ptr<const Questions> pose(std::size_t section, Position start,
                                                        ReplayBudget& budget) const;

    std::shared_ptr<const Lesson> m_lesson;
    std::vector<std::optional<Position>> m_starts;
    mutable std::mutex m_mutex;
    mutable std::map<std::pair<std::size_t, Position>, std::shared_ptr<const Questions>> m_posed;
};

} // namespace gradus
