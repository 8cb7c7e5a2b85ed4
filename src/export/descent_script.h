// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "descent/descent_iteration.h"
#include "export/python_script.h"

namespace gradus {

/// The script of a descent's iteration: the function node by node, its slopes backwards by the
/// chain rule, for each sample of the batch where there are any, and the update.
[[nodiscard]] std::string descentScript(const DescentIteration& iteration,
                                        const ScriptOptions& options);

} // namespace gradus
