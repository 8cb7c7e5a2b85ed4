// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/network_experiment.h"

#include <array>

namespace gradus {

/// A plane through the parameters of a network, and the cost over it: the mean over the first
/// samples of the training data, without penalty.
class CostPlane {
public:
    /// Of larger data sets only so many samples are judged, of a large network fewer (at least 50).
    static constexpr int mostSamples = 500;

    /// Along two parameters (places in the flat vector), all others as they are in `at`; the
    /// coordinates are the two parameters themselves.
    [[nodiscard]] static CostPlane along(std::shared_ptr<const NetworkExperiment> experiment,
                                         const AlignedVector& at, Eigen::Index first,
                                         Eigen::Index second);
    /// Along two random directions of unit length at right angles, through `at`, whose coordinates
    /// are 0, 0.
    [[nodiscard]] static CostPlane random(std::shared_ptr<const NetworkExperiment> experiment,
                                          const AlignedVector& at, std::uint64_t seed);

    [[nodiscard]] double cost(double first, double second) const;
    /// The point of the plane that is nearest to some parameters.
    [[nodiscard]] std::array<double, 2> coordinates(const AlignedVector& parameters) const;
    /// How many samples are judged.
    [[nodiscard]] std::int64_t samples() const { return m_data->sampleCount(); }

private:
    CostPlane(std::shared_ptr<const NetworkExperiment> experiment, AlignedVector base,
              AlignedVector first, AlignedVector second);

    std::shared_ptr<const NetworkExperiment> m_experiment;
    std::shared_ptr<const DataSet> m_data;
    AlignedVector m_base, m_first, m_second;
};

} // namespace gradus
