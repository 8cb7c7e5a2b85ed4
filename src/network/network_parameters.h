// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/named_array.h"
#include "network/parameter_layout.h"

namespace gradus {

/// A network's parameters as arrays: `w1` (a row for each neuron of layer 1, a column for each of
/// its inputs), `b1` (a number for each neuron), `w2`, `b2` …
[[nodiscard]] NamedArrays arraysOfParameters(const AlignedVector& parameters,
                                             const ParameterLayout& layout);

/// Parameters from such arrays, or from those of another program (matchParameters). A message says
/// which array is missing, of no layer, or of a wrong shape, and what shape would be right.
[[nodiscard]] std::variant<AlignedVector, Message> parametersOfArrays(
    const NamedArrays& arrays, const ParameterLayout& layout);

} // namespace gradus
