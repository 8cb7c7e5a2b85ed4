// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizer/optimizer.h"
#include "trace/fields.h"

#include <cstdint>

namespace gradus {

/// How parameters are trained, whatever they are the parameters of.
struct Training {
    OptimizerSettings optimizer;
    double rate = 0.1; ///< η at the start, > 0
    double l1 = 0; ///< λ₁ of the penalty λ₁Σ|p| + ½λ₂Σp², ≥ 0
    double l2 = 0; ///< λ₂
    std::int64_t iterations = 0; ///< planned; 0: one epoch

    [[nodiscard]] bool hasPenalty() const { return l1 > 0 || l2 > 0; }
};

/// The slope of the penalty by one parameter; sign(0) = 0.
[[nodiscard]] inline double penaltySlope(double p, const Training& training)
{
    const double sign = p > 0 ? 1.0 : p < 0 ? -1.0 : 0.0;
    return training.l1 * sign + training.l2 * p;
}

/// Reads all of it from a lesson's training; the rate must be there.
void readTraining(Fields& fields, Training& training);

} // namespace gradus
