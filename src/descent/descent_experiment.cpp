// SPDX-License-Identifier: GPL-3.0-or-later
#include "descent/descent_experiment.h"

#include "descent/descent_simulation.h"

namespace gradus {

namespace {

DescentPart partOf(UpdatePart part)
{
    switch (part) {
    case UpdatePart::M:
        return DescentPart::M;
    case UpdatePart::V:
        return DescentPart::V;
    case UpdatePart::MHat:
        return DescentPart::MHat;
    case UpdatePart::VHat:
        return DescentPart::VHat;
    case UpdatePart::Change:
        return DescentPart::Change;
    case UpdatePart::Value:
        break;
    }
    return DescentPart::Variable;
}

} // namespace

DescentExperiment::DescentExperiment(Spec spec) : m_spec(std::move(spec))
{
    numberNodes();
    listSteps();
    for (std::size_t k = 0; k < m_steps.size(); ++k)
        m_stepOf.emplace(quantity(m_steps[k]), k);
}

// Inner nodes get numbers: operations on variables, but for the last, which is f.
void DescentExperiment::numberNodes()
{
    m_variableNodes.assign(m_spec.start.size(), -1);
    m_numbers.assign(static_cast<std::size_t>(graph().size()), 0);
    for (int n = 0; n < graph().size(); ++n) {
        const GraphNode& node = graph().node(n);
        if (node.variable >= 0)
            m_variableNodes[static_cast<std::size_t>(node.variable)] = n;
        else if (!node.constant && n != graph().root())
            m_numbers[static_cast<std::size_t>(n)] = ++m_nodeCount;
    }
}

void DescentExperiment::listSteps()
{
    for (int n = 0; n < graph().size(); ++n)
        if (m_numbers[static_cast<std::size_t>(n)] > 0)
            m_steps.push_back({DescentPart::Node, n, -1});
    m_steps.push_back({DescentPart::Function, graph().root(), -1});
    for (int n = graph().size() - 1; n >= 0; --n)
        if (m_numbers[static_cast<std::size_t>(n)] > 0)
            m_steps.push_back({DescentPart::Adjoint, n, -1});
    for (int i = 0; i < variables(); ++i) {
        m_steps.push_back({DescentPart::Slope, nodeOf(i), i});
        for (const UpdatePart part : updateParts(m_spec.optimizer.kind))
            m_steps.push_back({partOf(part), -1, i});
    }
}

std::unique_ptr<Simulation> DescentExperiment::start() const
{
    return std::make_unique<DescentSimulation>(shared_from_this());
}

Score DescentExperiment::score(const State& state) const
{
    std::vector<double> values(static_cast<std::size_t>(graph().size()));
    graph().evaluate(dynamic_cast<const DescentState&>(state).x, values);
    Score score;
    score.cost = values[static_cast<std::size_t>(graph().root())];
    return score;
}

Quantity DescentExperiment::quantity(const DescentAddress& a) const
{
    const auto named = [&](const char* before) {
        return Quantity::plain(before + graph().variables()[static_cast<std::size_t>(a.variable)]);
    };
    switch (a.part) {
    case DescentPart::Node:
        return Quantity::vector("v", m_numbers[static_cast<std::size_t>(a.node)]);
    case DescentPart::Function:
        return Quantity::plain("f");
    case DescentPart::Adjoint:
        return Quantity::vector("df/dv", m_numbers[static_cast<std::size_t>(a.node)]);
    case DescentPart::Slope:
        return named("df/d");
    case DescentPart::M:
        return named("m.");
    case DescentPart::V:
        return named("v.");
    case DescentPart::MHat:
        return named("mhat.");
    case DescentPart::VHat:
        return named("vhat.");
    case DescentPart::Change:
        return named("D");
    case DescentPart::Variable:
        return named("");
    case DescentPart::Eta:
        break;
    }
    return Quantity::plain("eta");
}

std::optional<DescentAddress> DescentExperiment::address(const Quantity& quantity) const
{
    if (quantity == Quantity::plain("eta"))
        return DescentAddress{};
    const auto found = m_stepOf.find(quantity);
    return found == m_stepOf.end() ? std::nullopt : std::optional(m_steps[found->second]);
}

std::optional<std::int64_t> DescentExperiment::stepOf(const DescentAddress& address) const
{
    const auto found = m_stepOf.find(quantity(address));
    if (found == m_stepOf.end())
        return std::nullopt;
    return static_cast<std::int64_t>(found->second) + 1;
}

} // namespace gradus
