// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/course_map.h"

#include "fuzz/fuzz_input.h"

using namespace gradus;

// There is a map that holds together, or an error with a place.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const CourseMapResult read =
        readCourseMap(std::string(fuzzing::Input(bytes, size).rest()), "/nowhere");
    fuzzing::require((read.map == nullptr) == hasErrors(read.faults));
    for (const Fault& fault : read.faults)
        fuzzing::require(!describe(fault, "map.yaml").empty());
    if (!read.map)
        return 0;
    const auto lessons = read.map->lessons();
    fuzzing::require(lessons.size() <= mostCourseLessons);
    for (const std::string& lesson : lessons)
        fuzzing::require(read.map->before(lesson).count(lesson) == 0);
    for (const CourseWay& way : read.map->ways) {
        std::set<std::string> finished;
        for (std::string next; !(next = read.map->next(way, finished)).empty();)
            fuzzing::require(finished.insert(next).second);
    }
    return 0;
}
