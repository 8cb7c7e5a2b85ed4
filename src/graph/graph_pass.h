// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/array_graph.h"

namespace gradus {

/// Goes through a graph, forwards and backwards, in buffers that it is given: the one arithmetic of
/// training and of stepping. Which nodes get a gradient is worked out once.
class GraphPass {
public:
    explicit GraphPass(const ArrayGraph& graph);

    /// Works out every computed node of a sample; inputs and targets stand in its buffer already.
    void forward(const double* state, double* sample) const;
    /// ∂(output)/∂(entry) of every node of the sample; 0 where no gradient flows. Adds those of
    /// parameters to `ofParameters` (in the layout of State), and of what is given, too, where
    /// `withGiven`.
    void backward(const double* state, const double* sample, double* gradients,
                  double* ofParameters, bool withGiven) const;
    /// The same of one node of the State alone, from the gradients of a sample: for looking at it.
    void gradientOf(int node, const double* state, const double* sample, const double* gradients,
                    double* gradient) const;

    /// Whether a gradient of a node is worked out at all.
    [[nodiscard]] bool hasGradient(int node) const
    {
        return m_reaches[static_cast<std::size_t>(node)];
    }

private:
    const ArrayGraph& m_graph;
    std::vector<bool> m_reaches;
    std::vector<std::vector<int>> m_consumers;
};

} // namespace gradus
