// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/theme.h"

#include <QPainter>
#include <QRectF>

#include <cstdint>
#include <span>

namespace gradus {

/// Where the cells of a net's units lie: rows from above, as large as a room allows.
class UnitGrid {
public:
    UnitGrid() = default;
    /// Cells are whole pixels where they are larger than one, at most `largest`; centred.
    UnitGrid(const QRectF& room, int units, int columns, double largest);

    [[nodiscard]] int units() const { return m_units; }
    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] int rows() const { return (m_units + m_columns - 1) / m_columns; }
    [[nodiscard]] double side() const { return m_side; }
    [[nodiscard]] const QRectF& rect() const { return m_rect; }
    [[nodiscard]] QRectF cell(int unit) const;
    /// The unit at a point; −1 beside them.
    [[nodiscard]] int at(QPointF point) const;
    /// The unit that a move of columns and rows leads to; the same where there is none.
    [[nodiscard]] int moved(int unit, int right, int down) const;

private:
    int m_units = 0;
    int m_columns = 1;
    double m_side = 0;
    QRectF m_rect;
};

/// Stands for a unit that may not be seen.
inline constexpr std::int8_t unseenUnit = 2;

/// The colour of a unit's cell: up is strong, down is faint, so that shapes are seen without
/// colour.
[[nodiscard]] QColor unitColour(std::int8_t unit, const Look& look);
/// Draws units as cells, with a sign (or 0 and 1) where there is room for one.
void paintUnits(QPainter& painter, const UnitGrid& grid, std::span<const std::int8_t> units,
                const Look& look);
/// A frame around a cell, wide enough to be seen also around a tiny one.
void paintUnitFrame(QPainter& painter, const QRectF& cell, const QPen& pen, const Look& look);

} // namespace gradus
