// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/data_set.h"
#include "export/python_text.h"

namespace gradus {

/// Writes the samples of an iteration as `x`, `y` (a column each) and `B`, how many there are.
/// Where they were scaled, made into features or coded as classes, and still are what came of it,
/// the script has what was read and does the same steps; else the numbers as they are.
void writePythonSamples(PythonText& text, const DataSet& data,
                        const std::vector<std::int32_t>& samples, const Eigen::MatrixXd& x,
                        const Eigen::MatrixXd& y);

} // namespace gradus
