// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/quantity.h"

#include <span>

namespace gradus {

/// What a kind of quantity is, as a plain sentence for somebody who meets its letter for the first
/// time: of `delta[1][2]` "The error of a neuron, ∂C/∂z: …". Every kind that a family has is
/// there; empty for a variable that a lesson names. Some of these have the name of a kind, R or T:
/// they are given (Iteration::variables()).
[[nodiscard]] Message meaning(const Quantity& quantity,
                              std::span<const std::string> variables = {});

/// A quantity that has no letter, in words for a line of text: of `error.mean` "mean error". Empty
/// for all others, whose short name is their symbol.
[[nodiscard]] Message wordsFor(const Quantity& quantity);

} // namespace gradus
