// SPDX-License-Identifier: GPL-3.0-or-later
// What of a CostChart is painted over Qt's chart: the position, marks and the legend.
#include "charts/cost_chart.h"
#include "stages/companions.h"

#include <QChart>
#include <QLineSeries>

#include <algorithm>

namespace gradus {

// A line through the current iteration, also where its cost is not known yet.
void CostChart::drawForeground(QPainter* painter, const QRectF&)
{
    const QRectF area = chart()->plotArea();
    const double x = chart()->mapToPosition({static_cast<double>(m_at), 0}, m_line).x();
    if (x >= area.left() - 1 && x <= area.right() + 1) {
        painter->setPen(QPen(m_look.theme.quiet, 1, Qt::DashLine));
        painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
    paintMarks(*painter);
    paintJumps(*painter);
    if (m_cut)
        paintCut(*painter);
    if (m_others.empty())
        paintNotes(*painter);
    else
        paintLegend(*painter);
    paintPointed(*painter);
}

// The values of the iteration under the pointer, on the side of it that has room.
void CostChart::paintPointed(QPainter& painter) const
{
    const QString text = pointedText();
    if (text.isEmpty())
        return;
    const QRectF area = chart()->plotArea();
    const double x = chart()->mapToPosition({static_cast<double>(*m_pointed), 0}, m_line).x();
    painter.setPen(QPen(m_look.theme.text, 1, Qt::DotLine));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    painter.setFont(m_look.number(12));
    const QFontMetricsF metrics(painter.font());
    const QRectF words = metrics.boundingRect(QRectF(0, 0, 1e4, 1e4), 0, text);
    QRectF box = words.adjusted(0, 0, m_look.px(12), m_look.px(6));
    const double gap = m_look.px(8);
    box.moveTopLeft({x + gap, area.top() + 2});
    if (box.right() > rect().right())
        box.moveRight(std::max(x - gap, box.width()));
    painter.setPen(QPen(m_look.theme.line, 1));
    painter.setBrush(m_look.theme.panel);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(m_look.theme.text);
    painter.drawText(box.adjusted(m_look.px(6), m_look.px(3), 0, 0), 0, text);
}

// A tick across the curve, in the colour of the update that made it.
void CostChart::paintJump(QPainter& painter, QPointF at) const
{
    const QPointF half(0, m_look.px(5));
    painter.setPen(QPen(m_look.theme.of(Pass::Update), 2));
    painter.drawLine(at - half, at + half);
}

// Ticks that would lie on each other are drawn once.
void CostChart::paintJumps(QPainter& painter) const
{
    constexpr double apart = 2; // pixels
    const QRectF area = chart()->plotArea().adjusted(-1, -1, 1, 1);
    double last = area.left() - 2 * apart;
    for (const JumpTrack::Entry& jump : m_jumps) {
        const QPointF at = placeOf(jump);
        if (at.x() - last < apart || !area.contains(at))
            continue;
        paintJump(painter, at);
        last = at.x();
    }
}

// What is drawn beside the curve alone, in the upper right corner.
void CostChart::paintNotes(QPainter& painter) const
{
    const QRectF area = chart()->plotArea().adjusted(0, 2, -4, 0);
    painter.setFont(m_look.text(12));
    const QFontMetricsF metrics(m_look.text(12));
    double top = area.top();
    const auto say = [&](const QString& text) {
        painter.setPen(m_look.theme.quiet);
        painter.drawText(QRectF(area.left(), top, area.width(), metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, text);
        top += metrics.height() + 2;
    };
    if (m_window > 0)
        say(tr("bold: mean of %1").arg(m_window));
    if (m_jumps.empty())
        return;
    const double left = area.right() - metrics.horizontalAdvance(m_jumpName) - m_look.px(8);
    paintJump(painter, {left, top + metrics.height() / 2});
    say(m_jumpName);
}

// On the left, for the legend is on the right.
void CostChart::paintCut(QPainter& painter) const
{
    const QRectF area = chart()->plotArea().adjusted(4, 2, -4, 0);
    painter.setFont(m_look.text(12));
    painter.setPen(m_look.theme.quiet);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop,
                     QStringLiteral("↑ ") + tr("goes on above the picture"));
}

// A mark at a few points of every further line tells it without colour.
void CostChart::paintMarks(QPainter& painter) const
{
    constexpr qsizetype few = 5;
    const QRectF area = chart()->plotArea().adjusted(-1, -1, 1, 1);
    for (std::size_t i = 0; i < m_others.size(); ++i) {
        if (m_others[i].mark == 0)
            continue;
        const QList<QPointF> points = m_otherLines[i]->points();
        painter.setPen(QPen(m_others[i].colour, 1.5));
        painter.setBrush(m_look.theme.panel);
        for (qsizetype k = 0; k < points.size(); k += points.size() / few + 1) {
            const QPointF at = chart()->mapToPosition(points[k], m_otherLines[i]);
            if (area.contains(at))
                paintMark(painter, at, m_others[i].mark, m_look.px(4));
        }
    }
}

// In the upper right corner, where falling curves leave room.
void CostChart::paintLegend(QPainter& painter) const
{
    const QFont font = m_look.text(12);
    const QFontMetricsF metrics(font);
    const double sample = m_look.px(26);
    double width = metrics.horizontalAdvance(m_name);
    for (const ChartLine& line : m_others)
        width = std::max(width, metrics.horizontalAdvance(line.name));
    const double row = metrics.height() + 2;
    if (!m_jumps.empty())
        width = std::max(width, metrics.horizontalAdvance(m_jumpName));
    const double rows = double(m_others.size() + 1) + (m_jumps.empty() ? 0 : 1);
    QRectF box(0, 0, width + sample + m_look.px(18), row * rows + 6);
    box.moveTopRight(chart()->plotArea().topRight() + QPointF(-2, 2));
    QColor ground = m_look.theme.panel;
    ground.setAlphaF(0.85F);
    painter.fillRect(box, ground);
    painter.setFont(font);
    const auto entry = [&](std::size_t at, const QPen& pen, int mark, const QString& name) {
        const double y = box.top() + 3 + row * (double(at) + 0.5);
        const double x = box.left() + m_look.px(6);
        painter.setPen(pen);
        painter.setBrush(m_look.theme.panel);
        if (pen.style() == Qt::NoPen)
            paintJump(painter, {x + sample / 2, y});
        else
            painter.drawLine(QPointF(x, y), QPointF(x + sample, y));
        if (mark > 0)
            paintMark(painter, {x + sample / 2, y}, mark, m_look.px(4));
        painter.setPen(m_look.theme.text);
        painter.drawText(QRectF(x + sample + m_look.px(6), y - row / 2, width + 2, row),
                         Qt::AlignLeft | Qt::AlignVCenter, name);
    };
    entry(0, QPen(m_look.theme.cost, 2), 0, m_name);
    for (std::size_t i = 0; i < m_others.size(); ++i)
        entry(i + 1, QPen(m_others[i].colour, 2, m_others[i].style), m_others[i].mark,
              m_others[i].name);
    if (!m_jumps.empty())
        entry(m_others.size() + 1, Qt::NoPen, 0, m_jumpName);
}

} // namespace gradus
