// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/cost_chart.h"

#include <QChart>
#include <QLineSeries>
#include <QLogValueAxis>
#include <QMouseEvent>
#include <QScatterSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr qsizetype fewPoints = 12; // up to which each has a dot; one alone would have no line
constexpr std::size_t densePoints = 300; // from which on a thick line would only be a blot
constexpr std::size_t meanWindows = 30; // the smooth line's window is this part of the whole
constexpr double leastLogarithmic = 1e-300; // a value of 0 would make the whole series vanish

} // namespace

CostChart::CostChart(const Look& look, QWidget* parent)
    : QChartView(new QChart, parent)
    , m_look(look)
    , m_line(new QLineSeries)
    , m_mean(new QLineSeries)
    , m_marker(new QScatterSeries)
    , m_iterations(new QValueAxis)
    , m_costs(nullptr)
{
    setRenderHint(QPainter::Antialiasing);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Curve of the cost"));
    const Theme& theme = look.theme;
    setBackgroundBrush(theme.panel);
    chart()->setBackgroundBrush(theme.panel);
    chart()->setBackgroundRoundness(0);
    chart()->setMargins(QMargins(0, 0, 4, 0));
    chart()->legend()->hide();
    m_line->setPen(QPen(theme.cost, 2));
    m_marker->setMarkerSize(look.px(11));
    m_marker->setBorderColor(theme.panel);
    m_marker->setColor(theme.text);
    m_mean->setPen(QPen(theme.text, 2));
    chart()->addSeries(m_line);
    chart()->addSeries(m_mean);
    chart()->addSeries(m_marker);
    m_iterations->setLabelFormat(QStringLiteral("%d"));
    m_iterations->setTitleText(tr("iteration"));
    m_iterations->setTitleFont(look.text(12));
    m_iterations->setTitleBrush(theme.quiet);
    chart()->addAxis(m_iterations, Qt::AlignBottom);
    m_line->attachAxis(m_iterations);
    m_mean->attachAxis(m_iterations);
    m_marker->attachAxis(m_iterations);
    m_costs = makeCostAxis(false);
    dressAxis(m_iterations);
}

void CostChart::dressAxis(QAbstractAxis* axis) const
{
    axis->setLabelsFont(m_look.number(12));
    axis->setLabelsColor(m_look.theme.quiet);
    axis->setGridLineColor(m_look.theme.line);
    axis->setLinePenColor(m_look.theme.line);
}

QAbstractAxis* CostChart::makeCostAxis(bool logarithmic)
{
    QAbstractAxis* axis = nullptr;
    if (logarithmic) {
        auto* const values = new QLogValueAxis;
        values->setBase(10);
        values->setRange(leastLogarithmic, 1); // never 0, not even before the curve is there
        values->setLabelFormat(QStringLiteral("%g"));
        values->setMinorTickCount(8);
        values->setMinorGridLineColor(mixed(m_look.theme.panel, m_look.theme.line, 0.5));
        axis = values;
    } else {
        auto* const values = new QValueAxis;
        values->setLabelFormat(QStringLiteral("%.3g"));
        values->setTickCount(5);
        axis = values;
    }
    dressAxis(axis);
    chart()->addAxis(axis, Qt::AlignLeft);
    m_line->attachAxis(axis);
    m_mean->attachAxis(axis);
    m_marker->attachAxis(axis);
    return axis;
}

void CostChart::setLogarithmic(bool logarithmic)
{
    if (logarithmic == m_logarithmic)
        return;
    m_logarithmic = logarithmic;
    chart()->removeAxis(m_costs);
    delete m_costs;
    m_costs = makeCostAxis(logarithmic);
    redraw();
}

void CostChart::setCurve(const std::vector<CurvePoint>& curve, std::int64_t furthest)
{
    if (curve == m_curve && furthest == m_furthest)
        return;
    m_curve = curve;
    m_furthest = furthest;
    redraw();
}

void CostChart::redraw()
{
    QList<QPointF> points;
    const double floor = m_logarithmic ? leastLogarithmic : -1e300;
    for (const CurvePoint& point : m_curve) {
        const auto x = static_cast<double>(point.first);
        if (std::isfinite(point.greatest))
            points.append({x, std::max(floor, point.greatest)});
        if (point.least != point.greatest && std::isfinite(point.least))
            points.append({x, std::max(floor, point.least)});
    }
    const bool dense = m_curve.size() > densePoints;
    const QColor faint = mixed(m_look.theme.panel, m_look.theme.cost, 0.4);
    m_line->setPen(dense ? QPen(faint, 1) : QPen(m_look.theme.cost, 2));
    m_line->setPointsVisible(points.size() <= fewPoints);
    m_line->replace(points);
    redrawMean(floor);
    fitAxes();
    setMarker(m_at, m_atCost);
}

