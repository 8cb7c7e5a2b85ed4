// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_library.h"

#include "lesson/course_map.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>

namespace gradus {

namespace fs = std::filesystem;

namespace {

fs::path findFolder(const char* variable, const std::string& installed, const fs::path& source)
{
    if (const char* const chosen = std::getenv(variable))
        return chosen;
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    const fs::path beside = program.parent_path().parent_path() / "share" / "gradus" / installed;
    if (!error && fs::is_directory(beside, error))
        return beside;
    const fs::path configured = fs::path(GRADUS_DATADIR) / installed;
    return fs::is_directory(source, error) ? source : configured;
}

} // namespace

fs::path lessonsFolder()
{
    return findFolder("GRADUS_LESSONS", "lessons", fs::path(GRADUS_SOURCE) / "lessons");
}

fs::path builtinDataFolder()
{
    return findFolder("GRADUS_DATA", "data", fs::path(GRADUS_SOURCE) / "resources" / "data");
}

fs::path templatesFolder()
{
    return findFolder("GRADUS_NEW", "new", fs::path(GRADUS_SOURCE) / "resources" / "new");
}

std::vector<fs::path> lessonFiles(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const fs::path& path = entry.path();
        if (path.extension() == ".yaml" || path.extension() == ".json"
            || path.extension() == ".gradus")
            files.push_back(path);
    }
    std::map<std::string, std::size_t> order;
    if (const auto course = readCourseMap(folder).map)
        for (const std::string& id : course->lessons())
            order.emplace(id, order.size());
    const auto rank = [&order](const fs::path& path) {
        const auto found = order.find(path.stem().string());
        return found == order.end() ? order.size() : found->second;
    };
    std::sort(files.begin(), files.end(), [&](const fs::path& a, const fs::path& b) {
        return std::pair(rank(a), a) < std::pair(rank(b), b);
    });
    return files;
}

} // namespace gradus
