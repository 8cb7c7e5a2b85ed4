// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/unit_grid.h"

#include <QImage>

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr double signFrom = 13; // pixels: smaller cells have no room for a sign
constexpr double gapFrom = 5; // pixels: smaller cells lie side by side

QString unitSign(std::int8_t unit, bool zeroOne)
{
    if (unit == unseenUnit)
        return QStringLiteral("?");
    if (zeroOne)
        return unit > 0 ? QStringLiteral("1") : QStringLiteral("0");
    return unit > 0 ? QStringLiteral("+") : QString(QChar(0x2212));
}

void paintSmallUnits(QPainter& painter, const UnitGrid& grid, std::span<const std::int8_t> units,
                     const Look& look)
{
    QImage image(grid.columns(), grid.rows(), QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    for (int i = 0; i < grid.units(); ++i)
        image.setPixelColor(i % grid.columns(), i / grid.columns(),
                            unitColour(units[static_cast<std::size_t>(i)], look));
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, grid.side() < 1);
    painter.drawImage(grid.rect(), image);
    painter.restore();
}

} // namespace

UnitGrid::UnitGrid(const QRectF& room, int units, int columns, double largest)
    : m_units(units)
    , m_columns(std::max(1, std::min(columns, units)))
{
    const double side =
        std::min({room.width() / m_columns, room.height() / std::max(1, rows()), largest});
    m_side = side >= 1 ? std::floor(side) : std::max(0.0, side);
    const QSizeF size(m_side * m_columns, m_side * rows());
    m_rect = QRectF(room.center() - QPointF(size.width(), size.height()) / 2, size);
    if (m_side >= 1)
        m_rect.moveTopLeft(m_rect.topLeft().toPoint());
}

QRectF UnitGrid::cell(int unit) const
{
    return {m_rect.left() + unit % m_columns * m_side, m_rect.top() + unit / m_columns * m_side,
            m_side, m_side};
}

int UnitGrid::at(QPointF point) const
{
    if (m_side <= 0 || !m_rect.contains(point))
        return -1;
    const QPointF place = (point - m_rect.topLeft()) / m_side;
    const int column = std::min(static_cast<int>(place.x()), m_columns - 1);
    const int unit = static_cast<int>(place.y()) * m_columns + column;
    return unit < m_units ? unit : -1;
}

int UnitGrid::moved(int unit, int right, int down) const
{
    const int column = unit % m_columns + right;
    const int to = unit + right + down * m_columns;
    return column < 0 || column >= m_columns || to < 0 || to >= m_units ? unit : to;
}

QColor unitColour(std::int8_t unit, const Look& look)
{
    const Theme& theme = look.theme;
    if (unit == unseenUnit)
        return mixed(theme.panel, theme.line, 0.5);
    return unit > 0
        ? mixed(theme.panel, theme.positive, 0.9)
        : mixed(theme.panel, unit < 0 ? theme.negative : theme.line, unit < 0 ? 0.16 : 0.4);
}

void paintUnits(QPainter& painter, const UnitGrid& grid, std::span<const std::int8_t> units,
                const Look& look)
{
    if (grid.side() < gapFrom) {
        paintSmallUnits(painter, grid, units, look);
        return;
    }
    const bool zeroOne = std::find(units.begin(), units.end(), std::int8_t(0)) != units.end();
    const bool signs = grid.side() >= signFrom;
    QFont font = look.number(12, true);
    font.setPixelSize(std::clamp(static_cast<int>(grid.side() * 0.45), 9, 28));
    painter.setFont(font);
    const double gap = std::clamp(grid.side() / 20, 0.5, 1.5);
    for (int i = 0; i < grid.units(); ++i) {
        const std::int8_t unit = units[static_cast<std::size_t>(i)];
        const QRectF cell = grid.cell(i).adjusted(gap, gap, -gap, -gap);
        const QColor ground = unitColour(unit, look);
        painter.fillRect(cell, ground);
        if (!signs)
            continue;
        painter.setPen(unit == 1 ? readableOn(ground) : look.theme.quiet);
        painter.drawText(cell, Qt::AlignCenter, unitSign(unit, zeroOne));
    }
}

void paintUnitFrame(QPainter& painter, const QRectF& cell, const QPen& pen, const Look& look)
{
    constexpr double least = 6;
    const double more = std::max(0.0, (least - cell.width()) / 2);
    const QRectF frame = cell.adjusted(-more, -more, more, more);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look.theme.panel, pen.widthF() + 2));
    painter.drawRect(frame);
    painter.setPen(pen);
    painter.drawRect(frame);
}

} // namespace gradus
