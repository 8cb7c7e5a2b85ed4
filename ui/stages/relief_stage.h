// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/descent_stage.h"
#include "stages/surface_picture.h"

#include <array>

namespace gradus {

/// A function of two variables as a landscape that turns: drag it, or press the arrow keys.
class ReliefStage : public DescentStage {
    Q_OBJECT

public:
    ReliefStage(Session& session, const Look& look, QWidget* parent = nullptr);

    /// How far it is turned about the upright axis, and how far it is tilted towards the eye, in
    /// degrees.
    [[nodiscard]] double turn() const { return m_turn; }
    [[nodiscard]] double tilt() const { return m_tilt; }
    void setView(double turn, double tilt);
    void lookLike(const Stage& other) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void lookAgain() override;
    void forgetView() override
    {
        m_x.reset();
        m_y.reset();
    }
    [[nodiscard]] QPointF pointOf(const std::vector<double>& place) const override;
    [[nodiscard]] std::vector<double> placeAt(QPointF point) const override;

private:
    [[nodiscard]] QPointF project(double x, double y, double height) const;
    void paintLandscape(QPainter& painter) const;
    void paintWalk(QPainter& painter) const;
    [[nodiscard]] QPolygonF wayOf(const std::vector<std::vector<double>>& places) const;
    void paintNames(QPainter& painter) const;

    std::optional<PlotRange> m_x, m_y;
    HeightGrid m_grid;
    HeightScale m_scale;
    double m_turn = 30;
    double m_tilt = 35;
    std::optional<QPointF> m_dragged; ///< where the mouse was last
};

} // namespace gradus
