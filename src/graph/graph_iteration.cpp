// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graph_iteration.h"

#include "expression/domain.h"

#include <algorithm>
#include <cmath>

namespace gradus {

using Named = GraphExperiment::Named;

GraphIteration::GraphIteration(std::shared_ptr<const GraphExperiment> experiment,
                               std::shared_ptr<const GraphState> state)
    : m_experiment(std::move(experiment))
    , m_state(std::move(state))
    , m_values(m_state->values(*m_experiment))
{
    m_experiment->graph().evaluate(m_values);
    m_gradients = m_experiment->graph().differentiate(m_values);
    if (number() > 0)
        m_halt = findHalt();
}

std::int64_t GraphIteration::stepCount() const
{
    return number() == 0 ? 0 : m_experiment->stepCount();
}

Step GraphIteration::step(std::int64_t k) const
{
    const GraphAddress a = m_experiment->stepAddress(k);
    const bool output = a.node == m_experiment->graph().output();
    Step step;
    step.number = k;
    step.quantity = m_experiment->quantity(a);
    step.pass = a.part == GraphPart::Gradient ? Pass::Backward
        : output                              ? Pass::Cost
                                              : Pass::Forward;
    step.rule = a.part == GraphPart::Gradient ? "chain-rule" : "node";
    step.layer = a.node + 1;
    step.neuron = static_cast<int>(a.entry) + 1;
    return step;
}

std::optional<std::int64_t> GraphIteration::indexOf(const Quantity& quantity) const
{
    const auto found = m_experiment->named(quantity);
    const auto* named = std::get_if<Named>(&found);
    if (!named || !named->shape.isScalar() || number() == 0)
        return std::nullopt;
    return m_experiment->stepOf(named->first);
}

Reading GraphIteration::read(const Quantity& quantity, std::int64_t k) const
{
    const auto found = m_experiment->named(quantity);
    if (const auto* message = std::get_if<Message>(&found))
        return Reading::fault(*message);
    const GraphAddress& a = std::get<Named>(found).first;
    std::int64_t from = 0;
    if (a.part == GraphPart::Jacobian)
        from = m_experiment->knownFrom(a.node);
    else if (const auto step = m_experiment->stepOf(a))
        from = *step;
    else if (a.part == GraphPart::Gradient) // the output's own, or where nothing leads
        from = m_experiment->knownFrom(m_experiment->graph().output());
    return k >= from && (number() > 0 || from == 0) ? Reading::known(value(a)) : Reading::notYet();
}

std::variant<Shape, Message> GraphIteration::shape(const Quantity& quantity) const
{
    const auto found = m_experiment->named(quantity);
    if (const auto* message = std::get_if<Message>(&found))
        return *message;
    return std::get<Named>(found).shape;
}

std::vector<Quantity> GraphIteration::elements(const Quantity& quantity) const
{
    const auto found = std::get<Named>(m_experiment->named(quantity));
    if (found.shape.isScalar())
        return {quantity};
    std::vector<Quantity> all;
    for (std::size_t i = 0; i < found.shape.size(); ++i) {
        GraphAddress a = found.first;
        if (a.part == GraphPart::Jacobian) {
            a.entry = i / static_cast<std::size_t>(found.shape.columns());
            a.column = i % static_cast<std::size_t>(found.shape.columns());
        } else {
            a.entry = i;
        }
        all.push_back(m_experiment->quantity(a));
    }
    return all;
}

std::vector<Quantity> GraphIteration::quantities() const
{
    std::vector<Quantity> all;
    for (const int node : m_experiment->givenNodes())
        for (std::size_t i = 0; i < m_experiment->graph().node(node).shape.size(); ++i)
            all.push_back(m_experiment->quantity({GraphPart::Value, node, i}));
    for (std::int64_t k = 1; k <= stepCount(); ++k)
        all.push_back(m_experiment->quantity(m_experiment->stepAddress(k)));
    return all;
}

Explanation GraphIteration::explain(std::int64_t k) const { return explainStep(*this, k); }

double GraphIteration::value(const GraphAddress& a) const
{
    const auto node = static_cast<std::size_t>(a.node);
    if (a.part == GraphPart::Value)
        return m_values[node].entries[a.entry];
    if (a.part == GraphPart::Gradient)
        return m_gradients[node].entries[a.entry];
    const TensorGraph& graph = m_experiment->graph();
    const LocalSlopes local = graph.slopes(a.node, m_values);
    double sum = 0;
    for (std::size_t i = 0; i < graph.node(a.node).operands.size(); ++i) {
        if (graph.node(a.node).operands[i] != a.below)
            continue;
        for (const std::size_t above : local.dependents(i, a.column))
            if (above == a.entry)
                sum += local.partial(above, i, a.column);
    }
    return sum;
}

std::optional<Halt> GraphIteration::findHalt() const
{
    for (std::int64_t k = 1; k <= stepCount(); ++k) {
        const GraphAddress a = m_experiment->stepAddress(k);
        const double number = value(a);
        if (std::isfinite(number))
            continue;
        const Quantity quantity = m_experiment->quantity(a);
        auto why = a.part == GraphPart::Value ? valueTrouble(a) : slopeTrouble(a);
        return Halt{k, quantity, why ? std::move(*why) : notFiniteMessage(quantity, number)};
    }
    return std::nullopt;
}

// The operands of an entry of a node that is worked out entry by entry.
std::array<double, 2> GraphIteration::operandsOf(int n, std::size_t entry) const
{
    const TensorNode& node = m_experiment->graph().node(n);
    std::array<double, 2> numbers{};
    for (std::size_t i = 0; i < std::min<std::size_t>(node.operands.size(), 2); ++i) {
        const Array& from = m_values[static_cast<std::size_t>(node.operands[i])];
        numbers[i] = from.entries[repeatedEntry(from.shape, node.shape, entry)];
    }
    return numbers;
}

namespace {

// The same operation on two numbers; nullopt where it is none of these.
std::optional<GraphNode::Operation> onNumbers(TensorOperation::Kind kind)
{
    switch (kind) {
    case TensorOperation::Kind::Divide:
        return GraphNode::Operation::Divide;
    case TensorOperation::Kind::Power:
        return GraphNode::Operation::Power;
    case TensorOperation::Kind::Call:
        return GraphNode::Operation::Call;
    default:
        break;
    }
    return std::nullopt;
}

} // namespace

std::optional<Message> GraphIteration::valueTrouble(const GraphAddress& a) const
{
    const TensorOperation& operation = m_experiment->graph().node(a.node).operation;
    const auto kind = onNumbers(operation.kind);
    if (!kind)
        return std::nullopt;
    const auto [x, y] = operandsOf(a.node, a.entry);
    return domainFault(*kind, operation.function, x, y);
}

// A gradient is not finite where a slope on a way to it is not: any node's, for it comes from
// above.
std::optional<Message> GraphIteration::slopeTrouble(const GraphAddress& a) const
{
    const TensorGraph& graph = m_experiment->graph();
    for (int n = graph.size() - 1; n > a.node; --n) {
        const TensorNode& node = graph.node(n);
        const auto kind = onNumbers(node.operation.kind);
        for (std::size_t entry = 0; kind && entry < node.shape.size(); ++entry) {
            const auto [x, y] = operandsOf(n, entry);
            if (auto why = slopeFault(*kind, node.operation.function, x, y))
                return why;
        }
    }
    return std::nullopt;
}

} // namespace gradus
