// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/hopfield_simulation.h"

#include "hopfield/hopfield_landscape.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gradus {

HopfieldSimulation::HopfieldSimulation(std::shared_ptr<const HopfieldExperiment> experiment)
    : m_experiment(std::move(experiment))
    , m_state(*m_experiment)
    , m_fields(m_experiment->storing().couplings())
    , m_plan(m_experiment->recall(), m_experiment->units())
{
    m_fields.reset(m_state.units);
    adopt(m_state);
}

std::shared_ptr<const State> HopfieldSimulation::checkpoint() const
{
    return std::make_shared<const HopfieldState>(m_state);
}

void HopfieldSimulation::restore(const State& state)
{
    adopt(dynamic_cast<const HopfieldState&>(state));
}

std::optional<Message> HopfieldSimulation::load(std::string_view bytes)
{
    const auto loaded = loadState(bytes, *m_experiment);
    if (const auto* message = std::get_if<Message>(&loaded))
        return *message;
    adopt(std::get<HopfieldState>(loaded));
    return std::nullopt;
}

// Fields are exact, so only the difference of the states is gone through.
void HopfieldSimulation::adopt(const HopfieldState& state)
{
    m_fields.move(m_state.units, state.units);
    if (&state != &m_state)
        m_state = state;
    m_thresholded = std::any_of(m_state.thresholds.begin(), m_state.thresholds.end(),
                                [](double threshold) { return threshold != 0; });
    m_rest = HopfieldRest::None;
    m_stable = false;
    m_jump.count = 0;
    locate();
}

void HopfieldSimulation::locate()
{
    if (m_experiment->units() <= Landscape::mostUnits)
        m_place.assign(1, landscapeNumber(m_state.units));
}

double HopfieldSimulation::field(int u) const
{
    return m_fields.raw(u) / m_fields.couplings().divisor()
        - m_state.thresholds[static_cast<std::size_t>(u)];
}

double HopfieldSimulation::energy() const
{
    const std::span<const double> thresholds = m_state.thresholds;
    return m_experiment->energy(m_fields.pairs(), m_state.units,
                                m_thresholded ? thresholds : thresholds.first(0));
}

// What unit u becomes in the iteration that comes next.
std::int8_t HopfieldSimulation::updated(int u, double temperature)
{
    const int low = m_experiment->low();
    if (temperature <= 0)
        return turned(field(u), m_state.units[static_cast<std::size_t>(u)], low,
                      m_experiment->spec().atZero);
    return static_cast<std::int8_t>(
        m_plan.draw(m_state.next, u) < chanceUp(field(u), temperature, low) ? 1 : low);
}

void HopfieldSimulation::updateOne(double temperature)
{
    const int u = m_plan.unit(m_state.next);
    std::int8_t& unit = m_state.units[static_cast<std::size_t>(u)];
    const std::int8_t now = updated(u, temperature);
    m_jump.count = now == unit ? 0 : 1;
    if (now == unit)
        return;
    m_jump = {u, 1, double(unit), double(now), -(now - unit) * field(u)};
    m_fields.turn(u, now - unit);
    unit = now;
    locate();
}

void HopfieldSimulation::updateAll(double temperature)
{
    m_after.resize(m_state.units.size());
    for (std::size_t i = 0; i < m_after.size(); ++i)
        m_after[i] = updated(static_cast<int>(i), temperature);
    const bool back = m_after != m_state.units && m_after == m_state.before;
    m_rest = back && temperature <= 0 ? HopfieldRest::TwoCycle : HopfieldRest::None;
    gatherJump();
    const double before = m_jump.count > 0 ? energy() : 0;
    m_fields.move(m_state.units, m_after);
    m_state.before.swap(m_state.units);
    m_state.units.swap(m_after);
    locate();
    m_jump.change = m_jump.count > 0 ? energy() - before : 0;
}

// The units that differ in m_after.
void HopfieldSimulation::gatherJump()
{
    m_jump.count = 0;
    for (std::size_t i = 0; i < m_after.size(); ++i) {
        if (m_after[i] == m_state.units[i])
            continue;
        if (++m_jump.count == 1)
            m_jump = {static_cast<std::int32_t>(i), 1, double(m_state.units[i]), double(m_after[i]),
                      0};
    }
}

// Looks from the last unit that wanted to turn: as long as it still does, that is all.
bool HopfieldSimulation::isStable()
{
    const int units = m_experiment->units();
    for (int n = 0; n < units; ++n) {
        const std::int8_t unit = m_state.units[static_cast<std::size_t>(m_witness)];
        if (turned(field(m_witness), unit, m_experiment->low(), m_experiment->spec().atZero)
            != unit)
            return false;
        m_witness = m_witness + 1 == units ? 0 : m_witness + 1;
    }
    return true;
}

