// SPDX-License-Identifier: GPL-3.0-or-later
#include "descent/descent_iteration.h"

#include "expression/domain.h"

#include <algorithm>
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
                                   std::shared_ptr<const DescentState> state, DescentPasses passes)
    : m_experiment(std::move(experiment))
    , m_state(std::move(state))
    , m_passes(std::move(passes))
    , m_context(updateContext(m_experiment->spec().optimizer, m_state->rate, m_state->next))
{
    if (number() > 0)
        m_halt = findHalt();
}

std::int64_t DescentIteration::stepCount() const
{
    if (number() == 0)
        return 0;
    return static_cast<std::int64_t>(m_experiment->steps().size()
                                     + m_experiment->sampleSteps().size()
                                         * static_cast<std::size_t>(m_passes.samples));
}

DescentAddress DescentIteration::address(std::int64_t k) const
{
    const auto& ofSample = m_experiment->sampleSteps();
    const auto size = static_cast<std::int64_t>(ofSample.size());
    if (k > size * m_passes.samples)
        return m_experiment->steps()[static_cast<std::size_t>(k - 1 - size * m_passes.samples)];
    DescentAddress address = ofSample[static_cast<std::size_t>((k - 1) % size)];
    address.sample = static_cast<int>((k - 1) / size) + 1;
    return address;
}

Step DescentIteration::step(std::int64_t k) const
{
    const DescentAddress a = address(k);
    const bool mean = m_experiment->isBatched() && a.sample == 0
        && (a.part == Part::Function || a.part == Part::Slope);
    Step step;
    step.number = k;
    step.quantity = m_experiment->quantity(a);
    step.pass = mean                            ? Pass::Update
        : a.sample > 0 && a.part == Part::Slope ? Pass::Backward
                                                : passOf(a.part);
    step.rule = mean ? "mean" : ruleOf(a.part, m_experiment->spec().optimizer.kind);
    step.sample = a.sample;
    step.neuron = a.variable >= 0 ? a.variable + 1 : a.node + 1;
    return step;
}

bool DescentIteration::hasLevel(Level level) const
{
    return Iteration::hasLevel(level) || (level == Level::Sample && m_experiment->isBatched())
        || (level == Level::Epoch && m_experiment->hasData());
}

// A sample's steps are one block; the update is what comes behind them.
std::int64_t DescentIteration::groupEnd(std::int64_t k, Level level) const
{
    const auto size = static_cast<std::int64_t>(m_experiment->sampleSteps().size());
    if (level != Level::Sample || size == 0)
        return Iteration::groupEnd(k, level);
    return k > size * m_passes.samples ? stepCount() : ((k - 1) / size + 1) * size;
}

std::int64_t DescentIteration::groupBegin(std::int64_t k, Level level) const
{
    const auto size = static_cast<std::int64_t>(m_experiment->sampleSteps().size());
    if (level != Level::Sample || size == 0)
        return Iteration::groupBegin(k, level);
    return k > size * m_passes.samples ? size * m_passes.samples + 1 : (k - 1) / size * size + 1;
}

// An address that this very iteration has: its batch may be smaller than others.
std::optional<DescentAddress> DescentIteration::find(const Quantity& quantity) const
{
    const auto found = m_experiment->address(quantity);
    return found && found->sample <= m_passes.samples ? found : std::nullopt;
}

std::optional<std::int64_t> DescentIteration::indexOf(const Quantity& quantity) const
{
    const auto found = find(quantity);
    return found && number() > 0 ? stepOf(*found) : std::nullopt;
}

Reading DescentIteration::read(const Quantity& quantity, std::int64_t k) const
{
    const auto found = find(quantity);
    if (!found) {
        const auto known = shape(quantity);
        const auto* message = std::get_if<Message>(&known);
        return message ? Reading::fault(*message) : Reading::notYet();
    }
    const auto step = stepOf(*found);
    if (step && number() > 0 && k >= *step)
        return Reading::known(value(*found));
    const bool kept = found->part == Part::M || found->part == Part::V
        || found->part == Part::Variable || found->part == Part::Eta;
    if (found->part == Part::Input && number() > 0)
        return Reading::known(given(*found));
    return kept ? Reading::known(oldValue(*found)) : Reading::notYet();
}

// What a smaller last batch does not have still has a shape: it is not known there.
std::variant<Shape, Message> DescentIteration::shape(const Quantity& quantity) const
{
    if (m_experiment->address(quantity))
        return Shape{};
    Quantity bare = quantity;
    bare.sample = 0;
    const bool list = bare == Quantity::plain("v") || bare == Quantity::plain("df/dv");
    if (list && m_experiment->nodeCount() > 0
        && m_experiment->address(Quantity::vector(bare.name, 1, quantity.sample)))
        return Shape{m_experiment->nodeCount(), 1};
    Quantity sampled = quantity;
    sampled.sample = 1;
    const std::string batch = std::to_string(m_experiment->spec().batches.size);
    if (m_experiment->isBatched()
        && (m_experiment->address(sampled) || (list && m_experiment->nodeCount() > 0)))
        return quantity.sample == 0
            ? Message{GRADUS_TEXT("core", "which sample? write %1@1 to %1@%2"),
                      {print(quantity), batch}}
            : Message{GRADUS_TEXT("core", "%1: a batch has %2 samples"), {print(quantity), batch}};
    return Message{GRADUS_TEXT("core", "there is no quantity %1 here"), {print(quantity)}};
}

