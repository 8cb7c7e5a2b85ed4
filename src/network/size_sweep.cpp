// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/size_sweep.h"

#include "network/network_simulation.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace gradus {

namespace {

std::vector<int> sizesWith(const NetworkExperiment& experiment, const std::vector<int>& hidden)
{
    std::vector<int> sizes{experiment.size(0)};
    sizes.insert(sizes.end(), hidden.begin(), hidden.end());
    sizes.push_back(experiment.size(experiment.layers()));
    return sizes;
}

std::int64_t parametersOf(const std::vector<int>& sizes)
{
    std::int64_t count = 0;
    for (std::size_t l = 1; l < sizes.size(); ++l)
        count += std::int64_t(sizes[l]) * (std::int64_t(sizes[l - 1]) + 1);
    return count;
}

Message outsideLimit(const char* source, std::int64_t number, std::int64_t most)
{
    return {source, {std::to_string(number), std::to_string(most)}};
}

std::optional<Message> shapeFault(const NetworkExperiment& experiment, const SizeSweep& sweep,
                                  const std::vector<int>& hidden)
{
    if (!hidden.empty() && experiment.layers() == 1 && !sweep.activation)
        return Message{GRADUS_TEXT("core",
                                   "the lesson's network has no hidden layer whose activation "
                                   "could be kept; name one")};
    const auto layers = static_cast<std::int64_t>(hidden.size()) + 2;
    if (layers > mostLayers)
        return outsideLimit(GRADUS_TEXT("core", "this network has %1 layers; the limit is %2"),
                            layers, mostLayers);
    for (const int size : hidden)
        if (size < 1 || size > mostParameters)
            return outsideLimit(GRADUS_TEXT("core", "a hidden layer has 1 to %2 neurons, not %1"),
                                size, mostParameters);
    const std::int64_t parameters = parametersOf(sizesWith(experiment, hidden));
    if (parameters > mostParameters)
        return outsideLimit(GRADUS_TEXT("core", "this network has %1 parameters; the limit is %2"),
                            parameters, mostParameters);
    return std::nullopt;
}

std::int64_t iterationsOf(const NetworkExperiment& experiment, const SizeSweep& sweep)
{
    if (sweep.epochs > 0)
        return sweep.epochs * experiment.iterationsPerEpoch();
    const std::int64_t planned = experiment.training().iterations;
    if (sweep.iterations > 0)
        return sweep.iterations;
    return planned > 0 ? planned : experiment.iterationsPerEpoch();
}

// How many iterations may pass between two questions whether to go on: a fraction of a second.
std::int64_t patience(const NetworkExperiment& experiment)
{
    const std::int64_t work = experiment.layout().count() * experiment.training().batch;
    return std::clamp<std::int64_t>(1'000'000 / std::max<std::int64_t>(1, work), 1, 1000);
}

Score divergedScore(const NetworkExperiment& experiment)
{
    constexpr double infinite = std::numeric_limits<double>::infinity();
    Score score{.cost = infinite};
    if (experiment.train().isClassification())
        score.accuracy = 0;
    if (experiment.test()) {
        score.testCost = infinite;
        if (experiment.test()->isClassification())
            score.testAccuracy = 0;
    }
    if (experiment.target())
        score.largestError = infinite;
    return score;
}

std::optional<SizeRow> trainOne(const std::shared_ptr<const NetworkExperiment>& experiment,
                                std::int64_t iterations, SizeRow row, const GoOn& goOn)
{
    NetworkSimulation simulation(experiment);
    const std::int64_t often = patience(*experiment);
    while (!row.diverged && simulation.iteration() <= iterations) {
        if (simulation.iteration() % often == 0 && !goOn())
            return std::nullopt;
        row.diverged = !simulation.advance();
    }
    row.score = row.diverged ? divergedScore(*experiment) : experiment->score(simulation.state());
    return row;
}

std::optional<RunSpread> spreadOver(const std::vector<SizeRow>& rows,
                                    std::optional<double> Score::*measure)
{
    std::vector<double> numbers;
    for (const SizeRow& row : rows)
        if (row.score.*measure)
            numbers.push_back(*(row.score.*measure));
    return spreadOf(std::move(numbers));
}

} // namespace

