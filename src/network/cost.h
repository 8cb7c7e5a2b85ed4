// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/activation.h"

#include <Eigen/Core>

#include <string>
#include <vector>

namespace gradus {

/// How wrong the outputs a of one sample are, given its targets y.
enum class Cost {
    HalfSquaredError, ///< ½ Σ (a − y)²
    SquaredError, ///< Σ (a − y)²
    MeanSquaredError, ///< Σ (a − y)² / n over the n outputs
    BinaryCrossEntropy, ///< −Σ y ln a + (1 − y) ln(1 − a)
    CategoricalCrossEntropy ///< −Σ y ln a
};

/// Their names in lesson files, in the order of the enumeration.
[[nodiscard]] const std::vector<std::string>& costNames();

/// True for the pairs in which σ′ cancels: sigmoid with binary, softmax with categorical
/// cross-entropy. Their cost is taken from z and their δ is a − y (softmax: a Σy − y) directly.
[[nodiscard]] bool cancels(Activation output, Cost cost);

/// C of one sample from its column of z, a and y (n×1 each).
[[nodiscard]] double costOf(Cost cost, Activation output,
                            const Eigen::Ref<const Eigen::VectorXd>& z,
                            const Eigen::Ref<const Eigen::VectorXd>& a,
                            const Eigen::Ref<const Eigen::VectorXd>& y);

/// ∂C/∂aⱼ of one output; `outputs` is how many there are. May be infinite for the cross-entropies,
/// where a reaches 0 or 1.
[[nodiscard]] double costSlope(Cost cost, double a, double y, Eigen::Index outputs);

} // namespace gradus
