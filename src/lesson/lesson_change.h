// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson_hash.h"

namespace gradus {

/// A question's place in a lesson: section and question, from 0.
struct QuestionPlace {
    int section = 0;
    int question = 0;

    bool operator==(const QuestionPlace&) const = default;
};

/// What became of a lesson from one version to the next.
struct LessonChange {
    bool sameRun = true; ///< what is run is the same: a position in it is where it was
    /// Of each section of the old version: its place in the new one, found by its title, else by
    /// its place. One more: the end of the lesson; of one without sections it is the beginning.
    std::vector<int> sections;
    /// True for those that begin where they began, in the same run.
    std::vector<bool> sameStart;
    std::vector<bool> sameEnd; ///< true for those that wait for what they waited for
    /// By section and question of the new version: where the question stood, by its id (without
    /// one: by its place), if it asks the same as before; none: it is open.
    std::vector<std::vector<std::optional<QuestionPlace>>> questions;

    /// A section of the old version (from 0; the number of sections: its end) in the new one.
    [[nodiscard]] int sectionNow(int section) const
    {
        return sections[static_cast<std::size_t>(section)];
    }
    [[nodiscard]] bool beginsAsBefore(int section) const
    {
        return sameStart[static_cast<std::size_t>(section)];
    }
    [[nodiscard]] bool waitsAsBefore(int section) const
    {
        return sameEnd[static_cast<std::size_t>(section)];
    }
    /// Where a question of the old version stands; none where it is gone or asks something else.
    [[nodiscard]] std::optional<QuestionPlace> placeNow(QuestionPlace before) const;
};

/// Compares two versions of a lesson, with their parts.
[[nodiscard]] LessonChange changeOf(const Lesson& before, const LessonParts& partsBefore,
                                    const Lesson& now, const LessonParts& partsNow);

} // namespace gradus
