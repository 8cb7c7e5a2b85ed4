// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_files.h"

#include "data/data_file.h"
#include "lesson/lesson_archive.h"

#include <functional>
#include <set>

namespace gradus {

namespace {

const Value* memberOf(const Value* value, const char* key)
{
    return value ? value->find(key) : nullptr;
}

// Every scalar below the keys that hold a lesson's texts.
void forEachText(const Value& value, const std::function<void(const Value&)>& visit)
{
    if (value.isScalar())
        visit(value);
    for (const Value& item : value.items())
        forEachText(item, visit);
    for (const auto& [key, member] : value.members())
        if (!key.text().starts_with("x-"))
            forEachText(member, visit);
}

void forEachTextOf(const Value& lesson, const std::function<void(const Value&)>& visit)
{
    for (const char* key : {"summary", "script", "learned", "terms"})
        if (const Value* part = lesson.find(key))
            forEachText(*part, visit);
}

Message lessonNotWritten(const std::filesystem::path& file)
{
    return {GRADUS_TEXT("core", "%1 cannot be written"), {file.string()}};
}

} // namespace

std::vector<std::string> picturesIn(std::string_view text)
{
    std::vector<std::string> names;
    for (std::size_t at = text.find("!["); at != std::string_view::npos;
         at = text.find("![", at + 2)) {
        const std::size_t open = text.find("](", at);
        const std::size_t close = open == std::string_view::npos ? open : text.find(')', open);
        if (close == std::string_view::npos)
            break;
        std::string_view inside = text.substr(open + 2, close - open - 2);
        const std::size_t first = inside.find_first_not_of(" <\n");
        inside.remove_prefix(first == std::string_view::npos ? inside.size() : first);
        names.emplace_back(inside.substr(0, inside.find_first_of(" >\n"))); // a title may follow
    }
    return names;
}

void checkPicturesInTexts(const Value& source, const std::filesystem::path& folder, Faults& faults)
{
    forEachTextOf(source, [&](const Value& text) {
        for (const std::string& name : picturesIn(text.text())) {
            const auto found = fileInFolder(folder, name);
            if (const auto* message = std::get_if<Message>(&found))
                faults.push_back({text.place(), *message});
            else if (auto fault = pictureFault(std::get<std::filesystem::path>(found)))
                faults.push_back({text.place(), std::move(*fault)});
        }
    });
}

std::vector<std::string> filesNamedIn(const Value& source)
{
    std::set<std::string> names;
    const auto add = [&names](const Value* name) {
        if (name && name->isScalar())
            names.insert(name->text());
    };
    const Value* const csv = memberOf(source.find("data"), "csv");
    add(csv && csv->isMap() ? csv->find("file") : csv);
    for (const char* key : {"images", "labels", "test-images", "test-labels"})
        add(memberOf(memberOf(source.find("data"), "idx"), key));
    add(memberOf(source.find("model"), "parameters"));
    add(memberOf(source.find("picture"), "file"));
    if (const Value* script = source.find("script"))
        for (const Value& section : script->items())
            add(memberOf(section.find("picture"), "file"));
    forEachTextOf(source, [&names](const Value& text) {
        for (std::string& name : picturesIn(text.text()))
            names.insert(std::move(name));
    });
    return {names.begin(), names.end()};
}

std::vector<std::string> filesNamedBy(const Lesson& lesson)
{
    if (!lesson.source)
        return {};
    std::vector<std::string> names = filesNamedIn(*lesson.source);
    std::erase_if(names, [&](const std::string& name) {
        return !std::holds_alternative<std::filesystem::path>(fileInFolder(lesson.folder, name));
    });
    return names;
}

std::optional<Message> copyLesson(const Lesson& lesson, const std::filesystem::path& file)
{
    namespace fs = std::filesystem;
    const fs::path own = lesson.unpacked ? lesson.folder / lesson.unpacked->lesson() : lesson.file;
    std::vector<std::pair<fs::path, fs::path>> copies{{own, file}};
    for (const std::string& name : filesNamedBy(lesson))
        copies.emplace_back(lesson.folder / name, file.parent_path() / name);
    std::error_code error;
    for (const auto& [from, to] : copies)
        if (fs::exists(to, error))
            return Message{GRADUS_TEXT("core", "%1 is there already"), {to.string()}};
    for (const auto& [from, to] : copies) {
        fs::create_directories(to.parent_path(), error);
        if (!fs::copy_file(from, to, error))
            return lessonNotWritten(to);
        // What was shipped for all to read belongs to who copied it.
        fs::permissions(to, fs::perms::owner_write, fs::perm_options::add, error);
    }
    return std::nullopt;
}

} // namespace gradus
