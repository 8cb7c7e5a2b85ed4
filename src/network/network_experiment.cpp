// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_experiment.h"

#include "network/network_evaluation.h"
#include "network/network_measures.h"
#include "network/network_simulation.h"

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

} // namespace gradus
