// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "shell/theme.h"
#include "stages/graph_cells.h"

#include <QPainter>

namespace gradus {

/// The ways from a node of a graph to its output, with the products of the slopes along them; one
/// way is marked.
class GraphWays {
public:
    GraphWays(const Session& session, const std::vector<GraphCell>& cells, int from, int marked);

    [[nodiscard]] const Routes& routes() const { return m_routes; }
    /// The way that is marked; empty where there is none.
    [[nodiscard]] Route marked() const;
    /// Their number, the marked one with its product, the sum. No answer is given away.
    [[nodiscard]] QStringList text() const;
    void paint(QPainter& painter, const QRectF& room, const Look& look) const;
    /// How high the room for that is.
    [[nodiscard]] static double height(const Look& look) { return look.px(76); }

private:
    const Session& m_session;
    const std::vector<GraphCell>& m_cells;
    Routes m_routes;
    std::size_t m_marked = 0;
};

} // namespace gradus
