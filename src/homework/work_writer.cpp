// SPDX-License-Identifier: GPL-3.0-or-later
#include "homework/work_json.h"

#include "trace/number.h"
#include "trace/utf8.h"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

using OrderedJson = nlohmann::ordered_json;

// A text as the reader takes it: short enough, and without control characters.
std::string kept(const std::string& text, std::size_t most)
{
    std::string plain;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte >= 0x20 && byte != 0x7F) || c == '\n' || c == '\t')
            plain += c;
    }
    return cutTo(std::move(plain), most);
}

OrderedJson numberJson(double value)
{
    return std::isfinite(value) ? OrderedJson(value) : OrderedJson(exactText(value));
}

// Of more than `most` the last ones.
template <typename Item, typename ToJson>
OrderedJson listJson(const std::vector<Item>& items, std::size_t most, ToJson toJson)
{
    OrderedJson list = OrderedJson::array();
    for (std::size_t i = items.size() - std::min(items.size(), most); i < items.size(); ++i)
        list.push_back(toJson(items[i]));
    return list;
}

OrderedJson editsJson(const std::vector<EditWork>& edits)
{
    return listJson(edits, WorkLimits::edits, [](const EditWork& edit) {
        return OrderedJson{{"run", edit.run},
                           {"quantity", edit.quantity},
                           {"value", numberJson(edit.value)},
                           {"position", edit.position}};
    });
}

OrderedJson changesJson(const std::vector<Override>& changes)
{
    return listJson(changes, WorkLimits::changes, [](const Override& change) {
        return OrderedJson{{"key", kept(change.key, WorkLimits::name)},
                           {"value", kept(change.value, WorkLimits::name)}};
    });
}

OrderedJson attemptJson(const Attempt& attempt)
{
    OrderedJson json{{"given", kept(attempt.given, WorkLimits::given)},
                     {"time", attempt.time},
                     {"verdict", verdictNames()[static_cast<std::size_t>(attempt.verdict)]}};
    if (attempt.by)
        json["by"] = {{"run", kept(attempt.by->run, WorkLimits::name)},
                      {"changes", changesJson(attempt.by->changes)},
                      {"edits", editsJson(attempt.by->edits)}};
    return json;
}

OrderedJson answersJson(const StudentWork& work)
{
    OrderedJson answers = OrderedJson::object();
    for (const auto& [id, question] : work.answers) {
        if (answers.size() == WorkLimits::questions)
            break;
        const auto attempts = listJson(question.attempts, WorkLimits::attempts, attemptJson);
        answers[kept(id, WorkLimits::name)] = {{"attempts", attempts},
                                               {"hints", question.hints},
                                               {"shown", question.shown},
                                               {"draft", kept(question.draft, WorkLimits::given)}};
        if (question.seen)
            answers[kept(id, WorkLimits::name)]["seen"] = true;
    }
    return answers;
}

OrderedJson drawnJson(const StudentWork& work)
{
    OrderedJson drawn = OrderedJson::object();
    for (const auto& [name, value] : work.drawn)
        drawn[name] = value;
    return drawn;
}

} // namespace

const std::vector<std::string>& verdictNames()
{
    static const std::vector<std::string> names{"right", "wrong", "unreadable", "waiting",
                                                "not-judged"};
    return names;
}

std::string cutTo(std::string text, std::size_t bytes)
{
    if (text.size() <= bytes)
        return text;
    while (bytes > 0 && continuesCharacter(text[bytes]))
        --bytes;
    text.resize(bytes);
    return text;
}

std::string workJson(const StudentWork& work, JsonForm form)
{
    const auto name = [](const std::string& text) { return kept(text, WorkLimits::name); };
    const OrderedJson json = {
        {"gradus-work", workVersion},
        {"student", {{"id", name(work.student)}, {"name", name(work.name)}}},
        {"lesson",
         {{"id", work.lesson}, {"graded_hash", work.gradedHash}, {"text_hash", work.textHash}}},
        {"program", {{"version", name(work.program)}, {"kernel", name(work.kernel)}}},
        {"begun", work.begun},
        {"changed", work.changed},
        {"drawn", drawnJson(work)},
        {"section", work.section},
        {"furthest", work.furthest},
        {"run", name(work.run)},
        {"position", work.position},
        {"answers", answersJson(work)},
        {"edits", editsJson(work.edits)},
        {"changes", changesJson(work.changes)},
        {"reached",
         listJson(work.reached, WorkLimits::reached,
                  [](const ReachedPosition& reached) {
                      return OrderedJson{{"section", reached.section},
                                         {"run", reached.run},
                                         {"position", reached.position},
                                         {"state_hash", reached.stateHash}};
                  })},
        {"notes", kept(work.notes, WorkLimits::notes)}};
    // A text that is not UTF-8 (there is none from a window) is mended rather than lost.
    const int indent = form == JsonForm::Indented ? 2 : -1;
    return json.dump(indent, ' ', false, OrderedJson::error_handler_t::replace) + '\n';
}

} // namespace gradus
