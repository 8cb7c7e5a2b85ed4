// SPDX-License-Identifier: GPL-3.0-or-later
// What of a ResultChart is painted over Qt's chart: the legend, points, errors and marked places.
#include "charts/result_chart.h"
#include "charts/series_look.h"
#include "stages/companions.h"

#include <QChart>

#include <algorithm>

namespace gradus {

int ResultChart::layLegend()
{
    const QFontMetricsF metrics(m_look.text(12));
    const double row = metrics.height() + m_look.px(4);
    QPointF at(m_look.px(8), m_look.px(4));
    m_names.clear();
    for (const ResultSeries& series : m_picture.series) {
        const double needs = metrics.horizontalAdvance(series.name) + m_look.px(56);
        if (at.x() > m_look.px(8) && at.x() + needs > width())
            at = {double(m_look.px(8)), at.y() + row};
        m_names.push_back(at);
        at.rx() += needs;
    }
    m_markTop = at.y() + (m_names.empty() ? 0 : row);
    const double marks = row * static_cast<double>(m_picture.marks.size());
    return static_cast<int>(m_markTop + marks + m_look.px(4));
}

void ResultChart::paintSample(QPainter& painter, QPointF middle, std::size_t series) const
{
    const QColor colour = companionColour(m_look, seriesLook(series));
    const double half = m_look.px(14);
    if (!m_picture.series[series].line.isEmpty()) {
        painter.setPen(QPen(colour, 1.75, seriesDash(series)));
        painter.drawLine(middle - QPointF(half, 0), middle + QPointF(half, 0));
    }
    if (m_picture.series[series].points.isEmpty())
        return;
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(Qt::NoBrush);
    paintMark(painter, middle, seriesLook(series), m_look.px(4));
}

void ResultChart::paintLegend(QPainter& painter) const
{
    const double row = QFontMetricsF(m_look.text(12)).height();
    painter.setFont(m_look.text(12));
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        paintSample(painter, m_names[i] + QPointF(m_look.px(14), row / 2), i);
        painter.setPen(m_look.theme.text);
        painter.drawText(QRectF(m_names[i] + QPointF(m_look.px(34), 0), QSizeF(width(), row)),
                         Qt::AlignLeft | Qt::AlignVCenter, m_picture.series[i].name);
    }
}

// Without a filling: points that lie on each other stay to be seen.
void ResultChart::paintPoints(QPainter& painter) const
{
    painter.setBrush(Qt::NoBrush);
    for (const Spot& spot : spots()) {
        painter.setPen(QPen(companionColour(m_look, seriesLook(spot.series)), 1.5));
        paintError(painter, spot);
        paintMark(painter, *placeOf(spot.series, spot.point), seriesLook(spot.series),
                  m_look.px(4));
    }
    if (!m_current)
        return;
    painter.setPen(QPen(m_look.theme.text, 1.5));
    painter.drawEllipse(*placeOf(m_current->series, m_current->point), m_look.px(8), m_look.px(8));
}

// A bar with ends; what a logarithmic axis has no place for is left out.
void ResultChart::paintError(QPainter& painter, const Spot& spot) const
{
    const ResultSeries& series = m_picture.series[spot.series];
    if (series.errors.isEmpty() || !(series.errors[spot.point] > 0))
        return;
    const QPointF middle = *placeOf(spot.series, spot.point);
    const QRectF area = chart()->plotArea();
    const double half = m_look.px(3);
    for (const double error : {series.errors[spot.point], -series.errors[spot.point]}) {
        const QPointF at = series.points[spot.point] + QPointF(0, error);
        if (!canBeDrawn(at))
            continue;
        const double y = chart()->mapToPosition(scaled(at), m_lines[spot.series]).y();
        const QPointF end(middle.x(), std::clamp(y, area.top(), area.bottom()));
        painter.drawLine(middle + QPointF(0, end.y() < middle.y() ? -m_look.px(4) : m_look.px(4)),
                         end);
        painter.drawLine(end - QPointF(half, 0), end + QPointF(half, 0));
    }
}

// The names stand above the plot, where no results are.
void ResultChart::paintMarks(QPainter& painter) const
{
    const QFontMetricsF metrics(m_look.text(12));
    const double row = metrics.height() + m_look.px(4);
    painter.setFont(m_look.text(12));
    for (std::size_t i = 0; i < m_picture.marks.size(); ++i) {
        const auto x = placeOfMark(i);
        if (!x)
            continue;
        const QString& text = m_picture.marks[i].text;
        const double needs = metrics.horizontalAdvance(text) + 2;
        const double left = std::clamp(*x - needs / 2, 0.0, std::max(0.0, width() - needs));
        const double top = m_markTop + row * static_cast<double>(i);
        painter.setPen(m_look.theme.text);
        painter.drawText(QRectF(left, top, needs, row), Qt::AlignCenter, text);
        painter.setPen(QPen(m_look.theme.quiet, 1.5, Qt::DashLine));
        painter.drawLine(QPointF(*x, top + row), QPointF(*x, chart()->plotArea().bottom()));
    }
}

void ResultChart::drawForeground(QPainter* painter, const QRectF&)
{
    paintLegend(*painter);
    paintMarks(*painter);
    paintPoints(*painter);
}

} // namespace gradus
