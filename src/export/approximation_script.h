// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "approximation/approximation_iteration.h"
#include "export/python_script.h"

namespace gradus {

/// The script of an iteration that places a piece: the numbers of the piece, the sum of all pieces
/// over the grid, and its errors.
[[nodiscard]] std::string approximationScript(const ApproximationIteration& iteration,
                                              const ScriptOptions& options);

} // namespace gradus
