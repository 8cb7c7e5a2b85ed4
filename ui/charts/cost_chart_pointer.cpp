// SPDX-License-Identifier: GPL-3.0-or-later
// What a CostChart says of the iteration under the pointer.
#include "charts/cost_chart.h"

#include <QChart>
#include <QLineSeries>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace gradus {

std::int64_t CostChart::iterationAt(QPointF place) const
{
    const double value = chart()->mapToValue(place, m_line).x();
    return std::clamp<std::int64_t>(std::llround(value), first(),
                                    std::max<std::int64_t>(1, m_furthest));
}

const JumpTrack::Entry* CostChart::jumpIn(std::int64_t iteration) const
{
    const auto after = std::upper_bound(
        m_jumps.begin(), m_jumps.end(), iteration,
        [](std::int64_t i, const JumpTrack::Entry& entry) { return i < entry.first; });
    if (after == m_jumps.begin() || (after - 1)->last < iteration)
        return nullptr;
    return &*(after - 1);
}

// On the curve, where the iteration came to.
QPointF CostChart::placeOf(const JumpTrack::Entry& jump) const
{
    const CurvePoint* const point = nearest(jump.first);
    const double cost = point && std::isfinite(point->greatest) ? point->greatest : 0;
    return chart()->mapToPosition({static_cast<double>(jump.first), drawn(cost)}, m_line);
}

// A mark that is near is meant, not the iteration beside it.
std::int64_t CostChart::pointed(QPointF place) const
{
    const std::int64_t here = iterationAt(place);
    const auto far = [&](const JumpTrack::Entry& entry) {
        return std::abs(placeOf(entry).x() - place.x());
    };
    auto next = std::lower_bound(
        m_jumps.begin(), m_jumps.end(), here,
        [](const JumpTrack::Entry& entry, std::int64_t i) { return entry.first < i; });
    if (next != m_jumps.begin() && (next == m_jumps.end() || far(*(next - 1)) < far(*next)))
        --next;
    return next != m_jumps.end() && far(*next) <= m_look.px(4) ? next->first : here;
}

const CurvePoint* CostChart::nearest(std::int64_t iteration) const
{
    if (m_curve.empty())
        return nullptr;
    const auto after =
        std::upper_bound(m_curve.begin(), m_curve.end(), iteration,
                         [](std::int64_t i, const CurvePoint& point) { return i < point.first; });
    return &*(after == m_curve.begin() ? after : after - 1);
}

QString CostChart::valuesAt(std::int64_t iteration) const
{
    QStringList lines;
    if (const CurvePoint* const point = nearest(iteration)) {
        const QString cost = point->least == point->greatest
            ? numberText(point->least)
            : tr("%1 to %2").arg(numberText(point->least), numberText(point->greatest));
        lines += tr("Iteration %1: %2 = %3")
                     .arg(point->first)
                     .arg(m_others.empty() ? m_symbol : m_name, cost);
        if (const JumpTrack::Entry* const jump = jumpIn(iteration)) {
            const QString words = m_jumpWords(*jump);
            lines += jump->isOne() && jump->first != point->first
                ? tr("Iteration %1: %2").arg(jump->first).arg(words)
                : words;
        }
    }
    for (const ChartLine& line : m_others) {
        const auto next = std::find_if(line.points.begin(), line.points.end(), [&](QPointF p) {
            return p.x() >= static_cast<double>(iteration);
        });
        if (next != line.points.end())
            lines += tr("%1: %2 (iteration %3)")
                         .arg(line.name, numberText(next->y()))
                         .arg(std::llround(next->x()));
    }
    return lines.join(QLatin1Char('\n'));
}

// Painted, so that they stand there as long as the pointer does.
void CostChart::point(std::optional<std::int64_t> iteration)
{
    if (m_pointed == iteration)
        return;
    m_pointed = iteration;
    viewport()->update();
}

void CostChart::mouseMoveEvent(QMouseEvent* event)
{
    QChartView::mouseMoveEvent(event);
    point(chart()->plotArea().contains(event->position())
              ? std::optional(pointed(event->position()))
              : std::nullopt);
}

void CostChart::mouseReleaseEvent(QMouseEvent* event)
{
    QChartView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && chart()->plotArea().contains(event->position()))
        Q_EMIT iterationClicked(pointed(event->position()));
}

void CostChart::leaveEvent(QEvent* event)
{
    QChartView::leaveEvent(event);
    point(std::nullopt);
}

} // namespace gradus
