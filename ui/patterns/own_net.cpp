// SPDX-License-Identifier: GPL-3.0-or-later
#include "patterns/own_net.h"

#include <QCoreApplication>

namespace gradus {

namespace {

QString netTr(const char* text) { return QCoreApplication::translate("OwnNet", text); }

// What can be changed without the editor.
Value ownNetKeys(const HopfieldDraft& draft)
{
    std::vector<std::string> keys{"model.rule", "recall.mode"};
    if (draft.cue.pattern)
        keys.insert(keys.end(),
                    {"recall.start.pattern", "recall.start.noise", "recall.start.seed"});
    std::vector<Value> items;
    for (const std::string& key : keys)
        items.push_back(Value::scalar(key, false, {}));
    return Value::list(std::move(items), {});
}

} // namespace

Lesson ownNet(const HopfieldDraft& draft)
{
    Lesson lesson;
    lesson.id = "own-patterns";
    lesson.kind = "hopfield";
    lesson.tree = std::make_shared<const Value>(draft.tree());
    lesson.title.byLanguage["en"] =
        netTr(QT_TRANSLATE_NOOP("OwnNet", "Your own patterns")).toStdString();
    const auto count = static_cast<int>(draft.pictures.patterns.size());
    lesson.summary.byLanguage["en"] =
        QCoreApplication::translate("OwnNet", "%n pattern(s)", nullptr, count).toStdString();
    Section section;
    section.title = lesson.title;
    section.say.byLanguage["en"] =
        netTr(QT_TRANSLATE_NOOP(
                  "OwnNet",
                  "First the patterns are stored, then the net recalls from your cue. Step with "
                  "**Next number** (`N`), or run it (`F5`) and watch which overlap grows to 1. "
                  "Click cells of the state to turn them; **Draw patterns** in the File menu takes "
                  "this net up again."))
            .toStdString();
    Faults faults;
    section.controls = readControls(ownNetKeys(draft), *lesson.tree, faults);
    lesson.controls = section.controls;
    lesson.sections.push_back(std::move(section));
    return lesson;
}

} // namespace gradus
