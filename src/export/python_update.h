// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/python_text.h"
#include "optimizer/optimizer.h"

namespace gradus {

/// Writes the settings of a rule and the function `update(p, g, …)`, which gives all numbers of the
/// update of a parameter (or an array of them) by the names of their addresses: `m.`, `v.`,
/// `mhat.`, `vhat.`, `D`, and the new value under an empty name. `t`: which update, from 1.
void writePythonUpdate(PythonText& text, const OptimizerSettings& settings, double rate,
                       std::int64_t t);
/// The arguments of a call of update(): the parameter, its slope, then the moments that the rule
/// keeps, as they are named.
[[nodiscard]] std::string pythonUpdateArguments(Optimizer kind, const std::string& parameter,
                                                const std::string& slope, const std::string& m,
                                                const std::string& v);

} // namespace gradus
