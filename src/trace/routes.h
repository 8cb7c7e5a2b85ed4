// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace gradus {

/// A way through a graph: nodes from the first to the last.
using Route = std::vector<int>;

/// The ways from one node of a graph to another. below[n]: the nodes that go into node n, each
/// earlier than n.
struct Routes {
    std::uint64_t count = 0; ///< of all ways; the greatest number where there are more
    std::vector<Route> shown; ///< the first of them, at most `limit`

    [[nodiscard]] static Routes between(const std::vector<std::vector<int>>& below, int from,
                                        int to, std::size_t limit = 200);
};

} // namespace gradus
