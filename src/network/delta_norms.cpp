// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/delta_norms.h"

#include "network/network_trace.h"

#include <algorithm>
#include <numeric>

namespace gradus {

namespace {

// The sum of |δ| over some samples, by layer.
void addNorms(const NetworkTrace& trace, std::vector<double>& sums)
{
    for (std::size_t l = 1; l <= sums.size(); ++l)
        sums[l - 1] += trace.delta[l].colwise().norm().sum();
}

std::optional<DeltaRow> measureStart(const NetworkExperiment& experiment, std::uint64_t seed,
                                     int samples, const GoOn& goOn)
{
    constexpr int chunk = 100;
    InitialParameters initial = experiment.spec().initial.value_or(InitialParameters());
    initial.seed = seed;
    const AlignedVector parameters = drawParameters(initial, experiment.layout());
    NetworkTrace trace = makeTrace(experiment);
    DeltaRow row{seed, std::vector<double>(static_cast<std::size_t>(experiment.layers()), 0.0)};
    for (int begin = 0; begin < samples; begin += chunk) {
        if (!goOn())
            return std::nullopt;
        resizeTrace(trace, experiment, std::min(chunk, samples - begin));
        std::iota(trace.samples.begin(), trace.samples.end(), begin);
        experiment.train().gather(trace.samples, trace.a[0], trace.y);
        forward(trace, experiment, parameters);
        backward(trace, experiment, parameters);
        addNorms(trace, row.norms);
    }
    for (double& norm : row.norms)
        norm /= samples;
    return row;
}

} // namespace

std::optional<Message> deltaNormsFault(const DeltaNorms& settings)
{
    const auto fault = [](const char* source, int number, int most) {
        return Message{source, {std::to_string(number), std::to_string(most)}};
    };
    if (settings.seeds < 1 || settings.seeds > DeltaNorms::mostSeeds)
        return fault(GRADUS_TEXT("core", "δ is measured for 1 to %2 seeds, not %1"), settings.seeds,
                     DeltaNorms::mostSeeds);
    if (settings.samples < 1 || settings.samples > DeltaNorms::mostSamples)
        return fault(GRADUS_TEXT("core", "δ is measured over 1 to %2 samples, not %1"),
                     settings.samples, DeltaNorms::mostSamples);
    return std::nullopt;
}

std::vector<DeltaRow> measureDeltas(const NetworkExperiment& experiment, const DeltaNorms& settings,
                                    const DeltaProgress& progress, const GoOn& goOn)
{
    const auto samples = static_cast<int>(
        std::min<std::int64_t>(settings.samples, experiment.train().sampleCount()));
    std::vector<DeltaRow> rows;
    const auto make = [&](int i, const GoOn& wanted) {
        return measureStart(experiment, static_cast<std::uint64_t>(i) + 1, samples, wanted);
    };
    const auto take = [&](int i, DeltaRow& row) {
        rows.push_back(std::move(row));
        return !progress || progress(i + 1, settings.seeds, rows.back());
    };
    (void)rowsInOrder<DeltaRow>(settings.seeds, settings.threads, make, take, goOn);
    return rows;
}

std::optional<RunSpread> normSpread(const std::vector<DeltaRow>& rows, int l)
{
    std::vector<double> norms;
    for (const DeltaRow& row : rows)
        norms.push_back(row.norms[static_cast<std::size_t>(l - 1)]);
    return spreadOf(std::move(norms));
}

std::optional<RunSpread> ratioSpread(const std::vector<DeltaRow>& rows, int l)
{
    std::vector<double> ratios;
    for (const DeltaRow& row : rows)
        ratios.push_back(row.ratio(l));
    return spreadOf(std::move(ratios));
}

} // namespace gradus
