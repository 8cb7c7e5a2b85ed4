// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/graph_cells.h"

#include "descent/descent_iteration.h"
#include "expression/graph_formula.h"
#include "graph/graph_iteration.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace gradus {

namespace {

// An operation in plain letters: v₁², 1 − x, 100 · v₅.
QString operationText(const DescentExperiment& experiment, int node)
{
    const int variables = experiment.variables();
    const FunctionGraph& graph = experiment.graph();
    const auto operand = [&](int n) {
        const GraphNode& below = graph.node(n);
        if (below.constant)
            return constantFormula(graph, n);
        const DescentAddress address = below.variable >= variables
            ? DescentAddress{DescentPart::Input, -1, below.variable}
            : below.variable >= 0 ? DescentAddress{DescentPart::Variable, -1, below.variable}
                                  : DescentAddress{DescentPart::Node, n, -1};
        return Formula::operand(experiment.quantity(address), 0, {});
    };
    static const QRegularExpression numbered(QStringLiteral("v\\[(\\d+)\\]"));
    QString text = QString::fromStdString(plainText(operationFormula(graph, node, operand)));
    for (auto match = numbered.match(text); match.hasMatch(); match = numbered.match(text))
        text.replace(match.capturedStart(), match.capturedLength(),
                     nameText(Quantity::vector("v", match.captured(1).toInt())));
    text.replace(QStringLiteral(" * "), QStringLiteral(" · "));
    text.replace(QStringLiteral("^2"), QStringLiteral("²"));
    return text.replace(QStringLiteral("-"), QStringLiteral("−"));
}

std::vector<GraphCell> descentCells(const DescentExperiment& experiment, int sample)
{
    const FunctionGraph& graph = experiment.graph();
    std::vector<GraphCell> cells;
    std::vector<int> cellOf(static_cast<std::size_t>(graph.size()), -1);
    for (int i = 0; i < experiment.variables(); ++i) {
        const int node = experiment.nodeOf(i);
        if (node >= 0)
            cellOf[static_cast<std::size_t>(node)] = static_cast<int>(cells.size());
        cells.push_back({.value = experiment.quantity({DescentPart::Variable, -1, i}),
                         .slope = experiment.quantity({DescentPart::Slope, node, i, sample}),
                         .node = node,
                         .sample = sample});
    }
    const auto names = static_cast<int>(graph.variables().size());
    for (int i = experiment.variables(); i < names; ++i) {
        const int node = experiment.nodeOf(i);
        if (node < 0)
            continue;
        cellOf[static_cast<std::size_t>(node)] = static_cast<int>(cells.size());
        cells.push_back({.value = experiment.quantity({DescentPart::Input, -1, i, sample}),
                         .node = node,
                         .sample = sample});
    }
    const auto connectTo = [&](GraphCell& cell, int node) {
        const int below = cellOf[static_cast<std::size_t>(node)];
        const auto from = static_cast<std::size_t>(below);
        if (below >= 0 && std::find(cell.from.begin(), cell.from.end(), from) == cell.from.end())
            cell.from.push_back(from);
    };
    for (int n = 0; n < graph.size(); ++n) {
        const GraphNode& node = graph.node(n);
        const bool root = n == graph.root();
        if (!root && (node.constant || node.variable >= 0))
            continue;
        GraphCell cell{.text = operationText(experiment, n), .node = n, .sample = sample};
        cell.value =
            experiment.quantity({root ? DescentPart::Function : DescentPart::Node, n, -1, sample});
        if (!root)
            cell.slope = experiment.quantity({DescentPart::Adjoint, n, -1, sample});
        if (node.variable >= 0) // f is a variable itself
            connectTo(cell, n);
        for (int i = 0; i < node.operandCount; ++i)
            connectTo(cell, node.operands[static_cast<std::size_t>(i)]);
        cellOf[static_cast<std::size_t>(n)] = static_cast<int>(cells.size());
        cells.push_back(std::move(cell));
    }
    return cells;
}

// What is done in a node, in letters: "W @ x", "sigmoid(z)", "conv(x, K, 1, 2)".
QString arrayOperationText(const GraphExperiment& experiment, int n)
{
    const ArrayNode& node = experiment.graph().node(n);
    if (!node.isComputed())
        return {};
    QStringList parts;
    for (const int operand : node.operands) {
        const ArrayNode& below = experiment.graph().node(operand);
        parts += below.isConstant() ? numberText(below.number)
                                    : nameText(experiment.whole(GraphPart::Value, operand));
    }
    static const std::map<std::string_view, const char*> signs{
        {"+", " + "}, {"-", " − "}, {"*", " ∘ "}, {"/", " / "}, {"@", " @ "}};
    if (const auto sign = signs.find(node.called); sign != signs.end())
        return parts.join(QString::fromUtf8(sign->second));
    if (node.called == "^")
        return parts[1] == QStringLiteral("2") ? parts[0] + QStringLiteral("²")
                                               : parts.join(QLatin1Char('^'));
    if (node.called == "negate")
        return QStringLiteral("−") + parts[0];
    if (node.called == "transpose")
        return parts[0] + QStringLiteral("ᵀ");
    QStringList numbers;
    for (const double number : node.numbers)
        numbers += numberText(number);
    if (node.called == "entry")
        return parts[0] + QLatin1Char('[') + numbers.join(QLatin1Char(',')) + QLatin1Char(']');
    return QString::fromStdString(node.called) + QLatin1Char('(')
        + (parts + numbers).join(QStringLiteral(", ")) + QLatin1Char(')');
}

std::vector<GraphCell> arrayCells(const GraphExperiment& experiment, int sample)
{
    const ArrayGraph& graph = experiment.graph();
    std::vector<GraphCell> cells;
    std::vector<int> cellOf(static_cast<std::size_t>(graph.size()), -1);
    for (int n = 0; n < graph.size(); ++n) {
        const ArrayNode& node = graph.node(n);
        if (node.isConstant())
            continue;
        const int of = experiment.isBatched() ? sample : 0;
        GraphCell cell{.value = experiment.whole(GraphPart::Value, n),
                       .text = arrayOperationText(experiment, n),
                       .node = n,
                       .sample = of};
        cell.value.sample = node.isOfState() ? 0 : of;
        if (n != graph.output() && experiment.pass().hasGradient(n)) {
            cell.slope = experiment.whole(GraphPart::Gradient, n);
            cell.slope.sample = node.role == ArrayNode::Role::Parameter ? 0 : of;
        }
        for (const int operand : node.operands) {
            const int below = cellOf[static_cast<std::size_t>(operand)];
            const auto from = static_cast<std::size_t>(below);
            if (below >= 0
                && std::find(cell.from.begin(), cell.from.end(), from) == cell.from.end())
                cell.from.push_back(from);
        }
        cellOf[static_cast<std::size_t>(n)] = static_cast<int>(cells.size());
        cells.push_back(std::move(cell));
    }
    return cells;
}

// A row of numbers times the Jacobian of a node by one that goes into it.
Array timesJacobian(const Array& row, const GraphIteration& iteration, int above,
                    const GraphCell& below)
{
    const ArrayGraph& graph = iteration.experiment().graph();
    const ArrayNode& node = graph.node(above);
    const int sample = std::max(1, below.sample);
    const std::size_t entries = graph.node(below.node).shape.size();
    const auto operands =
        iteration.isComputed() ? iteration.operandsOf(above, sample) : std::vector<ArrayView>();
    Array product{{1, static_cast<std::int32_t>(entries)}, std::vector<double>(entries)};
    for (std::size_t i = 0; iteration.isComputed() && i < node.operands.size(); ++i)
        for (std::size_t entry = 0; node.operands[i] == below.node && entry < entries; ++entry)
            for (const Dependent& one :
                 node.operation->dependents(operands, iteration.valuesOf(above, sample), i, entry))
                product.entries[entry] += row.entries[one.entry] * one.slope;
    return product;
}

} // namespace

