// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/cost_chart.h"

#include "stages/companions.h"

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

void CostChart::redraw()
{
    chooseAxis();
    QList<QPointF> points;
    const double floor = m_axisLogarithmic ? leastLogarithmic : -1e300;
    for (const CurvePoint& point : m_curve) {
        const auto x = static_cast<double>(point.first);
        if (std::isfinite(point.greatest))
            points.append({x, std::max(floor, point.greatest)});
        if (point.least != point.greatest && std::isfinite(point.least))
            points.append({x, std::max(floor, point.least)});
    }
    const bool dense = m_restless && m_curve.size() > densePoints;
    const QColor faint = mixed(m_look.theme.panel, m_look.theme.cost, 0.4);
    m_line->setPen(dense ? QPen(faint, 1) : QPen(m_look.theme.cost, 2));
    m_line->setPointsVisible(points.size() <= fewPoints);
    m_line->replace(points);
    redrawMean(floor);
    redrawOthers(floor);
    fitAxes();
    setMarker(m_at, m_atCost);
}

// Mini-batches make a restless curve; a mean over a window shows where it goes.
void CostChart::redrawMean(double floor)
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
                               std::max(floor, sum / static_cast<double>(width))});
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

void CostChart::redrawOthers(double floor)
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
                points.append({point.x(), std::max(floor, point.y())});
        m_otherLines[i]->setPen(QPen(m_others[i].colour, 2, m_others[i].style));
        m_otherLines[i]->replace(points);
    }
}

