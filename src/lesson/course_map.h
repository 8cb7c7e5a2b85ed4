// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson_text.h"

#include <filesystem>
#include <set>

namespace gradus {

/// The most lessons that a course may have, and the most ways through them.
inline constexpr std::size_t mostCourseLessons = 1'000;
inline constexpr std::size_t mostCourseWays = 100;

/// Lessons that belong together, in their order.
struct CoursePart {
    LessonText title;
    std::vector<std::string> lessons; ///< ids
};

/// A way through the course: which lessons are taken, in their order.
struct CourseWay {
    std::string id; ///< `evening`
    LessonText title;
    LessonText summary;
    std::vector<std::string> lessons; ///< ids
};

/// The order of a folder's lessons, as its `course/map.yaml` has it.
struct CourseMap {
    std::vector<CoursePart> parts;
    std::vector<CourseWay> ways;
    std::map<std::string, std::vector<std::string>> prerequisites; ///< by id: what comes before

    /// All lessons in the order of the parts.
    [[nodiscard]] std::vector<std::string> lessons() const;
    /// The lessons that must come before one, those before them included.
    [[nodiscard]] std::set<std::string> before(const std::string& lesson) const;
    /// The first lesson of a way that is not finished; empty when all are.
    [[nodiscard]] std::string next(const CourseWay& way,
                                   const std::set<std::string>& finished) const;
};

/// A course's map, or why there is none. Warnings may stand beside a map.
struct CourseMapResult {
    std::shared_ptr<const CourseMap> map; ///< null when there is none, or a fault is an error
    Faults faults; ///< places are those of the map's file
};

/// Where the map of a folder of lessons is.
[[nodiscard]] std::filesystem::path courseMapFile(const std::filesystem::path& folder);

/// Reads the map of a folder of lessons. A folder without one has neither map nor faults. Faults
/// are ids that are none or stand in no part or twice, prerequisites that go round in a circle, and
/// ways in which a lesson comes before what it needs; lessons that have no file are warnings.
[[nodiscard]] CourseMapResult readCourseMap(const std::filesystem::path& folder);
/// The same of a map's text.
[[nodiscard]] CourseMapResult readCourseMap(const std::string& bytes,
                                            const std::filesystem::path& folder);

} // namespace gradus
