// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/experiment.h"
#include "trace/stages.h"

#include <string>
#include <vector>

namespace gradus {

/// The families of models that a lesson's `model.kind` may name.
[[nodiscard]] const std::vector<std::string>& kindNames();
/// The reader of a family; null when this version has none of that name.
[[nodiscard]] ExperimentReader kindReader(const std::string& name);
/// The pictures in which a model of a family can be looked at.
[[nodiscard]] Stages kindStages(const std::string& name, const Experiment& experiment);

} // namespace gradus
