// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graph_pass.h"

#include <algorithm>
#include <array>

namespace gradus {

namespace {

// The views of a node's operands, without memory of their own where they are few.
class Views {
public:
    Views(const ArrayGraph& graph, const ArrayNode& node, const double* state, const double* sample)
        : m_count(node.operands.size())
    {
        if (m_count > m_few.size())
            m_many.resize(m_count);
        ArrayView* const all = m_many.empty() ? m_few.data() : m_many.data();
        for (std::size_t i = 0; i < m_count; ++i)
            all[i] = graph.view(node.operands[i], state, sample);
    }
    [[nodiscard]] Operands all() const
    {
        return {m_many.empty() ? m_few.data() : m_many.data(), m_count};
    }

private:
    std::size_t m_count;
    std::array<ArrayView, 4> m_few;
    std::vector<ArrayView> m_many;
};

} // namespace

GraphPass::GraphPass(const ArrayGraph& graph)
    : m_graph(graph)
    , m_reaches(graph.reaching())
    , m_consumers(graph.consumers())
{ }

void GraphPass::forward(const double* state, double* sample) const
{
    for (const ArrayNode& node : m_graph.nodes())
        if (node.isComputed())
            node.operation->value(Views(m_graph, node, state, sample).all(), node.shape,
                                  sample + node.offset);
}

void GraphPass::backward(const double* state, const double* sample, double* gradients,
                         double* ofParameters, bool withGiven) const
{
    std::fill_n(gradients, m_graph.sampleNumbers(), 0.0);
    gradients[m_graph.node(m_graph.output()).offset] = 1;
    for (int n = m_graph.output(); n >= 0; --n) {
        const ArrayNode& node = m_graph.node(n);
        if (!node.isComputed() || !hasGradient(n))
            continue;
        const Views views(m_graph, node, state, sample);
        const ArrayView result{node.shape, sample + node.offset};
        for (std::size_t i = 0; i < node.operands.size(); ++i) {
            const ArrayNode& below = m_graph.node(node.operands[i]);
            if (!hasGradient(node.operands[i]) || !node.operation->flowsTo(i)
                || (below.role == ArrayNode::Role::Given && !withGiven))
                continue;
            double* const into = (below.isOfState() ? ofParameters : gradients) + below.offset;
            node.operation->pullBack(views.all(), result, gradients + node.offset, i, into);
        }
    }
}

void GraphPass::gradientOf(int n, const double* state, const double* sample,
                           const double* gradients, double* gradient) const
{
    std::fill_n(gradient, m_graph.node(n).shape.size(), 0.0);
    for (const int above : m_consumers[static_cast<std::size_t>(n)]) {
        const ArrayNode& node = m_graph.node(above);
        if (!hasGradient(above))
            continue;
        const Views views(m_graph, node, state, sample);
        const ArrayView result{node.shape, sample + node.offset};
        for (std::size_t i = 0; i < node.operands.size(); ++i)
            if (node.operands[i] == n && node.operation->flowsTo(i))
                node.operation->pullBack(views.all(), result, gradients + node.offset, i, gradient);
    }
}

} // namespace gradus
