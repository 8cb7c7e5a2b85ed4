// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_couplings.h"

#include <memory>

namespace gradus {

/// How couplings are made from patterns.
enum class StoringRule {
    Hebbian, ///< W = (1/N) Σ ξξᵀ
    PseudoInverse, ///< W = (1/N) Σ ξᵖ (Q⁻¹)ₚᵣ ξʳ with the overlaps Q (Personnaz et al. 1985)
    Storkey, ///< pattern after pattern with local fields (Storkey 1997)
    Given ///< no rule: the couplings are given, and patterns are only compared with
};

/// Storing patterns: every number on the way to the couplings, worked out when it is looked at. All
/// rules leave out the diagonal. A stage is one pattern's contribution, or one state that is
/// unlearned behind them: W −= (ε/N) ssᵀ (Hopfield, Feinstein & Palmer 1983).
class Storing {
public:
    /// States that are unlearned: given ones, or those that the net falls into from random starts.
    struct Unlearning {
        double strength = 0; ///< ε
        std::vector<Units> states = {}; ///< −1 and 1
        int times = 0; ///< random starts; 0 where the states are given
        std::uint64_t seed = 1;
    };

    /// `normalised`: Hebb's rule divides by N.
    Storing(Patterns patterns, StoringRule rule, const Unlearning& unlearning,
            bool normalised = true);
    /// Couplings that are given, a symmetric matrix row by row; the patterns are not stored.
    Storing(Patterns patterns, const std::vector<double>& couplings);

    /// The patterns, and behind them the states that were unlearned.
    [[nodiscard]] const Patterns& rows() const { return m_rows; }
    [[nodiscard]] int patterns() const { return m_patterns; }
    [[nodiscard]] int stages() const { return m_rule == StoringRule::Given ? 0 : m_rows.count(); }
    [[nodiscard]] int units() const { return m_rows.units(); }
    [[nodiscard]] StoringRule rule() const { return m_rule; }
    [[nodiscard]] double strength() const { return m_strength; }
    /// What a pattern's contribution is divided by: N, or 1 where the lesson says so.
    [[nodiscard]] double divisor() const { return m_normalised ? units() : 1; }
    [[nodiscard]] bool isNormalised() const { return m_normalised; }
    /// False where the pseudo-inverse does not exist: some pattern is a sum of the others.
    [[nodiscard]] bool isPossible() const { return m_possible; }
    [[nodiscard]] const std::shared_ptr<const Couplings>& couplings() const { return m_couplings; }

    /// W[i,j]#p: the coupling after stage p, from 1 (0: before any); units from 0. The
    /// pseudo-inverse has all patterns in one stage, that of the last.
    [[nodiscard]] double stage(int i, int j, int p) const;
    /// Storkey: Σₖ W[i,k]#(p−1) ξₖ of pattern p, from 1.
    [[nodiscard]] double localField(int i, int p) const
    {
        return m_local[static_cast<std::size_t>(p - 1) * static_cast<std::size_t>(units())
                       + static_cast<std::size_t>(i)];
    }
    /// Pseudo-inverse: the overlap of two patterns, from 0, and the entry of the inverse.
    [[nodiscard]] double overlap(int p, int r) const;
    [[nodiscard]] double inverse(int p, int r) const
    {
        return m_inverse[static_cast<std::size_t>(p) * static_cast<std::size_t>(m_patterns)
                         + static_cast<std::size_t>(r)];
    }

private:
    [[nodiscard]] double learned(int i, int j, int p) const;
    [[nodiscard]] std::vector<double> matrix(int p) const;
    void invert();
    void gatherLocalFields();
    void unlearn(const Unlearning& unlearning);

    Patterns m_rows;
    int m_patterns;
    StoringRule m_rule;
    double m_strength;
    bool m_normalised = true;
    bool m_possible = true;
    std::vector<double> m_inverse;
    std::vector<double> m_product; ///< pseudo-inverse: Q⁻¹ times the patterns, pattern by pattern
    std::vector<double> m_local;
    std::shared_ptr<const Couplings> m_couplings;
};

} // namespace gradus
