// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/hopfield_fields.h"

#include <cassert>
#include <cmath>

namespace gradus {

namespace {

// to += times · row; times is ±1 or ±2, and multiplying whole numbers would not vectorise on every
// machine.
template <typename Number> void addTimes(std::vector<Number>& to, const Number* row, int times)
{
    const std::size_t count = to.size();
    Number* const sum = to.data();
    if (times == 2) {
        for (std::size_t i = 0; i < count; ++i)
            sum[i] += row[i] + row[i];
    } else if (times == -2) {
        for (std::size_t i = 0; i < count; ++i)
            sum[i] -= row[i] + row[i];
    } else if (times == 1) {
        for (std::size_t i = 0; i < count; ++i)
            sum[i] += row[i];
    } else if (times == -1) {
        for (std::size_t i = 0; i < count; ++i)
            sum[i] -= row[i];
    }
}

} // namespace

HopfieldFields::HopfieldFields(std::shared_ptr<const Couplings> couplings)
    : m_couplings(std::move(couplings))
{
    const auto units = static_cast<std::size_t>(m_couplings->units());
    if (m_couplings->isWhole())
        m_whole.assign(units, 0);
    else
        m_real.assign(units, 0);
}

void HopfieldFields::addRow(int u, int times)
{
    if (m_couplings->isWhole())
        addTimes(m_whole, m_couplings->wholeRow(u), times);
    else
        addTimes(m_real, m_couplings->realRow(u), times);
}

// Units that come in one after the other, the others still 0: each pair is counted once.
void HopfieldFields::reset(std::span<const std::int8_t> units)
{
    m_whole.assign(m_whole.size(), 0);
    m_real.assign(m_real.size(), 0);
    m_pairs = 0;
    for (std::size_t i = 0; i < units.size(); ++i)
        if (units[i] != 0)
            turn(static_cast<int>(i), units[i]);
}

void HopfieldFields::move(std::span<const std::int8_t> from, std::span<const std::int8_t> to)
{
    for (std::size_t i = 0; i < to.size(); ++i)
        if (from[i] != to[i])
            turn(static_cast<int>(i), to[i] - from[i]);
}

void HopfieldFields::turn(int u, int change)
{
    assert(change != 0 && change >= -2 && change <= 2);
    m_pairs += change * raw(u);
    addRow(u, change);
}

std::vector<double> HopfieldFields::raw() const
{
    if (m_couplings->isWhole())
        return {m_whole.begin(), m_whole.end()};
    return m_real;
}

double chanceUp(double h, double temperature, int low)
{
    return 1 / (1 + std::exp(-(1 - low) * h / temperature));
}

} // namespace gradus
