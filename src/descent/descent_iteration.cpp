// SPDX-License-Identifier: GPL-3.0-or-later
#include "descent/descent_iteration.h"

#include <cmath>

namespace gradus {

namespace {

using Part = DescentPart;

std::string_view ruleOf(Part part, Optimizer optimizer)
{
    switch (part) {
    case Part::Node:
        return "node";
    case Part::Function:
        return "function";
    case Part::Adjoint:
        return "chain-rule";
    case Part::Slope:
        return "gradient";
    case Part::M:
        return updateRule(optimizer, UpdatePart::M);
    case Part::V:
        return updateRule(optimizer, UpdatePart::V);
    case Part::MHat:
        return updateRule(optimizer, UpdatePart::MHat);
    case Part::VHat:
        return updateRule(optimizer, UpdatePart::VHat);
    case Part::Change:
        return updateRule(optimizer, UpdatePart::Change);
    default:
        break;
    }
    return updateRule(optimizer, UpdatePart::Value);
}

Pass passOf(Part part)
{
    switch (part) {
    case Part::Node:
        return Pass::Forward;
    case Part::Function:
        return Pass::Cost;
    case Part::Adjoint:
        return Pass::Backward;
    default:
        break;
    }
    return Pass::Update;
}

} // namespace

DescentIteration::DescentIteration(std::shared_ptr<const DescentExperiment> experiment,
                                   std::shared_ptr<const DescentState> state,
                                   std::vector<double> values, std::vector<double> adjoints)
    : m_experiment(std::move(experiment))
    , m_state(std::move(state))
    , m_values(std::move(values))
    , m_adjoints(std::move(adjoints))
    , m_context(updateContext(m_experiment->spec().optimizer, m_state->rate, m_state->next))
{
    if (number() > 0)
        m_halt = findHalt();
}

std::int64_t DescentIteration::stepCount() const
{
    return number() == 0 ? 0 : static_cast<std::int64_t>(m_experiment->steps().size());
}

Step DescentIteration::step(std::int64_t k) const
{
    const DescentAddress& a = address(k);
    Step step;
    step.number = k;
    step.quantity = m_experiment->quantity(a);
    step.pass = passOf(a.part);
    step.rule = ruleOf(a.part, m_experiment->spec().optimizer.kind);
    step.neuron = a.variable >= 0 ? a.variable + 1 : a.node + 1;
    return step;
}

std::optional<std::int64_t> DescentIteration::indexOf(const Quantity& quantity) const
{
    const auto found = m_experiment->address(quantity);
    return found && number() > 0 ? m_experiment->stepOf(*found) : std::nullopt;
}

Reading DescentIteration::read(const Quantity& quantity, std::int64_t k) const
{
    const auto found = m_experiment->address(quantity);
    if (!found)
        return Reading::fault(std::get<Message>(shape(quantity)));
    const auto step = m_experiment->stepOf(*found);
    if (step && number() > 0 && k >= *step)
        return Reading::known(value(*found));
    const bool kept = found->part == Part::M || found->part == Part::V
        || found->part == Part::Variable || found->part == Part::Eta;
    return kept ? Reading::known(oldValue(*found)) : Reading::notYet();
}

std::variant<Shape, Message> DescentIteration::shape(const Quantity& quantity) const
{
    if (m_experiment->address(quantity))
        return Shape{};
    const bool list = quantity == Quantity::plain("v") || quantity == Quantity::plain("df/dv");
    if (list && m_experiment->nodeCount() > 0)
        return Shape{m_experiment->nodeCount(), 1};
    return Message{GRADUS_TEXT("core", "there is no quantity %1 here"), {print(quantity)}};
}

std::vector<Quantity> DescentIteration::elements(const Quantity& quantity) const
{
    if (m_experiment->address(quantity))
        return {quantity};
    std::vector<Quantity> all;
    for (int n = 1; n <= m_experiment->nodeCount(); ++n)
        all.push_back(Quantity::vector(quantity.name, n));
    return all;
}

std::vector<Quantity> DescentIteration::quantities() const
{
    std::vector<Quantity> all{Quantity::plain("eta")};
    for (const DescentAddress& a : m_experiment->steps()) {
        const bool kept = a.part == Part::Variable || a.part == Part::M || a.part == Part::V;
        if (number() > 0 || kept)
            all.push_back(m_experiment->quantity(a));
    }
    return all;
}

Explanation DescentIteration::explain(std::int64_t k) const { return explainStep(*this, k); }

std::optional<Quantity> DescentIteration::costQuantity() const { return Quantity::plain("f"); }

double DescentIteration::value(const DescentAddress& a) const
{
    switch (a.part) {
    case Part::Node:
    case Part::Function:
        return m_values[static_cast<std::size_t>(a.node)];
    case Part::Adjoint:
        return m_adjoints[static_cast<std::size_t>(a.node)];
    case Part::Slope:
        return a.node < 0 ? 0 : m_adjoints[static_cast<std::size_t>(a.node)];
    case Part::M:
        return updateOf(a.variable).m;
    case Part::V:
        return updateOf(a.variable).v;
    case Part::MHat:
        return updateOf(a.variable).mHat;
    case Part::VHat:
        return updateOf(a.variable).vHat;
    case Part::Change:
        return updateOf(a.variable).change;
    case Part::Variable:
        return updateOf(a.variable).value;
    case Part::Eta:
        break;
    }
    return m_state->rate;
}

double DescentIteration::oldValue(const DescentAddress& a) const
{
    const auto at = static_cast<std::size_t>(a.variable);
    switch (a.part) {
    case Part::Variable:
        return m_state->x[at];
    case Part::M:
        return m_state->m[at];
    case Part::V:
        return m_state->v[at];
    default:
        break;
    }
    return m_state->rate;
}

Update DescentIteration::updateOf(int variable) const
{
    const auto at = static_cast<std::size_t>(variable);
    const int node = m_experiment->nodeOf(variable);
    const double slope = node < 0 ? 0 : m_adjoints[static_cast<std::size_t>(node)];
    return updated(m_state->x[at], slope, m_state->m.empty() ? 0 : m_state->m[at],
                   m_state->v.empty() ? 0 : m_state->v[at], m_experiment->spec().optimizer,
                   m_context);
}

// The first number that descending depends on and that is not finite.
std::optional<Halt> DescentIteration::findHalt() const
{
    for (std::int64_t k = 1; k <= stepCount(); ++k) {
        const DescentAddress& a = address(k);
        const bool counts = a.part == Part::Node || a.part == Part::Function
            || a.part == Part::Slope || a.part == Part::Variable;
        const double number = value(a);
        if (!counts || std::isfinite(number))
            continue;
        const Quantity quantity = m_experiment->quantity(a);
        const auto trouble = domainTrouble(m_experiment->graph(), m_values);
        if (trouble && !trouble->overflow)
            return Halt{k, quantity, trouble->why};
        return Halt{k, quantity, divergedMessage(this->number(), quantity, number)};
    }
    return std::nullopt;
}

} // namespace gradus
