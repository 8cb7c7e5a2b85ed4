// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/iteration.h"

namespace gradus {

/// The most steps of an iteration that a script repeats: it holds the value of each to compare
/// with.
inline constexpr std::int64_t mostScriptSteps = 100'000;

struct ScriptOptions {
    std::string title; ///< of the lesson, for the first line
    Words words = {}; ///< into the language of the comments; empty: English
};

/// A stand-alone Python program that needs nothing but NumPy. It holds the numbers with which an
/// iteration begins, works the iteration out with textbook formulas, prints every quantity in the
/// order of its steps, a line each, and compares with our values: at its end it says the largest
/// difference relative to max(|value|, 0.01) and exits 1 where that is more than 1e-12. A message
/// where the iteration has no steps, or too many.
[[nodiscard]] std::variant<std::string, Message> pythonScript(const Iteration& iteration,
                                                              const ScriptOptions& options);

} // namespace gradus
