// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tensor_tables.h"

#include <QCoreApplication>

#include <algorithm>

namespace gradus {

namespace {

QStringList entryNames(const GraphExperiment& experiment, int node)
{
    QStringList names;
    for (std::size_t i = 0; i < experiment.graph().node(node).shape.size(); ++i)
        names += nameText(
            experiment.rows().quantity({experiment.rowOf(GraphPart::Value, node), i, 0, false}));
    return names;
}

} // namespace

QString tensorName(const GraphExperiment& experiment, int node)
{
    return nameText(experiment.whole(GraphPart::Value, node)) + QStringLiteral(" · ")
        + QString::fromStdString(lengthsText(experiment.graph().node(node).shape));
}

std::vector<int> tensorNodes(const GraphExperiment& experiment)
{
    std::vector<int> nodes;
    for (int n = 0; n < experiment.graph().size(); ++n)
        if (!experiment.graph().node(n).isConstant())
            nodes.push_back(n);
    return nodes;
}

QuantityTable tensorTable(const std::shared_ptr<const GraphExperiment>& experiment, int node,
                          int sample)
{
    QuantityTable table;
    table.rows = entryNames(*experiment, node);
    table.columns = QStringList{QCoreApplication::translate("QuantityTable", "value"),
                                QCoreApplication::translate("QuantityTable", "slope")};
    const bool learned = experiment->graph().node(node).role == ArrayNode::Role::Parameter;
    table.at = [experiment, node, sample, learned](int row, int column) {
        const GraphPart part = column == 0 ? GraphPart::Value
            : learned                      ? GraphPart::MeanGradient
                                           : GraphPart::Gradient;
        const int of = experiment->rowOf(part, node);
        const bool sampled = experiment->rows().row(of).scope == Scope::Sample;
        return experiment->rows().quantity(
            {of, static_cast<std::size_t>(row), sampled ? sample : 0, false});
    };
    if (!experiment->graph().node(node).isComputed())
        table.editable = [](const Quantity& quantity) { return quantity.name == "v"; };
    return table;
}

QuantityTable jacobianTable(const std::shared_ptr<const GraphExperiment>& experiment, int node,
                            int below, int sample)
{
    QuantityTable table;
    table.rows = entryNames(*experiment, node);
    table.columns = entryNames(*experiment, below);
    table.at = [experiment, node, below, sample](int row, int column) {
        return experiment->quantity(
            GraphExperiment::JacobianPlace{node, below, static_cast<std::size_t>(row),
                                           static_cast<std::size_t>(column), sample, false});
    };
    return table;
}

} // namespace gradus
