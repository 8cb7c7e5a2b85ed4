// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_writer.h"

#include "approximation/approximation_iteration.h"
#include "descent/descent_iteration.h"
#include "lesson/lesson_yaml.h"
#include "lesson/yaml_document.h"
#include "trace/number.h"

#include <algorithm>

namespace gradus {

namespace {

constexpr std::size_t longestLine = 96; // of a list or map between brackets, in bytes

Value word(std::string text) { return Value::scalar(std::move(text), false, {}); }
Value textValue(std::string text) { return Value::scalar(std::move(text), true, {}); }

bool isPlain(const Value& scalar)
{
    const std::string& text = scalar.text();
    const auto safe = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '.' || c == '_' || c == '-' || c == '+';
    };
    if (scalar.number())
        return true; // in quotes 1/3 would be a word
    return !scalar.quoted() && !text.empty() && text.front() != '-'
        && std::all_of(text.begin(), text.end(), safe);
}

bool hasLines(const Value& value) { return value.text().find('\n') != std::string::npos; }

// In one line.
std::string scalarText(const Value& scalar)
{
    if (isPlain(scalar))
        return scalar.text();
    std::string text = "'";
    for (const char c : scalar.text())
        text += c == '\'' ? "''" : std::string(1, c);
    return text + "'";
}

// A text of several lines as a block: what its last line ends with is said at the top.
std::string blockText(const std::string& text, std::size_t indent)
{
    const std::size_t last = text.find_last_not_of('\n');
    const std::size_t ends = text.size() - (last == std::string::npos ? 0 : last + 1);
    std::string block = "|";
    if (text.front() == ' ' || text.front() == '\n')
        block += "2";
    block += ends == 0 ? "-\n" : ends == 1 ? "\n" : "+\n";
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (end > at)
            block += std::string(indent, ' ') + text.substr(at, end - at);
        block += '\n';
        at = end + 1;
    }
    return block;
}

// Between brackets, in one line.
std::string flowText(const Value& value)
{
    if (value.isNull())
        return "null";
    if (value.isScalar())
        return scalarText(value);
    std::string text;
    for (const Value& item : value.items())
        text += (text.empty() ? "" : ", ") + flowText(item);
    for (const auto& [key, member] : value.members())
        text += (text.empty() ? "" : ", ") + scalarText(key) + ": " + flowText(member);
    return value.isList() ? "[" + text + "]" : "{" + text + "}";
}

bool holdsLines(const Value& value)
{
    return hasLines(value) || std::any_of(value.items().begin(), value.items().end(), holdsLines)
        || std::any_of(value.members().begin(), value.members().end(),
                       [](const Value::Member& member) { return holdsLines(member.second); });
}

// The outermost maps have a line a key, whatever there is room for.
bool fitsLine(const Value& value, std::size_t indent)
{
    const bool empty = value.items().empty() && value.members().empty();
    return value.isNull() || value.isScalar() || empty
        || (indent > 2 && !holdsLines(value) && flowText(value).size() + indent <= longestLine);
}

void write(const Value& value, std::size_t indent, std::string& out)
{
    const std::string pad(indent, ' ');
    for (const Value& item : value.items()) {
        const std::size_t at = out.size();
        if (hasLines(item)) {
            out += pad + "- " + blockText(item.text(), indent + 2);
        } else if (fitsLine(item, indent + 2)) {
            out += pad + "- " + flowText(item) + "\n";
        } else {
            write(item, indent + 2, out);
            out[at + indent] = '-';
        }
    }
    for (const auto& [key, member] : value.members()) {
        out += pad + scalarText(key) + ":";
        if (hasLines(member)) {
            out += " " + blockText(member.text(), indent + 2);
        } else if (fitsLine(member, indent + 2)) {
            out += " " + flowText(member) + "\n";
        } else {
            out += "\n";
            write(member, indent + 2, out);
        }
    }
}

// What the lines of a part of a model say.
Value modelLines(const std::string& lines)
{
    Faults faults;
    const Value tree = readYaml("model:\n" + lines, false, faults);
    const Value* const model = tree.find("model");
    return model ? *model : Value();
}

