// SPDX-License-Identifier: GPL-3.0-or-later
#include "families/tensor_values.h"

#include "models/epoch_table.h"
#include "models/tensor_tables.h"
#include "stages/graph_cells.h"

#include <algorithm>

namespace gradus {

namespace {

constexpr int mostRowsOfNode = 14; // a larger node's table scrolls, so that its Jacobians are near

} // namespace

const GraphIteration& TensorValues::iteration() const
{
    return dynamic_cast<const GraphIteration&>(*session().snapshot().iteration);
}

void TensorValues::refresh()
{
    if (m_filledFor != &iteration().experiment())
        fill();
    if (const int sample = sampleHere(session().snapshot(), m_sample); sample != m_sample) {
        m_sample = sample;
        showFirst(firstChoice().currentIndex());
    }
    if (const auto step = session().snapshot().currentStep())
        followStep(*step);
    else
        m_followed = -1;
}

// The node that the step gives a number to is looked at.
void TensorValues::followStep(const Step& step)
{
    const int node = step.layer - 1;
    const auto found = std::find(m_nodes.begin(), m_nodes.end(), node);
    if (node != m_followed && found != m_nodes.end())
        showFirst(static_cast<int>(found - m_nodes.begin()));
    m_followed = node;
    reveal(step.quantity);
    const bool rows = iteration().experiment().spec().rows;
    setNote(step.pass != Pass::Backward ? QString()
                : rows                  ? tr("slope = upstream slope × Jacobian, as rows")
                       : tr("slope = Jacobian turned over × upstream slope, as columns"));
}

void TensorValues::fill()
{
    const GraphExperiment& experiment = iteration().experiment();
    m_filledFor = &experiment;
    m_nodes = tensorNodes(experiment);
    m_followed = -1;
    firstChoice().clear();
    for (const int node : m_nodes)
        firstChoice().addItem(tensorName(experiment, node));
    if (!epochTable(iteration()).rows.isEmpty())
        firstChoice().addItem(tr("All data"));
    nameTables(tr("Entries of the node"), tr("Jacobian"));
    showFirst(0);
}

// A node's entries, and the Jacobians of the nodes that it goes into, or else of its own.
void TensorValues::showFirst(int index)
{
    const GraphExperiment& experiment = iteration().experiment();
    firstChoice().setCurrentIndex(index);
    if (index >= static_cast<int>(m_nodes.size())) {
        setFirst(epochTable(iteration()));
        showSecondPart(false);
        return;
    }
    const int node = m_nodes[static_cast<std::size_t>(index)];
    setFirst(tensorTable(experiment.shared_from_this(), node, m_sample), mostRowsOfNode);
    m_edges.clear();
    for (const int above : experiment.consumers(node))
        m_edges.emplace_back(above, node);
    for (const int below : experiment.graph().node(node).operands)
        if (!experiment.graph().node(below).isConstant()
            && std::find(m_edges.begin(), m_edges.end(), std::pair(node, below)) == m_edges.end())
            m_edges.emplace_back(node, below);
    secondChoice().clear();
    for (const auto& [above, below] : m_edges)
        secondChoice().addItem(tr("Jacobian ∂%1/∂%2")
                                   .arg(nameText(experiment.whole(GraphPart::Value, above)),
                                        nameText(experiment.whole(GraphPart::Value, below))));
    showSecondPart(!m_edges.empty());
    if (!m_edges.empty())
        showSecond(0);
}

void TensorValues::showSecond(int index)
{
    secondChoice().setCurrentIndex(index);
    const auto [above, below] = m_edges[static_cast<std::size_t>(index)];
    setSecond(jacobianTable(iteration().experiment().shared_from_this(), above, below, m_sample));
}

void TensorValues::followSelection()
{
    if (iteration().isOfEpoch(session().selected())) {
        showFirst(static_cast<int>(m_nodes.size()));
        return;
    }
    const GraphExperiment& experiment = iteration().experiment();
    const auto found =
        experiment.rows().place(experiment.inRows(session().selected()), iteration().sampleCount());
    const auto* place = std::get_if<RowPlace>(&found);
    const auto node = place
        ? std::find(m_nodes.begin(), m_nodes.end(), experiment.rows().row(place->row).node)
        : m_nodes.end();
    if (node != m_nodes.end())
        showFirst(static_cast<int>(node - m_nodes.begin()));
}

} // namespace gradus
