// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRectF>

#include <map>
#include <vector>

namespace gradus {

/// Places boxes of any size in columns from left to right, each behind those that it comes from and
/// near its neighbours, so that few lines cross (as GraphLayout, which makes its boxes fit a room).
/// A line over several columns has room in each.
class LayeredLayout {
public:
    /// What is placed, after everything that goes into it.
    struct Item {
        enum class Place {
            Anywhere,
            First, ///< at the left border, before all others
            Last ///< at the right border
        };
        QSizeF size;
        Place place = Place::Anywhere;
    };
    /// A line from an item to a later one; from where on their right and left border, from the top.
    struct Line {
        std::size_t from = 0, to = 0;
        double fromY = 0, toY = 0;
        int source = 0; ///< lines of one source share their way as long as they can
    };
    struct Gaps {
        double across = 36, down = 14; ///< between columns; between boxes of one
        double line = 8; ///< the height that a passing line takes
    };

    LayeredLayout() = default;
    LayeredLayout(std::vector<Item> items, std::vector<Line> lines, Gaps gaps);

    [[nodiscard]] QSizeF size() const { return m_size; }
    [[nodiscard]] const QRectF& rect(std::size_t item) const { return m_rects[item]; }
    /// The points that a line goes through: pairs, between which it is level.
    [[nodiscard]] QPolygonF way(std::size_t line) const;
    /// The end of it, from where no line before goes the same way.
    [[nodiscard]] QPolygonF ownWay(std::size_t line) const;

private:
    struct Neighbour {
        std::size_t item = 0;
        double own = 0, there = 0; ///< where the line begins and ends, from the tops
    };
    struct Placed {
        QSizeF size;
        std::size_t column = 0;
        double top = 0;
        std::vector<Neighbour> before, after;
    };

    void chooseColumns(const std::vector<Item>& items);
    void connect(std::size_t line);
    void join(std::size_t from, double fromY, std::size_t to, double toY);
    void order();
    void sort(std::vector<std::size_t>& column, bool before);
    void settle(const std::vector<std::size_t>& column, bool before);
    void place(std::size_t count);
    [[nodiscard]] QPolygonF wayFrom(std::size_t line, std::size_t passing) const;

    std::vector<Line> m_lines;
    Gaps m_gaps;
    std::vector<Placed> m_placed; ///< the items, then what passes
    std::vector<std::vector<std::size_t>> m_columns; ///< from top to bottom
    std::vector<double> m_lefts, m_widths; ///< of the columns
    std::vector<std::vector<std::size_t>> m_passing; ///< by line: what it passes through
    std::vector<std::size_t> m_sharing; ///< by line: how much of that a line before has, too
    /// What the lines of an item and a source pass through, column by column.
    std::map<std::pair<std::size_t, int>, std::vector<std::size_t>> m_shared;
    std::vector<QRectF> m_rects;
    QSizeF m_size;
};

} // namespace gradus
