// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/checkpoints.h"

#include <iterator>

namespace gradus {

bool Checkpoints::wants(std::int64_t iteration) const
{
    return iteration % m_stride == 0 && !m_spaced.contains(iteration);
}

void Checkpoints::add(std::shared_ptr<const State> state)
{
    const std::int64_t iteration = state->iteration();
    const std::size_t bytes = state->bytes();
    if (m_spaced.emplace(iteration, std::move(state)).second)
        m_bytes += bytes;
    keepBudget();
}

void Checkpoints::addRecent(std::shared_ptr<const State> state)
{
    if (!m_recent.empty() && m_recent.back()->iteration() >= state->iteration())
        return;
    m_bytes += state->bytes();
    m_recent.push_back(std::move(state));
    if (m_recent.size() > m_policy.recent) {
        m_bytes -= m_recent.front()->bytes();
        m_recent.pop_front();
    }
    keepBudget();
}

std::shared_ptr<const State> Checkpoints::nearest(std::int64_t iteration) const
{
    std::shared_ptr<const State> best;
    if (auto after = m_spaced.upper_bound(iteration); after != m_spaced.begin())
        best = std::prev(after)->second;
    for (const auto& state : m_recent) {
        if (state->iteration() <= iteration && (!best || state->iteration() > best->iteration()))
            best = state;
    }
    return best;
}

void Checkpoints::dropFrom(std::int64_t iteration)
{
    for (auto it = m_spaced.lower_bound(iteration); it != m_spaced.end(); it = m_spaced.erase(it))
        m_bytes -= it->second->bytes();
    while (!m_recent.empty() && m_recent.back()->iteration() >= iteration) {
        m_bytes -= m_recent.back()->bytes();
        m_recent.pop_back();
    }
}

// The ring goes before the spacing doubles only where not even three spaced States fit.
void Checkpoints::keepBudget()
{
    constexpr std::size_t alwaysKept = 3;
    while (m_bytes > m_policy.budget && m_spaced.size() > alwaysKept) {
        m_stride *= 2;
        for (auto it = std::next(m_spaced.begin()); it != m_spaced.end();) {
            const bool drop = it->first % m_stride != 0 && m_spaced.size() > alwaysKept;
            if (drop)
                m_bytes -= it->second->bytes();
            it = drop ? m_spaced.erase(it) : std::next(it);
        }
    }
    while (m_bytes > m_policy.budget && !m_recent.empty()) {
        m_bytes -= m_recent.front()->bytes();
        m_recent.pop_front();
    }
}

} // namespace gradus
