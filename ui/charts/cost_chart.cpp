// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/cost_chart.h"

#include <QChart>
#include <QLineSeries>
#include <QLogValueAxis>
#include <QScatterSeries>
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
    viewport()->setMouseTracking(true);
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
    for (QLineSeries* const line : m_otherLines)
        line->attachAxis(axis);
    return axis;
}

void CostChart::setLogarithmic(bool logarithmic)
{
    if (logarithmic == m_logarithmic)
        return;
    m_logarithmic = logarithmic;
    redraw();
}

bool CostChart::isNegative() const
{
    const auto below = [](const QPointF& point) { return point.y() < 0; };
    return std::any_of(m_curve.begin(), m_curve.end(),
                       [](const CurvePoint& point) { return point.least < 0; })
        || std::any_of(m_others.begin(), m_others.end(), [&](const ChartLine& line) {
               return std::any_of(line.points.begin(), line.points.end(), below);
           });
}

// Energies may be negative, and have no logarithm then.
void CostChart::chooseAxis()
{
    const bool logarithmic = m_logarithmic && !isNegative();
    if (logarithmic == m_axisLogarithmic)
        return;
    m_axisLogarithmic = logarithmic;
    chart()->removeAxis(m_costs);
    delete m_costs;
    m_costs = makeCostAxis(logarithmic);
}

void CostChart::setCurve(const std::vector<CurvePoint>& curve, std::int64_t furthest, bool restless)
{
    if (curve == m_curve && furthest == m_furthest && restless == m_restless)
        return;
    m_curve = curve;
    m_furthest = furthest;
    m_restless = restless;
    redraw();
}

// What a point is drawn at: on the axis, or where it leaves the picture.
double CostChart::drawn(double value) const
{
    return std::clamp(value, m_axisLogarithmic ? leastLogarithmic : -1e300, m_ceiling);
}

void CostChart::redraw()
{
    chooseAxis();
    fitAxes();
    QList<QPointF> points;
    for (const CurvePoint& point : m_curve) {
        const auto x = static_cast<double>(point.first);
        if (std::isfinite(point.greatest))
            points.append({x, drawn(point.greatest)});
        if (point.least != point.greatest && std::isfinite(point.least))
            points.append({x, drawn(point.least)});
    }
    const bool dense = m_restless && m_curve.size() > densePoints;
    const QColor faint = mixed(m_look.theme.panel, m_look.theme.cost, 0.4);
    m_line->setPen(dense ? QPen(faint, 1) : QPen(m_look.theme.cost, 2));
    m_line->setPointsVisible(points.size() <= fewPoints);
    m_line->replace(points);
    redrawMean();
    redrawOthers();
    setMarker(m_at, m_atCost);
}

// Mini-batches make a restless curve; a mean over a window shows where it goes.
void CostChart::redrawMean()
{
    QList<QPointF> points;
    m_window = 0;
    if (m_restless && m_curve.size() > densePoints) {
        const std::size_t width = m_curve.size() / meanWindows;
        double sum = 0;
        for (std::size_t i = 0; i < m_curve.size(); ++i) {
            sum += m_curve[i].mean;
            if (i >= width)
                sum -= m_curve[i - width].mean;
            if (i + 1 >= width && std::isfinite(sum))
                points.append({static_cast<double>(m_curve[i].first),
                               drawn(sum / static_cast<double>(width))});
        }
        m_window = m_curve[width].first - m_curve[0].first;
    }
    m_mean->replace(points);
}

void CostChart::setOthers(const QString& name, const std::vector<ChartLine>& lines)
{
    if (name == m_name && lines == m_others)
        return;
    m_name = name;
    m_others = lines;
    redraw();
}

void CostChart::redrawOthers()
{
    while (m_otherLines.size() > m_others.size()) {
        chart()->removeSeries(m_otherLines.back());
        delete m_otherLines.back();
        m_otherLines.pop_back();
    }
    for (std::size_t i = 0; i < m_others.size(); ++i) {
        if (i == m_otherLines.size()) {
            m_otherLines.push_back(new QLineSeries);
            chart()->addSeries(m_otherLines[i]);
            m_otherLines[i]->attachAxis(m_iterations);
            m_otherLines[i]->attachAxis(m_costs);
        }
        QList<QPointF> points;
        for (const QPointF& point : m_others[i].points)
            if (std::isfinite(point.y()))
                points.append({point.x(), drawn(point.y())});
        m_otherLines[i]->setPen(QPen(m_others[i].colour, 2, m_others[i].style));
        m_otherLines[i]->replace(points);
    }
}

WorthSeeing CostChart::seen() const
{
    std::vector<LineExtent> extents(1);
    for (const CurvePoint& point : m_curve) {
        extents[0].add(point.greatest);
        extents[0].add(point.least);
    }
    for (const ChartLine& line : m_others) {
        LineExtent& extent = extents.emplace_back();
        for (const QPointF& point : line.points)
            extent.add(point.y());
    }
    return worthSeeing(extents, m_axisLogarithmic);
}

void CostChart::fitAxes()
{
    const WorthSeeing seen = this->seen();
    std::int64_t furthest = m_furthest;
    for (const ChartLine& line : m_others)
        for (const QPointF& point : line.points)
            furthest = std::max<std::int64_t>(furthest, std::llround(point.x()));
    m_iterations->setRange(static_cast<double>(first()),
                           static_cast<double>(std::max<std::int64_t>(2, furthest)));
    m_iterations->setTickCount(static_cast<int>(std::clamp<std::int64_t>(furthest, 2, 4)));
    const double greatest = seen.greatest <= 0 && seen.lowest == 0 ? 1 : seen.greatest;
    m_cut = seen.cut;
    m_ceiling = seen.cut ? 100 * greatest : std::numeric_limits<double>::infinity();
    if (m_axisLogarithmic)
        m_costs->setRange(std::max(leastLogarithmic, std::min(seen.leastPositive, greatest / 10)),
                          greatest);
    else {
        auto* const costs = static_cast<QValueAxis*>(m_costs);
        costs->setRange(seen.lowest * 1.05, greatest * 1.05);
        costs->setTickCount(5);
        costs->applyNiceNumbers();
    }
}

void CostChart::setMarker(std::int64_t iteration, double cost)
{
    m_at = iteration;
    m_atCost = cost;
    QList<QPointF> points;
    if (std::isfinite(cost) && (cost > 0 || !m_axisLogarithmic))
        points.append({static_cast<double>(iteration), cost});
    m_marker->replace(points);
    viewport()->update();
}

std::pair<double, double> CostChart::shownCosts() const
{
    if (const auto* const axis = qobject_cast<const QLogValueAxis*>(m_costs))
        return {axis->min(), axis->max()};
    const auto* const axis = static_cast<const QValueAxis*>(m_costs);
    return {axis->min(), axis->max()};
}

int CostChart::pointCount() const { return static_cast<int>(m_line->count()); }

void CostChart::setJumps(std::vector<JumpTrack::Entry> jumps, const QString& name, JumpWords words)
{
    m_jumpWords = std::move(words);
    if (jumps == m_jumps && name == m_jumpName)
        return;
    m_jumps = std::move(jumps);
    m_jumpName = name;
    viewport()->update();
}

std::int64_t CostChart::first() const
{
    return m_curve.empty() ? 1 : std::min<std::int64_t>(1, m_curve.front().first);
}

} // namespace gradus
