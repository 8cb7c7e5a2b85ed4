// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_couplings.h"

#include <memory>

namespace gradus {

/// Σⱼ Wᵢⱼ sⱼ of every unit, kept up to date as units turn: a turned unit costs one row of
/// couplings, one that stays costs nothing. All sums are exact, so the way to a state does not
/// matter. Numbers are raw: to be divided by the couplings' divisor.
class HopfieldFields {
public:
    explicit HopfieldFields(std::shared_ptr<const Couplings> couplings);

    /// From nothing: N rows.
    void reset(std::span<const std::int8_t> units);
    /// From the state that they belong to, to another: a row for each unit that differs.
    void move(std::span<const std::int8_t> from, std::span<const std::int8_t> to);
    /// Unit u has changed by so much: ±2, or ±1 for units that are 0 or 1.
    void turn(int u, int change);

    [[nodiscard]] double raw(int u) const
    {
        const auto at = static_cast<std::size_t>(u);
        return m_couplings->isWhole() ? m_whole[at] : m_real[at];
    }
    /// All of them.
    [[nodiscard]] std::vector<double> raw() const;
    /// Σ Wᵢⱼ sᵢ sⱼ over all pairs i < j.
    [[nodiscard]] double pairs() const { return m_pairs; }
    [[nodiscard]] const Couplings& couplings() const { return *m_couplings; }

private:
    void addRow(int u, int times);

    std::shared_ptr<const Couplings> m_couplings;
    std::vector<std::int32_t> m_whole; ///< at most 4,096 × 4,096 in size
    std::vector<double> m_real;
    double m_pairs = 0;
};

/// What a unit does at a field of exactly 0.
enum class AtZero { Keep, Up, Down };

/// What a unit turns to by its field h, a threshold already taken off: up where h > 0, down where h
/// < 0; at 0 it keeps its value unless the net says otherwise.
[[nodiscard]] inline std::int8_t turned(double h, std::int8_t unit, int low,
                                        AtZero atZero = AtZero::Keep)
{
    if (h == 0 && atZero != AtZero::Keep)
        h = atZero == AtZero::Up ? 1 : -1;
    return h > 0 ? std::int8_t(1) : h < 0 ? static_cast<std::int8_t>(low) : unit;
}

/// Glauber's chance that a unit becomes 1 at a temperature T > 0: 1/(1 + e^(−dh/T)), where d is the
/// difference between up and down: 2, or 1 for units that are 0 or 1 (Glauber 1963).
[[nodiscard]] double chanceUp(double h, double temperature, int low);

} // namespace gradus
