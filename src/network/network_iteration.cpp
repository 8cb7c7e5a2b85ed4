// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_iteration.h"

#include "network/network_formulas.h"
#include "network/network_simulation.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace gradus {

namespace {

using Part = NetworkPart;

std::size_t layerAt(int l) { return static_cast<std::size_t>(l); }

// R = λ₁Σ|w| + ½λ₂Σw² over the weights that learn; biases are not penalised.
double penaltyOf(const NetworkExperiment& e, const AlignedVector& parameters)
{
    double absolute = 0;
    double squares = 0;
    for (int l = 1; l <= e.layers(); ++l) {
        if (!e.parts(l).weightsLearn())
            continue;
        const auto weights = weightsOf(parameters, e.layout().block(l));
        absolute += weights.cwiseAbs().sum();
        squares += weights.squaredNorm();
    }
    return e.training().l1 * absolute + 0.5 * e.training().l2 * squares;
}

} // namespace

NetworkIteration::NetworkIteration(std::shared_ptr<const NetworkState> state, NetworkTrace trace)
    : m_state(std::move(state))
    , m_trace(std::move(trace))
    , m_addressing(*m_state->experiment)
    , m_steps(*m_state->experiment, m_trace.batch)
    , m_count(m_state->next == 0 ? 0 : m_steps.count())
    , m_context(
          updateContext(m_state->experiment->training().optimizer, m_state->rate, m_state->next))
    , m_epoch(epochSources())
{
    if (experiment().training().hasPenalty())
        m_penalty = penaltyOf(experiment(), m_state->parameters);
    if (m_count > 0)
        m_halt = findHalt();
}

std::optional<std::int64_t> NetworkIteration::indexOf(const Quantity& quantity) const
{
    const auto address = m_addressing.address(quantity);
    if (m_count == 0 || std::holds_alternative<Message>(address))
        return std::nullopt;
    return m_steps.index(std::get<NetworkAddress>(address));
}

Reading NetworkIteration::read(const Quantity& quantity, std::int64_t k) const
{
    const auto address = m_addressing.address(quantity);
    if (const Message* message = std::get_if<Message>(&address))
        return Reading::fault(*message);
    return read(std::get<NetworkAddress>(address), k);
}

Reading NetworkIteration::read(const NetworkAddress& address, std::int64_t k) const
{
    if (address.isOfEpoch())
        return readOfEpoch(address, k);
    const auto step = m_count == 0 ? std::nullopt : m_steps.index(address);
    if (step && k >= *step)
        return Reading::known(value(address));
    const bool moment = address.part == Part::M || address.part == Part::V;
    if (address.part == Part::Parameter || moment || address.part == Part::Eta)
        return Reading::known(oldValue(address));
    const bool data = address.isInput() || address.part == Part::Target;
    if (data && address.sample <= m_trace.batch)
        return Reading::known(value(address));
    return Reading::notYet();
}

std::variant<Shape, Message> NetworkIteration::shape(const Quantity& quantity) const
{
    return m_addressing.shape(quantity);
}

std::vector<Quantity> NetworkIteration::elements(const Quantity& quantity) const
{
    return m_addressing.elements(quantity);
}

std::vector<Quantity> NetworkIteration::quantities() const
{
    std::vector<Quantity> all{Quantity::plain("eta")};
    const auto add = [&](const NetworkAddress& address) {
        all.push_back(m_addressing.quantity(address));
    };
    for (int n = 1; n <= m_trace.batch; ++n) {
        for (int k = 1; k <= experiment().size(0); ++k)
            add({.part = Part::Input, .j = k, .sample = n});
        for (int j = 1; j <= experiment().size(experiment().layers()); ++j)
            add({.part = Part::Target, .j = j, .sample = n});
    }
    for (int l = 1; l <= experiment().layers(); ++l) { // those that no step names
        const LayerParts parts = experiment().parts(l);
        for (int j = 1; j <= experiment().size(l); ++j) {
            const bool weights = m_count == 0 || !parts.weightsLearn();
            for (int k = 1; weights && k <= experiment().size(l - 1); ++k)
                add({.part = Part::Parameter, .layer = l, .j = j, .k = k});
            if (parts.bias && (m_count == 0 || !parts.biasesLearn()))
                add({.part = Part::Parameter, .layer = l, .j = j, .bias = true});
        }
    }
    for (std::int64_t k = 1; k <= m_count; ++k)
        add(m_steps.address(k));
    for (const EpochPart part : epochParts)
        if (const Quantity quantity = Quantity::plain(std::string(epochName(part)));
            isOfEpoch(quantity))
            all.push_back(quantity);
    return all;
}

Explanation NetworkIteration::explain(std::int64_t k) const { return explainStep(*this, k); }

std::int64_t NetworkIteration::groupEnd(std::int64_t k, Level level) const
{
    return level < Level::Pass ? Iteration::groupEnd(k, level) : m_steps.groupEnd(k, level);
}

std::int64_t NetworkIteration::groupBegin(std::int64_t k, Level level) const
{
    return level < Level::Pass ? Iteration::groupBegin(k, level) : m_steps.groupBegin(k, level);
}

std::int64_t NetworkIteration::epoch() const
{
    return number() == 0 ? 0 : experiment().epochOf(number());
}

std::int64_t NetworkIteration::firstOfEpoch() const
{
    return number() == 0 ? 0 : (epoch() - 1) * experiment().iterationsPerEpoch() + 1;
}

std::int64_t NetworkIteration::lastOfEpoch() const
{
    return epoch() * experiment().iterationsPerEpoch();
}

std::optional<Quantity> NetworkIteration::costQuantity() const { return Quantity::plain("C"); }

