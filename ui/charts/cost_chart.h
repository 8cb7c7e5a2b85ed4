// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/worth_seeing.h"
#include "session/session.h"
#include "shell/theme.h"

#include <QChartView>

#include <functional>

class QAbstractAxis;
class QLineSeries;
class QScatterSeries;
class QValueAxis;

namespace gradus {

/// A further line of the chart: another run, or the same on other data.
struct ChartLine {
    QString name;
    QList<QPointF> points; ///< iteration and value, in order of iterations
    QColor colour;
    Qt::PenStyle style = Qt::SolidLine;
    int mark = 0; ///< of companions.h, at a few of the points

    bool operator==(const ChartLine&) const = default;
};

/// Draws a curve of costs. Points are replaced as a whole, never appended one by one.
class CostChart : public QChartView {
    Q_OBJECT

public:
    CostChart(const Look& look, QWidget* parent = nullptr);

    /// `restless`: of a dense curve a mean over a window is drawn, too.
    void setCurve(const std::vector<CurvePoint>& curve, std::int64_t furthest,
                  bool restless = true);
    /// Lines beside the curve, and what the curve is called where there are some.
    void setOthers(const QString& name, const std::vector<ChartLine>& lines);
    [[nodiscard]] const std::vector<ChartLine>& others() const { return m_others; }
    /// What is said of an iteration: the value of the curve and of each line.
    [[nodiscard]] QString valuesAt(std::int64_t iteration) const;
    /// What stands beside the pointer; empty where it is not over the curve.
    [[nodiscard]] QString pointedText() const
    {
        return m_pointed ? valuesAt(*m_pointed) : QString();
    }
    /// Marks an iteration; its cost is NaN where it is not known (a line stands for it then).
    void setMarker(std::int64_t iteration, double cost);
    /// Marks iterations in which values jumped: what such marks are called, and what is said of
    /// one. A mark is easier to hit than its neighbours.
    using JumpWords = std::function<QString(const JumpTrack::Entry&)>;
    void setJumps(std::vector<JumpTrack::Entry> jumps, const QString& name, JumpWords words);
    [[nodiscard]] const std::vector<JumpTrack::Entry>& jumps() const { return m_jumps; }
    /// Where a mark is drawn, in the view.
    [[nodiscard]] QPointF placeOf(const JumpTrack::Entry& jump) const;
    /// The iteration that is meant at a place.
    [[nodiscard]] std::int64_t pointed(QPointF place) const;
    /// What the curve alone is called: C, E.
    void setSymbol(const QString& symbol) { m_symbol = symbol; }
    /// True while a value is below 0: energies may be, and have no logarithm then.
    [[nodiscard]] bool isNegative() const;
    /// Has no effect while there are negative values.
    void setLogarithmic(bool logarithmic);
    [[nodiscard]] bool isLogarithmic() const { return m_axisLogarithmic; }
    /// The costs that the axis shows.
    [[nodiscard]] std::pair<double, double> shownCosts() const;
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
    void redrawMean();
    void redrawOthers();
    [[nodiscard]] WorthSeeing seen() const;
    [[nodiscard]] double drawn(double value) const;
    void paintLegend(QPainter& painter) const;
    void paintNotes(QPainter& painter) const;
    void paintCut(QPainter& painter) const;
    void point(std::optional<std::int64_t> iteration);
    void paintPointed(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintJumps(QPainter& painter) const;
    void paintJump(QPainter& painter, QPointF at) const;
    [[nodiscard]] const JumpTrack::Entry* jumpIn(std::int64_t iteration) const;
    void fitAxes();
    void chooseAxis();
    [[nodiscard]] std::int64_t first() const;
    void dressAxis(QAbstractAxis* axis) const;
    [[nodiscard]] QAbstractAxis* makeCostAxis(bool logarithmic);
    [[nodiscard]] const CurvePoint* nearest(std::int64_t iteration) const;
    [[nodiscard]] std::int64_t iterationAt(QPointF place) const;

    const Look& m_look;
    QLineSeries* m_line;
    QLineSeries* m_mean; ///< over a window, where the line is dense
    QScatterSeries* m_marker;
    bool m_restless = true;
    QString m_name; ///< of the curve where there are others
    QString m_symbol = QStringLiteral("C");
    std::vector<ChartLine> m_others;
    std::vector<QLineSeries*> m_otherLines; ///< one a line of m_others
    QValueAxis* m_iterations;
    QAbstractAxis* m_costs;
    bool m_logarithmic = false; ///< is wanted
    bool m_axisLogarithmic = false;
    std::vector<CurvePoint> m_curve;
    std::vector<JumpTrack::Entry> m_jumps;
    QString m_jumpName;
    JumpWords m_jumpWords;
    std::int64_t m_furthest = 1;
    std::int64_t m_window = 0;
    std::int64_t m_at = 1;
    double m_atCost = 0;
    std::optional<std::int64_t> m_pointed; ///< whose values are told
    bool m_cut = false; ///< a line leaves the picture
    double m_ceiling = std::numeric_limits<double>::infinity(); ///< nothing is drawn above it
};

} // namespace gradus
