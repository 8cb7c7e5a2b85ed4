// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/array_numbers.h"

#include <algorithm>
#include <limits>

namespace gradus {

int rowOfNumbers(const GraphExperiment& experiment, int node, bool slope)
{
    if (!slope)
        return experiment.rowOf(GraphPart::Value, node);
    if (node == experiment.graph().output() || !experiment.pass().hasGradient(node))
        return -1;
    const int mean = experiment.rowOf(GraphPart::MeanGradient, node);
    return mean >= 0 ? mean : experiment.rowOf(GraphPart::Gradient, node);
}

ArrayNumbers::ArrayNumbers(const Session& session, int node, bool slope, int sample)
    : m_iteration(std::dynamic_pointer_cast<const GraphIteration>(session.snapshot().iteration))
    , m_row(rowOfNumbers(m_iteration->experiment(), node, slope))
    , m_node(node)
{
    if (m_row < 0)
        return;
    const QuantityRow& row = m_iteration->rows().row(m_row);
    m_sample = row.scope == Scope::Sample ? sample : 0;
    m_ofState = row.scope == Scope::State;
    m_size = row.shape.size();
    m_version = {.iteration = m_iteration.get(), .row = m_row, .sample = m_sample};
    findRenewed(session.snapshot().position.step);
    findHidden(session);
}

// Entries receive their values in their order, or in the reverse order.
void ArrayNumbers::findRenewed(std::int64_t step)
{
    const auto first = m_iteration->indexOf(quantity(0));
    if (!first) {
        m_version.all = m_iteration->read(quantity(0), step).isKnown();
        return;
    }
    m_version.backwards = m_iteration->indexOf(quantity(m_size - 1)).value_or(*first) < *first;
    std::size_t low = 0, high = m_size;
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        const std::size_t entry = m_version.backwards ? m_size - 1 - middle : middle;
        if (m_iteration->indexOf(quantity(entry)).value_or(step + 1) <= step)
            low = middle + 1;
        else
            high = middle;
    }
    m_version.renewed = low;
}

void ArrayNumbers::findHidden(const Session& session)
{
    for (const Quantity& asked : session.asked()) {
        const auto found = m_iteration->rows().place(m_iteration->experiment().inRows(asked),
                                                     m_iteration->sampleCount());
        const auto* place = std::get_if<RowPlace>(&found);
        if (place && place->row == m_row && place->sample == m_sample && session.isHidden(asked))
            m_version.hidden.push_back(place->entry);
    }
}

Quantity ArrayNumbers::quantity(std::size_t entry) const
{
    return m_iteration->rows().quantity({m_row, entry, m_sample, false});
}

bool ArrayNumbers::isKnown(std::size_t entry) const
{
    const bool renewed =
        m_version.backwards ? entry >= m_size - m_version.renewed : entry < m_version.renewed;
    return m_version.all || m_ofState || renewed;
}

bool ArrayNumbers::isHidden(std::size_t entry) const
{
    return std::find(m_version.hidden.begin(), m_version.hidden.end(), entry)
        != m_version.hidden.end();
}

double ArrayNumbers::operator[](std::size_t entry) const
{
    if (!isKnown(entry) || isHidden(entry))
        return std::numeric_limits<double>::quiet_NaN();
    const bool before = m_ofState && !m_version.all && entry >= m_version.renewed;
    return before ? m_iteration->valuesOf(m_node)[entry]
                  : m_iteration->value(RowPlace{m_row, entry, m_sample, false});
}

} // namespace gradus
