// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/descent_stage.h"
#include "stages/surface_picture.h"

namespace gradus {

/// A function of two variables from above: lines of equal height, the walk so far, the gradient
/// where it is known, and the step that is taken, which under momentum is another direction.
class SurfaceStage : public DescentStage {
    Q_OBJECT

public:
    SurfaceStage(Session& session, const Look& look, QWidget* parent = nullptr);

    void lookLike(const Stage& other) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void lookAgain() override;
    void forgetView() override
    {
        m_x.reset();
        m_y.reset();
    }
    [[nodiscard]] QPointF pointOf(const std::vector<double>& place) const override;
    [[nodiscard]] std::vector<double> placeAt(QPointF point) const override;

private:
    void paintWalk(QPainter& painter) const;
    void paintArrows(QPainter& painter) const;
    void paintSigns(QPainter& painter) const;
    [[nodiscard]] std::optional<QPointF> gradientEnd() const;
    [[nodiscard]] std::optional<QPointF> stepEnd() const;

    std::optional<PlotRange> m_x, m_y;
    SurfacePicture m_picture;
};

} // namespace gradus
