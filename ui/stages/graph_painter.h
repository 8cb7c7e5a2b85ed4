// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "shell/theme.h"
#include "stages/graph_layout.h"

#include <QPainter>

namespace gradus {

/// Paints a computational graph at a session's position, in the layout's own pixels.
class GraphPainter {
public:
    GraphPainter(const Session& session, const std::vector<GraphCell>& cells,
                 const GraphLayout& layout, const Look& look)
        : m_session(session)
        , m_cells(cells)
        , m_layout(layout)
        , m_look(look)
    { }

    void paint(QPainter& painter) const;
    /// A way from one cell to another, over the lines.
    void paintWay(QPainter& painter, const Route& way) const;

private:
    void paintEdge(QPainter& painter, std::size_t from, std::size_t to) const;
    void paintFactors(QPainter& painter) const;
    void paintCell(QPainter& painter, std::size_t index) const;
    void paintText(QPainter& painter, const GraphCell& cell, const QRectF& box) const;
    void paintSlope(QPainter& painter, const GraphCell& cell, QPointF top, bool current) const;
    [[nodiscard]] bool isFocus(const GraphCell& cell) const;

    const Session& m_session;
    const std::vector<GraphCell>& m_cells;
    const GraphLayout& m_layout;
    const Look& m_look;
};

/// A line that a number goes along: a halo, and an arrow where it arrives.
void paintLitLine(QPainter& painter, const QPainterPath& path, bool forwards, const Look& look);

} // namespace gradus
