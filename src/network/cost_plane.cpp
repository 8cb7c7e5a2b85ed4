// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/cost_plane.h"

#include "data/random.h"
#include "network/network_evaluation.h"

#include <algorithm>
#include <numeric>

namespace gradus {

namespace {

constexpr std::int64_t mostWork = 1'000'000; // parameters times samples: about half a millisecond

std::shared_ptr<const DataSet> firstSamples(const DataSet& all, std::int64_t most)
{
    std::vector<std::int32_t> which(
        static_cast<std::size_t>(std::min<std::int64_t>(all.sampleCount(), most)));
    std::iota(which.begin(), which.end(), 0);
    const auto count = static_cast<Eigen::Index>(which.size());
    Eigen::MatrixXd x(all.inputSize(), count);
    Eigen::MatrixXd y(all.targetSize(), count);
    all.gather(which, x, y);
    return std::make_shared<const DenseDataSet>(std::move(x), std::move(y));
}

// Normal numbers for every parameter that learns; the rest of the flat vector stays 0.
AlignedVector randomDirection(const NetworkExperiment& experiment, Random& random)
{
    const ParameterLayout& layout = experiment.layout();
    AlignedVector direction = AlignedVector::Zero(layout.length());
    for (int l = 1; l <= layout.layers(); ++l) {
        const auto& block = layout.block(l);
        const LayerParts parts = experiment.parts(l);
        for (int j = 1; j <= block.to; ++j) {
            for (int k = 1; parts.weightsLearn() && k <= block.from; ++k)
                direction(layout.weight(l, j, k)) = random.normal();
            if (parts.biasesLearn())
                direction(layout.bias(l, j)) = random.normal();
        }
    }
    return direction;
}

} // namespace

CostPlane::CostPlane(std::shared_ptr<const NetworkExperiment> experiment, AlignedVector base,
                     AlignedVector first, AlignedVector second)
    : m_experiment(std::move(experiment))
    , m_data(firstSamples(
          m_experiment->train(),
          std::clamp<std::int64_t>(mostWork / m_experiment->layout().count(), 50, mostSamples)))
    , m_base(std::move(base))
    , m_first(std::move(first))
    , m_second(std::move(second))
{ }

CostPlane CostPlane::along(std::shared_ptr<const NetworkExperiment> experiment,
                           const AlignedVector& at, Eigen::Index first, Eigen::Index second)
{
    AlignedVector base = at;
    base(first) = base(second) = 0;
    const Eigen::Index length = at.size();
    return {std::move(experiment), std::move(base), AlignedVector::Unit(length, first),
            AlignedVector::Unit(length, second)};
}

CostPlane CostPlane::random(std::shared_ptr<const NetworkExperiment> experiment,
                            const AlignedVector& at, std::uint64_t seed)
{
    Random random(seed);
    AlignedVector first = randomDirection(*experiment, random).normalized();
    AlignedVector second = randomDirection(*experiment, random);
    second -= first.dot(second) * first; // Gram and Schmidt
    second.normalize();
    return {std::move(experiment), at, std::move(first), std::move(second)};
}

double CostPlane::cost(double first, double second) const
{
    return evaluateNetwork(*m_experiment, m_base + first * m_first + second * m_second, *m_data)
        .cost();
}

std::array<double, 2> CostPlane::coordinates(const AlignedVector& parameters) const
{
    const AlignedVector from = parameters - m_base;
    return {from.dot(m_first), from.dot(m_second)};
}

} // namespace gradus
