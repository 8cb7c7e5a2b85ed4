// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/python_script.h"
#include "hopfield/hopfield_iteration.h"

namespace gradus {

/// The script of a Hopfield net's storing (iteration 0) or of one update of its units. The random
/// numbers of a temperature are given as they were drawn.
[[nodiscard]] std::string hopfieldScript(const HopfieldIteration& iteration,
                                         const ScriptOptions& options);

} // namespace gradus
