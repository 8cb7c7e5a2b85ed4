// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/routes.h"

#include <algorithm>
#include <limits>

namespace gradus {

namespace {

std::uint64_t added(std::uint64_t a, std::uint64_t b)
{
    return a > std::numeric_limits<std::uint64_t>::max() - b
        ? std::numeric_limits<std::uint64_t>::max()
        : a + b;
}

// Goes down from the last node, only where there is a way to the first.
class RouteWalk {
public:
    RouteWalk(const std::vector<std::vector<int>>& below, const std::vector<std::uint64_t>& ways,
              int from, std::size_t limit)
        : m_below(below)
        , m_ways(ways)
        , m_from(from)
        , m_limit(limit)
    { }

    void walk(int node)
    {
        m_route.push_back(node);
        if (node == m_from)
            m_found.emplace_back(m_route.rbegin(), m_route.rend());
        for (const int under : m_below[static_cast<std::size_t>(node)])
            if (node != m_from && m_found.size() < m_limit
                && m_ways[static_cast<std::size_t>(under)] > 0)
                walk(under);
        m_route.pop_back();
    }
    std::vector<Route> take() { return std::move(m_found); }

private:
    const std::vector<std::vector<int>>& m_below;
    const std::vector<std::uint64_t>& m_ways;
    int m_from;
    std::size_t m_limit;
    Route m_route; ///< from the last node on
    std::vector<Route> m_found;
};

} // namespace

Routes Routes::between(const std::vector<std::vector<int>>& below, int from, int to,
                       std::size_t limit)
{
    std::vector<std::uint64_t> ways(below.size(), 0);
    ways[static_cast<std::size_t>(from)] = 1;
    for (std::size_t n = static_cast<std::size_t>(from) + 1; n < below.size(); ++n)
        for (const int under : below[n])
            ways[n] = added(ways[n], ways[static_cast<std::size_t>(under)]);
    Routes routes;
    routes.count = ways[static_cast<std::size_t>(to)];
    if (routes.count > 0) {
        RouteWalk walk(below, ways, from, limit);
        walk.walk(to);
        routes.shown = walk.take();
    }
    return routes;
}

} // namespace gradus
