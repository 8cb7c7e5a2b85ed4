// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/capacity.h"

#include "data/random.h"
#include "data/sample_order.h"
#include "hopfield/hopfield_fall.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <mutex>
#include <thread>

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

// Hands out trials to threads, load by load.
class CapacityWork {
public:
    CapacityWork(const CapacityPlan& plan, const CapacityProgress& progress)
        : m_plan(plan)
        , m_progress(progress)
        , m_results(plan.loads.size() * static_cast<std::size_t>(plan.trials))
    { }

    void work()
    {
        const auto trials = static_cast<std::size_t>(m_plan.trials);
        for (std::size_t at = m_next++; at < m_results.size() && !m_stopped; at = m_next++) {
            const int patterns = patternsAt(m_plan, m_plan.loads[at / trials]);
            m_results[at] = tryOnce(m_plan, patterns, mixedSeed(m_plan.seed, at));
            report();
        }
    }
    [[nodiscard]] bool stopped() const { return m_stopped; }
    [[nodiscard]] std::span<const TrialResult> results(std::size_t load) const
    {
        const auto trials = static_cast<std::size_t>(m_plan.trials);
        return std::span(m_results).subspan(load * trials, trials);
    }

private:
    void report()
    {
        const std::lock_guard lock(m_mutex);
        ++m_done;
        if (m_progress && m_progress(m_done, static_cast<std::int64_t>(m_results.size())))
            m_stopped = true;
    }

    const CapacityPlan& m_plan;
    const CapacityProgress& m_progress;
    std::vector<TrialResult> m_results; ///< load by load; each has one writer
    std::atomic<std::size_t> m_next = 0;
    std::atomic<bool> m_stopped = false;
    std::mutex m_mutex;
    std::int64_t m_done = 0;
};

} // namespace

std::vector<CapacityPoint> measureCapacity(const CapacityPlan& plan,
                                           const CapacityProgress& progress)
{
    CapacityWork work(plan, progress);
    const unsigned machine = std::max(1U, std::thread::hardware_concurrency());
    const unsigned threads = plan.threads > 0 ? static_cast<unsigned>(plan.threads) : machine;
    {
        std::vector<std::jthread> workers;
        for (unsigned n = 0; n < threads; ++n)
            workers.emplace_back([&work] { work.work(); });
    }
    std::vector<CapacityPoint> points;
    for (std::size_t at = 0; at < plan.loads.size() && !work.stopped(); ++at)
        points.push_back(pointOf(plan, patternsAt(plan, plan.loads[at]), work.results(at)));
    return points;
}

} // namespace gradus
