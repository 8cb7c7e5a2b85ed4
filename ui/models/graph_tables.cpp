// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/graph_tables.h"

#include <QCoreApplication>

namespace gradus {

namespace {

struct VariableRow {
    DescentPart part;
    const char* name;
};
// In the order in which an iteration works them out.
constexpr VariableRow variableRows[] = {
    {DescentPart::Slope, ""},    {DescentPart::M, "m"},    {DescentPart::V, "v"},
    {DescentPart::MHat, "m̂"},    {DescentPart::VHat, "v̂"}, {DescentPart::Change, "Δ"},
    {DescentPart::Variable, ""},
};

} // namespace

QuantityTable variableTable(const std::shared_ptr<const DescentExperiment>& experiment)
{
    QuantityTable table;
    std::vector<DescentPart> parts;
    const auto address = [experiment](DescentPart part, int variable) {
        return DescentAddress{part, part == DescentPart::Slope ? experiment->nodeOf(variable) : -1,
                              variable};
    };
    for (const VariableRow& row : variableRows) {
        if (!experiment->stepOf(address(row.part, 0)))
            continue;
        parts.push_back(row.part);
        table.rows += row.part == DescentPart::Slope
            ? QCoreApplication::translate("QuantityTable", "slope")
            : row.part == DescentPart::Variable
            ? QCoreApplication::translate("QuantityTable", "value")
            : QString::fromUtf8(row.name);
    }
    for (int i = 0; i < experiment->variables(); ++i) // without the numbers of a sample
        table.columns +=
            QString::fromStdString(experiment->graph().variables()[static_cast<std::size_t>(i)]);
    table.at = [experiment, address, parts](int row, int column) {
        return experiment->quantity(address(parts[static_cast<std::size_t>(row)], column));
    };
    table.editable = [experiment](const Quantity& quantity) {
        const auto at = experiment->address(quantity);
        return at && at->part == DescentPart::Variable;
    };
    table.columnHelp = [names = table.columns](int column) {
        return QCoreApplication::translate("QuantityTable", "the variable %1").arg(names[column]);
    };
    table.rowHelp = [parts](int row) {
        return parts[static_cast<std::size_t>(row)] == DescentPart::Variable
            ? QCoreApplication::translate("QuantityTable", "The variable as it stands now.")
            : QString();
    };
    return table;
}

QuantityTable graphTable(const std::vector<GraphCell>& cells)
{
    QuantityTable table;
    std::vector<std::array<Quantity, 2>> rows;
    for (const GraphCell& cell : cells) {
        if (cell.text.isEmpty())
            continue;
        rows.push_back({cell.value, cell.slope});
        table.rows += nameText(cell.value);
    }
    table.columns = QStringList{QCoreApplication::translate("QuantityTable", "value"),
                                QCoreApplication::translate("QuantityTable", "slope")};
    table.at = [rows](int row, int column) {
        return rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
    };
    return table;
}

} // namespace gradus
