// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/table.h"
#include "trace/curve.h"
#include "trace/score_track.h"

namespace gradus {

/// The cost of every iteration: `iteration cost`, of a very long run, whose neighbouring iterations
/// share a row, `iteration cost cost_greatest` with the least and the greatest; behind them those
/// of `accuracy test_cost test_accuracy largest_error` that the scores have, in the rows of the
/// iterations at whose beginning they were taken.
class CurveTable {
public:
    CurveTable(const Curve& curve, const ScoreTrack& scores);

    [[nodiscard]] std::vector<TableColumn> columns() const;
    /// Writes all rows; false when something could not be written.
    bool write(TableWriter& writer) const;

private:
    const Curve& m_curve;
    const ScoreTrack& m_scores;
    std::vector<std::size_t> m_shown; ///< which numbers of a score any point has
};

} // namespace gradus
