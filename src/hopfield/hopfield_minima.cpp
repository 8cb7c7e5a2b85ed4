// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/hopfield_minima.h"

#include "hopfield/hopfield_fields.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace gradus {

namespace {

constexpr std::size_t mixedPatterns = 8;

int signOf(int unit) { return unit > 0 ? 1 : -1; }

// True where the state is the majority of three signed patterns.
bool isMajority(const Patterns& patterns, const std::array<int, 3>& three,
                std::span<const std::int8_t> units)
{
    for (std::size_t i = 0; i < units.size(); ++i) {
        int sum = 0;
        for (const int one : three)
            sum += (one > 0 ? 1 : -1) * patterns.row(std::abs(one) - 1)[i];
        if (signOf(sum) != signOf(units[i]))
            return false;
    }
    return true;
}

// All eight ways of signs of three patterns, from 1.
std::optional<std::array<int, 3>> signedMajority(const Patterns& patterns, std::array<int, 3> three,
                                                 std::span<const std::int8_t> units)
{
    for (unsigned signs = 0; signs < 8; ++signs) {
        std::array<int, 3> way = three;
        for (std::size_t at = 0; at < 3; ++at)
            if ((signs >> at & 1U) != 0)
                way[at] = -way[at];
        if (isMajority(patterns, way, units))
            return way;
    }
    return std::nullopt;
}

std::optional<std::array<int, 3>> mixtureOf(const Patterns& patterns, std::vector<int> nearest,
                                            std::span<const std::int8_t> units)
{
    std::sort(nearest.begin(), nearest.end());
    for (std::size_t a = 0; a < nearest.size(); ++a)
        for (std::size_t b = a + 1; b < nearest.size(); ++b)
            for (std::size_t c = b + 1; c < nearest.size(); ++c)
                if (const auto way = signedMajority(
                        patterns, {nearest[a] + 1, nearest[b] + 1, nearest[c] + 1}, units))
                    return way;
    return std::nullopt;
}

} // namespace

MinimumName nameState(const HopfieldExperiment& experiment, std::span<const std::int8_t> units)
{
    const Patterns& rows = experiment.storing().rows();
    std::vector<int> products;
    for (int p = 0; p < experiment.patterns(); ++p)
        products.push_back(rows.product(p, units));
    for (int p = 0; p < experiment.patterns(); ++p) {
        const int product = products[static_cast<std::size_t>(p)];
        if (product == experiment.units())
            return {MinimumKind::Stored, {p + 1}};
        if (product == -experiment.units())
            return {MinimumKind::Inverse, {-(p + 1)}};
    }
    std::vector<int> order(products.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return std::abs(products[static_cast<std::size_t>(a)])
            > std::abs(products[static_cast<std::size_t>(b)]);
    });
    order.resize(std::min(order.size(), mixedPatterns));
    if (const auto way = mixtureOf(rows, order, units))
        return {MinimumKind::Mixture, *way};
    return {};
}

Message minimumText(const MinimumName& name)
{
    const auto number = [&](std::size_t at) {
        const int pattern = name.patterns[at];
        return pattern < 0 ? "−" + std::to_string(-pattern) : std::to_string(pattern);
    };
    switch (name.kind) {
    case MinimumKind::Stored:
        return {GRADUS_TEXT("core", "pattern %1"), {number(0)}};
    case MinimumKind::Inverse:
        return {GRADUS_TEXT("core", "the inverse of pattern %1"),
                {std::to_string(-name.patterns[0])}};
    case MinimumKind::Mixture:
        return {GRADUS_TEXT("core", "a mixture of %1, %2 and %3"),
                {number(0), number(1), number(2)}};
    case MinimumKind::Spurious:
        break;
    }
    return {GRADUS_TEXT("core", "another state that nobody stored")};
}

bool isStableState(const HopfieldExperiment& experiment, std::span<const std::int8_t> units,
                   std::span<const double> thresholds)
{
    HopfieldFields fields(experiment.storing().couplings());
    fields.reset(units);
    for (std::size_t i = 0; i < units.size(); ++i) {
        const double h =
            fields.raw(static_cast<int>(i)) / fields.couplings().divisor() - thresholds[i];
        if (turned(h, units[i], experiment.low(), experiment.spec().atZero) != units[i])
            return false;
    }
    return true;
}

std::vector<double> energyPath(const HopfieldExperiment& experiment,
                               std::span<const std::int8_t> from, std::span<const std::int8_t> to,
                               std::span<const double> thresholds)
{
    HopfieldFields fields(experiment.storing().couplings());
    fields.reset(from);
    Units units(from.begin(), from.end());
    std::vector<double> energies{experiment.energy(fields.pairs(), units, thresholds)};
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (units[i] == to[i])
            continue;
        fields.turn(static_cast<int>(i), to[i] - units[i]);
        units[i] = to[i];
        energies.push_back(experiment.energy(fields.pairs(), units, thresholds));
    }
    return energies;
}

} // namespace gradus
