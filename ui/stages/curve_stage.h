// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/descent_stage.h"

namespace gradus {

/// A function of one variable: its curve, the point, the tangent, the walk so far, and where it
/// goes next. A number is drawn when its step has been made.
class CurveStage : public DescentStage {
    Q_OBJECT

public:
    CurveStage(Session& session, const Look& look, QWidget* parent = nullptr);

    void lookLike(const Stage& other) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void lookAgain() override;
    void forgetView() override { m_range.reset(); }
    [[nodiscard]] QPointF pointOf(const std::vector<double>& place) const override;
    [[nodiscard]] std::vector<double> placeAt(QPointF point) const override;

private:
    [[nodiscard]] PlotRange heights(const PlotRange& x) const;
    void paintCurve(QPainter& painter) const;
    void paintWalk(QPainter& painter) const;
    void paintPoint(QPainter& painter) const;
    void paintTangent(QPainter& painter, double x, double f, double slope) const;
    void paintNext(QPainter& painter, double x, double change) const;

    std::optional<PlotRange> m_range;
};

} // namespace gradus
