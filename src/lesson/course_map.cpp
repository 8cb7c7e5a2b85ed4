// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/course_map.h"

#include "data/data_file.h"
#include "lesson/lesson_reader.h"
#include "lesson/yaml_document.h"

#include <algorithm>
#include <array>
#include <bitset>

namespace gradus {

namespace fs = std::filesystem;

namespace {

constexpr const char* mapName = "course/map.yaml";

using Lessons = std::bitset<mostCourseLessons>; // by their places in the parts

// Of what each needs at once, all that it needs (Warshall).
void close(std::vector<Lessons>& before)
{
    for (std::size_t through = 0; through < before.size(); ++through)
        for (Lessons& needed : before)
            if (needed[through])
                needed |= before[through];
}

class CourseMapReader {
public:
    CourseMapReader(fs::path folder, Faults& faults) : m_folder(std::move(folder)), m_faults(faults)
    { }

    CourseMap read(const Value& root)
    {
        Fields fields(root, "the map", m_faults);
        (void)fields.required("gradus");
        (void)fields.wholeNumber("gradus", 1, {1, 1});
        const Value* const parts = fields.required("parts");
        const Value* const ways = fields.optional("ways");
        if ((parts && hasManyLessons(*parts)) || (ways && hasManyWays(*ways)))
            return {};
        if (parts)
            readParts(*parts);
        m_before.resize(m_known.size());
        if (const Value* prerequisites = fields.optional("prerequisites"))
            readPrerequisites(*prerequisites);
        for (const Value& way : ways ? list(*ways) : std::vector<Value>())
            readWay(way);
        fields.finish();
        return std::move(m_map);
    }

private:
    void fault(const Value& at, Message message)
    {
        m_faults.push_back({at.place(), std::move(message)});
    }

    const std::vector<Value>& list(const Value& value)
    {
        if (!value.isList())
            fault(value, {GRADUS_TEXT("core", "here a list is needed: [chain-rule, one-example]")});
        return value.items();
    }

    bool hasManyLessons(const Value& parts)
    {
        std::size_t count = 0;
        for (const Value& part : parts.items())
            if (const Value* lessons = part.find("lessons"))
                count += lessons->items().size();
        if (count > mostCourseLessons)
            fault(parts,
                  {GRADUS_TEXT("core", "a course has up to %1 lessons, this has %2"),
                   {std::to_string(mostCourseLessons), std::to_string(count)}});
        return count > mostCourseLessons;
    }

    bool hasManyWays(const Value& ways)
    {
        const std::size_t count = ways.items().size();
        if (count > mostCourseWays)
            fault(ways,
                  {GRADUS_TEXT("core", "a course has up to %1 ways, this has %2"),
                   {std::to_string(mostCourseWays), std::to_string(count)}});
        return count > mostCourseWays;
    }

    void readParts(const Value& parts)
    {
        for (const Value& item : list(parts)) {
            Fields fields(item, "a part", m_faults);
            CoursePart part;
            if (const Value* title = fields.required("title"))
                part.title = readText(*title, "title", m_faults);
            if (const Value* lessons = fields.required("lessons"))
                for (const Value& id : list(*lessons))
                    if (isNewLesson(id))
                        part.lessons.push_back(id.text());
            fields.finish();
            m_map.parts.push_back(std::move(part));
        }
    }

    bool isNewLesson(const Value& id)
    {
        if (!isLessonId(id.text())) {
            fault(id,
                  {GRADUS_TEXT("core",
                               "here the id of a lesson is needed: small letters, digits "
                               "and -")});
            return false;
        }
        if (!m_places.emplace(id.text(), m_known.size()).second) {
            fault(id, {GRADUS_TEXT("core", "%1 stands in the parts a second time"), {id.text()}});
            return false;
        }
        m_known.push_back(id.text());
        const std::array<const char*, 3> endings{".yaml", ".json", ".gradus"};
        std::error_code error;
        if (std::none_of(endings.begin(), endings.end(), [&](const char* ending) {
                return fs::exists(m_folder / (id.text() + ending), error);
            }))
            m_faults.push_back(
                {id.place(),
                 {GRADUS_TEXT("core", "there is no lesson %1 in the folder"), {id.text()}},
                 Severity::Warning});
        return true;
    }

    // The place of a lesson that the parts have. Any other is a fault, the first few times.
    std::optional<std::size_t> placeOf(const Value& id)
    {
        if (const auto place = m_places.find(id.text()); place != m_places.end())
            return place->second;
        if (++m_unknown > mostUnknown)
            return std::nullopt;
        const std::string near = nearest(id.text(), m_known);
        fault(id,
              near.empty()
                  ? Message{GRADUS_TEXT("core", "no part has the lesson \"%1\""), {id.text()}}
                  : Message{GRADUS_TEXT("core", "no part has the lesson \"%1\"; did you mean %2?"),
                            {id.text(), near}});
        return std::nullopt;
    }

    void readPrerequisites(const Value& value)
    {
        if (!value.isMap())
            fault(value,
                  {GRADUS_TEXT("core",
                               "prerequisites are lists by lesson: {one-example: [chain-rule]}")});
        for (const auto& [lesson, needed] : value.members()) {
            const auto place = placeOf(lesson);
            if (!place)
                continue;
            for (const Value& id : list(needed))
                if (const auto before = placeOf(id)) {
                    m_map.prerequisites[lesson.text()].push_back(id.text());
                    m_before[*place].set(*before);
                }
        }
        close(m_before);
        refuseCircles(value);
    }

