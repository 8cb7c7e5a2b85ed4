// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_patterns.h"

namespace gradus {

/// The couplings of a net: symmetric, with a zero diagonal. They are kept such that sums of them
/// are exact in whatever order they are added, so that ties are ties and the energy never rises by
/// rounding: as whole numbers that are divided by N only when they are shown (Hebb's rule, given
/// numbers), or as multiples of one small power of two.
class Couplings {
public:
    /// Σ ξᵢξⱼ over the patterns; the divisor is N, or 1 where they are not normalised.
    [[nodiscard]] static Couplings hebbian(const Patterns& patterns, bool normalised = true);
    /// From a symmetric matrix with a zero diagonal, row by row, as a lesson gives it: decimals and
    /// fractions as whole numbers over one divisor, so that what adds up to 0 on paper does so
    /// here; what has no such divisor is rounded.
    [[nodiscard]] static Couplings given(int units, const std::vector<double>& matrix);
    /// From a matrix, row by row, whose upper half counts. Rounded to multiples of a power of two
    /// that is so chosen that all sums of couplings fit into the 53 bits of a double.
    [[nodiscard]] static Couplings rounded(int units, const std::vector<double>& matrix);

    [[nodiscard]] int units() const { return m_units; }
    [[nodiscard]] bool isWhole() const { return !m_whole.empty(); }
    /// What the numbers are divided by when they are shown.
    [[nodiscard]] double divisor() const { return m_divisor; }
    /// The coupling as it is kept.
    [[nodiscard]] double raw(int i, int j) const
    {
        return isWhole() ? m_whole[at(i, j)] : m_real[at(i, j)];
    }
    /// W[i,j], units from 0.
    [[nodiscard]] double value(int i, int j) const { return raw(i, j) / m_divisor; }
    [[nodiscard]] const std::int32_t* wholeRow(int i) const { return m_whole.data() + at(i, 0); }
    [[nodiscard]] const double* realRow(int i) const { return m_real.data() + at(i, 0); }

private:
    explicit Couplings(int units) : m_units(units) { }
    [[nodiscard]] std::size_t at(int i, int j) const
    {
        return static_cast<std::size_t>(i) * static_cast<std::size_t>(m_units)
            + static_cast<std::size_t>(j);
    }

    int m_units;
    double m_divisor = 1;
    std::vector<std::int32_t> m_whole;
    std::vector<double> m_real;
};

} // namespace gradus
