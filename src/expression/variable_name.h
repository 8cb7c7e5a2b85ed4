// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/message.h"

#include <optional>
#include <string>
#include <vector>

namespace gradus {

/// Why a name cannot be that of a function's variable besides those before it (it is no name, means
/// something already, or cannot be told from another); nullopt when it can. `taken` are the names
/// of quantities that stand beside the variables: f and v in a descent.
[[nodiscard]] std::optional<Message> variableFault(const std::string& name,
                                                   const std::vector<std::string>& before,
                                                   const std::vector<std::string>& taken = {});

} // namespace gradus
