// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_experiment.h"

#include "network/network_evaluation.h"
#include "network/network_measures.h"
#include "network/network_simulation.h"

#include <algorithm>
#include <cassert>

namespace gradus {

NetworkExperiment::NetworkExperiment(Spec spec)
    : m_spec(std::move(spec))
    , m_layout(m_spec.sizes)
    , m_batches(m_spec.train->sampleCount(),
                {m_spec.training.batch, m_spec.training.shuffle, m_spec.training.seed})
{
    assert(m_spec.sizes.size() == m_spec.activations.size() + 1 && m_spec.sizes.size() >= 2);
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
    const AlignedVector& parameters = own.parameters;
    const NetworkScore trained = evaluateNetwork(*this, parameters, train());
    Score score{.cost = trained.cost, .accuracy = trained.accuracy};
    score.largestError = largestError(*this, own);
    if (test()) {
        const NetworkScore tested = evaluateNetwork(*this, parameters, *test());
        score.testCost = tested.cost;
        score.testAccuracy = tested.accuracy;
    }
    return score;
}

// A sample that is judged goes forward only, a third of what a sample that is learned from takes;
// scores may take as long again as half of the training. Of a small network a hundred scores of the
// planned run take no time that anybody notices, whatever their share is.
std::int64_t NetworkExperiment::scoreEvery() const
{
    constexpr std::int64_t scores = 100;
    constexpr std::int64_t unnoticed = 500'000'000; // products, some tenths of a second
    const std::int64_t judged = train().sampleCount() + (test() ? test()->sampleCount() : 0)
        + (target() ? gridPoints(errorGridSide(size(0)), size(0)) : 0);
    const bool more = test() || target() || m_spec.training.batch < train().sampleCount();
    if (!more)
        return 0;
    const std::int64_t cheap = 1 + 2 * judged / (3 * m_spec.training.batch);
    const std::int64_t planned =
        m_spec.training.iterations > 0 ? m_spec.training.iterations : iterationsPerEpoch();
    const bool small = judged * layout().count() * scores < unnoticed;
    return small ? std::min(cheap, 1 + planned / scores) : cheap;
}

} // namespace gradus
