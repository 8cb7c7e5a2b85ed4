// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "descent/descent_experiment.h"

namespace gradus {

/// What an iteration works out of the graph: the values and adjoints of all nodes, for each sample
/// of the batch (one where there is no data), and their means.
struct DescentPasses {
    int samples = 1;
    std::vector<std::int32_t> which; ///< the samples' places in the data; empty without data
    std::vector<double> at; ///< what the graph was evaluated at, sample by sample
    std::vector<double> values; ///< nodes × samples, sample by sample
    std::vector<double> adjoints; ///< the same
    double f = 0; ///< the mean over the samples
    std::vector<double> slopes; ///< the means, one a variable
};

/// Works out iteration ≥ 1 at a place; buffers are used again.
class DescentPassing {
public:
    explicit DescentPassing(const DescentExperiment& experiment) : m_experiment(experiment) { }

    void compute(std::span<const double> x, std::int64_t iteration);
    [[nodiscard]] const DescentPasses& passes() const { return m_passes; }

private:
    void chooseSamples(std::int64_t iteration);

    const DescentExperiment& m_experiment;
    DescentPasses m_passes;
    std::int64_t m_epoch = 0; ///< whose order is kept
    std::vector<std::int32_t> m_order;
    std::vector<double> m_point;
};

/// Why a completed iteration is the last of a free run, in words; nullopt when it is not.
[[nodiscard]] std::optional<Message> stopReason(const StopRules& rules, std::int64_t iteration,
                                                double f, std::span<const double> slopes,
                                                std::span<const double> changes);

} // namespace gradus
