// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/python_script.h"
#include "network/network_iteration.h"

namespace gradus {

/// The script of a network's iteration: all samples of the batch at once, the four equations of
/// back-propagation, the update.
[[nodiscard]] std::string networkScript(const NetworkIteration& iteration,
                                        const ScriptOptions& options);

} // namespace gradus
