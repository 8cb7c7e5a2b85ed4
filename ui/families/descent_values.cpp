// SPDX-License-Identifier: GPL-3.0-or-later
#include "families/descent_values.h"

#include "models/graph_tables.h"

namespace gradus {

const DescentIteration& DescentValues::iteration() const
{
    return dynamic_cast<const DescentIteration&>(*session().snapshot().iteration);
}

void DescentValues::refresh()
{
    const DescentExperiment& experiment = iteration().experiment();
    const int sample = sampleHere(session().snapshot(), m_sample);
    if (m_filledFor != &experiment || sample != m_sample) {
        m_sample = sample;
        m_filledFor = &experiment;
        firstChoice().hide();
        showSecondPart(true, false);
        nameTables(tr("Values of the variables"), tr("Values of the nodes"));
        setFirst(variableTable(experiment.shared_from_this()));
        setSecond(graphTable(graphCells(iteration(), sample)));
    }
    if (const auto step = session().snapshot().currentStep())
        reveal(step->quantity);
    noteOldValues(tr("The nodes belong to the variables before this update."));
}

QString DescentValues::state() const
{
    return iteration().experiment().isBatched()
        ? tr("sample %1 of %2").arg(m_sample).arg(iteration().sampleCount())
        : QString();
}

} // namespace gradus
