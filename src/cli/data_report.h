// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"
#include "trace/experiment.h"

namespace gradus {

/// Writes the card of an experiment's data, in the user's language: sentences, and tables whose
/// columns stand below each other. One sentence where there are no data.
void sayDataCard(const Experiment& experiment, Output& out);

/// The card as JSON: a list of {title, lines, heads, rows}; null where there are no data.
[[nodiscard]] std::string dataCardJson(const Experiment& experiment);

} // namespace gradus
