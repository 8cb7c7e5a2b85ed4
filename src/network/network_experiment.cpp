// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_experiment.h"

#include "network/network_evaluation.h"
#include "network/network_measures.h"
#include "network/network_simulation.h"
#include "trace/score_track.h"

#include <cassert>

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
    const DataScore trained = evaluateNetwork(*this, own.parameters, train(), own.replaced);
    Score score{.cost = trained.cost(), .accuracy = trained.accuracy()};
    score.largestError = largestError(*this, own);
    if (test()) {
        const DataScore tested = evaluateNetwork(*this, own.parameters, *test());
        score.testCost = tested.cost();
        score.testAccuracy = tested.accuracy();
    }
    addEpoch(score, own.epoch, own.next, iterationsPerEpoch(), trained);
    return score;
}

std::int64_t NetworkExperiment::scoreEvery() const
{
    const std::int64_t points = target() ? gridPoints(errorGridSide(size(0)), size(0)) : 0;
    const bool more =
        test() || target() || classes() || m_spec.training.batch < train().sampleCount();
    if (!more)
        return 0;
    return scoreDistance(
        {.judged = train().sampleCount() + (test() ? test()->sampleCount() : 0) + points,
         .batch = m_spec.training.batch,
         .planned =
             m_spec.training.iterations > 0 ? m_spec.training.iterations : iterationsPerEpoch(),
         .perEpoch = iterationsPerEpoch(),
         .products = layout().count()});
}

} // namespace gradus
