// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/graph_painter.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>

namespace gradus {

void paintLitLine(QPainter& painter, const QPainterPath& path, bool forwards, const Look& look)
{
    const QColor colour = forwards ? look.theme.forward : look.theme.backward;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(mixed(look.theme.panel, colour, 0.45), 8 * look.scale));
    painter.drawPath(path);
    painter.setPen(QPen(colour, 2));
    painter.drawPath(path);
    const double size = 10 * look.scale;
    const double back = forwards ? -1.3 * size : 1.3 * size;
    const QPointF tip = path.pointAtPercent(forwards ? 1 : 0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(
        QPolygonF{tip, tip + QPointF(back, size * 0.7), tip + QPointF(back, -size * 0.7)});
}

void GraphPainter::paint(QPainter& painter) const
{
    for (std::size_t to = 0; to < m_cells.size(); ++to)
        for (const std::size_t from : m_cells[to].from)
            paintEdge(painter, from, to);
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        paintCell(painter, i);
    paintFactors(painter);
}

void GraphPainter::paintWay(QPainter& painter, const Route& way) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_look.theme.text, 4, Qt::SolidLine, Qt::RoundCap));
    for (std::size_t i = 1; i < way.size(); ++i)
        painter.drawPath(
            m_layout.line(static_cast<std::size_t>(way[i - 1]), static_cast<std::size_t>(way[i])));
}

// Forwards a node's inputs are lit, backwards its ways on; an arrow says which way the number goes.
void GraphPainter::paintEdge(QPainter& painter, std::size_t from, std::size_t to) const
{
    const QPainterPath path = m_layout.line(from, to);
    painter.setBrush(Qt::NoBrush);
    const auto step = m_session.snapshot().currentStep();
    const bool forwards = step && wholeOf(step->quantity) == m_cells[to].value;
    const bool backwards = step && wholeOf(step->quantity) == m_cells[from].slope;
    if (!forwards && !backwards) {
        painter.setPen(QPen(m_look.theme.quiet, 1.2));
        painter.drawPath(path);
        return;
    }
    paintLitLine(painter, path, forwards, m_look);
}

// The slopes of the steps that a number goes back through: the factors of the chain rule.
void GraphPainter::paintFactors(QPainter& painter) const
{
    const auto step = m_session.snapshot().currentStep();
    painter.setFont(m_look.number(12, true));
    const QFontMetricsF metrics(painter.font());
    for (std::size_t to = 0; step && to < m_cells.size(); ++to)
        for (const std::size_t from : m_cells[to].from) {
            if (wholeOf(step->quantity) != m_cells[from].slope)
                continue;
            const auto factor =
                graphFactor(*m_session.snapshot().iteration, m_cells[from], m_cells[to]);
            if (!factor)
                continue;
            const QString text = QStringLiteral("× ") + numberText(*factor);
            QRectF box(0, 0, metrics.horizontalAdvance(text) + 10, metrics.height() + 4);
            box.moveCenter(m_layout.line(from, to).pointAtPercent(0.5));
            painter.setPen(QPen(m_look.theme.backward, 1));
            painter.setBrush(m_look.theme.current);
            painter.drawRoundedRect(box, 4, 4);
            painter.setPen(m_look.theme.text);
            painter.drawText(box, Qt::AlignCenter, text);
        }
}

bool GraphPainter::isFocus(const GraphCell& cell) const
{
    const auto& focus = m_session.focus();
    return std::any_of(focus.begin(), focus.end(), [&](const Quantity& quantity) {
        return wholeOf(quantity) == cell.value
            || (!cell.slope.name.empty() && wholeOf(quantity) == cell.slope);
    });
}

void GraphPainter::paintCell(QPainter& painter, std::size_t index) const
{
    const Theme& theme = m_look.theme;
    const GraphCell& cell = m_cells[index];
    const QRectF& box = m_layout.box(index);
    const auto step = m_session.snapshot().currentStep();
    const bool value = step && wholeOf(step->quantity) == cell.value;
    const bool slope = step && wholeOf(step->quantity) == cell.slope;
    if (isFocus(cell)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.current);
        painter.drawRoundedRect(box.adjusted(-6, -6, 6, 6), 10, 10);
    }
    QPen pen(theme.quiet, 1);
    if (value || slope)
        pen = QPen(theme.of(step->pass), 3);
    else if (m_session.selected() == cell.value)
        pen = QPen(theme.text, 2);
    else if (m_session.highlighted() == cell.value)
        pen = QPen(theme.text, 1.5, Qt::DotLine);
    painter.setPen(pen);
    painter.setBrush(value ? theme.current : theme.panel);
    painter.drawRoundedRect(box, 8, 8);
    paintText(painter, cell, box);
    if (cell.slope.name.empty())
        return;
    paintSlope(painter, cell, QPointF(box.center().x(), box.bottom() + 2), slope);
}

void GraphPainter::paintSlope(QPainter& painter, const GraphCell& cell, QPointF top,
                              bool current) const
{
    const QFont nameFont = m_look.text(12);
    const QFont numberFont = m_look.number(12, true);
    const QString name = nameText(cell.slope) + QStringLiteral(" = ");
    const QString number = m_session.shownInPicture(cell.slope);
    const double left = QFontMetricsF(nameFont).horizontalAdvance(name);
    const double width = left + QFontMetricsF(numberFont).horizontalAdvance(number);
    const QRectF room(top.x() - width / 2, top.y(), width + 2, 18 * m_look.scale);
    if (current)
        painter.fillRect(room.adjusted(-3, 0, 3, 0), m_look.theme.current);
    painter.setPen(m_look.theme.backward);
    painter.setFont(nameFont);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, name);
    painter.setFont(numberFont);
    painter.drawText(room.adjusted(left, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, number);
}

// What a cell is above, its value below; only the value where there is no room for both.
void GraphPainter::paintText(QPainter& painter, const GraphCell& cell, const QRectF& box) const
{
    const QRectF inside = box.adjusted(4, 3, -4, -3);
    QString name = nameText(cell.value);
    if (!cell.text.isEmpty())
        name += QStringLiteral(" = ") + cell.text;
    painter.setFont(m_look.text(12));
    painter.setPen(m_look.theme.quiet);
    const QFontMetricsF metrics(painter.font());
    const bool both = inside.height() >= 2 * metrics.height();
    if (both)
        painter.drawText(inside, Qt::AlignHCenter | Qt::AlignTop,
                         metrics.elidedText(name, Qt::ElideRight, inside.width()));
    painter.setFont(m_look.number(13, true));
    painter.setPen(m_look.theme.text);
    painter.drawText(inside, both ? Qt::AlignHCenter | Qt::AlignBottom : Qt::AlignCenter,
                     m_session.shownInPicture(cell.value));
}

} // namespace gradus
