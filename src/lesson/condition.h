// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"
#include "trace/timeline.h"

namespace gradus {

/// True when the condition holds where the run is looked at: the quantity's step has been made, the
/// position is reached, the expression is known and true.
[[nodiscard]] bool holds(const Condition& condition, const Snapshot& snapshot);

/// The first step of an iteration after which the condition (an expression) holds (0: before any).
[[nodiscard]] std::optional<std::int64_t> comesTrueIn(const Condition& condition,
                                                      const Iteration& iteration);

/// True when the condition can come true at the ends of epochs alone, so that no other iteration
/// need be looked at. `iteration`: any of the run.
[[nodiscard]] bool waitsForEpochs(const Condition& condition, const Iteration& iteration);

/// How going to a condition ended.
enum class Arrival { Reached, NotWithin, Halted, Stopped };

/// Goes forward to the first position where the condition holds; stays where it already does. An
/// expression is judged after each step that gives a value to one of its quantities.
Arrival advanceUntil(Timeline& timeline, const Condition& condition,
                     const Timeline::Interrupt& interrupt = {});

/// Goes forward to the first position where all quantities of some expressions are known, each as
/// it is after its own step in that iteration.
Arrival advanceUntilKnown(Timeline& timeline, const std::vector<Expression>& expressions,
                          std::int64_t within, RunSet& runs,
                          const Timeline::Interrupt& interrupt = {});

} // namespace gradus
