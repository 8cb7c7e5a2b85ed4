// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "families/values_view.h"
#include "graph/graph_iteration.h"

namespace gradus {

/// A node's entries, and the Jacobian of a node that it goes into.
class TensorValues : public ValuesView {
    Q_OBJECT

public:
    using ValuesView::ValuesView;

    void showFirst(int node) override;
    void showSecond(int edge) override;
    void refresh() override;
    void followSelection() override;

private:
    [[nodiscard]] const GraphIteration& iteration() const;
    void fill();
    void followStep(const Step& step);

    const Experiment* m_filledFor = nullptr;
    int m_sample = 1; ///< whose numbers are shown
    int m_followed = -1; ///< the node of the step that was followed last
    std::vector<int> m_nodes; ///< in the first choice's order
    std::vector<std::pair<int, int>> m_edges; ///< in the second choice's order: node, below
};

} // namespace gradus
