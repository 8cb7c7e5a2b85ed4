// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/fault.h"

#include <string>

namespace gradus {

/// What a fault that the YAML parser found most likely is, and how to mend it. `problem`: the
/// parser's words; `place`: where it stopped, which may be a line too late.
[[nodiscard]] Fault yamlFault(const std::string& bytes, Place place, const std::string& problem);

} // namespace gradus
