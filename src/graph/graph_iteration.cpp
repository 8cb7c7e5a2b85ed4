// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graph_iteration.h"

#include "graph/graph_explain.h"
#include "graph/graph_scores.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gradus {

using JacobianPlace = GraphExperiment::JacobianPlace;

namespace {

// Of a row of an epoch.
EpochPart epochPart(const QuantityRow& row)
{
    return static_cast<EpochPart>(row.kind - static_cast<int>(GraphPart::Accuracy));
}

} // namespace

GraphIteration::GraphIteration(std::shared_ptr<const GraphExperiment> experiment,
                               std::shared_ptr<const GraphState> state, GraphNumbers numbers)
    : m_experiment(std::move(experiment))
    , m_state(std::move(state))
    , m_numbers(std::move(numbers))
    , m_noSteps({}, m_experiment->rows().count())
    , m_epoch(epochSources())
{
    if (number() == 0)
        return;
    if (m_experiment->learns())
        m_after = updatedNumbers(*m_experiment, *m_state, m_numbers.ofState);
    if (!isFinite(m_numbers, m_after))
        m_halt = findHalt();
}

const StepOrder& GraphIteration::order() const
{
    return number() == 0 ? m_noSteps : m_experiment->order(sampleCount());
}

bool GraphIteration::hasLevel(Level level) const
{
    switch (level) {
    case Level::Part:
        return !m_experiment->spec().parts.empty();
    case Level::Sample:
        return m_experiment->isBatched();
    case Level::Neuron:
        return m_experiment->hasRows();
    case Level::Layer:
        return m_experiment->learns() || m_experiment->hasArrays();
    case Level::Epoch:
        return m_experiment->spec().train && m_experiment->batches().perEpoch() > 1;
    default:
        break;
    }
    return true;
}

std::int64_t GraphIteration::epoch() const
{
    return number() > 0 && m_experiment->spec().train ? m_experiment->batches().epochOf(number())
                                                      : number();
}

std::int64_t GraphIteration::firstOfEpoch() const
{
    if (number() == 0 || !m_experiment->spec().train)
        return number();
    return (epoch() - 1) * m_experiment->batches().perEpoch() + 1;
}

std::int64_t GraphIteration::lastOfEpoch() const
{
    if (number() == 0 || !m_experiment->spec().train)
        return number();
    return epoch() * m_experiment->batches().perEpoch();
}

Reading GraphIteration::read(const Quantity& quantity, std::int64_t k) const
{
    if (!GraphExperiment::isJacobian(quantity))
        return RowIteration::read(quantity, k);
    const auto found = m_experiment->jacobian(quantity);
    if (const auto* message = std::get_if<Message>(&found))
        return Reading::fault(*message);
    const JacobianPlace& place = std::get<JacobianPlace>(found);
    const bool known =
        number() > 0 && place.sample <= sampleCount() && k >= knownFrom(place.node, place.sample);
    return known ? Reading::known(value(place)) : Reading::notYet();
}

std::variant<Shape, Message> GraphIteration::shape(const Quantity& quantity) const
{
    if (!GraphExperiment::isJacobian(quantity))
        return RowIteration::shape(quantity);
    const auto found = m_experiment->jacobian(quantity);
    if (const auto* message = std::get_if<Message>(&found))
        return *message;
    const JacobianPlace& place = std::get<JacobianPlace>(found);
    return place.whole ? m_experiment->shapeOf(place) : Shape();
}

std::vector<Quantity> GraphIteration::elements(const Quantity& quantity) const
{
    if (!GraphExperiment::isJacobian(quantity))
        return RowIteration::elements(quantity);
    JacobianPlace place = std::get<JacobianPlace>(m_experiment->jacobian(quantity));
    if (!place.whole)
        return {quantity};
    place.whole = false;
    const Shape shape = m_experiment->shapeOf(place);
    std::vector<Quantity> all;
    for (place.entry = 0; place.entry < static_cast<std::size_t>(shape.rows()); ++place.entry)
        for (place.column = 0; place.column < static_cast<std::size_t>(shape.columns());
             ++place.column)
            all.push_back(m_experiment->quantity(place));
    return all;
}

std::optional<std::int64_t> GraphIteration::seenFrom(const Quantity& quantity) const
{
    if (!GraphExperiment::isJacobian(quantity))
        return RowIteration::seenFrom(quantity);
    const auto found = m_experiment->jacobian(quantity);
    const auto* place = std::get_if<JacobianPlace>(&found);
    if (!place || number() == 0 || place->sample > sampleCount())
        return std::nullopt;
    const std::int64_t from = knownFrom(place->node, place->sample);
    return from > 0 ? std::optional(from) : std::nullopt;
}

ArrayView GraphIteration::valuesOf(int node, int sample) const
{
    const double* const values =
        m_numbers.values.empty() ? nullptr : m_numbers.valuesOf(sample, m_experiment->graph());
    return m_experiment->graph().view(node, m_state->numbers.data(), values);
}

