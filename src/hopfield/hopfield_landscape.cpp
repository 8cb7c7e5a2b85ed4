// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/hopfield_landscape.h"

#include "data/random.h"
#include "hopfield/hopfield_fall.h"
#include "hopfield/hopfield_fields.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <map>
#include <numeric>

namespace gradus {

namespace {

// One way down for every state: the next one, or itself where it is stable.
struct WaysDown {
    std::vector<double> energies;
    std::vector<std::uint32_t> next;
};

std::uint32_t steepest(const HopfieldExperiment& experiment, const HopfieldFields& fields,
                       std::span<const double> thresholds, std::uint32_t state)
{
    double lowest = 0;
    std::uint32_t next = state;
    for (int i = 0; i < experiment.units(); ++i) {
        const double h =
            fields.raw(i) / fields.couplings().divisor() - thresholds[static_cast<std::size_t>(i)];
        const bool up = (state >> i & 1U) != 0;
        const double change = up ? h : -h; // per unit of difference; −(s′ − s)h
        if (change < lowest) {
            lowest = change;
            next = state ^ (1U << i);
        }
    }
    return next;
}

// In Gray's order each state differs from the one before in one unit.
WaysDown allWaysDown(const HopfieldExperiment& experiment, std::span<const double> thresholds)
{
    const std::uint32_t count = 1U << experiment.units();
    WaysDown ways{std::vector<double>(count), std::vector<std::uint32_t>(count)};
    Units units = landscapeUnits(experiment, 0);
    HopfieldFields fields(experiment.storing().couplings());
    fields.reset(units);
    std::uint32_t state = 0;
    for (std::uint32_t n = 0;;) {
        ways.energies[state] = experiment.energy(fields.pairs(), units, thresholds);
        ways.next[state] = steepest(experiment, fields, thresholds, state);
        if (++n == count)
            return ways;
        const int i = std::countr_zero(n);
        state ^= 1U << i;
        std::int8_t& unit = units[static_cast<std::size_t>(i)];
        const auto now = static_cast<std::int8_t>(unit == 1 ? experiment.low() : 1);
        fields.turn(i, now - unit);
        unit = now;
    }
}

// Patterns by their numbers, an inverse after its pattern.
std::array<int, 7> orderOf(const MinimumName& name)
{
    const auto& [a, b, c] = name.patterns;
    return {static_cast<int>(name.kind), std::abs(a), std::abs(b), std::abs(c), -a, -b, -c};
}

void sortMinima(std::vector<LandscapeMinimum>& minima)
{
    std::stable_sort(minima.begin(), minima.end(), [](const auto& a, const auto& b) {
        return a.energy < b.energy || (a.energy == b.energy && orderOf(a.name) < orderOf(b.name));
    });
}

// The stable states, as minima to which nothing leads yet.
std::vector<LandscapeMinimum> stableStates(const HopfieldExperiment& experiment,
                                           const WaysDown& ways)
{
    std::vector<LandscapeMinimum> minima;
    for (std::uint32_t n = 0; n < ways.next.size(); ++n)
        if (ways.next[n] == n) {
            const Units units = landscapeUnits(experiment, n);
            minima.push_back({units, ways.energies[n], nameState(experiment, units), 0});
        }
    sortMinima(minima);
    return minima;
}

} // namespace

Units landscapeUnits(const HopfieldExperiment& experiment, std::uint32_t n)
{
    constexpr int bits = 32; // units beyond them are low
    Units units;
    for (int i = 0; i < experiment.units(); ++i)
        units.push_back(
            static_cast<std::int8_t>(i < bits && (n >> i & 1U) != 0 ? 1 : experiment.low()));
    return units;
}

std::uint32_t landscapeNumber(std::span<const std::int8_t> units)
{
    std::uint32_t n = 0;
    for (std::size_t i = 0; i < units.size(); ++i)
        n |= (units[i] > 0 ? 1U : 0U) << i;
    return n;
}

Landscape exactLandscape(const HopfieldExperiment& experiment, std::span<const double> thresholds)
{
    assert(experiment.units() <= Landscape::mostUnits);
    WaysDown ways = allWaysDown(experiment, thresholds);
    const std::size_t count = ways.next.size();
    Landscape landscape{
        true, static_cast<std::int64_t>(count), stableStates(experiment, ways), {}, {}};
    landscape.leadsTo.assign(count, -1);
    for (std::size_t k = 0; k < landscape.minima.size(); ++k)
        landscape.leadsTo[landscapeNumber(landscape.minima[k].units)] =
            static_cast<std::int32_t>(k);
    for (std::uint32_t n = 0; n < count; ++n) {
        std::uint32_t end = n;
        while (landscape.leadsTo[end] < 0)
            end = ways.next[end];
        for (std::uint32_t at = n; landscape.leadsTo[at] < 0; at = ways.next[at])
            landscape.leadsTo[at] = landscape.leadsTo[end];
        ++landscape.minima[static_cast<std::size_t>(landscape.leadsTo[n])].basin;
    }
    landscape.energies = std::move(ways.energies);
    return landscape;
}

Landscape estimatedLandscape(const HopfieldExperiment& experiment,
                             std::span<const double> thresholds, int starts, std::uint64_t seed,
                             const LandscapeInterrupt& interrupt)
{
    Landscape landscape;
    std::map<Units, std::int64_t> ends;
    HopfieldFields fields(experiment.storing().couplings());
    for (int n = 0; n < starts && !(interrupt && interrupt(n)); ++n) {
        const std::uint64_t own = mixedSeed(seed, static_cast<std::uint64_t>(n));
        Units units = landscapeUnits(experiment, 0);
        const Patterns start = Patterns::random(experiment.units(), 1, own);
        for (std::size_t i = 0; i < units.size(); ++i)
            units[i] = start.row(0)[i] > 0 ? std::int8_t(1) : units[i];
        fields.reset(units);
        fall(fields, units, thresholds, experiment.low(), own, mostFallSweeps,
             experiment.spec().atZero);
        ++ends[units];
        ++landscape.sample;
    }
    for (const auto& [units, count] : ends) {
        fields.reset(units);
        landscape.minima.push_back({units, experiment.energy(fields.pairs(), units, thresholds),
                                    nameState(experiment, units), count});
    }
    sortMinima(landscape.minima);
    return landscape;
}

} // namespace gradus
