// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/condition.h"

namespace gradus {

/// How many iterations the engine looks ahead for an answer.
inline constexpr std::int64_t answerWithin = 10'000;

/// The engine's own answer to a number question, and where it becomes known.
struct RightAnswer {
    double value = 0;
    Position position; ///< just after the step that makes its last quantity known
};

/// Works out the right answer from the section's start on, in a run of its own. The timeline is
/// left at the answer's position. nullopt when the answer never becomes known.
[[nodiscard]] std::optional<RightAnswer> rightAnswer(const Question& question, Timeline& timeline,
                                                     RunSet& runs,
                                                     const Timeline::Interrupt& interrupt = {});

/// The largest difference from `right` that counts as right.
[[nodiscard]] double allowedDifference(double right, const Tolerance& tolerance);
[[nodiscard]] bool isRight(double given, double right, const Tolerance& tolerance);

/// Reads what a student typed: a number or an expression of numbers (`0.5*0.2413`, `= ½`, `12 %`,
/// `0,5`, `1.2·10⁻³`). The message says what is wrong.
[[nodiscard]] std::variant<double, Message> readTypedNumber(const std::string& text);

} // namespace gradus
