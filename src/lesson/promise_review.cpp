// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/promise_review.h"

#include "lesson/lesson_library.h"

#include <fstream>

namespace gradus {

namespace {

namespace fs = std::filesystem;

// True where a line of a lesson file says its id; archives go by their names.
bool saysId(const std::filesystem::path& file, const std::string& id)
{
    constexpr std::size_t enough = 20'000; // the id stands near the top
    if (file.extension() != ".yaml")
        return false;
    std::ifstream stream(file);
    std::string line;
    for (std::size_t read = 0; read < enough && std::getline(stream, line);
         read += line.size() + 1) {
        if (!line.starts_with("id:"))
            continue;
        const std::size_t from = line.find_first_not_of(" \t'\"", 3);
        const std::size_t end = line.find_first_of(" \t'\"\r#", from);
        return from != std::string::npos && line.substr(from, end - from) == id;
    }
    return false;
}

// The place of a key on the way down a lesson's text.
Place placeOf(const Lesson& lesson, const char* key)
{
    const Value* const found = lesson.source ? lesson.source->find(key) : nullptr;
    return found ? found->place() : Place();
}

void reviewNext(const Lesson& lesson, Faults& faults)
{
    if (lesson.next.empty() || lessonById(lesson.next, lesson.file.parent_path()))
        return;
    faults.push_back({placeOf(lesson, "next"),
                      {GRADUS_TEXT("core",
                                   "there is no lesson \"%1\", neither beside this one nor among "
                                   "those of the program"),
                       {lesson.next}},
                      Severity::Warning});
}

} // namespace

std::optional<std::filesystem::path> lessonById(const std::string& id,
                                                const std::filesystem::path& folder)
{
    for (const auto& where : {folder.empty() ? fs::path(".") : folder, lessonsFolder()}) {
        const auto files = lessonFiles(where);
        for (const auto& file : files)
            if (file.stem().string() == id)
                return file;
        for (const auto& file : files)
            if (saysId(file, id))
                return file;
    }
    return std::nullopt;
}

Faults reviewPromises(const Lesson& lesson)
{
    Faults faults;
    reviewNext(lesson, faults);
    return faults;
}

} // namespace gradus
