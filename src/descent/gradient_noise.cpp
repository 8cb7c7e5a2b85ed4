// SPDX-License-Identifier: GPL-3.0-or-later
#include "descent/gradient_noise.h"

#include "data/random.h"

#include <cmath>

namespace gradus {

namespace {

using Gradient = std::vector<double>;

// The gradient of every sample by itself.
std::vector<Gradient> sampleGradients(const DescentExperiment& experiment,
                                      std::span<const double> x)
{
    const FunctionGraph& graph = experiment.graph();
    std::vector<double> values(static_cast<std::size_t>(graph.size()));
    std::vector<double> adjoints(values.size());
    std::vector<double> at;
    std::vector<Gradient> all;
    const auto count = static_cast<std::int32_t>(experiment.spec().data->sampleCount());
    for (std::int32_t n = 0; n < count; ++n) {
        experiment.place(x, n, at);
        graph.evaluate(at, values);
        graph.differentiate(values, adjoints);
        Gradient gradient;
        for (int i = 0; i < experiment.variables(); ++i) {
            const int node = experiment.nodeOf(i);
            gradient.push_back(node < 0 ? 0 : adjoints[static_cast<std::size_t>(node)]);
        }
        all.push_back(std::move(gradient));
    }
    return all;
}

// The root of the mean square distance of batches from the mean; nullopt when it was ended.
std::optional<double> scatterOf(const std::vector<Gradient>& all, const Gradient& mean, int batch,
                                int draws, Random& random, const GoOn& goOn)
{
    constexpr int often = 10'000; // samples between two questions whether to go on
    double squares = 0;
    for (int draw = 0, unasked = 0; draw < draws; ++draw) {
        Gradient sum(mean.size(), 0);
        for (int n = 0; n < batch; ++n) {
            const Gradient& one = all[static_cast<std::size_t>(random.below(all.size()))];
            for (std::size_t i = 0; i < sum.size(); ++i)
                sum[i] += one[i];
        }
        for (std::size_t i = 0; i < sum.size(); ++i)
            squares += std::pow(sum[i] / batch - mean[i], 2);
        unasked += batch;
        if (unasked >= often && goOn && !goOn())
            return std::nullopt;
        if (unasked >= often)
            unasked = 0;
    }
    return std::sqrt(squares / draws);
}

Gradient meanOf(const std::vector<Gradient>& all)
{
    Gradient mean(all.front().size(), 0);
    for (const Gradient& gradient : all)
        for (std::size_t i = 0; i < mean.size(); ++i)
            mean[i] += gradient[i] / static_cast<double>(all.size());
    return mean;
}

} // namespace

std::vector<double> meanGradient(const DescentExperiment& experiment, std::span<const double> x)
{
    return meanOf(sampleGradients(experiment, x));
}

std::vector<GradientNoise> measureNoise(const DescentExperiment& experiment,
                                        std::span<const double> x, const std::vector<int>& batches,
                                        int draws, std::uint64_t seed,
                                        const NoiseProgress& progress, const GoOn& goOn)
{
    const auto all = sampleGradients(experiment, x);
    const Gradient mean = meanOf(all);
    Random random(seed);
    std::vector<GradientNoise> measured;
    for (const int batch : batches) {
        const auto scatter = scatterOf(all, mean, batch, draws, random, goOn);
        if (!scatter)
            break;
        measured.push_back({batch, *scatter});
        if (progress && !progress(measured.back()))
            break;
    }
    return measured;
}

} // namespace gradus
