// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/variant.h"

#include "lesson/kinds.h"
#include "lesson/lesson.h"
#include "lesson/lesson_library.h"
#include "network/activation.h"
#include "network/cost.h"
#include "optimizer/optimizer.h"
#include "trace/fields.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace gradus {

namespace {

// What holds where a lesson says nothing.
struct UsualSetting {
    const char* key;
    const char* value;
};
constexpr std::array usualSettings{
    UsualSetting{"training.optimizer", "sgd"}, UsualSetting{"training.batch", "1"},
    UsualSetting{"training.shuffle", "false"}, UsualSetting{"training.seed", "1"},
    UsualSetting{"training.momentum", "0.9"},  UsualSetting{"training.beta1", "0.9"},
    UsualSetting{"training.beta2", "0.999"},   UsualSetting{"training.rho", "0.9"},
    UsualSetting{"training.epsilon", "1e-8"},  UsualSetting{"training.weight-decay", "0.01"},
    UsualSetting{"training.l1", "0"},          UsualSetting{"training.l2", "0"},
};

std::pair<std::string, std::string> splitKey(const std::string& key)
{
    const std::size_t point = key.find('.');
    return {key.substr(0, point), point == std::string::npos ? "" : key.substr(point + 1)};
}

// The place in a list that a part of a key names; nullopt where it names none of its items.
std::optional<std::size_t> itemNamed(const Value& list, const std::string& part)
{
    std::size_t place = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), place);
    const bool whole = error == std::errc() && end == part.data() + part.size();
    return whole && place < list.items().size() ? std::optional(place) : std::nullopt;
}

const Value* lookUp(const Value& tree, const std::string& key)
{
    const auto [head, rest] = splitKey(key);
    const Value* found = tree.find(head);
    if (tree.isList())
        if (const auto item = itemNamed(tree, head))
            found = &tree.items()[*item];
    return found && !rest.empty() ? lookUp(*found, rest) : found;
}

std::vector<std::string> choicesOf(const std::string& key)
{
    if (key.ends_with(".optimizer"))
        return optimizerNames();
    if (key.ends_with(".activation"))
        return activationNames();
    if (key == "model.cost")
        return costNames();
    if (key == "model.rule")
        return {"hebbian", "pseudo-inverse", "storkey"};
    if (key == "recall.mode")
        return {"asynchronous", "random", "synchronous"};
    if (key.ends_with(".shuffle"))
        return {"true", "false"};
    return {};
}

// Why a key names nothing that can be changed; `near`: the nearest that usually does.
Message noSetting(const std::string& key, const std::string& near)
{
    if (near.empty())
        return {GRADUS_TEXT("core",
                            "this lesson has no single setting \"%1\" of its model, data or "
                            "training: write keys joined by points, as in training.rate or "
                            "model.layers.1.size"),
                {key}};
    if (near == key)
        return {GRADUS_TEXT("core", "this lesson does not say what %1 is, so it cannot be changed"),
                {key}};
    return {GRADUS_TEXT("core", "this lesson has no setting \"%1\"; did you mean %2?"),
            {key, near}};
}

} // namespace

Value withOverride(const Value& tree, const std::string& key, const Value& value)
{
    const auto [first, others] = splitKey(key);
    const std::string& head = first; // a binding cannot be captured by all compilers
    const std::string& rest = others;
    const auto changed = [&](const Value* old) {
        const Place place = old ? old->place() : tree.place();
        if (rest.empty())
            return value.place() == Place{} ? Value::scalar(value.text(), value.quoted(), place)
                                            : value;
        return withOverride(old ? *old : Value::map({}, place), rest, value);
    };
    if (const auto item = tree.isList() ? itemNamed(tree, head) : std::nullopt) {
        std::vector<Value> items = tree.items();
        items[*item] = changed(&tree.items()[*item]);
        return Value::list(std::move(items), tree.place());
    }
    const Value* const old = tree.find(head);
    std::vector<Value::Member> members = tree.members();
    const auto found = std::find_if(members.begin(), members.end(), [&](const auto& member) {
        return member.first.text() == head;
    });
    if (found == members.end())
        members.emplace_back(Value::scalar(head, false, tree.place()), changed(nullptr));
    else
        found->second = changed(old);
    return Value::map(std::move(members), tree.place());
}

bool tooManySettings(const Value& set, Faults& faults)
{
    if (set.members().size() <= mostSettings)
        return false;
    faults.push_back(
        {set.place(),
         {GRADUS_TEXT("core", "set changes up to %1 settings"), {std::to_string(mostSettings)}}});
    return true;
}

std::optional<Control> readControl(const Value& at, const Value& root, Faults& faults)
{
    const std::string& key = at.text();
    const Value* const found = lookUp(root, key);
    const auto usual =
        std::find_if(usualSettings.begin(), usualSettings.end(),
                     [&](const UsualSetting& setting) { return setting.key == key; });
    const std::string head = splitKey(key).first;
    const bool ofModel =
        head == "model" || head == "data" || head == "training" || head == "recall";
    if (!at.isScalar() || !ofModel || !(found ? found->isScalar() : usual != usualSettings.end())) {
        std::vector<std::string> known{"training.rate"};
        for (const UsualSetting& setting : usualSettings)
            known.emplace_back(setting.key);
        faults.push_back({at.place(), noSetting(key, nearest(key, known))});
        return std::nullopt;
    }
    Control control{key, found ? found->text() : usual->value, Control::Kind::Number,
                    choicesOf(key)};
    if (!control.choices.empty())
        control.kind = Control::Kind::Choice;
    else if (found && !found->number() && found->text() != "all")
        control.kind = Control::Kind::Text;
    return control;
}

std::vector<Control> readControls(const Value& list, const Value& root, Faults& faults)
{
    std::vector<Control> controls;
    for (const Value& item : list.items())
        if (auto control = readControl(item, root, faults))
            controls.push_back(std::move(*control));
    if (!list.isList())
        faults.push_back(
            {list.place(),
             {GRADUS_TEXT("core", "controls is a list of settings: [training.rate]")}});
    return controls;
}

bool allows(const std::vector<Control>& controls, const std::vector<Override>& changes)
{
    return std::all_of(changes.begin(), changes.end(), [&](const Override& change) {
        return std::any_of(controls.begin(), controls.end(),
                           [&](const Control& control) { return control.key == change.key; });
    });
}

std::vector<Override> settingsOf(const Lesson& lesson, const std::string& run)
{
    std::vector<Override> settings;
    for (const Run& one : lesson.runs)
        for (const auto& [key, value] : one.changes)
            if (one.name == run)
                settings.push_back({key, value});
    return settings;
}

std::vector<Override> joined(std::vector<Override> settings, const std::vector<Override>& others)
{
    for (const Override& other : others) {
        const auto same =
            std::find_if(settings.begin(), settings.end(),
                         [&](const Override& setting) { return setting.key == other.key; });
        if (same == settings.end())
            settings.push_back(other);
        else
            same->value = other.value;
    }
    return settings;
}

ExperimentResult readVariant(const Lesson& lesson, const std::vector<Override>& changes)
{
    ExperimentResult result;
    Value root = *lesson.tree;
    for (const Override& change : changes)
        root = withOverride(root, change.key, Value::scalar(change.value, false, {}));
    const Value* const model = root.find("model");
    result.experiment = kindReader(lesson.kind)({*model, root.find("data"), root.find("training"),
                                                 root.find("recall"), lesson.folder,
                                                 builtinDataFolder(), root.place()},
                                                result.faults);
    if (hasErrors(result.faults))
        result.experiment = nullptr;
    return result;
}

} // namespace gradus
