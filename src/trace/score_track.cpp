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

namespace {

// A distance like the given one at which the ends of epochs are among what is judged, so that the
// curves show what `accuracy` and `epoch.C` say there. Where that would be much longer: the given.
std::int64_t meetingEpochs(std::int64_t every, std::int64_t perEpoch)
{
    if (every >= perEpoch)
        return (every + perEpoch - 1) / perEpoch * perEpoch;
    constexpr std::int64_t much = 8;
    for (std::int64_t divisor = every; divisor <= std::min(perEpoch, much * every); ++divisor)
        if (perEpoch % divisor == 0)
            return divisor;
    return every;
}

} // namespace

// A sample that is judged takes a third of what one takes that is learned from.
std::int64_t scoreDistance(const ScoreCosts& costs)
{
    constexpr std::int64_t scores = 100;
    constexpr std::int64_t unnoticed = 500'000'000; // products, some tenths of a second
    const std::int64_t cheap = 1 + 2 * costs.judged / (3 * costs.batch);
    const bool small = costs.judged * costs.products * scores < unnoticed;
    return meetingEpochs(small ? std::min(cheap, 1 + costs.planned / scores) : cheap,
                         costs.perEpoch);
}

} // namespace gradus
