// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/network_state.h"

namespace gradus {

/// What one update of a network computed, kept: z, a, ∂C/∂a, σ′ and δ of every sample of the batch
/// as matrices (columns are samples) and the mean gradient. Training computes these and nothing
/// else, so what is explained is what was computed.
struct NetworkTrace {
    int batch = 0; ///< how many samples
    std::vector<std::int32_t> samples; ///< which of the data set, from 0
    Eigen::MatrixXd y; ///< targets
    std::vector<Eigen::MatrixXd> a; ///< layer 0 (x) … L
    std::vector<Eigen::MatrixXd> z; ///< layer 1 … L at index l; index 0 is empty
    std::vector<Eigen::MatrixXd> slope; ///< σ′; empty for softmax, whose slopes follow from a
    std::vector<Eigen::MatrixXd> dCda; ///< layer 0 … L
    std::vector<Eigen::MatrixXd> delta; ///< layer 1 … L
    Eigen::VectorXd cost; ///< C of each sample
    AlignedVector gradient; ///< mean ∂C/∂w and ∂C/∂b, in the parameters' layout

    /// The sum of C over the batch.
    [[nodiscard]] double costs() const { return cost.head(batch).sum(); }
    /// C, the mean over the batch.
    [[nodiscard]] double meanCost() const { return cost.head(batch).mean(); }
};

/// Makes room for batches of up to the experiment's size. Buffers are re-used from batch to batch.
[[nodiscard]] NetworkTrace makeTrace(const NetworkExperiment& experiment);
/// Sets the number of samples; storage changes only when it differs.
void resizeTrace(NetworkTrace& trace, const NetworkExperiment& experiment, int batch);

/// z and a of every layer from a[0], with these parameters.
void forward(NetworkTrace& trace, const NetworkExperiment& experiment,
             const AlignedVector& parameters);
/// The cost of every sample, from z, a and y.
void costs(NetworkTrace& trace, const NetworkExperiment& experiment);
/// ∂C/∂a, σ′, δ of every layer but ∂C/∂a[0], and the mean gradient: the four equations, batched.
void backward(NetworkTrace& trace, const NetworkExperiment& experiment,
              const AlignedVector& parameters);
/// ∂C/∂a[0]: what training does not need, but a reader may ask for.
void inputSensitivity(NetworkTrace& trace, const NetworkExperiment& experiment,
                      const AlignedVector& parameters);

/// True when every z, a, δ, C and mean gradient is finite.
[[nodiscard]] bool isFinite(const NetworkTrace& trace, const NetworkExperiment& experiment);

} // namespace gradus
