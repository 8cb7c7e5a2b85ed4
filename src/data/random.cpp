// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/random.h"

#include <cmath>

namespace gradus {

double Random::unit() { return static_cast<double>(bits() >> 11) * 0x1.0p-53; }

double Random::uniform(double low, double high) { return low + (high - low) * unit(); }

double Random::normal()
{
    for (;;) {
        const double u = uniform(-1, 1);
        const double v = uniform(-1, 1);
        const double square = u * u + v * v;
        if (square > 0 && square < 1)
            return u * std::sqrt(-2 * std::log(square) / square);
    }
}

std::uint64_t Random::below(std::uint64_t n)
{
    // The last, incomplete run of n numbers is thrown away: it would favour small results.
    const std::uint64_t limit = UINT64_MAX - UINT64_MAX % n;
    std::uint64_t number = bits();
    while (number >= limit)
        number = bits();
    return number % n;
}

std::uint64_t mixedSeed(std::uint64_t a, std::uint64_t b)
{
    std::uint64_t z = a + 0x9e3779b97f4a7c15ULL * (b + 1);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

} // namespace gradus
