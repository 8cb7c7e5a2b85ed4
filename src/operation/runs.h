// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/shape.h"

#include <array>
#include <type_traits>

namespace gradus {

/// How far on an operand's entry lies for each axis of the result; 0 where it is repeated.
using Steps = std::array<std::size_t, mostAxes>;

/// The steps of an array itself, and those of an operand that is repeated to fit a result.
[[nodiscard]] Steps stepsOf(const Shape& shape);
[[nodiscard]] Steps repeatedSteps(const Shape& operand, const Shape& result);

/// Goes through the entries of a result in their order, with those of N operands, in runs:
/// stretches along which every operand goes on by a step of its own. Axes along which all go on as
/// along the axis behind them are one, so that arrays of one shape are a single run.
template <std::size_t N> class Runs {
public:
    using Places = std::array<std::size_t, N>;

    Runs(const Shape& result, const std::array<Steps, N>& steps)
    {
        for (std::size_t axis = 0; axis < result.axes(); ++axis) {
            const auto length = static_cast<std::size_t>(result.length(axis));
            if (length == 1)
                continue;
            Places step;
            for (std::size_t n = 0; n < N; ++n)
                step[n] = steps[n][axis];
            if (m_count > 0 && goesOn(m_axes[m_count - 1], length, step))
                m_axes[m_count - 1] = {m_axes[m_count - 1].length * length, step};
            else
                m_axes[m_count++] = {length, step};
        }
        if (m_count == 0) // a single number
            m_axes[m_count++] = {1, {}};
    }

    /// How many entries a run has, and how far an operand goes on along it.
    [[nodiscard]] std::size_t length() const { return m_axes[m_count - 1].length; }
    [[nodiscard]] std::size_t step(std::size_t n) const { return m_axes[m_count - 1].steps[n]; }

    /// Calls visit(the result's entry, those of the operands) where each run begins.
    template <typename Visit> void forEach(Visit&& visit) const
    {
        std::array<std::size_t, mostAxes> at{};
        Places from{};
        std::size_t entry = 0;
        do {
            visit(entry, from);
            entry += length();
        } while (advance(at, from));
    }

private:
    struct Axis {
        std::size_t length;
        Places steps;
    };

    static bool goesOn(const Axis& before, std::size_t length, const Places& step)
    {
        for (std::size_t n = 0; n < N; ++n)
            if (before.steps[n] != step[n] * length)
                return false;
        return true;
    }
    // To the next run; false behind the last.
    bool advance(std::array<std::size_t, mostAxes>& at, Places& from) const
    {
        for (std::size_t axis = m_count - 1; axis-- > 0;) {
            const Axis& here = m_axes[axis];
            const bool wraps = ++at[axis] == here.length;
            for (std::size_t n = 0; n < N; ++n)
                from[n] += here.steps[n] - (wraps ? here.steps[n] * here.length : 0);
            if (!wraps)
                return true;
            at[axis] = 0;
        }
        return false;
    }

    std::array<Axis, mostAxes> m_axes;
    std::size_t m_count = 0;
};

/// Calls visit with two steps of repeated operands, which are 0 or 1 along a run, as constants: the
/// compiler then makes a fast loop for each case.
template <typename Visit> void withSteps(std::size_t a, std::size_t b, Visit&& visit)
{
    using None = std::integral_constant<std::size_t, 0>;
    using One = std::integral_constant<std::size_t, 1>;
    if (a == 0)
        b == 0 ? visit(None(), None()) : visit(None(), One());
    else
        b == 0 ? visit(One(), None()) : visit(One(), One());
}

/// The sum of term(0) … term(count − 1), in four sums side by side: an addition need not wait for
/// the one before it.
template <typename Term> double summed(std::size_t count, const Term& term)
{
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    std::size_t i = 0;
    for (; i + 4 <= count; i += 4) {
        a += term(i);
        b += term(i + 1);
        c += term(i + 2);
        d += term(i + 3);
    }
    for (; i < count; ++i)
        a += term(i);
    return (a + b) + (c + d);
}

} // namespace gradus
