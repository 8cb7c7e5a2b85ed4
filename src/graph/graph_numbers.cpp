// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graph_numbers.h"

#include <algorithm>

namespace gradus {

double GraphNumbers::meanCost(const ArrayGraph& graph) const
{
    double sum = 0;
    for (int sample = 1; sample <= sampleCount(); ++sample)
        sum += cost(sample, graph);
    return sum / sampleCount();
}

SampleFilling::SampleFilling(const GraphExperiment& experiment)
    : m_graph(experiment.graph())
    , m_input(experiment.input())
    , m_target(experiment.target())
{ }

void SampleFilling::fill(const DataSet& data, std::span<const std::int32_t> samples,
                         std::span<const ReplacedEntry> replaced, double* values) const
{
    const auto count = static_cast<Eigen::Index>(samples.size());
    Eigen::MatrixXd x(data.inputSize(), count);
    Eigen::MatrixXd y(data.targetSize(), count);
    data.gather(samples, x, y);
    for (const ReplacedEntry& entry : replaced)
        for (Eigen::Index i = 0; i < count; ++i)
            if (samples[static_cast<std::size_t>(i)] == entry.sample)
                (entry.target ? y : x)(entry.row, i) = entry.value;
    for (Eigen::Index i = 0; i < count; ++i) {
        double* const sample = values + static_cast<std::size_t>(i) * m_graph.sampleNumbers();
        if (m_input >= 0)
            std::copy_n(x.col(i).data(), x.rows(), sample + m_graph.node(m_input).offset);
        if (m_target >= 0)
            std::copy_n(y.col(i).data(), y.rows(), sample + m_graph.node(m_target).offset);
    }
}

bool isFinite(const GraphNumbers& numbers, const UpdatedNumbers& after)
{
    for (const auto* list : {&numbers.values, &numbers.gradients, &numbers.ofState, &after.numbers,
                             &after.m, &after.v}) {
        double sum = 0; // of zeros, unless one is infinite or no number
        for (const double number : *list)
            sum += number * 0.0;
        if (sum != 0)
            return false;
    }
    return true;
}

void compute(GraphNumbers& numbers, const GraphExperiment& experiment, const GraphState& state,
             std::span<const std::int32_t> samples, bool withGiven)
{
    const ArrayGraph& graph = experiment.graph();
    const std::size_t ofSample = graph.sampleNumbers();
    const DataSet* const data = experiment.spec().train.get();
    numbers.samples.assign(samples.begin(), samples.end());
    if (!data)
        numbers.samples.assign(1, 0);
    const std::size_t count = numbers.samples.size();
    numbers.values.resize(count * ofSample);
    numbers.gradients.resize(count * ofSample);
    numbers.ofState.assign(graph.stateNumbers(), 0.0);
    if (data)
        SampleFilling(experiment)
            .fill(*data, numbers.samples, state.replaced, numbers.values.data());
    for (std::size_t i = 0; i < count; ++i) {
        double* const values = numbers.values.data() + i * ofSample;
        experiment.pass().forward(state.numbers.data(), values);
        experiment.pass().backward(state.numbers.data(), values,
                                   numbers.gradients.data() + i * ofSample, numbers.ofState.data(),
                                   withGiven);
    }
    if (count > 1)
        for (double& gradient : numbers.ofState)
            gradient /= static_cast<double>(count);
}

} // namespace gradus
