// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/hopfield_iteration.h"

#include "hopfield/hopfield_fields.h"

#include <algorithm>

namespace gradus {

namespace {

using Part = HopfieldPart;

constexpr int mostListedUnits = 256; // whose couplings are listed without being asked for

Pass passOf(Part part)
{
    switch (part) {
    case Part::Field:
    case Part::Chance:
    case Part::Draw:
    case Part::PatternOverlap:
    case Part::LocalField:
        return Pass::Forward;
    case Part::Energy:
    case Part::Change:
    case Part::Overlap:
        return Pass::Cost;
    default:
        return Pass::Update;
    }
}

std::string_view ruleOf(Part part, const HopfieldExperiment& experiment, int pattern)
{
    static constexpr std::array<std::string_view, 4> storing{"hebbian", "pseudo-inverse", "storkey",
                                                             "given"};
    switch (part) {
    case Part::Field:
    case Part::LocalField:
        return "field";
    case Part::Chance:
        return "glauber";
    case Part::Draw:
        return "draw";
    case Part::Unit:
        return "unit";
    case Part::Energy:
    case Part::Change:
        return "energy";
    case Part::Stage:
        if (pattern > experiment.patterns())
            return "unlearning";
        break;
    default:
        return "overlap";
    case Part::Inverse:
        break;
    }
    return storing[static_cast<std::size_t>(experiment.storing().rule())];
}

} // namespace

std::optional<Message> restMessage(HopfieldRest rest)
{
    if (rest == HopfieldRest::Stable)
        return Message{GRADUS_TEXT("core",
                                   "No unit wants to turn any more: the state is stable, a minimum "
                                   "of the energy.")};
    if (rest == HopfieldRest::TwoCycle)
        return Message{
            GRADUS_TEXT("core",
                        "The net is where it was two iterations ago: turning all units at "
                        "once, it goes to and fro between two states for ever.")};
    return std::nullopt;
}

HopfieldIteration::HopfieldIteration(std::shared_ptr<const HopfieldExperiment> experiment,
                                     std::shared_ptr<const HopfieldState> state,
                                     HopfieldUpdate update)
    : m_experiment(std::move(experiment))
    , m_state(std::move(state))
    , m_update(std::move(update))
    , m_steps(HopfieldSteps::updating(m_update.first, m_update.count, m_update.temperature > 0,
                                      m_experiment->patterns()))
{ }

std::optional<HopfieldNamed> HopfieldIteration::named(const Quantity& quantity) const
{
    const auto found = hopfieldNamed(quantity, m_experiment->sizes());
    const auto* const named = std::get_if<HopfieldNamed>(&found);
    return named ? std::optional(*named) : std::nullopt;
}

Step HopfieldIteration::step(std::int64_t k) const
{
    const HopfieldAddress a = steps().at(k);
    const bool ofUnit = a.part <= Part::Stage || a.part == Part::LocalField;
    Step step;
    step.number = k;
    step.quantity = hopfieldQuantity(a);
    step.pass = passOf(a.part);
    step.rule = ruleOf(a.part, *m_experiment, a.pattern);
    step.layer = a.pattern;
    step.neuron = ofUnit ? a.i + 1 : 0;
    return step;
}

std::optional<std::int64_t> HopfieldIteration::indexOf(const Quantity& quantity) const
{
    const auto found = named(quantity);
    if (!found || !found->shape.isScalar())
        return std::nullopt;
    return steps().of(found->first);
}

Reading HopfieldIteration::read(const Quantity& quantity, std::int64_t k) const
{
    const auto found = hopfieldNamed(quantity, m_experiment->sizes());
    if (const auto* message = std::get_if<Message>(&found))
        return Reading::fault(*message);
    const HopfieldAddress& a = std::get<HopfieldNamed>(found).first;
    const bool preparing = number() == 0;
    if (preparing && a.part == Part::Coupling)
        return Reading::known(
            m_experiment->storing().stage(a.i, a.j, steps().stageAt(a.i, a.j, k)));
    const auto at = steps().of(a);
    if (at && *at <= k)
        return Reading::known(value(a));
    switch (a.part) {
    case Part::Unit:
    case Part::Coupling:
    case Part::Entry:
    case Part::Threshold:
    case Part::Temperature:
        return Reading::known(oldValue(a));
    case Part::Energy:
    case Part::Overlap:
        return preparing ? Reading::notYet() : Reading::known(oldValue(a));
    case Part::Stage: // the diagonal has no steps
        return preparing && a.i == a.j ? Reading::known(0) : Reading::notYet();
    default:
        return Reading::notYet();
    }
}

std::variant<Shape, Message> HopfieldIteration::shape(const Quantity& quantity) const
{
    const auto found = hopfieldNamed(quantity, m_experiment->sizes());
    if (const auto* message = std::get_if<Message>(&found))
        return *message;
    return std::get<HopfieldNamed>(found).shape;
}

std::vector<Quantity> HopfieldIteration::elements(const Quantity& quantity) const
{
    const auto found = std::get<HopfieldNamed>(hopfieldNamed(quantity, m_experiment->sizes()));
    std::vector<Quantity> all;
    for (std::size_t n = 0; n < found.shape.size(); ++n)
        all.push_back(hopfieldQuantity(hopfieldElement(found, n)));
    return all;
}

std::vector<Quantity> HopfieldIteration::quantities() const
{
    std::vector<Quantity> all;
    const auto add = [&](const char* name) {
        const auto some = elements(Quantity::plain(name));
        all.insert(all.end(), some.begin(), some.end());
    };
    const auto& thresholds = m_state->thresholds;
    add("s");
    if (std::any_of(thresholds.begin(), thresholds.end(), [](double one) { return one != 0; }))
        add("theta");
    if (m_experiment->hasTemperature())
        add("T");
    const bool couplings = m_experiment->units() <= mostListedUnits;
    if (couplings)
        add("W");
    for (std::int64_t k = 1; k <= stepCount(); ++k) {
        const HopfieldAddress a = steps().at(k);
        if (a.part == Part::Stage && !couplings)
            k = steps().blockOf(k).last;
        else if (a.part != Part::Unit)
            all.push_back(hopfieldQuantity(a));
    }
    return all;
}

Explanation HopfieldIteration::explain(std::int64_t k) const { return explainStep(*this, k); }

bool HopfieldIteration::hasLevel(Level level) const
{
    return level != Level::Sample && level != Level::Part
        && (level != Level::Layer || number() == 0);
}

// The group of a step by arithmetic: blocks of storing may have millions of steps.
HopfieldSteps::Range HopfieldIteration::group(std::int64_t k, Level level) const
{
    if (number() > 0 || level >= Level::Iteration || level == Level::Quantity)
        return {Iteration::groupBegin(k, level), Iteration::groupEnd(k, level)};
    const Step here = step(k);
    if (level == Level::Neuron && here.neuron > 0)
        return steps().rowOf(k);
    HopfieldSteps::Range range = steps().blockOf(k);
    while (range.first > 1 && sameGroup(here, step(range.first - 1), level))
        range.first = steps().blockOf(range.first - 1).first;
    while (range.last < stepCount() && sameGroup(here, step(range.last + 1), level))
        range.last = steps().blockOf(range.last + 1).last;
    return range;
}

std::int64_t HopfieldIteration::groupEnd(std::int64_t k, Level level) const
{
    return group(k, level).last;
}

std::int64_t HopfieldIteration::groupBegin(std::int64_t k, Level level) const
{
    return group(k, level).first;
}

std::int64_t HopfieldIteration::epoch() const
{
    return number() == 0 ? 0 : (number() - 1) / m_experiment->iterationsPerEpoch() + 1;
}

std::int64_t HopfieldIteration::firstOfEpoch() const
{
    return number() == 0 ? 0 : (epoch() - 1) * m_experiment->iterationsPerEpoch() + 1;
}

std::int64_t HopfieldIteration::lastOfEpoch() const
{
    return epoch() * m_experiment->iterationsPerEpoch();
}

double HopfieldIteration::value(const HopfieldAddress& a) const
{
    const auto unit = static_cast<std::size_t>(a.i);
    const double h = a.part <= Part::Draw
        ? m_update.fields[unit] / m_experiment->couplings().divisor() - m_state->thresholds[unit]
        : 0;
    switch (a.part) {
    case Part::Unit:
        return m_update.after[unit];
    case Part::Field:
        return h;
    case Part::Chance:
        return chanceUp(h, m_update.temperature, m_experiment->low());
    case Part::Draw:
        return m_update.draws[static_cast<std::size_t>(a.i - m_update.first)];
    case Part::Energy:
        return m_update.energyAfter;
    case Part::Change: {
        if (m_experiment->isSynchronous())
            return m_update.energyAfter - m_update.energy;
        const auto u = static_cast<std::size_t>(m_update.first);
        const int change = m_update.after[u] - m_state->units[u];
        return change == 0 ? 0 : -change * value({Part::Field, m_update.first});
    }
    case Part::Overlap:
        return m_experiment->storing().rows().product(a.i, m_update.after)
            / static_cast<double>(m_experiment->units());
    default:
        return oldValue(a);
    }
}

double HopfieldIteration::oldValue(const HopfieldAddress& a) const
{
    const Storing& storing = m_experiment->storing();
    switch (a.part) {
    case Part::Unit:
        return m_state->units[static_cast<std::size_t>(a.i)];
    case Part::Coupling:
        return m_experiment->couplings().value(a.i, a.j);
    case Part::Stage:
        return storing.stage(a.i, a.j, a.pattern);
    case Part::Entry:
        return storing.rows().entry(a.pattern - 1, a.i);
    case Part::Threshold:
        return m_state->thresholds[static_cast<std::size_t>(a.i)];
    case Part::Energy:
        return m_update.energy;
    case Part::Overlap:
        return storing.rows().product(a.i, m_state->units)
            / static_cast<double>(m_experiment->units());
    case Part::Temperature:
        return m_state->temperatureNow(*m_experiment);
    case Part::LocalField:
        return storing.localField(a.i, a.pattern);
    case Part::PatternOverlap:
        return storing.overlap(a.i, a.j);
    case Part::Inverse:
        return storing.inverse(a.i, a.j);
    default:
        return value(a);
    }
}

// Where the first s of the iteration stands; beyond the end in the preparation.
std::int64_t HopfieldIteration::firstUnitStep() const
{
    return steps().of({Part::Unit, m_update.first}).value_or(stepCount() + 1);
}

Units HopfieldIteration::unitsAt(std::int64_t k) const
{
    Units units = m_state->units;
    const std::int64_t first = firstUnitStep();
    for (std::int64_t at = first; at <= k && at < first + m_update.count; ++at) {
        const auto u = static_cast<std::size_t>(m_update.first + (at - first));
        units[u] = m_update.after[u];
    }
    return units;
}

std::vector<double> HopfieldIteration::fieldsAt(std::int64_t k) const
{
    const std::int64_t done = firstUnitStep() + m_update.count - 1;
    std::vector<double> fields =
        k >= done && m_update.count > 0 ? m_update.fieldsAfter : m_update.fields;
    for (std::size_t i = 0; i < fields.size(); ++i)
        fields[i] = fields[i] / m_experiment->couplings().divisor() - m_state->thresholds[i];
    return fields;
}

} // namespace gradus
