// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graph_scores.h"

#include <algorithm>
#include <numeric>

namespace gradus {

namespace {

Eigen::Map<const Eigen::VectorXd> column(const ArrayView& view)
{
    return {view.entries, static_cast<Eigen::Index>(view.shape.size())};
}

// Whether the output of a sample says the class that its target says; false where there are none.
bool isRight(const GraphExperiment& experiment, const double* sample)
{
    const ClassCoding* const classes = experiment.classes();
    const auto said = [&](int node) {
        return classes->classOf(column(experiment.graph().view(node, nullptr, sample)));
    };
    return classes && said(experiment.spec().output) == said(experiment.target());
}

} // namespace

// In chunks, so that a large data set needs little memory.
DataScore evaluateGraph(const GraphExperiment& experiment, const std::vector<double>& numbers,
                        const DataSet& data, std::span<const ReplacedEntry> replaced)
{
    constexpr std::int64_t chunk = 64;
    const ArrayGraph& graph = experiment.graph();
    const SampleFilling filling(experiment);
    std::vector<double> values(graph.sampleNumbers() * chunk);
    std::vector<std::int32_t> samples;
    DataScore score{.count = data.sampleCount(), .hasClasses = experiment.classes() != nullptr};
    for (std::int64_t begin = 0; begin < score.count; begin += chunk) {
        samples.resize(static_cast<std::size_t>(std::min(chunk, score.count - begin)));
        std::iota(samples.begin(), samples.end(), static_cast<std::int32_t>(begin));
        filling.fill(data, samples, replaced, values.data());
        for (std::size_t i = 0; i < samples.size(); ++i) {
            double* const sample = values.data() + i * graph.sampleNumbers();
            experiment.pass().forward(numbers.data(), sample);
            score.costs += sample[graph.node(graph.output()).offset];
            score.right += isRight(experiment, sample) ? 1 : 0;
        }
    }
    return score;
}

EpochSums sumsOf(const GraphExperiment& experiment, const GraphNumbers& numbers)
{
    EpochSums sums;
    for (int sample = 1; sample <= numbers.sampleCount(); ++sample) {
        sums.costs += numbers.cost(sample, experiment.graph());
        sums.right += isRight(experiment, numbers.valuesOf(sample, experiment.graph())) ? 1 : 0;
    }
    return sums;
}

Score scoreOf(const GraphExperiment& experiment, const GraphState& state)
{
    Score score;
    const GraphExperiment::Spec& spec = experiment.spec();
    if (!spec.train) {
        std::vector<double> values(experiment.graph().sampleNumbers());
        experiment.pass().forward(state.numbers.data(), values.data());
        score.cost = values[experiment.graph().node(experiment.graph().output()).offset];
        return score;
    }
    const DataScore trained = evaluateGraph(experiment, state.numbers, *spec.train, state.replaced);
    score.cost = trained.cost();
    score.accuracy = trained.accuracy();
    if (spec.test) {
        const DataScore tested = evaluateGraph(experiment, state.numbers, *spec.test);
        score.testCost = tested.cost();
        score.testAccuracy = tested.accuracy();
    }
    addEpoch(score, state.epoch, state.next, experiment.batches().perEpoch(), trained);
    return score;
}

} // namespace gradus
