// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/graph_outline.h"
#include "stages/layered_layout.h"

#include <QPainterPath>

#include <map>

namespace gradus {

/// Where the boxes of a graph are that are seen: nodes, closed groups, and open ones as frames with
/// a header round what is in them. A line into an open group goes through its left border.
class OutlineLayout {
public:
    /// A line on its way through a group: from a box in it, or from outside; likewise to.
    struct Piece {
        int from = -1, to = -1; ///< boxes in the group; −1: outside
        int source = 0; ///< the box where the whole line begins
        bool operator<(const Piece& other) const
        {
            return std::tie(from, to, source) < std::tie(other.from, other.to, other.source);
        }
    };
    /// A line between two boxes that are seen.
    struct Line {
        int from = 0, to = 0; ///< boxes of the outline
        std::vector<std::pair<int, Piece>> pieces; ///< and the groups that they run in
    };
    /// How large a box is: a node, a closed group; of an open group how large its header.
    using SizeOf = std::function<QSizeF(int box)>;

    OutlineLayout() = default;
    OutlineLayout(const GraphOutline& outline, const SizeOf& sizeOf, double scale);

    [[nodiscard]] QSizeF size() const { return m_size; }
    /// The boxes that are seen, those outside before those within.
    [[nodiscard]] const std::vector<int>& boxes() const { return m_seen; }
    /// Where a box is; empty for one that is not seen.
    [[nodiscard]] QRectF rect(int box) const;
    /// What of a box answers to the pointer: the header of an open group, else all of it.
    [[nodiscard]] QRectF handle(int box) const;
    [[nodiscard]] const std::vector<Line>& lines() const { return m_lines; }
    /// The way of a line.
    [[nodiscard]] QPainterPath path(const Line& line) const;
    /// All lines as strokes: what several lines share is there once.
    [[nodiscard]] const std::vector<QPainterPath>& strokes() const { return m_strokes; }
    /// The line between two boxes; null where there is none.
    [[nodiscard]] const Line* line(int from, int to) const;
    /// The box whose handle is at a point; −1 where there is none.
    [[nodiscard]] int at(QPointF point) const;
    /// The box next to one in a direction (−1, 0 or 1 each); the same where there is none.
    [[nodiscard]] int next(int box, int across, int down) const;

private:
    struct Level { ///< a group (or all) and what is directly in it
        std::vector<int> boxes;
        std::map<Piece, std::size_t> pieces; ///< and their line in the layout
        std::map<int, std::size_t> in, out; ///< sources: the items of their ports
        LayeredLayout layout;
        double header = 0; ///< its height
        QPointF corner; ///< of the layout, in the level
        QSizeF size; ///< with header and margins
        QPointF origin; ///< in the whole picture
    };

    void route(const Line& line);
    void layOut(const GraphOutline& outline, int group, const SizeOf& sizeOf);
    void move(const GraphOutline& outline, int group, QPointF origin);
    [[nodiscard]] double port(const std::map<int, std::size_t>& ports, const Level& level,
                              int source) const;
    [[nodiscard]] static std::vector<std::pair<int, Piece>> piecesOf(const GraphOutline& outline,
                                                                     int from, int to);

    double m_scale = 1;
    std::map<int, Level> m_levels; ///< by group; −1: all
    std::map<int, QRectF> m_rects;
    std::map<int, QRectF> m_headers; ///< of open groups, by box
    std::vector<int> m_seen;
    std::vector<Line> m_lines;
    std::vector<QPainterPath> m_strokes;
    QSizeF m_size;
};

} // namespace gradus
