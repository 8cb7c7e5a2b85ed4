// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>

namespace gradus {

/// Random numbers that are the same on every machine: the Mersenne Twister (Matsumoto & Nishimura
/// 1998), whose output the C++ standard fixes, with our own distributions, whose output it does
/// not.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_engine(seed) { }

    /// 64 random bits.
    [[nodiscard]] std::uint64_t bits() { return m_engine(); }
    /// Uniform in [0, 1), with 53 random bits.
    [[nodiscard]] double unit();
    /// Uniform in [low, high).
    [[nodiscard]] double uniform(double low, double high);
    /// Standard normal, by the polar method (Marsaglia & Bray 1964); the second number of each pair
    /// is thrown away, so that the generator is all there is to remember.
    [[nodiscard]] double normal();
    /// A whole number 0 … n − 1, each equally likely; n > 0.
    [[nodiscard]] std::uint64_t below(std::uint64_t n);

private:
    std::mt19937_64 m_engine;
};

/// Mixes two numbers into a seed such that neighbouring pairs give unrelated seeds (the finaliser
/// of SplitMix64, Steele et al. 2014).
[[nodiscard]] std::uint64_t mixedSeed(std::uint64_t a, std::uint64_t b);

} // namespace gradus