void CostChart::fitAxes()
{
    double least = std::numeric_limits<double>::infinity();
    double greatest = 0;
    double lowest = 0;
    std::int64_t furthest = m_furthest;
    for (const ChartLine& line : m_others) {
        for (const QPointF& point : line.points) {
            if (std::isfinite(point.y())) {
                greatest = std::max(greatest, point.y());
                lowest = std::min(lowest, point.y());
            }
            if (point.y() > 0)
                least = std::min(least, point.y());
            furthest = std::max<std::int64_t>(furthest, std::llround(point.x()));
        }
    }
    for (const CurvePoint& point : m_curve) {
        if (std::isfinite(point.greatest))
            greatest = std::max(greatest, point.greatest);
        if (std::isfinite(point.least))
            lowest = std::min(lowest, point.least);
        if (point.least > 0)
            least = std::min(least, point.least);
    }
    m_iterations->setRange(static_cast<double>(first()),
                           static_cast<double>(std::max<std::int64_t>(2, furthest)));
    m_iterations->setTickCount(static_cast<int>(std::clamp<std::int64_t>(furthest, 2, 4)));
    if (greatest <= 0 && lowest == 0)
        greatest = 1;
    if (m_axisLogarithmic)
        m_costs->setRange(std::max(leastLogarithmic, std::min(least, greatest / 10)), greatest);
    else {
        auto* const costs = static_cast<QValueAxis*>(m_costs);
        costs->setRange(lowest * 1.05, greatest * 1.05);
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

int CostChart::pointCount() const { return static_cast<int>(m_line->count()); }

// A line through the current iteration, also where its cost is not known yet.
void CostChart::drawForeground(QPainter* painter, const QRectF&)
{
    const QRectF area = chart()->plotArea();
    const double x = chart()->mapToPosition({static_cast<double>(m_at), 0}, m_line).x();
    if (x >= area.left() - 1 && x <= area.right() + 1) {
        painter->setPen(QPen(m_look.theme.quiet, 1, Qt::DashLine));
        painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
    paintMarks(*painter);
    if (!m_others.empty()) {
        paintLegend(*painter);
    } else if (m_window > 0) {
        painter->setFont(m_look.text(12));
        painter->setPen(m_look.theme.quiet);
        painter->drawText(area.adjusted(0, 2, -4, 0), Qt::AlignRight | Qt::AlignTop,
                          tr("bold: mean of %1").arg(m_window));
    }
}

// A mark at a few points of every further line tells it without colour.
void CostChart::paintMarks(QPainter& painter) const
{
    constexpr qsizetype few = 5;
    const QRectF area = chart()->plotArea().adjusted(-1, -1, 1, 1);
    for (std::size_t i = 0; i < m_others.size(); ++i) {
        if (m_others[i].mark == 0)
            continue;
        const QList<QPointF> points = m_otherLines[i]->points();
        painter.setPen(QPen(m_others[i].colour, 1.5));
        painter.setBrush(m_look.theme.panel);
        for (qsizetype k = 0; k < points.size(); k += points.size() / few + 1) {
            const QPointF at = chart()->mapToPosition(points[k], m_otherLines[i]);
            if (area.contains(at))
                paintMark(painter, at, m_others[i].mark, m_look.px(4));
        }
    }
}

// In the upper right corner, where falling curves leave room.
void CostChart::paintLegend(QPainter& painter) const
{
    const QFont font = m_look.text(12);
    const QFontMetricsF metrics(font);
    const double sample = m_look.px(26);
    double width = metrics.horizontalAdvance(m_name);
    for (const ChartLine& line : m_others)
        width = std::max(width, metrics.horizontalAdvance(line.name));
    const double row = metrics.height() + 2;
    QRectF box(0, 0, width + sample + m_look.px(18), row * double(m_others.size() + 1) + 6);
    box.moveTopRight(chart()->plotArea().topRight() + QPointF(-2, 2));
    QColor ground = m_look.theme.panel;
    ground.setAlphaF(0.85F);
    painter.fillRect(box, ground);
    painter.setFont(font);
    const auto entry = [&](std::size_t at, const QPen& pen, int mark, const QString& name) {
        const double y = box.top() + 3 + row * (double(at) + 0.5);
        const double x = box.left() + m_look.px(6);
        painter.setPen(pen);
        painter.setBrush(m_look.theme.panel);
        painter.drawLine(QPointF(x, y), QPointF(x + sample, y));
        if (mark > 0)
            paintMark(painter, {x + sample / 2, y}, mark, m_look.px(4));
        painter.setPen(m_look.theme.text);
        painter.drawText(QRectF(x + sample + m_look.px(6), y - row / 2, width + 2, row),
                         Qt::AlignLeft | Qt::AlignVCenter, name);
    };
    entry(0, QPen(m_look.theme.cost, 2), 0, m_name);
    for (std::size_t i = 0; i < m_others.size(); ++i)
        entry(i + 1, QPen(m_others[i].colour, 2, m_others[i].style), m_others[i].mark,
              m_others[i].name);
}

std::int64_t CostChart::iterationAt(QPointF place) const
{
    const double value = chart()->mapToValue(place, m_line).x();
    return std::clamp<std::int64_t>(std::llround(value), first(),
                                    std::max<std::int64_t>(1, m_furthest));
}

std::int64_t CostChart::first() const
{
    return m_curve.empty() ? 1 : std::min<std::int64_t>(1, m_curve.front().first);
}

const CurvePoint* CostChart::nearest(std::int64_t iteration) const
{
    if (m_curve.empty())
        return nullptr;
    const auto after =
        std::upper_bound(m_curve.begin(), m_curve.end(), iteration,
                         [](std::int64_t i, const CurvePoint& point) { return i < point.first; });
    return &*(after == m_curve.begin() ? after : after - 1);
}

QString CostChart::valuesAt(std::int64_t iteration) const
{
    const CurvePoint* const point = nearest(iteration);
    if (!point)
        return {};
    const QString cost = point->least == point->greatest
        ? numberText(point->least)
        : tr("%1 to %2").arg(numberText(point->least), numberText(point->greatest));
    QString text = tr("Iteration %1: %2 = %3")
                       .arg(point->first)
                       .arg(m_others.empty() ? m_symbol : m_name, cost);
    for (const ChartLine& line : m_others) {
        const auto next = std::find_if(line.points.begin(), line.points.end(), [&](QPointF p) {
            return p.x() >= static_cast<double>(iteration);
        });
        if (next != line.points.end())
            text += QStringLiteral("\n")
                + tr("%1: %2 (iteration %3)")
                      .arg(line.name, numberText(next->y()))
                      .arg(std::llround(next->x()));
    }
    return text;
}

void CostChart::mouseMoveEvent(QMouseEvent* event)
{
    QChartView::mouseMoveEvent(event);
    const QString text = chart()->plotArea().contains(event->position())
        ? valuesAt(iterationAt(event->position()))
        : QString();
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPosition().toPoint(), text, this);
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
