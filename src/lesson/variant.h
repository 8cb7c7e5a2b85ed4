// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/experiment.h"

#include <string>
#include <vector>

namespace gradus {

struct Lesson;

/// The longest key of a setting, in bytes; every point in it is a level of the tree.
inline constexpr std::size_t longestSetting = 200;
/// How many settings a run or a solution changes at most: each is put into a copy of the lesson.
inline constexpr std::size_t mostSettings = 100;

/// A value that stands in for the one in the file: `training.rate` and `0.1`.
struct Override {
    std::string key; ///< keys joined by points; in a list its places from 0: `model.layers.1.size`
    std::string value;

    bool operator==(const Override&) const = default;
};

/// A setting that a lesson leaves to its student.
struct Control {
    enum class Kind { Number, Choice, Text };

    std::string key; ///< as in Override
    std::string value; ///< what the lesson has, or what holds where it says nothing
    Kind kind = Kind::Number;
    std::vector<std::string> choices; ///< of a Choice

    bool operator==(const Control&) const = default;
};

/// The tree with one scalar put in or replaced; maps on the way are made where they are missing.
/// The value keeps its place where it has one, else it gets that of what it replaces.
[[nodiscard]] Value withOverride(const Value& tree, const std::string& key, const Value& value);

/// True, with a fault, where a map `set` has more than mostSettings.
[[nodiscard]] bool tooManySettings(const Value& set, Faults& faults);

/// A setting by its key, as a lesson's tree has it; a fault at `at` where there is none.
[[nodiscard]] std::optional<Control> readControl(const Value& at, const Value& root,
                                                 Faults& faults);

/// A list of them.
[[nodiscard]] std::vector<Control> readControls(const Value& list, const Value& root,
                                                Faults& faults);

/// True where everything that is changed is one of the controls.
[[nodiscard]] bool allows(const std::vector<Control>& controls,
                          const std::vector<Override>& changes);

/// The settings by which a run of a lesson differs from the lesson's own; none of its own.
[[nodiscard]] std::vector<Override> settingsOf(const Lesson& lesson, const std::string& run);
/// Settings with others in the place of those of the same key, or behind them.
[[nodiscard]] std::vector<Override> joined(std::vector<Override> settings,
                                           const std::vector<Override>& others);

/// An experiment that was built, or why it was not.
struct ExperimentResult {
    std::shared_ptr<const Experiment> experiment; ///< null when a fault is an error
    Faults faults;
};
/// A lesson's own experiment with some settings changed. The lesson must have been read from a
/// file.
[[nodiscard]] ExperimentResult readVariant(const Lesson& lesson,
                                           const std::vector<Override>& changes);

} // namespace gradus
