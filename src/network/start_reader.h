// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/network_experiment.h"
#include "trace/fields.h"

#include <filesystem>

namespace gradus {

/// Reads `parameters` or `initial`: the parameters at the start, and how they were drawn where they
/// were. Files are looked for in `folder`.
void readStart(Fields& model, NetworkExperiment::Spec& spec, const ParameterLayout& layout,
               const std::filesystem::path& folder, Faults& faults);

} // namespace gradus