std::vector<ArrayView> GraphIteration::operandsOf(int node, int sample) const
{
    return m_experiment->graph().operandViews(node, m_state->numbers.data(),
                                              m_numbers.valuesOf(sample, m_experiment->graph()));
}

double GraphIteration::gradient(int n, std::size_t entry, int sample) const
{
    const ArrayNode& node = m_experiment->graph().node(n);
    if (!node.isOfState())
        return m_numbers.gradientsOf(sample, m_experiment->graph())[node.offset + entry];
    if (sampleCount() == 1)
        return m_numbers.ofState[node.offset + entry];
    const std::scoped_lock lock(m_lookedAtMutex);
    if (m_lookedAt.node != n || m_lookedAt.sample != sample) {
        m_lookedAt = {n, sample, std::vector<double>(node.shape.size())};
        m_experiment->pass().gradientOf(
            n, m_state->numbers.data(), m_numbers.valuesOf(sample, m_experiment->graph()),
            m_numbers.gradientsOf(sample, m_experiment->graph()), m_lookedAt.gradient.data());
    }
    return m_lookedAt.gradient[entry];
}

double GraphIteration::value(const JacobianPlace& place) const
{
    const ArrayNode& node = m_experiment->graph().node(place.node);
    const auto operands = operandsOf(place.node, place.sample);
    const ArrayView result = valuesOf(place.node, place.sample);
    double sum = 0;
    for (std::size_t i = 0; i < node.operands.size(); ++i) {
        if (node.operands[i] != place.below || !node.operation->flowsTo(i))
            continue;
        for (const Dependent& one : node.operation->dependents(operands, result, i, place.column))
            if (one.entry == place.entry)
                sum += one.slope;
    }
    return sum;
}

std::size_t GraphIteration::entryOfState(const RowPlace& place) const
{
    return m_experiment->graph().node(table().row(place.row).node).offset + place.entry;
}

UpdateContext GraphIteration::context() const
{
    return updateContext(m_experiment->training().optimizer, m_state->rate, number());
}

Update GraphIteration::updateOf(const RowPlace& place) const
{
    const Training& training = m_experiment->training();
    const std::size_t i = entryOfState(place);
    const double p = m_state->numbers[i];
    const double slope = training.hasPenalty() ? m_numbers.ofState[i] + penaltySlope(p, training)
                                               : m_numbers.ofState[i];
    return updated(p, slope, m_state->m.empty() ? 0 : m_state->m[i],
                   m_state->v.empty() ? 0 : m_state->v[i], training.optimizer, context());
}

double GraphIteration::penalty() const
{
    const Training& training = m_experiment->training();
    double sum = 0;
    for (const int n : m_experiment->parameters()) {
        const ArrayView view = valuesOf(n);
        for (std::size_t i = 0; i < view.shape.size(); ++i)
            sum += training.l1 * std::abs(view[i]) + training.l2 / 2 * (view[i] * view[i]);
    }
    return sum;
}

double GraphIteration::value(const RowPlace& place) const
{
    const QuantityRow& row = table().row(place.row);
    switch (static_cast<GraphPart>(row.kind)) {
    case GraphPart::Value:
        if (row.scope == Scope::State)
            return m_after.numbers.empty() ? valueBefore(place)
                                           : m_after.numbers[entryOfState(place)];
        return valuesOf(row.node, place.sample)[place.entry];
    case GraphPart::Gradient:
        return gradient(row.node, place.entry, place.sample);
    case GraphPart::MeanGradient:
        return m_numbers.ofState[entryOfState(place)];
    case GraphPart::PenaltySlope:
        return penaltySlope(m_state->numbers[entryOfState(place)], m_experiment->training());
    case GraphPart::M:
        return m_after.m.empty() ? valueBefore(place) : m_after.m[entryOfState(place)];
    case GraphPart::V:
        return m_after.v.empty() ? valueBefore(place) : m_after.v[entryOfState(place)];
    case GraphPart::MHat:
        return updateOf(place).mHat;
    case GraphPart::VHat:
        return updateOf(place).vHat;
    case GraphPart::Change:
        return updateOf(place).change;
    case GraphPart::Cost:
        return m_numbers.meanCost(m_experiment->graph());
    case GraphPart::Penalty:
        return penalty();
    case GraphPart::Objective:
        return m_numbers.meanCost(m_experiment->graph()) + penalty();
    case GraphPart::Rate:
        return m_state->rate;
    default:
        break;
    }
    return m_epoch.value(epochPart(row)).value_or(std::numeric_limits<double>::quiet_NaN());
}

