// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_experiment.h"

#include "network/network_evaluation.h"
#include "network/network_measures.h"
#include "network/network_simulation.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace gradus {

NetworkExperiment::NetworkExperiment(Spec spec)
    : m_spec(std::move(spec))
    , m_layout(m_spec.sizes, m_spec.parts)
    , m_batches(m_spec.train->sampleCount(),
                {m_spec.training.batch, m_spec.training.shuffle, m_spec.training.seed})
{
    assert(m_spec.sizes.size() == m_spec.activations.size() + 1 && m_spec.sizes.size() >= 2);
    assert(m_spec.parts.empty() || m_spec.parts.size() == m_spec.activations.size());
    assert(m_spec.parameters.size() == m_layout.length());
    assert(m_spec.train && m_spec.train->sampleCount() > 0);
    assert(m_spec.training.batch >= 1 && m_spec.training.batch <= m_spec.train->sampleCount());
}

std::unique_ptr<Simulation> NetworkExperiment::start() const
{
    return std::make_unique<NetworkSimulation>(shared_from_this());
}

Score NetworkExperiment::score(const State& state) const
{
    const auto& own = dynamic_cast<const NetworkState&>(state);
    const NetworkScore trained = evaluateNetwork(*this, own.parameters, train(), own.replaced);
    Score score{.cost = trained.cost(), .accuracy = trained.accuracy()};
    score.largestError = largestError(*this, own);
    if (test()) {
        const NetworkScore tested = evaluateNetwork(*this, own.parameters, *test());
        score.testCost = tested.cost();
        score.testAccuracy = tested.accuracy();
    }
    const bool epochEnded = own.next > 1 && (own.next - 1) % iterationsPerEpoch() == 0;
    if (epochEnded && iterationsPerEpoch() > 1 && std::isfinite(own.epochCost)) {
        const auto samples = static_cast<double>(train().sampleCount());
        score.epochCost = own.epochCost / samples;
        if (classes())
            score.epochAccuracy = static_cast<double>(own.epochRight) / samples;
    }
    return score;
}

namespace {

// A distance like the given one at which the ends of epochs are among what is judged, so that the
// curves show what `accuracy` and `epoch.C` say there. Where that would be much longer: the given.
std::int64_t meetingEpochs(std::int64_t every, std::int64_t perEpoch)
{
    if (every >= perEpoch)
        return (every + perEpoch - 1) / perEpoch * perEpoch;
    constexpr std::int64_t much = 8;
    for (std::int64_t divisor = every; divisor <= std::min(perEpoch, much * every); ++divisor)
        if (perEpoch % divisor == 0)
            return divisor;
    return every;
}

} // namespace

// A sample that is judged goes forward only, a third of what a sample that is learned from takes;
// scores may take as long again as half of the training. Of a small network a hundred scores of the
// planned run take no time that anybody notices, whatever their share is.
std::int64_t NetworkExperiment::scoreEvery() const
{
    constexpr std::int64_t scores = 100;
    constexpr std::int64_t unnoticed = 500'000'000; // products, some tenths of a second
    const std::int64_t judged = train().sampleCount() + (test() ? test()->sampleCount() : 0)
        + (target() ? gridPoints(errorGridSide(size(0)), size(0)) : 0);
    const bool more =
        test() || target() || classes() || m_spec.training.batch < train().sampleCount();
    if (!more)
        return 0;
    const std::int64_t cheap = 1 + 2 * judged / (3 * m_spec.training.batch);
    const std::int64_t planned =
        m_spec.training.iterations > 0 ? m_spec.training.iterations : iterationsPerEpoch();
    const bool small = judged * layout().count() * scores < unnoticed;
    return meetingEpochs(small ? std::min(cheap, 1 + planned / scores) : cheap,
                         iterationsPerEpoch());
}

} // namespace gradus