std::vector<Quantity> DescentIteration::elements(const Quantity& quantity) const
{
    if (m_experiment->address(quantity))
        return {quantity};
    std::vector<Quantity> all;
    for (int n = 1; n <= m_experiment->nodeCount(); ++n)
        all.push_back(Quantity::vector(quantity.name, n, quantity.sample));
    return all;
}

std::span<const std::string> DescentIteration::variables() const
{
    return m_experiment->graph().variables();
}

std::vector<Quantity> DescentIteration::quantities() const
{
    std::vector<Quantity> all{Quantity::plain("eta")};
    const auto names = static_cast<int>(m_experiment->graph().variables().size());
    const auto addInputs = [&](int sample) {
        for (int i = m_experiment->variables(); i < names; ++i)
            all.push_back(m_experiment->quantity({Part::Input, -1, i, sample}));
    };
    if (number() > 0 && !m_experiment->isBatched())
        addInputs(0);
    int sample = 0;
    for (std::int64_t k = 1; k <= stepCount(); ++k) {
        const DescentAddress a = address(k);
        if (a.sample > sample)
            addInputs(sample = a.sample);
        all.push_back(m_experiment->quantity(a));
    }
    for (const DescentAddress& a : m_experiment->steps())
        if (number() == 0 && (a.part == Part::Variable || a.part == Part::M || a.part == Part::V))
            all.push_back(m_experiment->quantity(a));
    return all;
}

Explanation DescentIteration::explain(std::int64_t k) const { return explainStep(*this, k); }

std::optional<Quantity> DescentIteration::costQuantity() const { return Quantity::plain("f"); }

std::int64_t DescentIteration::epoch() const
{
    return m_experiment->hasData() && number() > 0 ? m_experiment->batches().epochOf(number())
                                                   : number();
}

std::int64_t DescentIteration::firstOfEpoch() const
{
    return m_experiment->hasData() && number() > 0
        ? (epoch() - 1) * m_experiment->batches().perEpoch() + 1
        : number();
}

std::int64_t DescentIteration::lastOfEpoch() const
{
    return m_experiment->hasData() && number() > 0 ? epoch() * m_experiment->batches().perEpoch()
                                                   : number();
}

std::optional<Message> DescentIteration::stop() const
{
    if (number() == 0)
        return std::nullopt;
    std::vector<double> changes;
    for (int i = 0; i < m_experiment->variables(); ++i)
        changes.push_back(updateOf(i).change);
    return stopReason(m_experiment->spec().stop, number(), m_passes.f, m_passes.slopes, changes);
}

std::span<const double> DescentIteration::valuesOf(int sample) const
{
    const auto nodes = static_cast<std::size_t>(m_experiment->graph().size());
    return {m_passes.values.data() + nodes * static_cast<std::size_t>(std::max(sample, 1) - 1),
            nodes};
}

double DescentIteration::given(const DescentAddress& a) const
{
    const std::size_t names = m_experiment->graph().variables().size();
    return m_passes.at[names * static_cast<std::size_t>(std::max(a.sample, 1) - 1)
                       + static_cast<std::size_t>(a.variable)];
}

double DescentIteration::value(const DescentAddress& a) const
{
    const bool mean = m_experiment->isBatched() && a.sample == 0;
    const auto node = static_cast<std::size_t>(std::max(a.node, 0));
    const std::size_t nodes = static_cast<std::size_t>(m_experiment->graph().size());
    const auto adjoint = [&] {
        return m_passes
            .adjoints[nodes * static_cast<std::size_t>(std::max(a.sample, 1) - 1) + node];
    };
    switch (a.part) {
    case Part::Input:
        return given(a);
    case Part::Node:
        return valuesOf(a.sample)[node];
    case Part::Function:
        return mean ? m_passes.f : valuesOf(a.sample)[node];
    case Part::Adjoint:
        return adjoint();
    case Part::Slope:
        if (mean)
            return m_passes.slopes[static_cast<std::size_t>(a.variable)];
        return a.node < 0 ? 0 : adjoint();
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
    return updated(m_state->x[at], m_passes.slopes[at], m_state->m.empty() ? 0 : m_state->m[at],
                   m_state->v.empty() ? 0 : m_state->v[at], m_experiment->spec().optimizer,
                   m_context);
}

// The first number that descending depends on and that is not finite.
std::optional<Halt> DescentIteration::findHalt() const
{
    for (std::int64_t k = 1; k <= stepCount(); ++k) {
        const DescentAddress a = address(k);
        const bool counts = a.part == Part::Node || a.part == Part::Function
            || a.part == Part::Slope || a.part == Part::Variable;
        const double number = value(a);
        if (!counts || std::isfinite(number))
            continue;
        const Quantity quantity = m_experiment->quantity(a);
        const auto trouble = domainTrouble(m_experiment->graph(), valuesOf(a.sample));
        if (trouble && !trouble->overflow)
            return Halt{k, quantity, trouble->why};
        auto steep = slopeTrouble(m_experiment->graph(), valuesOf(a.sample));
        if (!trouble && a.part == Part::Slope && steep)
            return Halt{k, quantity, std::move(*steep)};
        if (this->number() == 1 && a.part != Part::Variable)
            return Halt{k,
                        quantity,
                        {GRADUS_TEXT("core",
                                     "%1 is %2 at the start already: that comes from the function "
                                     "and the start, not from the learning rate."),
                         {print(quantity), number}}};
        return Halt{k, quantity, divergedMessage(this->number(), quantity, number)};
    }
    return std::nullopt;
}

} // namespace gradus
