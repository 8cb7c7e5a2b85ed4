// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/score_track.h"

#include <algorithm>

namespace gradus {

bool ScoreTrack::wants(std::int64_t iteration) const
{
    return m_stride > 0 && iteration > 0 && (iteration - 1) % m_stride == 0
        && (m_points.empty() || m_points.back().iteration < iteration);
}

void ScoreTrack::add(std::int64_t iteration, const Score& score)
{
    m_points.push_back({iteration, score});
    if (m_points.size() <= m_limit)
        return;
    m_stride *= 2;
    std::erase_if(m_points,
                  [this](const Point& point) { return (point.iteration - 1) % m_stride != 0; });
}

void ScoreTrack::cutFrom(std::int64_t iteration)
{
    std::erase_if(m_points, [=](const Point& point) { return point.iteration >= iteration; });
}

} // namespace gradus
