// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/ordered_work.h"
#include "trace/timeline.h"

namespace gradus {

/// What may be spent on going through a submission's runs again, so that no file, whatever it
/// says, holds up the others: so many iterations, so many steps, and as long as somebody says.
class ReplayBudget {
public:
    static constexpr std::int64_t mostIterations = 300'000;
    static constexpr std::int64_t mostSteps = 3'000'000'000;

    /// `goOn` is asked while something is worked out; empty: as long as it takes.
    explicit ReplayBudget(GoOn goOn = {}) : m_goOn(std::move(goOn)) { }

    /// Takes an iteration of so many steps; false when there is nothing left.
    bool spend(std::int64_t steps)
    {
        --m_iterations;
        m_steps -= steps;
        m_spent = m_spent || m_iterations < 0 || m_steps < 0 || (m_goOn && !m_goOn());
        return !m_spent;
    }
    [[nodiscard]] bool isSpent() const { return m_spent; }
    /// True where an iteration is too far away to be tried at all.
    [[nodiscard]] bool isTooFar(std::int64_t iteration) const { return iteration > m_iterations; }
    /// Counts what a timeline goes through.
    [[nodiscard]] Timeline::Interrupt interrupt(const Timeline& timeline)
    {
        return [this, &timeline](std::int64_t) { return !spend(timeline.now().stepCount()); };
    }

private:
    GoOn m_goOn;
    std::int64_t m_iterations = mostIterations;
    std::int64_t m_steps = mostSteps;
    bool m_spent = false;
};

} // namespace gradus
