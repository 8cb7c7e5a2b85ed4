// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graph_cost_plane.h"

#include "data/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gradus {

namespace {

constexpr std::size_t mostPlaneWork = 1'000'000; // numbers of all samples, and parameters for each

double dot(std::span<const double> a, std::span<const double> b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

void scale(std::vector<double>& a, double factor)
{
    for (double& entry : a)
        entry *= factor;
}

// Normal numbers for every parameter; what is given stays.
std::vector<double> randomDirection(const GraphExperiment& experiment, Random& random)
{
    std::vector<double> direction(experiment.graph().stateNumbers());
    for (const int n : experiment.parameters()) {
        const ArrayNode& node = experiment.graph().node(n);
        for (std::size_t i = 0; i < node.shape.size(); ++i)
            direction[node.offset + i] = random.normal();
    }
    return direction;
}

} // namespace

GraphCostPlane::GraphCostPlane(std::shared_ptr<const GraphExperiment> experiment,
                               const GraphState& at)
    : m_experiment(std::move(experiment))
    , m_base(at.numbers)
    , m_first(at.numbers.size())
    , m_second(at.numbers.size())
{
    const ArrayGraph& graph = m_experiment->graph();
    const std::size_t work = graph.sampleNumbers() + graph.stateNumbers();
    const DataSet* const data = m_experiment->spec().train.get();
    if (data)
        m_samples = std::min({static_cast<std::size_t>(data->sampleCount()), mostSamples,
                              std::max<std::size_t>(4, mostPlaneWork / work)});
    m_values.resize(m_samples * graph.sampleNumbers());
    if (!data)
        return;
    std::vector<std::int32_t> which(m_samples);
    std::iota(which.begin(), which.end(), 0);
    SampleFilling(*m_experiment).fill(*data, which, at.replaced, m_values.data());
}

GraphCostPlane GraphCostPlane::along(std::shared_ptr<const GraphExperiment> experiment,
                                     const GraphState& at, std::size_t first, std::size_t second)
{
    GraphCostPlane plane(std::move(experiment), at);
    plane.m_base[first] = plane.m_base[second] = 0;
    plane.m_first[first] = 1;
    plane.m_second[second] = 1;
    return plane;
}

GraphCostPlane GraphCostPlane::random(std::shared_ptr<const GraphExperiment> experiment,
                                      const GraphState& at, std::uint64_t seed)
{
    Random random(seed);
    GraphCostPlane plane(std::move(experiment), at);
    plane.m_first = randomDirection(*plane.m_experiment, random);
    scale(plane.m_first, 1 / std::sqrt(dot(plane.m_first, plane.m_first)));
    plane.m_second = randomDirection(*plane.m_experiment, random);
    const double shared = dot(plane.m_first, plane.m_second); // Gram and Schmidt
    for (std::size_t i = 0; i < plane.m_second.size(); ++i)
        plane.m_second[i] -= shared * plane.m_first[i];
    scale(plane.m_second, 1 / std::sqrt(dot(plane.m_second, plane.m_second)));
    return plane;
}

double GraphCostPlane::cost(double first, double second)
{
    const ArrayGraph& graph = m_experiment->graph();
    m_numbers.resize(m_base.size());
    for (std::size_t i = 0; i < m_base.size(); ++i)
        m_numbers[i] = m_base[i] + first * m_first[i] + second * m_second[i];
    double costs = 0;
    for (std::size_t i = 0; i < m_samples; ++i) {
        double* const sample = m_values.data() + i * graph.sampleNumbers();
        m_experiment->pass().forward(m_numbers.data(), sample);
        costs += sample[graph.node(graph.output()).offset];
    }
    return costs / static_cast<double>(m_samples);
}

std::array<double, 2> GraphCostPlane::coordinates(std::span<const double> numbers) const
{
    std::array<double, 2> at{};
    for (std::size_t i = 0; i < m_base.size(); ++i) {
        at[0] += (numbers[i] - m_base[i]) * m_first[i];
        at[1] += (numbers[i] - m_base[i]) * m_second[i];
    }
    return at;
}

} // namespace gradus
