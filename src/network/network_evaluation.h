// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/network_experiment.h"

#include <optional>

namespace gradus {

/// How well parameters do on a whole data set.
struct NetworkScore {
    double cost = 0; ///< mean C over the samples, without penalty
    std::optional<double>
        accuracy; ///< share whose largest output is the target's; only for classes
};

/// Runs a data set forward, in chunks.
[[nodiscard]] NetworkScore evaluateNetwork(const NetworkExperiment& experiment,
                                           const AlignedVector& parameters, const DataSet& data);

} // namespace gradus
