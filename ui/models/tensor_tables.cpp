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
        names += nameText(experiment.quantity({GraphPart::Value, node, i}));
    return names;
}

} // namespace

QString tensorName(const GraphExperiment& experiment, int node)
{
    return nameText(experiment.whole(GraphPart::Value, node)) + QStringLiteral(" · ")
        + QString::fromStdString(shapeText(experiment.graph().node(node).shape));
}

std::vector<int> tensorNodes(const GraphExperiment& experiment)
{
    std::vector<int> nodes;
    for (int n = 0; n < experiment.graph().size(); ++n)
        if (!experiment.graph().node(n).constant)
            nodes.push_back(n);
    return nodes;
}

QuantityTable tensorTable(const std::shared_ptr<const GraphExperiment>& experiment, int node)
{
    QuantityTable table;
    table.rows = entryNames(*experiment, node);
    table.columns = QStringList{QCoreApplication::translate("QuantityTable", "value"),
                                QCoreApplication::translate("QuantityTable", "slope")};
    table.at = [experiment, node](int row, int column) {
        return experiment->quantity({column == 0 ? GraphPart::Value : GraphPart::Gradient, node,
                                     static_cast<std::size_t>(row)});
    };
    const std::vector<int>& given = experiment->givenNodes();
    if (std::find(given.begin(), given.end(), node) != given.end())
        table.editable = [experiment](const Quantity& quantity) {
            const auto found = experiment->named(quantity);
            const auto* const named = std::get_if<GraphExperiment::Named>(&found);
            return named && named->first.part == GraphPart::Value;
        };
    return table;
}

QuantityTable jacobianTable(const std::shared_ptr<const GraphExperiment>& experiment, int node,
                            int below)
{
    QuantityTable table;
    table.rows = entryNames(*experiment, node);
    table.columns = entryNames(*experiment, below);
    table.at = [experiment, node, below](int row, int column) {
        return experiment->quantity({GraphPart::Jacobian, node, static_cast<std::size_t>(row),
                                     below, static_cast<std::size_t>(column)});
    };
    return table;
}

} // namespace gradus
