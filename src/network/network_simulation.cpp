// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_simulation.h"

#include "network/network_address.h"
#include "network/network_evaluation.h"
#include "network/network_iteration.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace gradus {

NetworkSimulation::NetworkSimulation(std::shared_ptr<const NetworkExperiment> experiment)
    : m_experiment(experiment)
    , m_state(experiment)
    , m_trace(makeTrace(*experiment))
    , m_cost(std::numeric_limits<double>::quiet_NaN())
{ }

std::shared_ptr<const State> NetworkSimulation::checkpoint() const
{
    return std::make_shared<const NetworkState>(m_state);
}

void NetworkSimulation::restore(const State& state)
{
    m_state = dynamic_cast<const NetworkState&>(state);
    m_computed = false;
}

std::optional<Message> NetworkSimulation::load(std::string_view bytes)
{
    auto loaded = loadState(bytes, m_experiment);
    if (auto* message = std::get_if<Message>(&loaded))
        return std::move(*message);
    restore(std::get<NetworkState>(loaded));
    return std::nullopt;
}

bool NetworkSimulation::advance()
{
    if (m_state.next > 0) {
        compute();
        if (!isFinite(m_trace, *m_experiment) || !update())
            return false;
        m_cost = m_trace.meanCost();
        countEpoch();
    }
    ++m_state.next;
    m_computed = false;
    return true;
}

std::span<const double> NetworkSimulation::place() const
{
    constexpr std::int64_t mostRemembered = 64;
    if (m_experiment->layout().count() > mostRemembered)
        return {};
    return {m_state.parameters.data(), static_cast<std::size_t>(m_state.parameters.size())};
}

std::shared_ptr<const Iteration> NetworkSimulation::publish()
{
    auto state = std::make_shared<const NetworkState>(m_state);
    if (m_state.next == 0)
        return std::make_shared<NetworkIteration>(std::move(state), makeTrace(*m_experiment));
    compute();
    inputSensitivity(m_trace, *m_experiment, m_state.parameters);
    return std::make_shared<NetworkIteration>(std::move(state), m_trace);
}

std::optional<Message> NetworkSimulation::apply(const Edit& edit)
{
    const NetworkAddressing addressing(*m_experiment);
    const auto read = addressing.address(edit.quantity);
    if (const Message* message = std::get_if<Message>(&read))
        return *message;
    const auto& address = std::get<NetworkAddress>(read);
    const bool rate = address.part == NetworkPart::Eta;
    if (!std::isfinite(edit.value) || (rate && edit.value <= 0))
        return Message{rate ? GRADUS_TEXT("core", "the learning rate is a number above 0")
                            : GRADUS_TEXT("core", "a value must be a finite number")};
    if (rate) {
        m_state.rate = edit.value;
    } else if (address.part == NetworkPart::Parameter) {
        m_state.parameters(addressing.parameterIndex(address)) = edit.value;
    } else if (address.isInput() || address.part == NetworkPart::Target) {
        if (m_state.next == 0 || address.sample > m_experiment->batchSize(m_state.next))
            return Message{GRADUS_TEXT("core", "iteration %1 has no sample %2"),
                           {std::to_string(m_state.next), std::to_string(address.sample)}};
        chooseSamples();
        m_state.replaced.push_back({m_trace.samples[static_cast<std::size_t>(address.sample - 1)],
                                    address.part == NetworkPart::Target, address.j - 1,
                                    edit.value});
    } else {
        return Message{GRADUS_TEXT("core",
                                   "%1 follows from other numbers; change a weight, a bias, "
                                   "an input, a target or eta"),
                       {print(edit.quantity)}};
    }
    m_computed = false;
    return std::nullopt;
}

std::int64_t NetworkSimulation::plannedIterations() const
{
    const std::int64_t planned = m_experiment->training().iterations;
    return planned > 0 ? planned : m_experiment->iterationsPerEpoch();
}

void NetworkSimulation::compute()
{
    if (m_computed)
        return;
    gatherBatch();
    forward(m_trace, *m_experiment, m_state.parameters);
    costs(m_trace, *m_experiment);
    backward(m_trace, *m_experiment, m_state.parameters);
    m_computed = true;
}

// What the epoch's means are made of.
void NetworkSimulation::countEpoch()
{
    m_state.epoch = m_state.epoch.with(
        {m_trace.costs(), countRight(*m_experiment, m_trace.a.back(), m_trace.y)},
        m_experiment->batches().offsetOf(m_state.next) == 0);
}

// Which samples the next batch has: a function of the iteration, the seed and the epoch.
void NetworkSimulation::chooseSamples()
{
    const std::int64_t epoch = m_experiment->epochOf(m_state.next);
    if (m_orderEpoch != epoch) {
        m_order = m_experiment->batches().orderOf(epoch);
        m_orderEpoch = epoch;
    }
    resizeTrace(m_trace, *m_experiment, m_experiment->batchSize(m_state.next));
    std::copy_n(m_order.begin() + m_experiment->batches().offsetOf(m_state.next), m_trace.batch,
                m_trace.samples.begin());
}

void NetworkSimulation::gatherBatch()
{
    chooseSamples();
    m_experiment->train().gather(m_trace.samples, m_trace.a[0], m_trace.y);
    for (const ReplacedNumber& number : m_state.replaced) {
        const auto found = std::find(m_trace.samples.begin(), m_trace.samples.end(), number.sample);
        if (found == m_trace.samples.end())
            continue;
        auto& matrix = number.target ? m_trace.y : m_trace.a[0];
        matrix(number.row, found - m_trace.samples.begin()) = number.value;
    }
}

void NetworkSimulation::updateBlock(Eigen::Index begin, Eigen::Index length, bool weights,
                                    const UpdateContext& context)
{
    const NetworkTraining& training = m_experiment->training();
    const bool penalised = weights && training.hasPenalty();
    UpdateContext own = context;
    own.decay = weights ? context.decay : 0;
    double* const w = m_state.parameters.data() + begin;
    const double* const g = m_trace.gradient.data() + begin;
    double* const m = m_state.m.size() > 0 ? m_state.m.data() + begin : nullptr;
    double* const v = m_state.v.size() > 0 ? m_state.v.data() + begin : nullptr;
    dispatch(training.optimizer.kind, [&]<Optimizer kind>() {
        for (Eigen::Index i = 0; i < length; ++i) {
            const double slope = penalised ? g[i] + penaltySlope(w[i], training) : g[i];
            const Update u =
                updated<kind>(w[i], slope, m ? m[i] : 0, v ? v[i] : 0, training.optimizer, own);
            if (m)
                m[i] = u.m;
            if (v)
                v[i] = u.v;
            w[i] = u.value;
        }
    });
}

// In place, from the kept gradient. False when a parameter is no longer finite.
bool NetworkSimulation::update()
{
    const UpdateContext context =
        updateContext(m_experiment->training().optimizer, m_state.rate, m_state.next);
    for (int l = 1; l <= m_experiment->layers(); ++l) {
        const auto& block = m_experiment->layout().block(l);
        const LayerParts parts = m_experiment->parts(l);
        if (parts.weightsLearn())
            updateBlock(block.weights, Eigen::Index(block.to) * block.from, true, context);
        if (parts.biasesLearn())
            updateBlock(block.biases, block.to, false, context);
    }
    return (m_state.parameters.array() * 0.0).sum() == 0.0;
}

} // namespace gradus