    // Each circle once, at the first of its lessons.
    void refuseCircles(const Value& prerequisites)
    {
        Lessons told;
        for (const auto& [lesson, needed] : prerequisites.members()) {
            const auto place = m_places.find(lesson.text());
            if (place == m_places.end() || !m_before[place->second][place->second]
                || told[place->second])
                continue;
            fault(lesson,
                  {GRADUS_TEXT("core",
                               "%1 would have to come before itself: its prerequisites go "
                               "round in a circle"),
                   {lesson.text()}});
            for (std::size_t other = 0; other < m_before.size(); ++other)
                told[other] = told[other]
                    || (m_before[other][place->second] && m_before[place->second][other]);
        }
    }

    void readWay(const Value& item)
    {
        Fields fields(item, "a way", m_faults);
        CourseWay way;
        way.id = fields.text("id");
        if (const Value* id = fields.required("id"); id && !isLessonId(way.id))
            fault(*id, {GRADUS_TEXT("core", "the id of a way has small letters, digits and -")});
        if (const Value* title = fields.required("title"))
            way.title = readText(*title, "title", m_faults);
        if (const Value* summary = fields.optional("summary"))
            way.summary = readText(*summary, "summary", m_faults);
        if (const Value* lessons = fields.required("lessons"))
            readWayLessons(*lessons, way);
        fields.finish();
        m_map.ways.push_back(std::move(way));
    }

    // `all`, or a list in which nothing comes before what it needs.
    void readWayLessons(const Value& lessons, CourseWay& way)
    {
        if (lessons.isScalar() && lessons.text() == "all") {
            way.lessons = m_known;
            return;
        }
        std::vector<std::size_t> taken;
        Lessons there;
        Lessons needed; // by any of them
        for (const Value& id : list(lessons)) {
            const auto place = placeOf(id);
            if (!place)
                continue;
            if (there[*place])
                fault(id,
                      {GRADUS_TEXT("core", "%1 stands in this way a second time"), {id.text()}});
            else if (needed[*place])
                refuseOrder(id, *place, taken);
            there.set(*place);
            needed |= m_before[*place];
            taken.push_back(*place);
            way.lessons.push_back(id.text());
        }
    }

    void refuseOrder(const Value& id, std::size_t place, const std::vector<std::size_t>& taken)
    {
        const auto earlier = std::find_if(taken.begin(), taken.end(), [&](std::size_t lesson) {
            return m_before[lesson][place];
        });
        fault(id,
              {GRADUS_TEXT("core", "%1 comes before %2 in this way, and needs it"),
               {m_known[*earlier], id.text()}});
    }

    static constexpr int mostUnknown = 20; // that are told

    fs::path m_folder;
    Faults& m_faults;
    CourseMap m_map;
    std::vector<std::string> m_known; ///< the lessons of all parts
    std::map<std::string, std::size_t> m_places; ///< in m_known
    std::vector<Lessons> m_before; ///< by place: all that a lesson needs
    int m_unknown = 0;
};

} // namespace

std::vector<std::string> CourseMap::lessons() const
{
    std::vector<std::string> all;
    for (const CoursePart& part : parts)
        all.insert(all.end(), part.lessons.begin(), part.lessons.end());
    return all;
}

std::set<std::string> CourseMap::before(const std::string& lesson) const
{
    std::set<std::string> found;
    std::vector<std::string> open{lesson};
    while (!open.empty()) {
        const auto needed = prerequisites.find(open.back());
        open.pop_back();
        if (needed == prerequisites.end())
            continue;
        for (const std::string& id : needed->second)
            if (found.insert(id).second)
                open.push_back(id);
    }
    return found;
}

std::string CourseMap::next(const CourseWay& way, const std::set<std::string>& finished) const
{
    const auto found = std::find_if(way.lessons.begin(), way.lessons.end(),
                                    [&](const std::string& id) { return !finished.count(id); });
    return found == way.lessons.end() ? std::string() : *found;
}

fs::path courseMapFile(const fs::path& folder) { return folder / mapName; }

CourseMapResult readCourseMap(const fs::path& folder)
{
    CourseMapResult result;
    std::error_code error;
    if (!fs::exists(courseMapFile(folder), error))
        return result;
    const auto file = fileInFolder(folder, mapName);
    const auto bytes = std::holds_alternative<Message>(file)
        ? std::variant<std::string, Message>(std::get<Message>(file))
        : readBytes(std::get<fs::path>(file), largestLesson);
    if (const auto* message = std::get_if<Message>(&bytes)) {
        result.faults.push_back({{}, *message});
        return result;
    }
    return readCourseMap(std::get<std::string>(bytes), folder);
}

CourseMapResult readCourseMap(const std::string& bytes, const fs::path& folder)
{
    CourseMapResult result;
    const Value root = readYaml(bytes, false, result.faults);
    if (root.isNull() && hasErrors(result.faults))
        return result;
    CourseMap map = CourseMapReader(folder, result.faults).read(root);
    if (!hasErrors(result.faults))
        result.map = std::make_shared<const CourseMap>(std::move(map));
    return result;
}

} // namespace gradus
