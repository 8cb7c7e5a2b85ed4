// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph_state.h"

namespace gradus {

/// All numbers that an iteration works out: of each sample the values and gradients of its nodes,
/// one sample after the other, and the mean gradients of what belongs to State. Buffers are used
/// again from iteration to iteration.
struct GraphNumbers {
    std::vector<std::int32_t> samples; ///< of the batch, by their place in the data, from 0
    std::vector<double> values; ///< of all samples, in the graph's layout
    std::vector<double> gradients; ///< likewise
    std::vector<double> ofState; ///< mean gradients, in the layout of State

    [[nodiscard]] int sampleCount() const { return static_cast<int>(samples.size()); }
    /// Where the values (gradients) of a sample begin, from 1.
    [[nodiscard]] const double* valuesOf(int sample, const ArrayGraph& graph) const
    {
        return values.data() + static_cast<std::size_t>(sample - 1) * graph.sampleNumbers();
    }
    [[nodiscard]] const double* gradientsOf(int sample, const ArrayGraph& graph) const
    {
        return gradients.data() + static_cast<std::size_t>(sample - 1) * graph.sampleNumbers();
    }
    /// C of a sample, and the mean over the batch.
    [[nodiscard]] double cost(int sample, const ArrayGraph& graph) const
    {
        return valuesOf(sample, graph)[graph.node(graph.output()).offset];
    }
    [[nodiscard]] double meanCost(const ArrayGraph& graph) const;
};

/// Puts the numbers of samples into the graph's inputs and targets.
class SampleFilling {
public:
    explicit SampleFilling(const GraphExperiment& experiment);

    /// Fills in samples (by their place in a data set); `values` has room for all of them.
    void fill(const DataSet& data, std::span<const std::int32_t> samples,
              std::span<const ReplacedEntry> replaced, double* values) const;

private:
    const ArrayGraph& m_graph;
    int m_input; ///< the nodes; −1: there is none
    int m_target;
};

/// Whether all numbers of an iteration and of its update are finite: else the run halts in it.
[[nodiscard]] bool isFinite(const GraphNumbers& numbers, const UpdatedNumbers& after);

/// Works out an iteration. `withGiven`: also the gradients of what is given.
void compute(GraphNumbers& numbers, const GraphExperiment& experiment, const GraphState& state,
             std::span<const std::int32_t> samples, bool withGiven);

} // namespace gradus
