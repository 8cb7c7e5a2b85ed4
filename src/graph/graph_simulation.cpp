// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graph_simulation.h"

#include "graph/graph_iteration.h"
#include "graph/graph_scores.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gradus {

GraphSimulation::GraphSimulation(std::shared_ptr<const GraphExperiment> experiment)
    : m_experiment(std::move(experiment))
    , m_state(*m_experiment)
    , m_cost(std::numeric_limits<double>::quiet_NaN())
{ }

std::shared_ptr<const State> GraphSimulation::checkpoint() const
{
    return std::make_shared<const GraphState>(m_state);
}

void GraphSimulation::restore(const State& state)
{
    m_state = dynamic_cast<const GraphState&>(state);
}

std::optional<Message> GraphSimulation::load(std::string_view bytes)
{
    auto state = GraphState::load(bytes, *m_experiment);
    if (!state)
        return Message{
            GRADUS_TEXT("core", "this is no saved state of this lesson's graph, or it is damaged")};
    m_state = std::move(*state);
    return std::nullopt;
}

// Which samples the next batch has: a function of the iteration, the seed and the epoch.
std::span<const std::int32_t> GraphSimulation::batch()
{
    if (!m_experiment->spec().train || m_state.next == 0)
        return {};
    const Batches& batches = m_experiment->batches();
    const std::int64_t epoch = batches.epochOf(m_state.next);
    if (m_orderEpoch != epoch) {
        m_order = batches.orderOf(epoch);
        m_orderEpoch = epoch;
    }
    return std::span(m_order).subspan(static_cast<std::size_t>(batches.offsetOf(m_state.next)),
                                      static_cast<std::size_t>(batches.sizeOf(m_state.next)));
}

bool GraphSimulation::advance()
{
    if (m_state.next > 0) {
        const bool learns = m_experiment->learns();
        compute(m_numbers, *m_experiment, m_state, batch(), !learns);
        UpdatedNumbers after;
        if (learns)
            after = updatedNumbers(*m_experiment, m_state, m_numbers.ofState);
        if (!isFinite(m_numbers, after))
            return false;
        if (learns) {
            m_state.numbers = std::move(after.numbers);
            m_state.m = std::move(after.m);
            m_state.v = std::move(after.v);
        }
        m_cost = m_numbers.meanCost(m_experiment->graph());
        countEpoch();
    }
    ++m_state.next;
    return true;
}

// What the epoch's means are made of.
void GraphSimulation::countEpoch()
{
    if (m_experiment->spec().train)
        m_state.epoch = m_state.epoch.with(sumsOf(*m_experiment, m_numbers),
                                           m_experiment->batches().offsetOf(m_state.next) == 0);
}

std::span<const double> GraphSimulation::place() const
{
    constexpr std::size_t mostRemembered = 64;
    if (!m_experiment->learns() || m_state.numbers.size() > mostRemembered)
        return {};
    return m_state.numbers;
}

std::shared_ptr<const Iteration> GraphSimulation::publish()
{
    GraphNumbers numbers;
    if (m_state.next > 0 || !m_experiment->spec().train)
        compute(numbers, *m_experiment, m_state, batch(), true);
    return std::make_shared<GraphIteration>(
        m_experiment, std::make_shared<const GraphState>(m_state), std::move(numbers));
}

std::optional<Message> GraphSimulation::apply(const Edit& edit)
{
    const QuantityRows& rows = m_experiment->rows();
    const auto found = rows.place(m_experiment->inRows(edit.quantity),
                                  m_experiment->batchSize(std::max<std::int64_t>(1, m_state.next)));
    if (const auto* message = std::get_if<Message>(&found))
        return *message;
    const RowPlace& place = std::get<RowPlace>(found);
    const QuantityRow& row = rows.row(place.row);
    const auto part = static_cast<GraphPart>(row.kind);
    const bool rate = part == GraphPart::Rate;
    if (!std::isfinite(edit.value) || (rate && edit.value <= 0))
        return Message{rate ? GRADUS_TEXT("core", "the learning rate is a number above 0")
                            : GRADUS_TEXT("core", "a value must be a finite number")};
    const bool ofState = part == GraphPart::Value && row.scope == Scope::State;
    if (rate) {
        m_state.rate = edit.value;
        return std::nullopt;
    }
    if (ofState && !place.whole) {
        const std::size_t offset = m_experiment->graph().node(row.node).offset;
        m_state.numbers[offset + place.entry] = edit.value;
        return std::nullopt;
    }
    return replaceSample(edit, place);
}

std::optional<Message> GraphSimulation::replaceSample(const Edit& edit, const RowPlace& place)
{
    const QuantityRow& row = m_experiment->rows().row(place.row);
    const auto role =
        row.node < 0 ? ArrayNode::Role::Computed : m_experiment->graph().node(row.node).role;
    const bool target = role == ArrayNode::Role::Target;
    if (static_cast<GraphPart>(row.kind) != GraphPart::Value || place.whole
        || (!target && role != ArrayNode::Role::Input))
        return Message{
            GRADUS_TEXT("core", "%1 follows from other numbers; change one that is given"),
            {print(edit.quantity)}};
    const auto samples = batch();
    if (place.sample < 1 || static_cast<std::size_t>(place.sample) > samples.size())
        return Message{GRADUS_TEXT("core", "iteration %1 has no sample %2"),
                       {std::to_string(m_state.next), std::to_string(place.sample)}};
    m_state.replaced.push_back({samples[static_cast<std::size_t>(place.sample - 1)], target,
                                static_cast<std::int32_t>(place.entry), edit.value});
    return std::nullopt;
}

std::int64_t GraphSimulation::plannedIterations() const
{
    const std::int64_t planned = m_experiment->training().iterations;
    return planned > 0 ? planned : std::max<std::int64_t>(1, m_experiment->iterationsPerEpoch());
}

} // namespace gradus
