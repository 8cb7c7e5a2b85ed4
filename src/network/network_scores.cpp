// SPDX-License-Identifier: GPL-3.0-or-later
// What an iteration knows at the end of an epoch: how well the network does on all the data, and
// the epoch's means.
#include "network/network_formulas.h"

namespace gradus {

bool NetworkIteration::isOfEpoch(const Quantity& quantity) const
{
    const auto address = m_addressing.address(quantity);
    const auto* const found = std::get_if<NetworkAddress>(&address);
    return found && found->isOfEpoch();
}

Reading NetworkIteration::readOfEpoch(const NetworkAddress& address, std::int64_t k) const
{
    if (!endsEpoch() || k < m_count || m_halt)
        return Reading::notYet();
    const auto value = m_epoch.value(address.epochPart());
    return value ? Reading::known(*value) : Reading::notYet();
}

EpochScores::Sources NetworkIteration::epochSources() const
{
    const NetworkExperiment& e = experiment();
    return {
        .train = [this,
                  &e] { return evaluateNetwork(e, newParameters(), e.train(), m_state->replaced); },
        .test = [this, &e] { return evaluateNetwork(e, newParameters(), *e.test()); },
        .trained = [this] { return trainedScore(); },
        .oneOutput = e.size(e.layers()) == 1};
}

DataScore NetworkIteration::trainedScore() const
{
    const EpochSums batch{m_trace.costs(), countRight(experiment(), m_trace.a.back(), m_trace.y)};
    const EpochSums sums = m_state->epoch.with(batch, number() == firstOfEpoch());
    return {sums.costs, sums.right, experiment().train().sampleCount(),
            experiment().classes() != nullptr};
}

// In the layout of the State's, by the update that training makes of those that learn.
AlignedVector NetworkIteration::newParameters() const
{
    AlignedVector all = m_state->parameters;
    const auto put = [&](const NetworkAddress& parameter) {
        all(m_addressing.parameterIndex(parameter)) = updateOf(parameter).value;
    };
    for (int l = 1; l <= experiment().layers(); ++l) {
        const LayerParts parts = experiment().parts(l);
        for (int j = 1; j <= experiment().size(l); ++j) {
            for (int k = 1; parts.weightsLearn() && k <= experiment().size(l - 1); ++k)
                put({.part = NetworkPart::Parameter, .layer = l, .j = j, .k = k});
            if (parts.biasesLearn())
                put({.part = NetworkPart::Parameter, .layer = l, .j = j, .bias = true});
        }
    }
    return all;
}

void NetworkIteration::prepareEnd() const
{
    if (!endsEpoch() || m_halt)
        return;
    if (experiment().classes())
        (void)m_epoch.train();
    if (experiment().test())
        (void)m_epoch.test();
}

std::optional<Explanation> NetworkIteration::explainOfEpoch(const Quantity& quantity) const
{
    const Reading reading = read(quantity, m_count);
    if (!isOfEpoch(quantity) || !reading.isKnown())
        return std::nullopt;
    Explanation x;
    x.quantity = quantity;
    x.result = reading.value;
    const auto address = m_addressing.address(quantity);
    m_epoch.explain(std::get<NetworkAddress>(address).epochPart(), x);
    return x;
}

} // namespace gradus
