// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/moved_view.h"
#include "stages/stage.h"

namespace gradus {

/// A picture that may be larger than its room: the wheel and + − zoom, dragging moves, the wheel
/// with Shift and the buttons at the sides move along, 0 shows all of it.
class MovedStage : public Stage {
    Q_OBJECT

public:
    MovedStage(Session& session, const Look& look, QWidget* parent);

    void zoomIn();
    void zoomOut();
    /// Shows all of it.
    void fit();
    /// How much larger it is drawn than laid out.
    [[nodiscard]] double zoom() const { return m_view.zoom(); }
    /// Where a point of the picture is drawn.
    [[nodiscard]] QPointF drawn(QPointF point) const { return m_view.drawn(point); }

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

    /// The pointer is over a point of the picture; nullopt: it has left.
    virtual void pointAt(std::optional<QPointF> point) = 0;
    virtual void click(QPointF point) = 0;
    virtual void doubleClick(QPointF) { fit(); }

    [[nodiscard]] const MovedView& view() const { return m_view; }
    void setSizes(QSizeF picture, QSizeF room);
    /// Moves as little as needed so that a part is well seen.
    void bringIntoSight(const QRectF& part, QSizeF margin);
    /// The zoom and place of another picture like this one.
    void moveLike(const MovedStage& other);
    void moveBy(QPointF by);
    /// False for a key that has nothing to do with zooming.
    bool zoomBy(int key);
    [[nodiscard]] QList<QWidget*> zoomTools();

private:
    void moved();

    MovedView m_view;
    QPointF m_pressed;
    bool m_dragging = false;
    QToolButton* m_left; ///< more to the left
    QToolButton* m_right;
};

} // namespace gradus
