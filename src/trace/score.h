// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace gradus {

/// How well a State does on all the data of its experiment; what does not exist is absent.
struct Score {
    std::optional<double> cost; ///< mean over the training data, without penalty
    std::optional<double> accuracy; ///< share of right classes among the training data
    std::optional<double> testCost; ///< the same over the test data
    std::optional<double> testAccuracy;
    /// Means over the epoch that has just ended, each sample as it was trained; known at the
    /// beginning of an epoch, where an epoch has several iterations.
    std::optional<double> epochCost;
    std::optional<double> epochAccuracy;
    std::optional<double> largestError; ///< the largest |f − g| where a known function f is learned
};

} // namespace gradus