Value withModel(const Value& tree, const std::vector<Value::Member>& lines,
                const std::vector<std::string>& without)
{
    const Value* const model = tree.find("model");
    std::vector<Value::Member> members = model ? model->members() : std::vector<Value::Member>();
    std::erase_if(members, [&](const Value::Member& member) {
        const std::string& key = member.first.text();
        return std::find(without.begin(), without.end(), key) != without.end()
            || std::any_of(lines.begin(), lines.end(),
                           [&](const Value::Member& line) { return line.first.text() == key; });
    });
    members.insert(members.end(), lines.begin(), lines.end());
    std::vector<Value::Member> all = tree.members();
    for (Value::Member& member : all)
        if (member.first.text() == "model")
            member.second = Value::map(std::move(members), {});
    return Value::map(std::move(all), {});
}

// Without a setting among those that are left to the student.
Value withoutControl(const Value& tree, const std::string& key)
{
    if (tree.isList()) {
        std::vector<Value> items;
        for (const Value& item : tree.items())
            items.push_back(withoutControl(item, key));
        return Value::list(std::move(items), {});
    }
    std::vector<Value::Member> members;
    for (const auto& [name, value] : tree.members()) {
        std::vector<Value> kept = value.items();
        std::erase_if(kept, [&](const Value& item) { return item.text() == key; });
        if (name.text() == "controls")
            members.emplace_back(name, Value::list(std::move(kept), {}));
        else
            members.emplace_back(name,
                                 name.text() == "script" ? withoutControl(value, key) : value);
    }
    return tree.isMap() ? Value::map(std::move(members), {}) : tree;
}

Value withPieces(const Value& tree, const Snapshot& snapshot)
{
    const auto lines = lessonYaml(LessonPart::Parameters, snapshot);
    const auto* const text = std::get_if<std::string>(&lines);
    const Value model = text ? modelLines(*text) : Value();
    const Value* const place = model.find("place");
    if (!place || place->items().empty())
        return tree;
    return withModel(withoutControl(tree, "model.pieces"), model.members(), {"pieces"});
}

Value withStart(const Value& tree, const DescentExperiment& experiment, std::span<const Edit> edits)
{
    const auto& names = experiment.graph().variables();
    std::vector<Value> start;
    for (const double number : experiment.spec().start)
        start.push_back(word(exactText(number)));
    for (const Edit& edit : edits)
        for (std::size_t i = 0; i < names.size(); ++i)
            if (edit.iteration <= 1 && edit.quantity == Quantity::plain(names[i]))
                start[i] = word(exactText(edit.value));
    return withModel(tree, {{word("start"), Value::list(std::move(start), {})}}, {});
}

} // namespace

std::string yamlText(const Value& tree)
{
    std::string text;
    write(tree, 0, text);
    return text;
}

Value lessonTree(const Lesson& lesson, const std::string& language)
{
    if (lesson.source)
        return *lesson.source;
    std::vector<Value::Member> members{{word("gradus"), word("1")},
                                       {word("id"), word(lesson.id)},
                                       {word("title"), textValue(lesson.title.in(language))}};
    if (!lesson.summary.empty())
        members.emplace_back(word("summary"), textValue(lesson.summary.in(language)));
    if (lesson.tree)
        members.insert(members.end(), lesson.tree->members().begin(), lesson.tree->members().end());
    if (lesson.sections.empty())
        return Value::map(std::move(members), {});
    const Section& section = lesson.sections.front();
    std::vector<Value::Member> told{{word("title"), textValue(section.title.in(language))},
                                    {word("say"), textValue(section.say.in(language))}};
    std::vector<Value> keys;
    for (const Control& control : section.controls)
        keys.push_back(word(control.key));
    if (!keys.empty())
        told.emplace_back(word("controls"), Value::list(std::move(keys), {}));
    members.emplace_back(word("script"), Value::list({Value::map(std::move(told), {})}, {}));
    return Value::map(std::move(members), {});
}

Value withWork(const Value& tree, const std::vector<Override>& changes, std::span<const Edit> edits,
               const Snapshot& snapshot)
{
    Value all = tree;
    for (const Override& change : changes)
        all = withOverride(all, change.key, word(change.value));
    const Iteration* const iteration = snapshot.iteration.get();
    if (edits.empty() || !iteration)
        return all;
    if (dynamic_cast<const ApproximationIteration*>(iteration))
        return withPieces(all, snapshot);
    if (const auto* descent = dynamic_cast<const DescentIteration*>(iteration))
        return withStart(all, descent->experiment(), edits);
    return all;
}

} // namespace gradus
