// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QSize>

#include <optional>

class QKeyEvent;

namespace gradus {

/// Where a key moves a cursor over cells, as in tables: arrows by one, Home and End to the ends of
/// the row, PageUp and PageDown by ten rows; with Ctrl, Home and End go to the very first and
/// last cell. x is the column, y the row. Nullopt for other keys.
[[nodiscard]] std::optional<QPoint> movedCell(const QKeyEvent& event, QPoint cell, QSize cells);

} // namespace gradus
