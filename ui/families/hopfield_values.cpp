// SPDX-License-Identifier: GPL-3.0-or-later
#include "families/hopfield_values.h"

namespace gradus {

namespace {

QStringList numbersTo(int count)
{
    QStringList numbers;
    for (int i = 1; i <= count; ++i)
        numbers += QString::number(i);
    return numbers;
}

// A row a unit: its value, its field, its threshold.
QuantityTable unitTable(const HopfieldExperiment& experiment)
{
    const std::vector<HopfieldPart> parts{HopfieldPart::Unit, HopfieldPart::Field,
                                          HopfieldPart::Threshold};
    return {numbersTo(experiment.units()),
            {HopfieldValues::tr("unit s"), HopfieldValues::tr("field h"),
             HopfieldValues::tr("threshold θ")},
            [parts](int row, int column) {
                return hopfieldQuantity({parts[static_cast<std::size_t>(column)], row});
            },
            [](const Quantity& quantity) { return quantity.name != "h"; },
            [](int row) { return HopfieldValues::tr("unit %1").arg(row + 1); }};
}

// The energy, and the overlap with each pattern.
QuantityTable overlapTable(const HopfieldExperiment& experiment)
{
    QStringList rows{HopfieldValues::tr("energy E")};
    for (int pattern = 1; pattern <= experiment.patterns(); ++pattern)
        rows += HopfieldValues::tr("overlap with %1").arg(pattern);
    return {rows,
            {QString()},
            [](int row, int) {
                return row == 0 ? hopfieldQuantity({HopfieldPart::Energy})
                                : hopfieldQuantity({HopfieldPart::Overlap, row - 1});
            },
            [](const Quantity&) { return false; }};
}

} // namespace

void HopfieldValues::refresh()
{
    const auto& here = dynamic_cast<const HopfieldIteration&>(*session().snapshot().iteration);
    if (m_filledFor != &here.experiment()) {
        firstChoice().hide();
        nameTables(tr("Energy and overlaps"), tr("Units"));
        setFirst(overlapTable(here.experiment()));
        showSecondPart(true, false);
        setSecond(unitTable(here.experiment()));
    }
    m_filledFor = &here.experiment();
    if (const auto step = session().snapshot().currentStep())
        reveal(step->quantity);
    setNote(here.number() == 0 ? tr("Iteration 0 stores the patterns.") : QString());
}

} // namespace gradus