// Mini-batches make a restless curve; a mean over a window shows where it goes.
void CostChart::redrawMean(double floor)
{
    QList<QPointF> points;
    m_window = 0;
    if (m_curve.size() > densePoints) {
        const std::size_t width = m_curve.size() / meanWindows;
        double sum = 0;
        for (std::size_t i = 0; i < m_curve.size(); ++i) {
            sum += m_curve[i].mean;
            if (i >= width)
                sum -= m_curve[i - width].mean;
            if (i + 1 >= width && std::isfinite(sum))
                points.append({static_cast<double>(m_curve[i].first),
                               std::max(floor, sum / static_cast<double>(width))});
        }
        m_window = m_curve[width].first - m_curve[0].first;
    }
    m_mean->replace(points);
}

void CostChart::fitAxes()
{
    double least = std::numeric_limits<double>::infinity();
    double greatest = 0;
    for (const CurvePoint& point : m_curve) {
        if (std::isfinite(point.greatest))
            greatest = std::max(greatest, point.greatest);
        if (point.least > 0)
            least = std::min(least, point.least);
    }
    m_iterations->setRange(1, static_cast<double>(std::max<std::int64_t>(2, m_furthest)));
    m_iterations->setTickCount(static_cast<int>(std::clamp<std::int64_t>(m_furthest, 2, 4)));
    if (greatest <= 0)
        greatest = 1;
    if (m_logarithmic)
        m_costs->setRange(std::max(leastLogarithmic, std::min(least, greatest / 10)), greatest);
    else {
        auto* const costs = static_cast<QValueAxis*>(m_costs);
        costs->setRange(0, greatest * 1.05);
        costs->setTickCount(5);
        costs->applyNiceNumbers();
    }
}

void CostChart::setMarker(std::int64_t iteration, double cost)
{
    m_at = iteration;
    m_atCost = cost;
    QList<QPointF> points;
    if (std::isfinite(cost) && (cost > 0 || !m_logarithmic))
        points.append({static_cast<double>(iteration), cost});
    m_marker->replace(points);
    viewport()->update();
}

int CostChart::pointCount() const { return static_cast<int>(m_line->count()); }

// A line through the current iteration, also where its cost is not known yet.
void CostChart::drawForeground(QPainter* painter, const QRectF&)
{
    const QRectF area = chart()->plotArea();
    const double x = chart()->mapToPosition({static_cast<double>(m_at), 0}, m_line).x();
    if (x < area.left() - 1 || x > area.right() + 1)
        return;
    painter->setPen(QPen(m_look.theme.quiet, 1, Qt::DashLine));
    painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
}

std::int64_t CostChart::iterationAt(QPointF place) const
{
    const double value = chart()->mapToValue(place, m_line).x();
    return std::clamp<std::int64_t>(std::llround(value), 1, std::max<std::int64_t>(1, m_furthest));
}

const CurvePoint* CostChart::nearest(QPointF place) const
{
    if (m_curve.empty())
        return nullptr;
    const std::int64_t wanted = iterationAt(place);
    const auto after =
        std::upper_bound(m_curve.begin(), m_curve.end(), wanted,
                         [](std::int64_t i, const CurvePoint& point) { return i < point.first; });
    return &*(after == m_curve.begin() ? after : after - 1);
}

void CostChart::mouseMoveEvent(QMouseEvent* event)
{
    QChartView::mouseMoveEvent(event);
    const CurvePoint* const point = nearest(event->position());
    if (!point || !chart()->plotArea().contains(event->position())) {
        QToolTip::hideText();
        return;
    }
    const QString cost = point->least == point->greatest
        ? numberText(point->least)
        : tr("%1 to %2").arg(numberText(point->least), numberText(point->greatest));
    QToolTip::showText(event->globalPosition().toPoint(),
                       tr("Iteration %1: C = %2").arg(point->first).arg(cost), this);
}

void CostChart::mouseReleaseEvent(QMouseEvent* event)
{
    QChartView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && chart()->plotArea().contains(event->position()))
        Q_EMIT iterationClicked(iterationAt(event->position()));
}

void CostChart::leaveEvent(QEvent* event)
{
    QChartView::leaveEvent(event);
    QToolTip::hideText();
}

} // namespace gradus
