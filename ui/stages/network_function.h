// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/network_iteration.h"
#include "stages/function_scene.h"

#include <memory>

namespace gradus {

/// What a picture of a network as a function is worked out for. Everything in it is finished and
/// immutable, so that this can be done on any thread.
struct NetworkFunctionOrder {
    /// A run beside, whose network has one output and as many inputs.
    struct Run {
        QString name;
        std::shared_ptr<const NetworkIteration> iteration;
    };

    std::shared_ptr<const NetworkIteration> iteration;
    std::vector<Run> beside;
    std::optional<Step> step; ///< the current one
    bool atEnd = false; ///< of the iteration: its parameters are new, the picture is not
    PlotRange x, y; ///< of the picture; y with two inputs
    int places = 0; ///< of a curve
    int side = 0; ///< points a side of a surface
};

/// What stays the same from iteration to iteration: the places, the function there, the samples.
class NetworkFunctionGround {
public:
    explicit NetworkFunctionGround(const NetworkFunctionOrder& order);

    /// True when an order needs the same.
    [[nodiscard]] bool suits(const NetworkFunctionOrder& order) const;
    [[nodiscard]] const Eigen::MatrixXd& places() const { return m_places; }
    /// The function that is learned, at the places; empty where none is known.
    [[nodiscard]] const std::vector<double>& target() const { return m_target; }
    /// An input a row and the target in the last.
    [[nodiscard]] const Eigen::MatrixXd& samples() const { return m_samples; }

private:
    std::shared_ptr<const NetworkExperiment> m_experiment;
    PlotRange m_x, m_y;
    int m_points = 0;
    Eigen::MatrixXd m_places;
    std::vector<double> m_target;
    Eigen::MatrixXd m_samples;
};

/// Samples to learn from, evenly chosen where there are very many: an input a row and the (first)
/// target in the last.
[[nodiscard]] Eigen::MatrixXd seenSamples(const NetworkExperiment& experiment);

/// Where an input goes: the function's interval, or what holds all samples.
[[nodiscard]] PlotRange inputRange(const NetworkExperiment& experiment, int axis);

/// The network as a function: what it is to learn, what it gives, what each unit of its last hidden
/// layer adds, and what the networks beside it give.
[[nodiscard]] FunctionScene networkFunction(const NetworkFunctionOrder& order,
                                            const NetworkFunctionGround& ground);

} // namespace gradus
