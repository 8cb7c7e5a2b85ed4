// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/array_gallery.h"
#include "stages/array_scene.h"

namespace gradus {

/// Paints a graph over arrays at a session's position, in the layout's own pixels.
class ArrayPainter {
public:
    ArrayPainter(const Session& session, const ArrayScene& scene, ArrayGallery& gallery,
                 const Look& look, bool printed);

    /// Paints what lies in `exposed`.
    void paint(QPainter& painter, const QRectF& exposed);
    /// A way from one cell to another, over the lines.
    void paintWay(QPainter& painter, const Route& way) const;

private:
    void paintGroup(QPainter& painter, int box) const;
    void paintLines(QPainter& painter, const QRectF& exposed) const;
    void paintBox(QPainter& painter, int number, const NodeBox& box);
    void paintFrame(QPainter& painter, int number, const QRectF& rect) const;
    void paintHeading(QPainter& painter, const QRectF& room, const QString& text, int group) const;
    void paintSheet(QPainter& painter, const NodeBox& box, QPointF corner, bool slope);
    void paintEntries(QPainter& painter, const ArraySheet& sheet,
                      const std::vector<std::size_t>& entries, const QPen& pen) const;
    [[nodiscard]] QPen operandPen() const;
    void paintMarks(QPainter& painter, const NodeBox& box, bool slope) const;
    [[nodiscard]] std::vector<std::size_t> entriesOf(int node, bool slope,
                                                     const std::vector<Quantity>& all) const;
    [[nodiscard]] bool isFocus(int number) const;
    [[nodiscard]] bool isLit(const OutlineLayout::Line& line, bool& forwards) const;

    const Session& m_session;
    const ArrayScene& m_scene;
    ArrayGallery& m_gallery;
    const Look& m_look;
    bool m_printed;
    std::shared_ptr<const GraphIteration> m_iteration;
    int m_currentBox = -1;
    std::vector<int> m_litBoxes; ///< of what the current number is made of
};

} // namespace gradus