std::optional<Message> sizeSweepFault(const NetworkExperiment& experiment, const SizeSweep& sweep)
{
    const auto shapes = static_cast<std::int64_t>(sweep.shapes.size());
    if (shapes < 1 || shapes > SizeSweep::mostShapes)
        return outsideLimit(GRADUS_TEXT("core", "a sweep compares 1 to %2 networks, not %1"),
                            shapes, SizeSweep::mostShapes);
    if (sweep.seeds < 1 || sweep.seeds > SizeSweep::mostSeeds)
        return outsideLimit(GRADUS_TEXT("core", "a sweep has 1 to %2 seeds, not %1"), sweep.seeds,
                            SizeSweep::mostSeeds);
    // Epochs are bounded by themselves first, so that nothing overflows.
    const std::int64_t most = SizeSweep::mostIterations;
    const std::int64_t iterations =
        sweep.epochs > most ? sweep.epochs : iterationsOf(experiment, sweep);
    if (iterations < 1 || iterations > most)
        return outsideLimit(GRADUS_TEXT("core", "a run has 1 to %2 iterations, not %1"), iterations,
                            most);
    for (const auto& hidden : sweep.shapes)
        if (auto fault = shapeFault(experiment, sweep, hidden))
            return fault;
    return std::nullopt;
}

std::shared_ptr<const NetworkExperiment> resized(const NetworkExperiment& experiment,
                                                 const SizeSweep& sweep, int shape,
                                                 std::uint64_t seed)
{
    const std::vector<int>& hidden = sweep.shapes[static_cast<std::size_t>(shape)];
    NetworkExperiment::Spec spec = experiment.spec();
    spec.sizes = sizesWith(experiment, hidden);
    spec.activations.clear();
    spec.parts.clear();
    for (int l = 1; l <= static_cast<int>(hidden.size()); ++l)
        spec.activations.push_back(
            sweep.activation ? *sweep.activation
                             : experiment.activation(std::min(l, experiment.layers() - 1)));
    spec.activations.push_back(experiment.activation(experiment.layers()));
    for (int l = 1; l <= static_cast<int>(hidden.size()); ++l)
        spec.parts.push_back(experiment.parts(std::max(1, std::min(l, experiment.layers() - 1))));
    spec.parts.push_back(experiment.parts(experiment.layers()));
    spec.initial = spec.initial.value_or(InitialParameters());
    spec.initial->seed = seed;
    spec.training.seed = seed;
    spec.parameters = drawParameters(*spec.initial, ParameterLayout(spec.sizes, spec.parts));
    return std::make_shared<const NetworkExperiment>(std::move(spec));
}

std::vector<SizeRow> sweepSizes(const NetworkExperiment& experiment, const SizeSweep& sweep,
                                const SizeProgress& progress, const GoOn& goOn)
{
    const int total = static_cast<int>(sweep.shapes.size()) * sweep.seeds;
    const std::int64_t iterations = iterationsOf(experiment, sweep);
    std::vector<SizeRow> rows;
    const auto make = [&](int i, const GoOn& wanted) {
        SizeRow row{.shape = i / sweep.seeds,
                    .seed = static_cast<std::uint64_t>(i % sweep.seeds) + 1};
        row.hidden = sweep.shapes[static_cast<std::size_t>(row.shape)];
        const auto network = resized(experiment, sweep, row.shape, row.seed);
        row.parameters = network->layout().count();
        row.depth = network->layers();
        return trainOne(network, iterations, std::move(row), wanted);
    };
    const auto take = [&](int i, SizeRow& row) {
        rows.push_back(std::move(row));
        return !progress || progress(i + 1, total, rows.back());
    };
    (void)rowsInOrder<SizeRow>(total, sweep.threads, make, take, goOn);
    return rows;
}

SizeSummary summarize(const std::vector<SizeRow>& rows)
{
    return {.cost = spreadOver(rows, &Score::cost),
            .accuracy = spreadOver(rows, &Score::accuracy),
            .testCost = spreadOver(rows, &Score::testCost),
            .testAccuracy = spreadOver(rows, &Score::testAccuracy),
            .largestError = spreadOver(rows, &Score::largestError)};
}

std::optional<std::vector<int>> parseHidden(std::string_view text)
{
    std::vector<int> hidden;
    if (text == "0")
        return hidden;
    const char* at = text.data();
    const char* const end = at + text.size();
    for (;;) {
        int size = 0;
        const auto [after, error] = std::from_chars(at, end, size);
        if (error != std::errc() || size < 1)
            return std::nullopt;
        hidden.push_back(size);
        if (after == end)
            return hidden;
        if (*after != '-')
            return std::nullopt;
        at = after + 1;
    }
}

std::string hiddenText(const std::vector<int>& hidden)
{
    std::string text;
    for (const int size : hidden)
        text += (text.empty() ? "" : "-") + std::to_string(size);
    return text.empty() ? "0" : text;
}

} // namespace gradus