double NetworkIteration::value(const NetworkAddress& a) const
{
    if (a.sample > 0 || a.part == Part::Target)
        return sampleValue(a);
    switch (a.part) {
    case Part::MeanCost:
        return m_trace.meanCost();
    case Part::Penalty:
        return m_penalty;
    case Part::Objective:
        return m_trace.meanCost() + m_penalty;
    case Part::Eta:
        return m_state->rate;
    case Part::MeanSlope:
        return m_trace.gradient(m_addressing.parameterIndex(a));
    case Part::ObjectiveSlope:
        return objectiveSlope(a);
    case Part::PenaltySlope:
        return penaltySlope(m_state->parameters(m_addressing.parameterIndex(a)),
                            experiment().training());
    default:
        break;
    }
    return updateValue(a);
}

double NetworkIteration::sampleValue(const NetworkAddress& a) const
{
    const Eigen::Index n = a.sample - 1;
    const Eigen::Index j = a.j - 1;
    const std::size_t l = layerAt(a.layer);
    switch (a.part) {
    case Part::Input:
        return m_trace.a[0](j, n);
    case Part::Target:
        return m_trace.y(j, n);
    case Part::Z:
        return m_trace.z[l](j, n);
    case Part::A:
        return m_trace.a[l](j, n);
    case Part::SampleCost:
        return m_trace.cost(n);
    case Part::CostSlope:
        return m_trace.dCda[l](j, n);
    case Part::Delta:
        return m_trace.delta[l](j, n);
    case Part::Slope:
        if (a.k == 0)
            return m_trace.slope[l](j, n);
        return softmaxSlope(m_trace.a[l](j, n), m_trace.a[l](a.k - 1, n), a.j == a.k);
    default:
        break;
    }
    const double delta = m_trace.delta[l](j, n);
    return a.bias ? delta : delta * m_trace.a[l - 1](a.k - 1, n);
}

double NetworkIteration::oldValue(const NetworkAddress& a) const
{
    if (a.part == Part::Eta)
        return m_state->rate;
    const Eigen::Index at = m_addressing.parameterIndex(a);
    const AlignedVector& from = a.part == Part::M ? m_state->m
        : a.part == Part::V                       ? m_state->v
                                                  : m_state->parameters;
    return from.size() == 0 ? 0 : from(at);
}

double NetworkIteration::objectiveSlope(const NetworkAddress& parameter) const
{
    const Eigen::Index at = m_addressing.parameterIndex(parameter);
    const double g = m_trace.gradient(at);
    const bool penalised = !parameter.bias && experiment().training().hasPenalty();
    return penalised ? g + penaltySlope(m_state->parameters(at), experiment().training()) : g;
}

UpdateContext NetworkIteration::contextOf(const NetworkAddress& parameter) const
{
    UpdateContext context = m_context;
    if (parameter.bias)
        context.decay = 0;
    return context;
}

Update NetworkIteration::updateOf(const NetworkAddress& parameter) const
{
    const Eigen::Index at = m_addressing.parameterIndex(parameter);
    const auto from = [at](const AlignedVector& vector) {
        return vector.size() == 0 ? 0.0 : vector(at);
    };
    return updated(m_state->parameters(at), objectiveSlope(parameter), from(m_state->m),
                   from(m_state->v), experiment().training().optimizer, contextOf(parameter));
}

double NetworkIteration::updateValue(const NetworkAddress& a) const
{
    const Update update = updateOf(a);
    switch (a.part) {
    case Part::M:
        return update.m;
    case Part::V:
        return update.v;
    case Part::MHat:
        return update.mHat;
    case Part::VHat:
        return update.vHat;
    case Part::Change:
        return update.change;
    default:
        break;
    }
    return update.value;
}

bool NetworkIteration::allFinite() const
{
    return newParameters().allFinite() && isFinite(m_trace, experiment());
}

// Why a run ends with this number: only updates are the learning rate's doing.
Message NetworkIteration::haltMessage(const NetworkAddress& a) const
{
    const Quantity quantity = m_addressing.quantity(a);
    const bool entropy = experiment().cost() == Cost::BinaryCrossEntropy
        || experiment().cost() == Cost::CategoricalCrossEntropy;
    if (a.part == Part::SampleCost && entropy && !experiment().outputCancels())
        return {
            GRADUS_TEXT("core",
                        "The cost %1 is %2: a cross-entropy takes the logarithm of the outputs, "
                        "and here one of them leaves it none. Outputs that are strictly between "
                        "0 and 1 (sigmoid, softmax) always do."),
            {print(quantity), value(a)}};
    if (number() == 1 && a.part != Part::Parameter)
        return {GRADUS_TEXT("core",
                            "%1 is %2, before anything was updated: that comes from the data and "
                            "the parameters at the start, not from the learning rate."),
                {print(quantity), value(a)}};
    return divergedMessage(number(), quantity, value(a));
}

// The first number that training depends on and that is not finite. dC/da does not count: it may be
// infinite where σ′ cancels.
std::optional<Halt> NetworkIteration::findHalt() const
{
    if (allFinite())
        return std::nullopt;
    for (std::int64_t k = 1; k <= m_count; ++k) {
        const NetworkAddress a = m_steps.address(k);
        const bool slope =
            a.part == Part::MeanSlope || (a.part == Part::SampleSlope && !experiment().isBatched());
        const bool counts = a.part == Part::Z || a.part == Part::A || a.part == Part::Delta
            || a.part == Part::SampleCost || a.part == Part::Parameter || slope;
        if (counts && !std::isfinite(value(a)))
            return Halt{k, m_addressing.quantity(a), haltMessage(a)};
    }
    return std::nullopt;
}

} // namespace gradus
