// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace gradus {

/// A picture that is seen through a room: moved and zoomed. What is smaller than the room stands in
/// its middle, what is larger fills it.
class MovedView {
public:
    void setSizes(QSizeF picture, QSizeF room);
    [[nodiscard]] QSizeF picture() const { return m_picture; }
    [[nodiscard]] QSizeF room() const { return m_room; }
    [[nodiscard]] double zoom() const { return m_zoom; }
    [[nodiscard]] QPointF offset() const { return m_offset; }
    void set(double zoom, QPointF offset);

    void moveBy(QPointF by);
    /// Zooms about a point of the room.
    void zoomBy(double factor, QPointF at);
    /// So that all of it is seen.
    void fit();
    /// Moves as little as needed so that a part is seen, with margins around.
    void show(const QRectF& part, QSizeF margin);

    /// Where a point of the picture is drawn, and the other way round.
    [[nodiscard]] QPointF drawn(QPointF point) const { return point * m_zoom + m_offset; }
    [[nodiscard]] QRectF drawn(const QRectF& rect) const
    {
        return {drawn(rect.topLeft()), rect.size() * m_zoom};
    }
    [[nodiscard]] QPointF inPicture(QPointF point) const { return (point - m_offset) / m_zoom; }
    [[nodiscard]] bool hasMoreLeft() const { return m_offset.x() < -1; }
    [[nodiscard]] bool hasMoreRight() const
    {
        return m_offset.x() + m_picture.width() * m_zoom > m_room.width() + 1;
    }

private:
    [[nodiscard]] double wholeZoom() const;

    QSizeF m_picture, m_room;
    double m_zoom = 1;
    QPointF m_offset;
};

} // namespace gradus
