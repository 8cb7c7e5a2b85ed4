// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/hopfield_couplings.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>

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

// Over which all entries are whole numbers so small that no field or energy overflows; nullopt
// where there is none.
std::optional<double> commonDivisor(int units, const std::vector<double>& matrix)
{
    constexpr int mostPowers = 9;
    constexpr int mostFractions = 1000;
    constexpr double largestSum = 1e9; // of an int32
    double largest = 0;
    for (const double number : matrix)
        largest = std::max(largest, std::abs(number));
    const auto fits = [&](double divisor) {
        return 2 * largest * divisor * units < largestSum
            && std::all_of(matrix.begin(), matrix.end(), [divisor](double number) {
                   return std::round(number * divisor) / divisor == number;
               });
    };
    double power = 1;
    for (int i = 0; i <= mostPowers; ++i, power *= 10)
        if (fits(power))
            return power;
    for (int divisor = 3; divisor <= mostFractions; ++divisor) // thirds and the like
        if (fits(divisor))
            return divisor;
    return std::nullopt;
}

} // namespace

// Two units agree in as many patterns as their bits do: Σ ξᵢξⱼ = P − 2 (bits that differ).
Couplings Couplings::hebbian(const Patterns& patterns, bool normalised)
{
    Couplings couplings(patterns.units());
    couplings.m_divisor = normalised ? patterns.units() : 1;
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

Couplings Couplings::given(int units, const std::vector<double>& matrix)
{
    const auto divisor = commonDivisor(units, matrix);
    if (!divisor)
        return rounded(units, matrix);
    Couplings couplings(units);
    couplings.m_divisor = *divisor;
    couplings.m_whole.reserve(matrix.size());
    for (const double number : matrix)
        couplings.m_whole.push_back(static_cast<std::int32_t>(std::round(number * *divisor)));
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
