// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/named_array.h"
#include "network/parameter_match.h"
#include "trace/experiment.h"

namespace gradus {

/// The parameters at a position as arrays. A network: `w1` (to × from), `b1`, `w2` … A descent: its
/// variables by name. A graph: what is given, by name. A Hopfield net: `W`, `theta`, `s`. An
/// approximation: the network that its pieces are so far. Empty for families without parameters.
[[nodiscard]] NamedArrays parametersAt(const Snapshot& now);

/// The same experiment that starts with such arrays. A network needs all of them, under our own
/// names or those of another program (`naming`: what a person says of them); of others what is
/// missing stays as it is. A Hopfield net's W follows from its patterns and must be the same. A
/// message says what does not fit and what would.
[[nodiscard]] std::variant<std::shared_ptr<const Experiment>, Message> withParameters(
    const std::shared_ptr<const Experiment>& experiment, const NamedArrays& arrays,
    const ParameterNaming& naming = {});

/// How the arrays of a file were taken, where that does not go without saying.
[[nodiscard]] std::vector<Message> parameterNotes(const Experiment& experiment);

} // namespace gradus
