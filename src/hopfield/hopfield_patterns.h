// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace gradus {

/// The values of a net's units: −1 and 1, or 0 and 1.
using Units = std::vector<std::int8_t>;

/// Turns a share (0 … 1) of units that are −1 and 1, rounded to whole units: the first of a
/// permutation that depends on nothing but the seed, so that with one seed a larger share turns
/// what a smaller one does, and more.
void turnShare(Units& units, double share, std::uint64_t seed);

/// Patterns to be stored, each a row of −1 and 1, whatever values the net's units have: a unit that
/// is 0 or 1 stands for ξ = 2V − 1.
class Patterns {
public:
    explicit Patterns(int units) : m_units(units) { }
    /// So many patterns whose entries are −1 or 1 with equal chance, independently.
    [[nodiscard]] static Patterns random(int units, int count, std::uint64_t seed);

    void add(std::span<const std::int8_t> pattern);

    [[nodiscard]] int units() const { return m_units; }
    [[nodiscard]] int count() const { return m_count; }
    /// Pattern p, from 0.
    [[nodiscard]] std::span<const std::int8_t> row(int p) const
    {
        const auto width = static_cast<std::size_t>(m_units);
        return {m_entries.data() + static_cast<std::size_t>(p) * width, width};
    }
    [[nodiscard]] int entry(int p, int i) const { return row(p)[static_cast<std::size_t>(i)]; }
    /// Σ ξᵢ sᵢ of pattern p with units that are −1 and 1, or 0 and 1 (then with 2Vᵢ − 1).
    [[nodiscard]] int product(int p, std::span<const std::int8_t> units) const;

private:
    int m_units;
    int m_count = 0;
    std::vector<std::int8_t> m_entries;
};

} // namespace gradus
