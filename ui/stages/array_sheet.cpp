// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/array_sheet.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace gradus {

namespace {

constexpr std::size_t mostNumbers = 36; // that are readable at a glance
constexpr int mostNumbersAcross = 6;
constexpr QSizeF sheetRoom{280, 230}; // pixels that a picture should not be larger than
constexpr double largestSheetCell = 13;
constexpr double thinnestMap = 12; // of a row or column that is a picture
constexpr double labelHeight = 15;
constexpr double labelledMap = 22; // the narrowest with a label

} // namespace

ArraySheet::ArraySheet(const Shape& shape, QSizeF number, double scale)
    : m_shape(shape)
    , m_rows(shape.length(shape.axes() - 2))
    , m_columns(shape.columns())
{
    m_maps = shape.size() / mapSize();
    m_numbers = shape.size() <= mostNumbers && std::max(m_rows, m_columns) <= mostNumbersAcross;
    if (m_numbers) {
        m_cell = number;
        arrange(sheetRoom.width() * 1.5 * scale, scale);
        return;
    }
    for (const double most : {128, 96, 72, 52, 40, 28, 20, 14, 10, 7, 5, 3, 2, 1}) {
        chooseCells(most, scale);
        arrange(sheetRoom.width() * scale, scale);
        if (m_size.width() <= sheetRoom.width() * scale
            && m_size.height() <= sheetRoom.height() * scale)
            break;
    }
}

// Square cells, but of what is very long.
void ArraySheet::chooseCells(double most, double scale)
{
    constexpr double long_ = 8;
    const double across = std::min(most / m_columns, largestSheetCell) * scale;
    const double down = std::min(most / m_rows, largestSheetCell) * scale;
    const double side = std::min(across, down);
    const bool square = std::max(m_rows, m_columns) < long_ * std::min(m_rows, m_columns);
    m_cell = square ? QSizeF(side, side) : QSizeF(across, down);
    if (m_maps == 1)
        m_cell = {std::max(m_cell.width(), thinnestMap * scale / m_columns),
                  std::max(m_cell.height(), thinnestMap * scale / m_rows)};
}

// Two axes before the maps' own make a grid, if neither is of length 1.
void ArraySheet::arrange(double room, double scale)
{
    const double width = m_cell.width() * m_columns;
    const double height = m_cell.height() * m_rows;
    m_labels = m_maps > 1 && width >= labelledMap * scale;
    const double gap = std::clamp(std::min(width, height) / 5, 1.0, 8.0 * scale);
    m_gap = {gap, m_labels ? labelHeight * scale + gap / 2 : gap};
    const auto fitting = std::max<std::size_t>(1, std::size_t((room + gap) / (width + gap)));
    m_perRow = std::min(m_maps, fitting);
    if (m_shape.axes() >= 4) {
        const auto inner = std::size_t(m_shape.length(m_shape.axes() - 3));
        if (inner > 1 && inner < m_maps)
            m_perRow = inner;
    }
    const std::size_t rows = (m_maps + m_perRow - 1) / m_perRow;
    m_size = {double(m_perRow) * (width + gap) - gap,
              double(rows) * (height + m_gap.height()) - (m_labels ? 0 : m_gap.height())};
}

QRectF ArraySheet::mapRect(std::size_t map) const
{
    const double width = m_cell.width() * m_columns;
    const double height = m_cell.height() * m_rows;
    const double down = m_labels ? m_gap.height() : 0;
    return {double(map % m_perRow) * (width + m_gap.width()),
            down + double(map / m_perRow) * (height + m_gap.height()), width, height};
}

QRectF ArraySheet::rect(std::size_t entry) const
{
    const std::size_t within = entry % mapSize();
    const auto columns = std::size_t(m_columns);
    const QPointF corner = mapRect(mapOf(entry)).topLeft();
    return {corner
                + QPointF(double(within % columns) * m_cell.width(),
                          double(within / columns) * m_cell.height()),
            m_cell};
}

QRectF ArraySheet::span(std::size_t first, std::size_t last) const
{
    return rect(first).united(rect(last));
}

std::optional<std::size_t> ArraySheet::entryAt(QPointF point) const
{
    const QSizeF map = mapRect(0).size();
    const double down = point.y() - mapRect(0).top();
    if (point.x() < 0 || down < 0 || point.x() >= m_size.width() || down >= m_size.height())
        return std::nullopt;
    const double across = map.width() + m_gap.width();
    const double height = map.height() + m_gap.height();
    const auto column = std::size_t(point.x() / across);
    const auto index = std::size_t(down / height) * m_perRow + column;
    const QPointF within(point.x() - double(column) * across,
                         down - std::floor(down / height) * height);
    if (column >= m_perRow || index >= m_maps || within.x() >= map.width()
        || within.y() >= map.height())
        return std::nullopt;
    const int x = std::min(int(within.x() / m_cell.width()), m_columns - 1);
    const int y = std::min(int(within.y() / m_cell.height()), m_rows - 1);
    return index * mapSize() + std::size_t(y) * std::size_t(m_columns) + std::size_t(x);
}

QString ArraySheet::label(std::size_t map) const
{
    if (!m_labels)
        return {};
    const FewNumbers indices = indicesOf(m_shape, map * mapSize());
    QStringList text;
    for (std::size_t axis = 0; axis + 2 < m_shape.axes(); ++axis)
        if (m_shape.length(axis) > 1)
            text += QString::number(indices[axis]);
    return text.join(QLatin1Char(','));
}

QRectF ArraySheet::labelRect(std::size_t map) const
{
    const QRectF rect = mapRect(map);
    return {rect.left(), rect.top() - m_gap.height(), rect.width(), m_gap.height()};
}

} // namespace gradus
