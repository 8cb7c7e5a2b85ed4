// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graph_simulation.h"

#include "graph/graph_iteration.h"
#include "trace/words.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gradus {

namespace {

constexpr std::string_view graphMagic = "gradus-state 1 graph\n";

} // namespace

GraphState::GraphState(const GraphExperiment& experiment)
{
    for (const Array& array : experiment.spec().given)
        given.insert(given.end(), array.entries.begin(), array.entries.end());
}

std::size_t GraphState::bytes() const { return sizeof(*this) + given.size() * sizeof(double); }

std::uint64_t GraphState::hash() const
{
    WordHash hash;
    hash.add(static_cast<std::uint64_t>(next));
    hash.add(given);
    return hash.value();
}

std::vector<Array> GraphState::values(const GraphExperiment& experiment) const
{
    std::vector<Array> values(static_cast<std::size_t>(experiment.graph().size()));
    auto at = given.begin();
    for (const int node : experiment.givenNodes()) {
        const Shape& shape = experiment.graph().node(node).shape;
        const auto end = at + static_cast<std::ptrdiff_t>(shape.size());
        values[static_cast<std::size_t>(node)] = {shape, {at, end}};
        at = end;
    }
    return values;
}

std::size_t GraphState::placeOf(const GraphExperiment& experiment, int node, std::size_t entry)
{
    std::size_t before = 0;
    for (const int given : experiment.givenNodes()) {
        if (given == node)
            break;
        before += experiment.graph().node(given).shape.size();
    }
    return before + entry;
}

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

std::string GraphSimulation::save() const
{
    WordWriter writer(graphMagic);
    writer.add(static_cast<std::uint64_t>(m_state.next));
    for (const double number : m_state.given)
        writer.add(number);
    writer.add(m_state.hash());
    return writer.take();
}

std::optional<Message> GraphSimulation::load(std::string_view bytes)
{
    const Message wrong{
        GRADUS_TEXT("core", "this is no saved state of this lesson's graph, or it is damaged")};
    GraphState state(*m_experiment);
    if (!bytes.starts_with(graphMagic)
        || bytes.size() != graphMagic.size() + 8 * (2 + state.given.size()))
        return wrong;
    WordReader reader(bytes.substr(graphMagic.size()));
    state.next = static_cast<std::int64_t>(reader.word());
    for (double& number : state.given)
        number = reader.number();
    if (state.next < 0 || reader.word() != state.hash())
        return wrong;
    m_state = std::move(state);
    return std::nullopt;
}

bool GraphSimulation::advance()
{
    if (m_state.next > 0) {
        const auto iteration = publish();
        if (iteration->halt())
            return false;
        m_cost = iteration->read(Quantity::plain("C"), iteration->stepCount()).value;
    }
    ++m_state.next;
    return true;
}

std::shared_ptr<const Iteration> GraphSimulation::publish()
{
    return std::make_shared<GraphIteration>(m_experiment,
                                            std::make_shared<const GraphState>(m_state));
}

std::optional<Message> GraphSimulation::apply(const Edit& edit)
{
    const auto found = m_experiment->named(edit.quantity);
    if (const auto* message = std::get_if<Message>(&found))
        return *message;
    const auto& [address, shape] = std::get<GraphExperiment::Named>(found);
    const auto& given = m_experiment->givenNodes();
    if (address.part != GraphPart::Value || !shape.isScalar()
        || std::find(given.begin(), given.end(), address.node) == given.end())
        return Message{
            GRADUS_TEXT("core", "%1 follows from other numbers; change one that is given"),
            {print(edit.quantity)}};
    if (!std::isfinite(edit.value))
        return Message{GRADUS_TEXT("core", "a value must be a finite number")};
    m_state.given[GraphState::placeOf(*m_experiment, address.node, address.entry)] = edit.value;
    return std::nullopt;
}

} // namespace gradus
