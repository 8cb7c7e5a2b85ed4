// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_files.h"

#include "data/data_file.h"
#include "lesson/lesson_archive.h"
#include "trace/text_places.h"

#include <QString>

#include <algorithm>
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

// A name without its %20 and the like; as it stands where that would be no name.
std::string decoded(std::string_view name)
{
    const QByteArray raw(name.data(), static_cast<qsizetype>(name.size()));
    const QByteArray plain = QByteArray::fromPercentEncoding(raw);
    const bool control = std::any_of(plain.begin(), plain.end(),
                                     [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    return (control || QString::fromUtf8(plain).toUtf8() != plain ? raw : plain).toStdString();
}

// What stands between the ( and the ) of a picture: a name, and maybe a title in quotes.
TextPicture targetOf(std::string_view inside)
{
    const auto skipBlanks = [&inside] {
        inside.remove_prefix(std::min(inside.find_first_not_of(" \t\n"), inside.size()));
    };
    skipBlanks();
    const bool pointed = inside.starts_with('<');
    if (pointed)
        inside.remove_prefix(1);
    const std::string_view name =
        inside.substr(0, pointed ? inside.find('>') : inside.find_first_of(" \t\n"));
    inside.remove_prefix(std::min(inside.size(), name.size() + (pointed ? 1 : 0)));
    skipBlanks();
    const bool title = inside.empty() || inside.starts_with('"') || inside.starts_with('\'');
    return {decoded(name), 0, !title};
}

Message lessonNotWritten(const std::filesystem::path& file)
{
    return {GRADUS_TEXT("core", "%1 cannot be written"), {file.string()}};
}

} // namespace

std::vector<TextPicture> picturesIn(std::string_view text)
{
    std::vector<TextPicture> pictures;
    for (std::size_t at = text.find("!["); at != std::string_view::npos;
         at = text.find("![", at + 2)) {
        const std::size_t open = text.find("](", at);
        const std::size_t close = open == std::string_view::npos ? open : text.find(')', open);
        if (close == std::string_view::npos)
            break;
        pictures.push_back(targetOf(text.substr(open + 2, close - open - 2)));
        pictures.back().at = at;
    }
    return pictures;
}

void checkPicturesInTexts(const Value& source, const std::filesystem::path& folder, Faults& faults)
{
    forEachTextOf(source, [&](const Value& text) {
        TextPlaces places(text);
        for (const TextPicture& picture : picturesIn(text.text())) {
            const auto found = fileInFolder(folder, picture.name);
            const auto* const missing = std::get_if<Message>(&found);
            if (picture.broken)
                faults.push_back({places.at(picture.at),
                                  {GRADUS_TEXT("core",
                                               "a picture's name with blanks stands between < and "
                                               ">: ![…](<my picture.png>)")}});
            else if (missing)
                faults.push_back({places.at(picture.at), *missing});
            else if (auto fault = pictureFault(std::get<std::filesystem::path>(found)))
                faults.push_back({places.at(picture.at), std::move(*fault)});
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
    add(memberOf(memberOf(source.find("data"), "test"), "csv"));
    for (const char* key : {"images", "labels", "test-images", "test-labels"})
        add(memberOf(memberOf(source.find("data"), "idx"), key));
    const Value* const parameters = memberOf(source.find("model"), "parameters");
    add(parameters && parameters->isMap() ? parameters->find("file") : parameters);
    add(memberOf(source.find("picture"), "file"));
    if (const Value* script = source.find("script"))
        for (const Value& section : script->items())
            add(memberOf(section.find("picture"), "file"));
    forEachTextOf(source, [&names](const Value& text) {
        for (TextPicture& picture : picturesIn(text.text()))
            names.insert(std::move(picture.name));
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