Quantity wholeOf(Quantity quantity)
{
    const bool node = quantity.name == "v" || quantity.name == "dC/dv";
    if (node)
        quantity.second = {};
    return quantity;
}

std::vector<GraphCell> graphCells(const Iteration& iteration, int sample)
{
    if (const auto* graph = dynamic_cast<const GraphIteration*>(&iteration))
        return arrayCells(graph->experiment(), sample);
    if (const auto* descent = dynamic_cast<const DescentIteration*>(&iteration))
        return descentCells(descent->experiment(), descent->experiment().isBatched() ? sample : 0);
    return {};
}

Array productAlong(const Iteration& iteration, const std::vector<GraphCell>& cells,
                   const Route& way)
{
    Array product = Array::number(1);
    const auto* graph = dynamic_cast<const GraphIteration*>(&iteration);
    for (std::size_t i = way.size() - 1; i > 0; --i) { // from the output backwards
        const GraphCell& to = cells[static_cast<std::size_t>(way[i])];
        const GraphCell& from = cells[static_cast<std::size_t>(way[i - 1])];
        if (graph) {
            product = timesJacobian(product, *graph, to.node, from);
        } else {
            product.entries[0] *= graphFactor(iteration, from, to).value_or(0);
        }
    }
    return product;
}

int sampleHere(const Snapshot& snapshot, int before)
{
    const auto step = snapshot.currentStep();
    const auto next = snapshot.nextStep();
    const int here = step && step->sample > 0 ? step->sample : next ? next->sample : 0;
    return here > 0 ? here : std::clamp(before, 1, std::max(snapshot.iteration->sampleCount(), 1));
}

std::optional<double> graphFactor(const Iteration& iteration, const GraphCell& from,
                                  const GraphCell& to)
{
    if (const auto* graph = dynamic_cast<const GraphIteration*>(&iteration)) {
        const ArrayGraph& nodes = graph->experiment().graph();
        const bool numbers = graph->isComputed() && nodes.node(from.node).shape.isScalar()
            && nodes.node(to.node).shape.isScalar();
        const GraphExperiment::JacobianPlace place{
            to.node, from.node, 0, 0, std::max(1, from.sample), false};
        return numbers ? std::optional(graph->value(place)) : std::nullopt;
    }
    const auto* descent = dynamic_cast<const DescentIteration*>(&iteration);
    if (!descent || from.node < 0 || to.node < 0)
        return std::nullopt;
    const GraphNode& above = descent->experiment().graph().node(to.node);
    double factor = 0;
    for (int i = 0; i < above.operandCount; ++i)
        if (above.operands[static_cast<std::size_t>(i)] == from.node)
            factor += descent->partial(to.node, i, to.sample);
    return above.operandCount == 0 ? 1 : factor;
}

} // namespace gradus
