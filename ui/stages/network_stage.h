// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/network_painter.h"
#include "stages/stage.h"

#include <QPixmap>
#include <QVariantAnimation>

namespace gradus {

/// The big picture of a network: neurons, weights, the current step on its way. Click or arrow keys
/// select, the wheel and + − zoom, dragging pans, 0 and double-click fit.
class NetworkStage : public Stage {
    Q_OBJECT

public:
    NetworkStage(Session& session, const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] QList<QWidget*> makeTools() override;
    void lookLike(const Stage& other) override;
    void zoomIn() { zoom(zoomStep, rect().center()); }
    void zoomOut() { zoom(1 / zoomStep, rect().center()); }
    void fit();
    [[nodiscard]] NetworkElement selected() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    static constexpr double zoomStep = 1.25;

    void follow();
    void describe();
    void layOut();
    void zoom(double factor, QPointF at);
    void moveSelection(int key);
    void select(const NetworkElement& element);
    [[nodiscard]] bool hasNetwork() const;
    [[nodiscard]] NetworkElement elementAt(QPointF point) const;
    [[nodiscard]] NetworkElement elementOf(const Quantity& quantity) const;
    [[nodiscard]] NetworkAccents accents(const NetworkView& view) const;
    void paintCachedEdges(QPainter& painter, const NetworkPainter& network);

    NetworkLayout m_layout;
    int m_sample = 1; ///< the one that is looked at
    double m_zoom = 1;
    QPointF m_offset;
    QPointF m_pressed;
    bool m_panning = false;
    QPixmap m_edges;
    std::shared_ptr<const Iteration> m_edgesOf;
    std::int64_t m_edgesAt = -1; ///< the step whose parameters m_edges shows
    Position m_last; ///< the position that was painted last
    QVariantAnimation m_flow;
};

} // namespace gradus
