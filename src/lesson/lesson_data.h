// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/data_set.h"
#include "trace/experiment.h"

namespace gradus {

/// The data of an experiment that has some; nulls for any other.
struct ExperimentData {
    const DataSet* train = nullptr;
    const DataSet* test = nullptr; ///< may be null beside training data
};
/// What an experiment trains on and tests with: of networks, and of descents over samples. It lives
/// as long as the experiment.
[[nodiscard]] ExperimentData dataOf(const Experiment& experiment);

} // namespace gradus
