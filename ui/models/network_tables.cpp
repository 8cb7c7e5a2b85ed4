// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/network_tables.h"

#include "session/texts.h"

#include <QCoreApplication>

namespace gradus {

namespace {

using Part = NetworkPart;

struct RowKind {
    Part part;
    const char* name;
};

// In the order in which an iteration works them out.
constexpr RowKind neuronRows[] = {
    {Part::Z, "z"},
    {Part::A, "a"},
    {Part::Target, "y"},
    {Part::CostSlope, "∂C/∂a"},
    {Part::Slope, "σ′(z)"},
    {Part::Delta, "δ"},
    {Part::Parameter, "b"},
    {Part::SampleSlope, "∂C/∂b"},
    {Part::MeanSlope, "mean ∂C/∂b"},
    {Part::ObjectiveSlope, "∂J/∂b"},
    {Part::M, "m"},
    {Part::V, "v"},
    {Part::MHat, "m̂"},
    {Part::VHat, "v̂"},
    {Part::Change, "Δb"},
};
constexpr RowKind inputRows[] = {{Part::Input, "x"}, {Part::CostSlope, "∂C/∂a"}};
constexpr RowKind matrixRows[] = {
    {Part::Parameter, "w"},
    {Part::SampleSlope, "∂C/∂w"},
    {Part::MeanSlope, "mean ∂C/∂w"},
    {Part::PenaltySlope, "∂R/∂w"},
    {Part::ObjectiveSlope, "∂J/∂w"},
    {Part::M, "m"},
    {Part::V, "v"},
    {Part::MHat, "m̂"},
    {Part::VHat, "v̂"},
    {Part::Change, "Δw"},
};

QStringList numbers(int count)
{
    QStringList names;
    for (int i = 1; i <= count; ++i)
        names += QString::number(i);
    return names;
}

QString tablesTr(const char* text) { return QCoreApplication::translate("QuantityTable", text); }
// The neurons of a layer by their numbers, and by the names that the data give them.
QStringList neuronNames(const NetworkView& view, int layer)
{
    QStringList names = numbers(view.experiment().size(layer));
    for (int j = 1; j <= names.size(); ++j)
        if (const QString name = view.nameOf(layer, j); !name.isEmpty())
            names[j - 1] += QStringLiteral(" · ") + name;
    return names;
}

// True when the experiment has such a quantity at all.
bool exists(const NetworkView& view, Part part, int layer, int j, int k)
{
    const Quantity quantity = view.quantity(part, layer, j, k);
    const NetworkIteration& iteration = view.iteration();
    if (std::holds_alternative<Message>(iteration.shape(quantity)))
        return false;
    if (part == Part::MeanSlope)
        return view.experiment().isBatched();
    return iteration.indexOf(quantity) || view.read(part, layer, j, k).isKnown();
}

bool hasRow(const NetworkView& view, Part part, int layer)
{
    const NetworkExperiment& experiment = view.experiment();
    if (part == Part::Target)
        return layer == experiment.layers();
    if (part == Part::Slope && experiment.activation(layer) == Activation::Softmax)
        return false; // a matrix of its own
    return exists(view, part, layer, 1, 0);
}

// What does not follow from other numbers.
std::function<bool(const Quantity&)> givenIn(const NetworkView& view)
{
    return [view](const Quantity& quantity) {
        const auto found = NetworkAddressing(view.experiment()).address(quantity);
        const auto* const address = std::get_if<NetworkAddress>(&found);
        return address
            && (address->part == Part::Parameter || address->part == Part::Target
                || address->isInput());
    };
}

} // namespace

QuantityTable neuronTable(const NetworkView& view, int layer)
{
    QuantityTable table;
    std::vector<Part> parts;
    const auto add = [&](const RowKind& row) {
        parts.push_back(row.part);
        table.rows += QString::fromUtf8(row.name);
    };
    if (layer == 0) {
        for (const RowKind& row : inputRows)
            add(row);
    } else {
        for (const RowKind& row : neuronRows)
            if (hasRow(view, row.part, layer))
                add(row);
    }
    table.columns = neuronNames(view, layer);
    table.at = [view, parts, layer](int row, int column) {
        return view.quantity(parts[static_cast<std::size_t>(row)], layer, column + 1);
    };
    table.editable = givenIn(view);
    table.columnHelp = [layer](int column) {
        return (layer == 0 ? tablesTr(QT_TRANSLATE_NOOP("QuantityTable", "input %1"))
                           : tablesTr(QT_TRANSLATE_NOOP("QuantityTable", "neuron %1 of layer %2")))
            .arg(column + 1)
            .replace(QStringLiteral("%2"), QString::number(layer));
    };
    return table;
}

std::vector<MatrixKind> matrixKinds(const NetworkView& view, int layer)
{
    std::vector<MatrixKind> kinds;
    if (layer == 0)
        return kinds;
    for (const RowKind& row : matrixRows)
        if (exists(view, row.part, layer, 1, 1))
            kinds.push_back({row.part, QString::fromUtf8(row.name)});
    if (view.experiment().activation(layer) == Activation::Softmax)
        kinds.push_back({Part::Slope, QStringLiteral("∂a/∂z")});
    return kinds;
}

QuantityTable matrixTable(const NetworkView& view, int layer, Part part)
{
    QuantityTable table;
    const int from = part == Part::Slope ? layer : layer - 1;
    table.rows = neuronNames(view, layer);
    table.columns = neuronNames(view, from);
    table.at = [view, layer, part](int row, int column) {
        return view.quantity(part, layer, row + 1, column + 1);
    };
    if (part == Part::Parameter)
        table.editable = givenIn(view);
    table.rowHelp = [layer](int row) {
        return tablesTr(QT_TRANSLATE_NOOP("QuantityTable", "to neuron %1 of layer %2"))
            .arg(row + 1)
            .arg(layer);
    };
    table.columnHelp = [from](int column) {
        return (from == 0
                    ? tablesTr(QT_TRANSLATE_NOOP("QuantityTable", "from input %1"))
                    : tablesTr(QT_TRANSLATE_NOOP("QuantityTable", "from neuron %1 of layer %2")))
            .arg(column + 1)
            .replace(QStringLiteral("%2"), QString::number(from));
    };
    return table;
}

} // namespace gradus
