// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_iteration.h"

namespace gradus {

/// Fills in an explanation whose quantity, result and rule stand already.
void explainStoring(const HopfieldIteration& iteration, const HopfieldAddress& address,
                    Explanation& explanation);
void explainRecall(const HopfieldIteration& iteration, const HopfieldAddress& address,
                   Explanation& explanation);

/// A quantity as it stands in formulas, with the value that it has when its step has been made.
[[nodiscard]] Formula hopfieldOperand(const HopfieldIteration& iteration,
                                      const HopfieldAddress& address);
/// N.
[[nodiscard]] Formula unitCount(const HopfieldExperiment& experiment);
/// A sum over so many terms, largest first, whose symbols are `tex` and `text`.
[[nodiscard]] Formula longSumOf(std::size_t count, const std::function<Formula(std::size_t)>& make,
                                const std::string& tex, const std::string& text);

} // namespace gradus