// A cold net that is stable stays so until somebody changes it.
void HopfieldSimulation::judge(double temperature)
{
    if (!m_stable)
        m_stable = temperature <= 0 && isStable();
    if (m_stable)
        m_rest = HopfieldRest::Stable;
    else if (!m_experiment->isSynchronous())
        m_rest = HopfieldRest::None;
}

bool HopfieldSimulation::advance()
{
    if (m_state.next > 0) { // the storing is the experiment's
        const double temperature = m_state.temperatureNow(*m_experiment);
        if (m_experiment->isSynchronous())
            updateAll(temperature);
        else
            updateOne(temperature);
        judge(temperature);
    }
    ++m_state.next;
    return true;
}

double HopfieldSimulation::cost() const
{
    return m_state.next > 1 ? energy() : std::numeric_limits<double>::quiet_NaN();
}

// The very update, made on a copy.
std::shared_ptr<const Iteration> HopfieldSimulation::publish()
{
    HopfieldUpdate update{.fields = m_fields.raw(), .energy = energy()};
    if (m_state.next > 0) {
        const bool all = m_experiment->isSynchronous();
        update.first = all ? 0 : m_plan.unit(m_state.next);
        update.count = all ? m_experiment->units() : 1;
        update.temperature = m_state.temperatureNow(*m_experiment);
        for (int u = 0; update.temperature > 0 && u < update.count; ++u)
            update.draws.push_back(m_plan.draw(m_state.next, u));
    }
    HopfieldSimulation after(*this);
    [[maybe_unused]] const bool advanced = after.advance();
    update.fieldsAfter = after.m_fields.raw();
    update.energyAfter = after.energy();
    update.rest = after.m_rest;
    update.after = std::move(after.m_state.units);
    return std::make_shared<HopfieldIteration>(
        m_experiment, std::make_shared<const HopfieldState>(m_state), std::move(update));
}

std::optional<Message> HopfieldSimulation::applyUnit(int u, double value)
{
    const int low = m_experiment->low();
    if (value != 1 && value != low)
        return Message{GRADUS_TEXT("core", "a unit is %1 or 1"), {std::to_string(low)}};
    std::int8_t& unit = m_state.units[static_cast<std::size_t>(u)];
    const auto now = static_cast<std::int8_t>(value);
    if (now != unit)
        m_fields.turn(u, now - unit);
    unit = now;
    m_stable = false;
    m_rest = HopfieldRest::None;
    locate();
    return std::nullopt;
}

std::optional<Message> HopfieldSimulation::apply(const Edit& edit)
{
    const auto found = hopfieldNamed(edit.quantity, m_experiment->sizes());
    if (const auto* message = std::get_if<Message>(&found))
        return *message;
    const auto& [address, shape] = std::get<HopfieldNamed>(found);
    if (!shape.isScalar())
        return Message{GRADUS_TEXT("core", "%1 is not one number"), {print(edit.quantity)}};
    if (!std::isfinite(edit.value))
        return Message{GRADUS_TEXT("core", "a value must be a finite number")};
    switch (address.part) {
    case HopfieldPart::Unit:
        return applyUnit(address.i, edit.value);
    case HopfieldPart::Threshold: {
        HopfieldState changed = m_state;
        changed.thresholds[static_cast<std::size_t>(address.i)] = edit.value;
        adopt(changed);
        return std::nullopt;
    }
    case HopfieldPart::Temperature:
        if (edit.value < 0)
            return Message{GRADUS_TEXT("core", "the temperature is a number from 0 on")};
        m_state.temperature = edit.value;
        m_stable = false;
        m_rest = HopfieldRest::None;
        return std::nullopt;
    case HopfieldPart::Coupling:
        if (m_experiment->storing().rule() == StoringRule::Given)
            return Message{GRADUS_TEXT("core",
                                       "%1 is given by the lesson: change it there (weights); here "
                                       "change s, theta or T"),
                           {print(edit.quantity)}};
        return Message{GRADUS_TEXT("core",
                                   "%1 follows from the stored patterns; one coupling changed by "
                                   "hand would no longer be a memory"),
                       {print(edit.quantity)}};
    default:
        return Message{GRADUS_TEXT("core", "%1 follows from other numbers; change s, theta or T"),
                       {print(edit.quantity)}};
    }
}

} // namespace gradus
