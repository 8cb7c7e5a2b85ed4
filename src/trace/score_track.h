// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/score.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace gradus {

/// The scores of a run at the beginning of iterations that lie evenly apart, so that they depend on
/// the run alone and not on how fast it went. Bounded: where there are too many, every second one
/// is kept and the distance doubles.
class ScoreTrack {
public:
    struct Point {
        std::int64_t iteration = 1; ///< the score is that of `iteration:0`
        Score score;
    };

    /// `stride`: how many iterations lie between scores at first; 0: none is wanted. `limit`: how
    /// many are kept at most (at least 2).
    explicit ScoreTrack(std::int64_t stride = 0, std::size_t limit = 1000)
        : m_stride(stride)
        , m_limit(limit)
    { }

    /// True when the score at the beginning of an iteration is to be added next.
    [[nodiscard]] bool wants(std::int64_t iteration) const;
    /// Iterations come in order.
    void add(std::int64_t iteration, const Score& score);
    /// Forgets the scores of this and all later iterations.
    void cutFrom(std::int64_t iteration);

    [[nodiscard]] std::int64_t stride() const { return m_stride; }
    [[nodiscard]] const std::vector<Point>& points() const { return m_points; }

private:
    std::int64_t m_stride;
    std::size_t m_limit;
    std::vector<Point> m_points;
};

/// What judging a State takes, and what a run is.
struct ScoreCosts {
    std::int64_t judged = 0; ///< samples that are judged, only forwards
    std::int64_t batch = 1; ///< samples of an iteration, which go forwards and backwards
    std::int64_t planned = 1; ///< iterations of the run
    std::int64_t perEpoch = 1; ///< iterations
    std::int64_t products = 0; ///< of one sample on its way forwards, about
};
/// How many iterations lie between scores so that they slow a run down by half at most. Of a small
/// model a hundred scores of the planned run take no time that anybody notices, whatever their
/// share is. The ends of epochs are among what is judged where that is not much longer.
[[nodiscard]] std::int64_t scoreDistance(const ScoreCosts& costs);

} // namespace gradus
