// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/hopfield_couplings.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace gradus {

namespace {

constexpr int exactBits = 51; // of 53: an energy's change is twice a sum
constexpr int finestBit = 60; // where the couplings are all but nothing

// For each unit the bits of its entries over all patterns.
std::vector<std::uint64_t> unitBits(const Patterns& patterns, std::size_t words)
{
    std::vector<std::uint64_t> bits(words * static_cast<std::size_t>(patterns.units()));
    for (int p = 0; p < patterns.count(); ++p) {
        const auto row = patterns.row(p);
        const auto word = static_cast<std::size_t>(p) / 64;
        for (std::size_t i = 0; i < row.size(); ++i)
            if (row[i] > 0)
                bits[i * words + word] |= std::uint64_t(1) << (p % 64);
    }
    return bits;
}

} // namespace

// Two units agree in as many patterns as their bits do: Σ ξᵢξⱼ = P − 2 (bits that differ).
Couplings Couplings::hebbian(const Patterns& patterns)
{
    Couplings couplings(patterns.units());
    couplings.m_divisor = patterns.units();
    const auto units = static_cast<std::size_t>(patterns.units());
    const std::size_t words = (static_cast<std::size_t>(patterns.count()) + 63) / 64;
    const auto bits = unitBits(patterns, words);
    couplings.m_whole.assign(units * units, 0);
    for (std::size_t i = 0; i < units; ++i)
        for (std::size_t j = i + 1; j < units; ++j) {
            int differ = 0;
            for (std::size_t w = 0; w < words; ++w)
                differ += std::popcount(bits[i * words + w] ^ bits[j * words + w]);
            const std::int32_t sum = patterns.count() - 2 * differ;
            couplings.m_whole[i * units + j] = sum;
            couplings.m_whole[j * units + i] = sum;
        }
    return couplings;
}

Couplings Couplings::rounded(int units, const std::vector<double>& matrix)
{
    Couplings couplings(units);
    couplings.m_real.assign(matrix.size(), 0);
    double total = 0;
    for (int i = 0; i < units; ++i)
        for (int j = i + 1; j < units; ++j)
            total += 2 * std::abs(matrix[couplings.at(i, j)]);
    const int size = total > 0 ? std::ilogb(total) + 1 : 0;
    const int bits = std::min(finestBit, exactBits - size);
    for (int i = 0; i < units; ++i)
        for (int j = i + 1; j < units; ++j) {
            const double number =
                std::ldexp(std::nearbyint(std::ldexp(matrix[couplings.at(i, j)], bits)), -bits);
            couplings.m_real[couplings.at(i, j)] = number;
            couplings.m_real[couplings.at(j, i)] = number;
        }
    return couplings;
}

} // namespace gradus
