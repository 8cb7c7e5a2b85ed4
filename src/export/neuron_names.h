// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/iteration.h"

namespace gradus {

/// "Inputs: 1 sepal, 2 petal. Outputs: 1 setosa, …": what the data of a network call its inputs and
/// outputs; nullopt where they have no names.
[[nodiscard]] std::optional<Message> neuronNames(const Iteration& iteration);

} // namespace gradus
