// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/graph_cells.h"

#include <QPainterPath>
#include <QRectF>

namespace gradus {

/// Lays a graph out from left to right: each cell in the column after the last of those that it
/// comes from; in its column near its neighbours, so that few lines cross (the layers and
/// barycentres of Sugiyama, Tagawa and Toda 1981). A line over several columns has room in each.
class GraphLayout {
public:
    GraphLayout() = default;
    /// Fills `room`; `scale` is that of all text.
    GraphLayout(const std::vector<GraphCell>& cells, QSizeF room, double scale);

    /// The least width in which a graph can be read; a picture that is wider is moved along.
    [[nodiscard]] static double readableWidth(const std::vector<GraphCell>& cells, double scale);

    [[nodiscard]] std::size_t size() const { return m_boxes.size(); }
    [[nodiscard]] const QRectF& box(std::size_t cell) const { return m_boxes[cell]; }
    /// The line from a cell to one that it goes into.
    [[nodiscard]] QPainterPath line(std::size_t from, std::size_t to) const;
    /// The cell at a point; -1 where there is none.
    [[nodiscard]] int at(QPointF point) const;
    /// The cell next to a cell in a direction (−1, 0 or 1 each); the same where there is none.
    [[nodiscard]] int next(int cell, int across, int down) const;

private:
    // A cell, or the place where the lines from a cell pass through a later column.
    struct Item {
        std::size_t column = 0;
        std::size_t cell = 0;
        bool passing = false;
        std::vector<std::size_t> from, to; // items
        QPointF middle = {};
    };

    void addItems(const std::vector<GraphCell>& cells);
    void connect(std::size_t from, std::size_t to);
    void order();
    void sort(std::vector<std::size_t>& column, bool byFrom);
    void place(QSizeF room, double scale);

    std::vector<Item> m_items; ///< the cells, then what passes
    std::vector<std::vector<std::size_t>> m_columns; ///< items from top to bottom
    std::vector<QRectF> m_boxes; ///< of the cells
};

} // namespace gradus
