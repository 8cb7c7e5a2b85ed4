// SPDX-License-Identifier: GPL-3.0-or-later
#include "families/approximation_values.h"

namespace gradus {

namespace {

QuantityTable errorTable()
{
    const std::vector<Quantity> all{Quantity::plain("error.max"), Quantity::plain("error.mean"),
                                    Quantity::plain("steepness")};
    return {{ApproximationValues::tr("largest error"), ApproximationValues::tr("mean error"),
             ApproximationValues::tr("steepness w")},
            {QString()},
            [all](int row, int) { return all[static_cast<std::size_t>(row)]; },
            [](const Quantity& quantity) { return quantity.name == "steepness"; }};
}

// A row a piece: where it is, how high, and the biases of its steps.
QuantityTable pieceTable(const ApproximationAddressing& addressing)
{
    const bool towers = addressing.inputs() == 2;
    std::vector<PieceNumber> numbers{PieceNumber::Left, PieceNumber::Right};
    QStringList columns{ApproximationValues::tr("left"), ApproximationValues::tr("right")};
    if (towers) {
        numbers.insert(numbers.end(), {PieceNumber::Bottom, PieceNumber::Top});
        columns += {ApproximationValues::tr("bottom"), ApproximationValues::tr("top")};
    }
    numbers.push_back(PieceNumber::Height);
    columns += ApproximationValues::tr("height");
    const int edges = towers ? 4 : 2;
    for (int edge = 1; edge <= edges; ++edge)
        columns += ApproximationValues::tr("bias %1").arg(edge);
    QStringList rows;
    for (int i = 1; i <= addressing.pieceCount(); ++i)
        rows += QString::number(i);
    return {rows, columns,
            [addressing, numbers](int row, int column) {
                const auto at = static_cast<std::size_t>(column);
                if (at < numbers.size())
                    return addressing.has(row, numbers[at])
                        ? Quantity::vector(std::string(pieceNumberName(numbers[at])), row + 1)
                        : Quantity{};
                const int edge = column - static_cast<int>(numbers.size());
                return edge < addressing.stepsOfPiece(row)
                    ? Quantity::neuron("b", 1, addressing.stepNumber(row, edge))
                    : Quantity{};
            },
            [](const Quantity& quantity) { return quantity.name != "b"; },
            [](int row) { return ApproximationValues::tr("piece %1").arg(row + 1); }};
}

} // namespace

// The table is made anew where pieces come, go, or change their kind.
void ApproximationValues::refresh()
{
    const auto& here = dynamic_cast<const ApproximationIteration&>(*session().snapshot().iteration);
    std::vector<bool> singles;
    for (const Piece& piece : here.state().pieces)
        singles.push_back(piece.single);
    if (m_filledFor != &here.experiment()) {
        firstChoice().hide();
        nameTables(tr("Errors of the sum"), tr("Pieces"));
        setFirst(errorTable());
    }
    if (m_filledFor != &here.experiment() || singles != m_singles) {
        showSecondPart(true, false);
        setSecond(pieceTable(here.addressing()));
    }
    m_filledFor = &here.experiment();
    m_singles = singles;
    if (const auto step = session().snapshot().currentStep())
        reveal(step->quantity);
    setNote(here.state().pieces.empty()
                ? tr("No piece yet: drag over the picture, or press + Bump.")
                : QString());
}

} // namespace gradus
