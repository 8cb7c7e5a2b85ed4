// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/course_map.h"

#include "data/data_file.h"
#include "lesson/lesson_reader.h"
#include "lesson/yaml_document.h"

#include <algorithm>
#include <array>

namespace gradus {

namespace fs = std::filesystem;

namespace {

constexpr const char* mapName = "course/map.yaml";

bool contains(const std::vector<std::string>& list, const std::string& id)
{
    return std::find(list.begin(), list.end(), id) != list.end();
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
        if (const Value* parts = fields.required("parts"))
            readParts(*parts);
        if (const Value* prerequisites = fields.optional("prerequisites"))
            readPrerequisites(*prerequisites);
        if (const Value* ways = fields.optional("ways"))
            for (const Value& way : list(*ways))
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

    void readParts(const Value& parts)
    {
        for (const Value& item : list(parts)) {
            Fields fields(item, "a part", m_faults);
            CoursePart part;
            if (const Value* title = fields.required("title"))
                part.title = readText(*title, "title", m_faults);
            if (const Value* lessons = fields.required("lessons"))
                for (const Value& id : list(*lessons))
                    if (isNewLesson(id)) {
                        m_known.push_back(id.text());
                        part.lessons.push_back(id.text());
                    }
            fields.finish();
            m_map.parts.push_back(std::move(part));
        }
        if (m_known.size() > mostCourseLessons)
            fault(parts,
                  {GRADUS_TEXT("core", "a course has up to %1 lessons, this has %2"),
                   {std::to_string(mostCourseLessons), std::to_string(m_known.size())}});
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
        if (contains(m_known, id.text())) {
            fault(id, {GRADUS_TEXT("core", "%1 stands in the parts a second time"), {id.text()}});
            return false;
        }
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

    // A lesson that the parts have.
    bool isKnown(const Value& id)
    {
        if (contains(m_known, id.text()))
            return true;
        const std::string near = nearest(id.text(), m_known);
        fault(id,
              near.empty()
                  ? Message{GRADUS_TEXT("core", "no part has the lesson \"%1\""), {id.text()}}
                  : Message{GRADUS_TEXT("core", "no part has the lesson \"%1\"; did you mean %2?"),
                            {id.text(), near}});
        return false;
    }

    void readPrerequisites(const Value& value)
    {
        if (!value.isMap())
            fault(value,
                  {GRADUS_TEXT("core",
                               "prerequisites are lists by lesson: {one-example: [chain-rule]}")});
        for (const auto& [lesson, needed] : value.members()) {
            if (!isKnown(lesson))
                continue;
            for (const Value& id : list(needed))
                if (isKnown(id))
                    m_map.prerequisites[lesson.text()].push_back(id.text());
            if (m_map.before(lesson.text()).count(lesson.text()))
                fault(lesson,
                      {GRADUS_TEXT("core",
                                   "%1 would have to come before itself: its prerequisites go "
                                   "round in a circle"),
                       {lesson.text()}});
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
        for (const Value& id : list(lessons)) {
            if (!isKnown(id))
                continue;
            if (contains(way.lessons, id.text()))
                fault(id,
                      {GRADUS_TEXT("core", "%1 stands in this way a second time"), {id.text()}});
            for (const std::string& earlier : way.lessons)
                if (m_map.before(earlier).count(id.text()))
                    fault(id,
                          {GRADUS_TEXT("core", "%1 comes before %2 in this way, and needs it"),
                           {earlier, id.text()}});
            way.lessons.push_back(id.text());
        }
    }

    fs::path m_folder;
    Faults& m_faults;
    CourseMap m_map;
    std::vector<std::string> m_known; ///< the lessons of all parts
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
    const Value root = readYaml(std::get<std::string>(bytes), false, result.faults);
    if (hasErrors(result.faults))
        return result;
    CourseMap map = CourseMapReader(folder, result.faults).read(root);
    if (!hasErrors(result.faults))
        result.map = std::make_shared<const CourseMap>(std::move(map));
    return result;
}

} // namespace gradus
