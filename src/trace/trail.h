// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace gradus {

/// Where a run was at the beginning of its iterations, in the few coordinates that its simulation
/// calls its place. Bounded: of a long run every second, fourth, … iteration is kept.
class Trail {
public:
    struct Point {
        std::int64_t iteration = 0;
        std::vector<double> place;

        bool operator==(const Point&) const = default;
    };

    /// `limit`: how many points are kept at most (at least 2).
    explicit Trail(std::size_t limit = 4096) : m_limit(limit) { }

    /// The place at the beginning of an iteration; what is known already is passed over. Iterations
    /// come in order, from any first one.
    void add(std::int64_t iteration, std::span<const double> place);
    /// Forgets the places of this and all later iterations.
    void cutFrom(std::int64_t iteration);

    /// In order of iterations.
    [[nodiscard]] const std::vector<Point>& points() const { return m_points; }

private:
    std::size_t m_limit;
    std::int64_t m_stride = 1;
    std::vector<Point> m_points;
};

} // namespace gradus
