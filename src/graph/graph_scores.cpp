// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graph_scores.h"

#include "graph/graph_numbers.h"

#include <algorithm>

namespace gradus {

namespace {

struct Judged {
    double cost = 0; ///< mean over the samples
    std::optional<double> accuracy;
};

Eigen::Map<const Eigen::VectorXd> column(const ArrayView& view)
{
    return {view.entries, static_cast<Eigen::Index>(view.shape.size())};
}

int targetNode(const ArrayGraph& graph)
{
    for (int n = 0; n < graph.size(); ++n)
        if (graph.node(n).role == ArrayNode::Role::Target)
            return n;
    return -1;
}

// In chunks, so that a large data set needs little memory.
Judged judge(const GraphExperiment& experiment, const GraphState& state, const DataSet& data,
             std::span<const ReplacedEntry> replaced)
{
    constexpr std::int32_t chunk = 64;
    const ArrayGraph& graph = experiment.graph();
    const int target = targetNode(graph);
    const int output = experiment.spec().output;
    const ClassCoding* const classes =
        output >= 0 && target >= 0 ? experiment.spec().train->classes() : nullptr;
    const SampleFilling filling(experiment);
    std::vector<double> values(graph.sampleNumbers() * chunk);
    std::vector<std::int32_t> samples;
    const auto count = static_cast<std::int32_t>(data.sampleCount());
    double costs = 0;
    std::int64_t right = 0;
    for (std::int32_t begin = 0; begin < count; begin += chunk) {
        samples.clear();
        for (std::int32_t i = begin; i < std::min(begin + chunk, count); ++i)
            samples.push_back(i);
        filling.fill(data, samples, replaced, values.data());
        for (std::size_t i = 0; i < samples.size(); ++i) {
            double* const sample = values.data() + i * graph.sampleNumbers();
            experiment.pass().forward(state.numbers.data(), sample);
            costs += sample[graph.node(graph.output()).offset];
            const auto said = [&](int n) {
                return classes->classOf(column(graph.view(n, state.numbers.data(), sample)));
            };
            right += classes && said(output) == said(target) ? 1 : 0;
        }
    }
    Judged judged{costs / count, std::nullopt};
    if (classes)
        judged.accuracy = static_cast<double>(right) / count;
    return judged;
}

} // namespace

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
    const Judged train = judge(experiment, state, *spec.train, state.replaced);
    score.cost = train.cost;
    score.accuracy = train.accuracy;
    if (spec.test) {
        const Judged test = judge(experiment, state, *spec.test, {});
        score.testCost = test.cost;
        score.testAccuracy = test.accuracy;
    }
    return score;
}

} // namespace gradus
