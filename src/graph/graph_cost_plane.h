// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph_numbers.h"

#include <array>

namespace gradus {

/// A plane through the parameters of a graph, and the cost over it: the mean over the first samples
/// of the training data, without penalty. What is given stays as it is. Works in buffers of its
/// own: for one thread at a time.
class GraphCostPlane {
public:
    /// Of larger data sets only so many samples are judged, of a large graph fewer.
    static constexpr std::size_t mostSamples = 500;

    /// Along two parameters (places in the layout of State), all others as in `at`; the coordinates
    /// are the two parameters themselves.
    [[nodiscard]] static GraphCostPlane along(std::shared_ptr<const GraphExperiment> experiment,
                                              const GraphState& at, std::size_t first,
                                              std::size_t second);
    /// Along two random directions of unit length at right angles, through `at`, whose coordinates
    /// are 0, 0.
    [[nodiscard]] static GraphCostPlane random(std::shared_ptr<const GraphExperiment> experiment,
                                               const GraphState& at, std::uint64_t seed);

    [[nodiscard]] double cost(double first, double second);
    /// The point of the plane that is nearest to some numbers of State.
    [[nodiscard]] std::array<double, 2> coordinates(std::span<const double> numbers) const;
    /// How many samples are judged.
    [[nodiscard]] std::size_t samples() const { return m_samples; }

private:
    GraphCostPlane(std::shared_ptr<const GraphExperiment> experiment, const GraphState& at);

    std::shared_ptr<const GraphExperiment> m_experiment;
    std::vector<double> m_base, m_first, m_second; ///< in the layout of State
    std::size_t m_samples = 1;
    std::vector<double> m_values; ///< of all samples, their inputs filled in
    std::vector<double> m_numbers; ///< State where the cost is worked out
};

} // namespace gradus
