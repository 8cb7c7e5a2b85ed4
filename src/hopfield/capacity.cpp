// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/capacity.h"

#include "data/random.h"
#include "data/sample_order.h"
#include "hopfield/hopfield_fall.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace gradus {

namespace {

constexpr int mostCapacitySweeps = 10'000;

// What one set of patterns gave, summed over its recalls.
struct TrialResult {
    int recalls = 0;
    int retrieved = 0;
    int faultless = 0;
    double overlap = 0;
    double sweeps = 0;
};

int patternsAt(const CapacityPlan& plan, double load)
{
    return std::max(1, static_cast<int>(std::lround(load * plan.units)));
}

// The pattern in the units' own values, some of them turned.
Units startNear(const CapacityPlan& plan, std::span<const std::int8_t> pattern, std::uint64_t seed)
{
    Units units(pattern.begin(), pattern.end());
    const auto count = static_cast<std::size_t>(std::lround(plan.noise * plan.units));
    if (count > 0) {
        const auto order = sampleOrder(plan.units, true, seed, 0);
        for (std::size_t i = 0; i < count; ++i)
            units[static_cast<std::size_t>(order[i])] *= -1;
    }
    if (plan.zeroOne)
        for (std::int8_t& unit : units)
            unit = std::max<std::int8_t>(unit, 0);
    return units;
}

TrialResult tryOnce(const CapacityPlan& plan, int count, std::uint64_t seed)
{
    const Patterns patterns = Patterns::random(plan.units, count, seed);
    const auto couplings = std::make_shared<const Couplings>(Couplings::hebbian(patterns));
    HopfieldFields fields(couplings);
    TrialResult result;
    const int sweeps = plan.sweeps > 0 ? plan.sweeps : mostCapacitySweeps;
    for (int p = 0; p < std::min(plan.probes, count); ++p) {
        const std::uint64_t own = mixedSeed(seed, static_cast<std::uint64_t>(p));
        Units units = startNear(plan, patterns.row(p), own);
        fields.reset(units);
        result.sweeps += fall(fields, units, {}, plan.zeroOne ? 0 : -1, own, sweeps);
        const double overlap = static_cast<double>(patterns.product(p, units)) / plan.units;
        ++result.recalls;
        result.retrieved += overlap > plan.overlap ? 1 : 0;
        result.faultless += overlap == 1 ? 1 : 0;
        result.overlap += overlap;
    }
    return result;
}

CapacityPoint pointOf(const CapacityPlan& plan, int patterns, std::span<const TrialResult> trials)
{
    CapacityPoint point;
    point.patterns = patterns;
    point.load = static_cast<double>(patterns) / plan.units;
    for (const TrialResult& trial : trials) {
        point.recalls += trial.recalls;
        point.retrieved += trial.retrieved;
        point.faultless += trial.faultless;
        point.overlap += trial.overlap;
        point.sweeps += trial.sweeps;
    }
    for (double* sum : {&point.retrieved, &point.faultless, &point.overlap, &point.sweeps})
        *sum /= static_cast<double>(point.recalls);
    double squares = 0;
    for (const TrialResult& trial : trials)
        squares +=
            std::pow(static_cast<double>(trial.retrieved) / trial.recalls - point.retrieved, 2);
    const auto count = static_cast<double>(trials.size());
    point.retrievedError = count > 1 ? std::sqrt(squares / (count - 1) / count) : 0;
    return point;
}

} // namespace

std::vector<CapacityPoint> measureCapacity(const CapacityPlan& plan,
                                           const CapacityProgress& progress, const GoOn& goOn)
{
    const int total = static_cast<int>(plan.loads.size()) * plan.trials;
    const auto patternsOf = [&plan](int trial) {
        return patternsAt(plan, plan.loads[static_cast<std::size_t>(trial / plan.trials)]);
    };
    std::vector<CapacityPoint> points;
    std::vector<TrialResult> trials; // of the load that is being measured
    const auto make = [&](int at, const GoOn&) {
        return std::optional(
            tryOnce(plan, patternsOf(at), mixedSeed(plan.seed, static_cast<std::uint64_t>(at))));
    };
    const auto take = [&](int at, const TrialResult& result) {
        trials.push_back(result);
        const bool whole = (at + 1) % plan.trials == 0;
        if (whole)
            points.push_back(pointOf(plan, patternsOf(at), std::exchange(trials, {})));
        return !progress || progress(at + 1, total, whole ? &points.back() : nullptr);
    };
    (void)rowsInOrder<TrialResult>(total, plan.threads, make, take, goOn);
    return points;
}

} // namespace gradus
