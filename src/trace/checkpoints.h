// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/simulation.h"

#include <deque>
#include <map>
#include <memory>

namespace gradus {

/// How many checkpoints a run keeps.
struct CheckpointPolicy {
    std::size_t budget = std::size_t(64) << 20; ///< bytes that all checkpoints may take together
    std::size_t recent = 32; ///< how many of the last States are kept besides
};

/// States of a run to go back to. Evenly spaced over the run: at first every iteration, and
/// whenever the budget is full every second one is dropped and the stride doubles, so going back
/// never replays more than one stride. Besides, a ring of the last States, for stepping back near
/// the end. Whatever the budget, the first State and two more stay.
class Checkpoints {
public:
    explicit Checkpoints(CheckpointPolicy policy = {}) : m_policy(policy) { }

    /// True when a State of this iteration should be added (it is due by the stride and not there).
    [[nodiscard]] bool wants(std::int64_t iteration) const;
    /// Adds a State to the spaced ones.
    void add(std::shared_ptr<const State> state);
    /// Adds a State to the ring of recent ones.
    void addRecent(std::shared_ptr<const State> state);
    /// The State of the greatest iteration not after this one; null only when nothing was added.
    [[nodiscard]] std::shared_ptr<const State> nearest(std::int64_t iteration) const;
    /// Drops all States of this iteration and later ones.
    void dropFrom(std::int64_t iteration);

    [[nodiscard]] std::int64_t stride() const { return m_stride; }
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }
    [[nodiscard]] std::size_t count() const { return m_spaced.size() + m_recent.size(); }
    [[nodiscard]] std::size_t recentLimit() const { return m_policy.recent; }

private:
    void keepBudget();

    CheckpointPolicy m_policy;
    std::int64_t m_stride = 1;
    std::size_t m_bytes = 0;
    std::map<std::int64_t, std::shared_ptr<const State>> m_spaced;
    std::deque<std::shared_ptr<const State>> m_recent;
};

} // namespace gradus
