// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/curve_table.h"

#include <algorithm>
#include <array>

namespace gradus {

namespace {

struct ScoreColumn {
    const char* key;
    std::optional<double> Score::*number;
};
constexpr std::array scoreColumns{
    ScoreColumn{"accuracy", &Score::accuracy},
    ScoreColumn{"test_cost", &Score::testCost},
    ScoreColumn{"test_accuracy", &Score::testAccuracy},
    ScoreColumn{"largest_error", &Score::largestError},
    ScoreColumn{"epoch_cost", &Score::epochCost},
    ScoreColumn{"epoch_accuracy", &Score::epochAccuracy},
};

} // namespace

CurveTable::CurveTable(const Curve& curve, const ScoreTrack& scores)
    : m_curve(curve)
    , m_scores(scores)
{
    for (std::size_t i = 0; i < scoreColumns.size(); ++i) {
        const auto has = [&](const ScoreTrack::Point& point) {
            return (point.score.*scoreColumns[i].number).has_value();
        };
        if (std::any_of(scores.points().begin(), scores.points().end(), has))
            m_shown.push_back(i);
    }
}

std::vector<TableColumn> CurveTable::columns() const
{
    std::vector<TableColumn> columns{"iteration", "cost"};
    if (m_curve.stride() > 1)
        columns.emplace_back("cost_greatest");
    for (const std::size_t i : m_shown)
        columns.emplace_back(scoreColumns[i].key);
    return columns;
}

bool CurveTable::write(TableWriter& writer) const
{
    auto point = m_scores.points().begin();
    const auto end = m_scores.points().end();
    for (const Curve::Bucket& bucket : m_curve.buckets()) {
        std::vector<TableCell> row;
        row.reserve(3 + m_shown.size());
        row.emplace_back(bucket.first);
        row.emplace_back(bucket.least);
        if (m_curve.stride() > 1)
            row.emplace_back(bucket.greatest);
        while (point != end && point->iteration < bucket.first)
            ++point;
        const bool here = point != end && point->iteration < bucket.first + m_curve.stride();
        for (const std::size_t i : m_shown)
            row.emplace_back(here ? point->score.*scoreColumns[i].number : std::nullopt);
        if (!writer.add(row))
            return false;
    }
    return writer.good();
}

} // namespace gradus
