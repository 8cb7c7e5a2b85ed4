// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/trail.h"

#include <algorithm>

namespace gradus {

void Trail::add(std::int64_t iteration, std::span<const double> place)
{
    if (place.empty() || (!m_points.empty() && iteration <= m_points.back().iteration)
        || (!m_points.empty() && (iteration - m_points.front().iteration) % m_stride != 0))
        return;
    m_points.push_back({iteration, {place.begin(), place.end()}});
    if (m_points.size() <= m_limit)
        return;
    m_stride *= 2;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_points.size(); i += 2)
        std::swap(m_points[kept++], m_points[i]);
    m_points.resize(kept);
}

void Trail::cutFrom(std::int64_t iteration)
{
    const auto later = std::find_if(m_points.begin(), m_points.end(),
                                    [&](const Point& p) { return p.iteration >= iteration; });
    m_points.erase(later, m_points.end());
    if (m_points.empty())
        m_stride = 1;
}

} // namespace gradus
