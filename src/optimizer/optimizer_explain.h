// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizer/optimizer.h"
#include "trace/explanation.h"

namespace gradus {

/// The numbers of one parameter's update as operands, ready to stand in a formula.
struct UpdateOperands {
    Formula value; ///< the parameter before the update
    Formula gradient; ///< g, the slope of the objective; a sum where there is a penalty
    Formula rate;
    Formula oldM, oldV; ///< the moments before the update
    Formula m, v, mHat, vHat, change;
    std::int64_t t = 1; ///< which update, from 1
    double decay = 0; ///< λ of adamw, 0 for biases
};

/// What a step of the update does: its formula, name and sentence (the result is not filled in).
struct UpdateExplanation {
    Formula formula;
    Message ruleName;
    Message sentence;
};

/// Explains one part of an update by the rule's own line.
[[nodiscard]] UpdateExplanation explainUpdate(const OptimizerSettings& settings, UpdatePart part,
                                              const UpdateOperands& operands);

} // namespace gradus
