// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/graph_cells.h"

#include "descent/descent_iteration.h"
#include "expression/graph_formula.h"
#include "graph/graph_iteration.h"
#include "session/session.h"

#include <QRegularExpression>

#include <algorithm>

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

// The indices of the entry that a node takes out.
QString entryText(const GraphExperiment& experiment, const TensorNode& node)
{
    const Shape& shape = experiment.graph().node(node.operands[0]).shape;
    const auto columns = static_cast<std::size_t>(shape.columns());
    const std::size_t entry = node.operation.entry;
    if (shape.rows() == 1 || shape.columns() == 1)
        return QString::number(entry + 1);
    return QStringLiteral("%1,%2").arg(entry / columns + 1).arg(entry % columns + 1);
}

// What is done in a node, in letters: "W @ x", "sigmoid(z)".
QString tensorOperationText(const GraphExperiment& experiment, int n)
{
    using Op = TensorOperation::Kind;
    const TensorNode& node = experiment.graph().node(n);
    const auto operand = [&](std::size_t i) {
        const TensorNode& below = experiment.graph().node(node.operands[i]);
        return below.constant ? numberText(below.number)
                              : nameText(experiment.whole(GraphPart::Value, node.operands[i]));
    };
    const auto between = [&](const char* sign) {
        return operand(0) + QString::fromUtf8(sign) + operand(1);
    };
    const auto call = [&](std::string_view name) {
        QStringList operands;
        for (std::size_t i = 0; i < node.operands.size(); ++i)
            operands += operand(i);
        return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))
            + QLatin1Char('(') + operands.join(QStringLiteral(", ")) + QLatin1Char(')');
    };
    switch (node.operation.kind) {
    case Op::Given:
        return {};
    case Op::Negate:
        return QStringLiteral("−") + operand(0);
    case Op::Add:
        return between(" + ");
    case Op::Subtract:
        return between(" − ");
    case Op::Multiply:
        return between(" ∘ ");
    case Op::Divide:
        return between(" / ");
    case Op::Power:
        return operand(1) == QStringLiteral("2") ? operand(0) + QStringLiteral("²") : between("^");
    case Op::Product:
        return between(" @ ");
    case Op::Call:
        return call(node.operation.function->name);
    case Op::Transpose:
        return operand(0) + QStringLiteral("ᵀ");
    case Op::Sum:
        return call("sum");
    case Op::Mean:
        return call("mean");
    case Op::SumRows:
        return call("sum_rows");
    case Op::MeanRows:
        return call("mean_rows");
    case Op::SumColumns:
        return call("sum_columns");
    case Op::MeanColumns:
        return call("mean_columns");
    case Op::Max:
        return call("max");
    case Op::Min:
        return call("min");
    case Op::Norm:
        return call("norm");
    case Op::Entry:
        return operand(0) + QLatin1Char('[') + entryText(experiment, node) + QLatin1Char(']');
    case Op::Softmax:
        break;
    }
    return call("softmax");
}

std::vector<GraphCell> tensorCells(const GraphExperiment& experiment)
{
    const TensorGraph& graph = experiment.graph();
    const std::vector<bool> reaches = graph.reaching();
    std::vector<GraphCell> cells;
    std::vector<int> cellOf(static_cast<std::size_t>(graph.size()), -1);
    for (int n = 0; n < graph.size(); ++n) {
        const TensorNode& node = graph.node(n);
        if (node.constant)
            continue;
        GraphCell cell{.value = experiment.whole(GraphPart::Value, n),
                       .text = tensorOperationText(experiment, n),
                       .node = n};
        if (n != graph.output() && reaches[static_cast<std::size_t>(n)])
            cell.slope = experiment.whole(GraphPart::Gradient, n);
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

} // namespace

CellText cellText(const Session& session, const Quantity& quantity,
                  const std::function<bool(const QString&)>& fits)
{
    constexpr std::size_t mostEntries = 4;
    const auto* graph = dynamic_cast<const GraphIteration*>(session.snapshot().iteration.get());
    const auto shape = session.snapshot().iteration->shape(quantity);
    const Shape* const known = std::get_if<Shape>(&shape);
    if (!graph || !known || known->isScalar())
        return {session.shownInPicture(quantity)};
    const CellText shapeOnly{QString::fromStdString(shapeText(*known)), true};
    const auto entries = graph->elements(quantity);
    if (entries.size() > mostEntries || !session.snapshot().read(entries.front()).isKnown())
        return shapeOnly;
    QString text;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i > 0)
            text += i % static_cast<std::size_t>(known->columns()) == 0 ? QStringLiteral("; ")
                                                                        : QStringLiteral(", ");
        text += session.shownInPicture(entries[i]);
    }
    text = QLatin1Char('[') + text + QLatin1Char(']');
    return fits(text) ? CellText{text} : shapeOnly;
}

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
        return tensorCells(graph->experiment());
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
            const Array jacobian =
                graph->experiment().graph().jacobian(to.node, from.node, graph->values());
            product = resultOf({TensorOperation::Kind::Product}, {&product, &jacobian});
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
        const bool numbers = graph->values()[static_cast<std::size_t>(from.node)].isNumber()
            && graph->values()[static_cast<std::size_t>(to.node)].isNumber();
        return numbers
            ? std::optional(graph->value({GraphPart::Jacobian, to.node, 0, from.node, 0}))
            : std::nullopt;
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
