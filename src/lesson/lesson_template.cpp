// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_template.h"

#include "lesson/kinds.h"
#include "lesson/lesson_library.h"
#include "lesson/lesson_reader.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace gradus {

namespace {

Message noSuchKind(const std::string& kind)
{
    std::string all;
    for (const std::string& name : kindNames())
        all += (all.empty() ? "" : ", ") + name;
    const std::string near = nearest(kind, kindNames());
    if (near.empty())
        return {GRADUS_TEXT("core", "there is no kind \"%1\"; there are %2"), {kind, all}};
    return {GRADUS_TEXT("core", "there is no kind \"%1\"; did you mean %2?"), {kind, near}};
}

} // namespace

std::variant<std::string, Message> lessonTemplate(const std::string& kind, const std::string& id)
{
    const auto& kinds = kindNames();
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
        return noSuchKind(kind);
    const std::filesystem::path file = templatesFolder() / (kind + ".yaml");
    std::ifstream stream(file, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    const std::string key = "\nid: ";
    const std::size_t at = text.find(key);
    if (at == std::string::npos)
        return Message{GRADUS_TEXT("core", "%1 cannot be opened"), {file.string()}};
    const std::size_t start = at + key.size();
    if (isLessonId(id))
        text.replace(start, text.find('\n', start) - start, id);
    return text;
}

} // namespace gradus
