// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/cell_keys.h"

#include <QKeyEvent>

#include <algorithm>

namespace gradus {

std::optional<QPoint> movedCell(const QKeyEvent& event, QPoint cell, QSize cells)
{
    constexpr int page = 10;
    const bool whole = event.modifiers() & Qt::ControlModifier;
    const int right = cells.width() - 1;
    const int bottom = cells.height() - 1;
    switch (event.key()) {
    case Qt::Key_Left:
        return QPoint(std::max(0, cell.x() - 1), cell.y());
    case Qt::Key_Right:
        return QPoint(std::min(right, cell.x() + 1), cell.y());
    case Qt::Key_Up:
        return QPoint(cell.x(), std::max(0, cell.y() - 1));
    case Qt::Key_Down:
        return QPoint(cell.x(), std::min(bottom, cell.y() + 1));
    case Qt::Key_Home:
        return whole ? QPoint(0, 0) : QPoint(0, cell.y());
    case Qt::Key_End:
        return whole ? QPoint(right, bottom) : QPoint(right, cell.y());
    case Qt::Key_PageUp:
        return QPoint(cell.x(), std::max(0, cell.y() - page));
    case Qt::Key_PageDown:
        return QPoint(cell.x(), std::min(bottom, cell.y() + page));
    default:
        return std::nullopt;
    }
}

} // namespace gradus
