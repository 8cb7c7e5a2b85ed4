// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_files.h"

#include "data/data_file.h"

#include <regex>
#include <set>

namespace gradus {

namespace {

constexpr std::size_t longestFileName = 255; // bytes

class NamedFiles {
public:
    explicit NamedFiles(std::filesystem::path folder) : m_folder(std::move(folder)) { }

    void collect(const Value& value)
    {
        for (const Value& item : value.items())
            collect(item);
        for (const auto& [key, child] : value.members())
            collect(child);
        if (!value.isScalar() || value.number())
            return;
        take(value.text());
        takePictures(value.text());
    }

    [[nodiscard]] std::vector<std::string> names() const
    {
        return {m_names.begin(), m_names.end()};
    }

private:
    void take(const std::string& name)
    {
        // A file's name has an ending; that spares most texts a look at the disk.
        if (name.size() > longestFileName || name.find('.') == std::string::npos
            || name.find_first_of("\n:") != std::string::npos)
            return;
        if (std::holds_alternative<std::filesystem::path>(fileInFolder(m_folder, name)))
            m_names.insert(name);
    }

    // ![what it shows](name.png)
    void takePictures(const std::string& text)
    {
        static const std::regex picture("!\\[[^\\]]*\\]\\(([^)\\s]+)");
        for (std::sregex_iterator found(text.begin(), text.end(), picture), end; found != end;
             ++found)
            take((*found)[1].str());
    }

    std::filesystem::path m_folder;
    std::set<std::string> m_names;
};

Message cannotWrite(const std::filesystem::path& file)
{
    return {GRADUS_TEXT("core", "%1 cannot be written"), {file.string()}};
}

} // namespace

std::vector<std::string> filesNamedBy(const Lesson& lesson)
{
    if (!lesson.source)
        return {};
    NamedFiles files(lesson.file.parent_path());
    files.collect(*lesson.source);
    return files.names();
}

std::optional<Message> copyLesson(const Lesson& lesson, const std::filesystem::path& file)
{
    namespace fs = std::filesystem;
    std::vector<std::pair<fs::path, fs::path>> copies{{lesson.file, file}};
    for (const std::string& name : filesNamedBy(lesson))
        copies.emplace_back(lesson.file.parent_path() / name, file.parent_path() / name);
    std::error_code error;
    for (const auto& [from, to] : copies)
        if (fs::exists(to, error))
            return Message{GRADUS_TEXT("core", "%1 is there already"), {to.string()}};
    for (const auto& [from, to] : copies) {
        fs::create_directories(to.parent_path(), error);
        if (!fs::copy_file(from, to, error))
            return cannotWrite(to);
        // What was shipped for all to read belongs to who copied it.
        fs::permissions(to, fs::perms::owner_write, fs::perm_options::add, error);
    }
    return std::nullopt;
}

} // namespace gradus
