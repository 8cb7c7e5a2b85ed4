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
    , m_passing(*m_experiment)
    , m_cost(std::numeric_limits<double>::quiet_NaN())
{ }

std::shared_ptr<const State> DescentSimulation::checkpoint() const
{
    return std::make_shared<const DescentState>(m_state);
}

void DescentSimulation::restore(const State& state)
{
    m_state = dynamic_cast<const DescentState&>(state);
    m_stop.reset();
}

std::optional<Message> DescentSimulation::load(std::string_view bytes)
{
    auto loaded = loadState(bytes, *m_experiment);
    if (auto* message = std::get_if<Message>(&loaded))
        return std::move(*message);
    m_state = std::get<DescentState>(std::move(loaded));
    return std::nullopt;
}

bool DescentSimulation::advance()
{
    if (m_state.next == 0) { // the preparation has nothing to work out
        ++m_state.next;
        return true;
    }
    m_passing.compute(m_state.x, m_state.next);
    const DescentPasses& passes = m_passing.passes();
    const auto& spec = m_experiment->spec();
    const UpdateContext context = updateContext(spec.optimizer, m_state.rate, m_state.next);
    m_changes.resize(m_state.x.size());
    bool good = std::all_of(passes.values.begin(), passes.values.end(), finite);
    dispatch(spec.optimizer.kind, [&]<Optimizer kind>() {
        for (std::size_t at = 0; at < m_state.x.size(); ++at) {
            const double slope = passes.slopes[at];
            const Update u =
                updated<kind>(m_state.x[at], slope, m_state.m.empty() ? 0 : m_state.m[at],
                              m_state.v.empty() ? 0 : m_state.v[at], spec.optimizer, context);
            if (!m_state.m.empty())
                m_state.m[at] = u.m;
            if (!m_state.v.empty())
                m_state.v[at] = u.v;
            m_state.x[at] = u.value;
            m_changes[at] = u.change;
            good = good && finite(slope) && finite(u.value);
        }
    });
    if (!good)
        return false;
    m_cost = passes.f;
    m_stop = stopReason(spec.stop, m_state.next, passes.f, passes.slopes, m_changes);
    ++m_state.next;
    return true;
}

std::shared_ptr<const Iteration> DescentSimulation::publish()
{
    m_passing.compute(m_state.x, m_state.next);
    return std::make_shared<DescentIteration>(
        m_experiment, std::make_shared<const DescentState>(m_state), m_passing.passes());
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