double GraphIteration::valueBefore(const RowPlace& place) const
{
    const QuantityRow& row = table().row(place.row);
    switch (static_cast<GraphPart>(row.kind)) {
    case GraphPart::M:
        return m_state->m[entryOfState(place)];
    case GraphPart::V:
        return m_state->v[entryOfState(place)];
    case GraphPart::Rate:
        return m_state->rate;
    default:
        break;
    }
    return m_state->numbers[entryOfState(place)];
}

// The last step of a node's values.
std::int64_t GraphIteration::knownFrom(int node, int sample) const
{
    if (!m_experiment->graph().node(node).isComputed())
        return 0;
    const std::size_t last = m_experiment->graph().node(node).shape.size() - 1;
    return stepOf({m_experiment->rowOf(GraphPart::Value, node), last, sample}).value_or(0);
}

// Inputs are there from the start; what no gradient reaches is known with C; a parameter's slope by
// one sample when what it flows through is.
std::int64_t GraphIteration::knownFrom(const RowPlace& place) const
{
    const QuantityRow& row = table().row(place.row);
    const bool none = number() == 0 || place.sample > m_numbers.sampleCount();
    if (none)
        return stepCount() + 1;
    if (static_cast<GraphPart>(row.kind) == GraphPart::Value)
        return 0;
    std::int64_t from = knownFrom(m_experiment->graph().output(), std::max(1, place.sample));
    for (const int above : m_experiment->consumers(row.node))
        if (m_experiment->pass().hasGradient(row.node) && m_experiment->pass().hasGradient(above))
            from = std::max(from,
                            stepOf({m_experiment->rowOf(GraphPart::Gradient, above),
                                    m_experiment->learns() || m_experiment->spec().train
                                        ? 0
                                        : m_experiment->graph().node(above).shape.size() - 1,
                                    place.sample})
                                .value_or(0));
    return from;
}

void GraphIteration::explain(const RowPlace& place, Explanation& begun) const
{
    const QuantityRow& row = table().row(place.row);
    if (row.scope == Scope::Epoch)
        m_epoch.explain(epochPart(row), begun);
    else
        explainGraphStep(*this, place, begun);
}

EpochScores::Sources GraphIteration::epochSources() const
{
    const GraphExperiment& e = *m_experiment;
    const auto numbers = [this]() -> const std::vector<double>& {
        return m_after.numbers.empty() ? m_state->numbers : m_after.numbers;
    };
    return {
        .train = [=, this,
                  &e] { return evaluateGraph(e, numbers(), *e.spec().train, m_state->replaced); },
        .test = [=, &e] { return evaluateGraph(e, numbers(), *e.spec().test); },
        .trained =
            [this, &e] {
                const EpochSums sums =
                    m_state->epoch.with(sumsOf(e, m_numbers), number() == firstOfEpoch());
                return DataScore{sums.costs, sums.right, e.spec().train->sampleCount(),
                                 e.classes() != nullptr};
            },
        .oneOutput = e.classes() && e.classes()->outputs == 1};
}

void GraphIteration::prepareEnd() const
{
    if (!m_experiment->spec().train || !endsEpoch())
        return;
    if (m_experiment->classes())
        (void)m_epoch.train();
    if (m_experiment->spec().test)
        (void)m_epoch.test();
}

std::optional<Halt> GraphIteration::findHalt() const
{
    const auto k = firstNotFinite();
    if (!k)
        return std::nullopt;
    const RowPlace place = placeAt(*k);
    const Quantity quantity = table().quantity(place);
    auto why = trouble(place);
    if (!why)
        why = m_experiment->learns() ? divergedMessage(number(), quantity, value(place))
                                     : notFiniteMessage(quantity, value(place));
    return Halt{*k, quantity, std::move(*why)};
}

// A gradient is not finite where a slope on a way to it is not: any node's, for it comes from
// above.
std::optional<Message> GraphIteration::trouble(const RowPlace& place) const
{
    const QuantityRow& row = table().row(place.row);
    const ArrayGraph& graph = m_experiment->graph();
    const auto part = static_cast<GraphPart>(row.kind);
    if (part == GraphPart::Value && row.scope == Scope::Sample)
        return graph.node(row.node).operation->valueTrouble(operandsOf(row.node, place.sample),
                                                            place.entry);
    if (part != GraphPart::Gradient && part != GraphPart::MeanGradient)
        return std::nullopt;
    for (int sample = std::max(1, place.sample);
         sample <= (place.sample > 0 ? place.sample : sampleCount()); ++sample)
        for (int n = graph.output(); n > row.node; --n) {
            const ArrayNode& node = graph.node(n);
            const auto operands =
                node.isComputed() ? operandsOf(n, sample) : std::vector<ArrayView>();
            for (std::size_t entry = 0; node.isComputed() && entry < node.shape.size(); ++entry)
                if (auto why = node.operation->slopeTrouble(operands, entry))
                    return why;
        }
    return std::nullopt;
}

} // namespace gradus
