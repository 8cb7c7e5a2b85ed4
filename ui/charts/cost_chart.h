// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "shell/theme.h"

#include <QChartView>

class QAbstractAxis;
class QLineSeries;
class QScatterSeries;
class QValueAxis;

namespace gradus {

/// Draws a curve of costs. Points are replaced as a whole, never appended one by one.
class CostChart : public QChartView {
    Q_OBJECT

public:
    CostChart(const Look& look, QWidget* parent = nullptr);

    void setCurve(const std::vector<CurvePoint>& curve, std::int64_t furthest);
    /// Marks an iteration; its cost is NaN where it is not known (a line stands for it then).
    void setMarker(std::int64_t iteration, double cost);
    void setLogarithmic(bool logarithmic);
    [[nodiscard]] int pointCount() const;
    /// Over how many iterations the smooth line is the mean; 0 where there is none.
    [[nodiscard]] std::int64_t meanWindow() const { return m_window; }

Q_SIGNALS:
    void iterationClicked(qint64 iteration);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    void redraw();
    void redrawMean(double floor);
    void fitAxes();
    void dressAxis(QAbstractAxis* axis) const;
    [[nodiscard]] QAbstractAxis* makeCostAxis(bool logarithmic);
    [[nodiscard]] const CurvePoint* nearest(QPointF place) const;
    [[nodiscard]] std::int64_t iterationAt(QPointF place) const;

    const Look& m_look;
    QLineSeries* m_line;
    QLineSeries* m_mean; ///< over a window, where the line is dense
    QScatterSeries* m_marker;
    QValueAxis* m_iterations;
    QAbstractAxis* m_costs;
    bool m_logarithmic = false;
    std::vector<CurvePoint> m_curve;
    std::int64_t m_furthest = 1;
    std::int64_t m_window = 0;
    std::int64_t m_at = 1;
    double m_atCost = 0;
};

} // namespace gradus
