// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/network_state.h"

#include <optional>
#include <vector>

namespace gradus {

/// The activations of every layer at given points: x is inputs × n; the result has layer 0 (x
/// itself) … L, each neurons × n. By the forward pass that trains; safe on any thread.
[[nodiscard]] std::vector<Eigen::MatrixXd> activationsAt(const NetworkExperiment& experiment,
                                                         const NetworkState& state,
                                                         const Eigen::MatrixXd& x);

/// The output layer's alone, outputs × n, at as many points as wanted: little is kept meanwhile.
[[nodiscard]] Eigen::MatrixXd outputsAt(const NetworkExperiment& experiment,
                                        const NetworkState& state, const Eigen::MatrixXd& x);
/// True for a network that can be drawn as a function: of one or two inputs, with one output.
[[nodiscard]] bool isFunction(const NetworkExperiment& experiment);

/// Points a variable of the even grid on which a function and a network are compared: 1001 for one
/// variable, 101 for two, beyond as many as make at most 10,000 points together.
[[nodiscard]] int errorGridSide(int variables);
/// The largest |f − g| between the function f that the data samples and the network's output g, on
/// the even grid over the function's intervals, both ends included. Points where f has no finite
/// value are left out; infinite where g has none. nullopt for data that are of no function.
[[nodiscard]] std::optional<double> largestError(const NetworkExperiment& experiment,
                                                 const NetworkState& state);

/// The one layer that a stack of layers without activation equals: a[L] = matrix · x + bias.
struct LinearStack {
    Eigen::MatrixXd matrix; ///< outputs × inputs: w[L] ⋯ w[2] w[1]
    Eigen::VectorXd bias; ///< outputs
};
/// nullopt unless the activation of every layer is the identity.
[[nodiscard]] std::optional<LinearStack> linearStack(const NetworkExperiment& experiment,
                                                     const NetworkState& state);

} // namespace gradus
