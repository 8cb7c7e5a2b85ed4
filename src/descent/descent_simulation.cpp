// SPDX-License-Identifier: GPL-3.0-or-later
#include "descent/descent_simulation.h"

#include "descent/descent_iteration.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gradus {

namespace {

bool finite(double number) { return std::isfinite(number); }

} // namespace

DescentSimulation::DescentSimulation(std::shared_ptr<const DescentExperiment> experiment)
    : m_experiment(std::move(experiment))
    , m_state(*m_experiment)
    , m_values(static_cast<std::size_t>(m_experiment->graph().size()))
    , m_adjoints(m_values.size())
    , m_cost(std::numeric_limits<double>::quiet_NaN())
{ }

std::shared_ptr<const State> DescentSimulation::checkpoint() const
{
    return std::make_shared<const DescentState>(m_state);
}

void DescentSimulation::restore(const State& state)
{
    m_state = dynamic_cast<const DescentState&>(state);
}

std::optional<Message> DescentSimulation::load(std::string_view bytes)
{
    auto loaded = loadState(bytes, *m_experiment);
    if (auto* message = std::get_if<Message>(&loaded))
        return std::move(*message);
    m_state = std::get<DescentState>(std::move(loaded));
    return std::nullopt;
}

void DescentSimulation::compute()
{
    m_experiment->graph().evaluate(m_state.x, m_values);
    m_experiment->graph().differentiate(m_values, m_adjoints);
}

bool DescentSimulation::advance()
{
    if (m_state.next == 0) { // the preparation has nothing to work out
        ++m_state.next;
        return true;
    }
    compute();
    const auto& spec = m_experiment->spec();
    const UpdateContext context = updateContext(spec.optimizer, m_state.rate, m_state.next);
    bool good = std::all_of(m_values.begin(), m_values.end(), finite);
    dispatch(spec.optimizer.kind, [&]<Optimizer kind>() {
        for (int i = 0; i < m_experiment->variables(); ++i) {
            const auto at = static_cast<std::size_t>(i);
            const int node = m_experiment->nodeOf(i);
            const double slope = node < 0 ? 0 : m_adjoints[static_cast<std::size_t>(node)];
            const Update u =
                updated<kind>(m_state.x[at], slope, m_state.m.empty() ? 0 : m_state.m[at],
                              m_state.v.empty() ? 0 : m_state.v[at], spec.optimizer, context);
            if (!m_state.m.empty())
                m_state.m[at] = u.m;
            if (!m_state.v.empty())
                m_state.v[at] = u.v;
            m_state.x[at] = u.value;
            good = good && finite(slope) && finite(u.value);
        }
    });
    if (!good)
        return false;
    m_cost = m_values[static_cast<std::size_t>(m_experiment->graph().root())];
    ++m_state.next;
    return true;
}

std::shared_ptr<const Iteration> DescentSimulation::publish()
{
    compute();
    return std::make_shared<DescentIteration>(
        m_experiment, std::make_shared<const DescentState>(m_state), m_values, m_adjoints);
}

std::optional<Message> DescentSimulation::apply(const Edit& edit)
{
    const auto address = m_experiment->address(edit.quantity);
    if (!address)
        return Message{GRADUS_TEXT("core", "there is no quantity %1 here"), {print(edit.quantity)}};
    const bool rate = address->part == DescentPart::Eta;
    if (!rate && address->part != DescentPart::Variable)
        return Message{
            GRADUS_TEXT("core", "%1 follows from other numbers; change a variable or eta"),
            {print(edit.quantity)}};
    if (!std::isfinite(edit.value) || (rate && edit.value <= 0))
        return Message{rate ? GRADUS_TEXT("core", "the learning rate is a number above 0")
                            : GRADUS_TEXT("core", "a value must be a finite number")};
    (rate ? m_state.rate : m_state.x[static_cast<std::size_t>(address->variable)]) = edit.value;
    return std::nullopt;
}

} // namespace gradus
