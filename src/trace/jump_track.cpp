// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/jump_track.h"

#include <algorithm>

namespace gradus {

namespace {

// Joins entries that begin in the same stretch of iterations.
void joinWithin(std::int64_t stride, std::vector<JumpTrack::Entry>& entries)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (kept > 0 && entries[kept - 1].first / stride == entries[i].first / stride)
            entries[kept - 1].last = entries[i].last;
        else
            entries[kept++] = entries[i];
    }
    entries.resize(kept);
}

} // namespace

void JumpTrack::add(std::int64_t iteration, const Jump& jump)
{
    if (!m_entries.empty() && m_entries.back().first / m_stride == iteration / m_stride) {
        m_entries.back().last = iteration;
        return;
    }
    m_entries.push_back({iteration, iteration, jump});
    while (m_entries.size() > m_limit) {
        m_stride *= 2;
        joinWithin(m_stride, m_entries);
    }
}

void JumpTrack::cutFrom(std::int64_t iteration)
{
    while (!m_entries.empty() && m_entries.back().first >= iteration)
        m_entries.pop_back();
    if (!m_entries.empty())
        m_entries.back().last = std::min(m_entries.back().last, iteration - 1);
    if (m_entries.empty())
        m_stride = 1;
}

// By the length of the run, so that entries do not come and go while it grows a little.
std::vector<JumpTrack::Entry> JumpTrack::entries(std::size_t most) const
{
    if (m_entries.size() <= most)
        return m_entries;
    std::vector<Entry> joined = m_entries;
    for (std::int64_t stride = 2 * m_stride; joined.size() > most; stride *= 2)
        joinWithin(stride, joined);
    return joined;
}

} // namespace gradus
