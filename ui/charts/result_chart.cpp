// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/result_chart.h"

#include "charts/log_ticks.h"
#include "charts/series_look.h"
#include "session/session.h"
#include "stages/companions.h"

#include <QCategoryAxis>
#include <QChart>
#include <QKeyEvent>
#include <QLineSeries>
#include <QMouseEvent>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr qsizetype mostMarks = 2000; // a series; more would only be a blot
constexpr double leastDrawn = 1e-300; // a logarithmic axis has no 0

// `least` and `most` are logarithms.
void fitLogarithmic(QCategoryAxis& axis, double least, double most)
{
    constexpr double alone = 0.15; // what is around a single number
    const double room = most > least ? 0.05 * (most - least) : alone;
    for (const QString& label : axis.categoriesLabels())
        axis.remove(label);
    axis.setRange(least - room, most + room);
    axis.setStartValue(least - room);
    for (const double tick : logTicks(std::pow(10, least - room), std::pow(10, most + room)))
        axis.append(plainNumber(tick), std::log10(tick));
}

void fitLinear(QValueAxis& axis, bool whole, double least, double most)
{
    if (whole) {
        axis.setRange(least - 0.5, most + 0.5);
        axis.setTickType(QValueAxis::TicksDynamic);
        axis.setTickAnchor(least);
        axis.setTickInterval(std::max(1.0, std::ceil((most - least) / 10)));
        return;
    }
    axis.setRange(std::min(least, 0.0), std::max(most, least + 1e-9));
    axis.applyNiceNumbers();
}

} // namespace

ResultChart::ResultChart(const Look& look, QWidget* parent)
    : QChartView(new QChart, parent)
    , m_look(look)
{
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(FullViewportUpdate); // the foreground is not part of the scene
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Picture of the results"));
    setBackgroundBrush(look.theme.panel);
    chart()->setBackgroundBrush(look.theme.panel);
    chart()->setBackgroundRoundness(0);
    chart()->legend()->hide();
    setMinimumSize(look.px(240), look.px(130));
    setPicture({});
}

QAbstractAxis* ResultChart::makeAxis(const ResultAxis& axis, Qt::Alignment side)
{
    QAbstractAxis* made = nullptr;
    if (axis.logarithmic) {
        auto* const values = new QCategoryAxis;
        values->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        made = values;
    } else {
        auto* const values = new QValueAxis;
        values->setLabelFormat(axis.whole ? QStringLiteral("%.0f") : QStringLiteral("%.3g"));
        made = values;
    }
    made->setLabelsFont(m_look.number(12));
    made->setLabelsColor(m_look.theme.quiet);
    made->setGridLineColor(m_look.theme.line);
    made->setLinePenColor(m_look.theme.line);
    made->setTitleText(axis.title);
    made->setTitleFont(m_look.text(12));
    made->setTitleBrush(m_look.theme.quiet);
    chart()->addAxis(made, side);
    for (QLineSeries* const line : m_lines)
        line->attachAxis(made);
    return made;
}

void ResultChart::makeLines()
{
    while (m_lines.size() > m_picture.series.size()) {
        chart()->removeSeries(m_lines.back());
        delete m_lines.back();
        m_lines.pop_back();
    }
    while (m_lines.size() < m_picture.series.size()) {
        m_lines.push_back(new QLineSeries);
        chart()->addSeries(m_lines.back());
        m_lines.back()->attachAxis(m_x);
        m_lines.back()->attachAxis(m_y);
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        QList<QPointF> drawn;
        for (const QPointF& point : m_picture.series[i].line)
            if (canBeDrawn(point))
                drawn.append(scaled(point));
        m_lines[i]->setPen(QPen(companionColour(m_look, seriesLook(i)), 1.75, seriesDash(i)));
        m_lines[i]->replace(drawn);
    }
}

void ResultChart::setPicture(ResultPicture picture)
{
    const bool other = !m_x || !(picture.x == m_picture.x) || !(picture.y == m_picture.y);
    m_picture = std::move(picture);
    m_current.reset();
    if (other) {
        for (QAbstractAxis* const axis : {m_x, m_y}) {
            if (!axis)
                continue;
            chart()->removeAxis(axis);
            delete axis;
        }
        m_x = makeAxis(m_picture.x, Qt::AlignBottom);
        m_y = makeAxis(m_picture.y, Qt::AlignLeft);
    }
    makeLines();
    fitAxis(m_x, true);
    fitAxis(m_y, false);
    chart()->setMargins(QMargins(0, layLegend(), m_look.px(12), 0));
    viewport()->update();
}

bool ResultChart::canBeDrawn(QPointF point) const
{
    const auto fits = [](double value, const ResultAxis& axis) {
        return std::isfinite(value) && (!axis.logarithmic || value >= leastDrawn);
    };
    return fits(point.x(), m_picture.x) && fits(point.y(), m_picture.y);
}

// As the axes have it: Qt's own logarithmic axis labels powers of ten only, which leaves the axis
// of numbers that are less than ten times apart without any.
QPointF ResultChart::scaled(QPointF point) const
{
    return {m_picture.x.logarithmic ? std::log10(point.x()) : point.x(),
            m_picture.y.logarithmic ? std::log10(point.y()) : point.y()};
}

void ResultChart::widen(const ResultSeries& series, bool horizontal, double& least,
                        double& most) const
{
    const auto take = [&](QPointF point) {
        if (!canBeDrawn(point))
            return;
        const QPointF at = scaled(point);
        least = std::min(least, horizontal ? at.x() : at.y());
        most = std::max(most, horizontal ? at.x() : at.y());
    };
    for (const auto* points : {&series.points, &series.line})
        std::for_each(points->begin(), points->end(), take);
    for (qsizetype i = 0; i < series.errors.size(); ++i)
        for (const double error : {series.errors[i], -series.errors[i]})
            take(series.points[i] + QPointF(0, error));
}

void ResultChart::fitAxis(QAbstractAxis* axis, bool horizontal) const
{
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    for (const ResultSeries& series : m_picture.series)
        widen(series, horizontal, least, most);
    const ResultAxis& is = horizontal ? m_picture.x : m_picture.y;
    axis->setVisible(least <= most);
    if (least > most)
        return;
    for (const ResultMark& mark : m_picture.marks) {
        const double x = is.logarithmic ? std::log10(mark.x) : mark.x;
        if (horizontal && std::isfinite(x)) {
            least = std::min(least, x);
            most = std::max(most, x);
        }
    }
    if (is.logarithmic)
        fitLogarithmic(*static_cast<QCategoryAxis*>(axis), least, most);
    else
        fitLinear(*static_cast<QValueAxis*>(axis), is.whole, least, most);
}

std::optional<QPointF> ResultChart::placeOf(std::size_t series, qsizetype point) const
{
    const QPointF at = m_picture.series[series].points[point];
    if (!canBeDrawn(at))
        return std::nullopt;
    return chart()->mapToPosition(scaled(at), m_lines[series]);
}

std::optional<double> ResultChart::placeOfMark(std::size_t mark) const
{
    const double x = m_picture.marks[mark].x;
    const double at = m_picture.x.logarithmic ? std::log10(x) : x;
    if (m_lines.empty() || !m_x->isVisible() || !std::isfinite(at))
        return std::nullopt;
    return chart()->mapToPosition({at, 0}, m_lines.front()).x();
}

std::vector<ResultChart::Spot> ResultChart::spots() const
{
    std::vector<Spot> all;
    for (std::size_t i = 0; i < m_picture.series.size(); ++i) {
        const qsizetype count = m_picture.series[i].points.size();
        for (qsizetype k = 0; k < count; k += count / mostMarks + 1)
            if (canBeDrawn(m_picture.series[i].points[k]))
                all.push_back({i, k});
    }
    return all;
}

std::optional<ResultChart::Spot> ResultChart::spotAt(QPointF place) const
{
    std::optional<Spot> nearest;
    double least = m_look.px(14);
    for (const Spot& spot : spots()) {
        const double far = QLineF(*placeOf(spot.series, spot.point), place).length();
        if (far < least) {
            least = far;
            nearest = spot;
        }
    }
    return nearest;
}

QString ResultChart::textOf(const Spot& spot) const
{
    const ResultSeries& series = m_picture.series[spot.series];
    const QPointF at = series.points[spot.point];
    QString value = numberText(at.y());
    if (!series.errors.isEmpty())
        value += QStringLiteral(" ± ") + plainNumber(series.errors[spot.point], 2);
    return tr("%1\n%2: %3\n%4: %5")
        .arg(series.name, m_picture.x.title, numberText(at.x()), m_picture.y.title, value);
}

QString ResultChart::textAt(QPointF place) const
{
    const auto spot = spotAt(place);
    return spot ? textOf(*spot) : QString();
}

void ResultChart::mouseMoveEvent(QMouseEvent* event)
{
    QChartView::mouseMoveEvent(event);
    const QString text = textAt(event->position());
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPosition().toPoint(), text, this);
}

// The arrow keys go from point to point.
void ResultChart::keyPressEvent(QKeyEvent* event)
{
    const auto all = spots();
    const bool forward = event->key() == Qt::Key_Right;
    if ((!forward && event->key() != Qt::Key_Left) || all.empty()) {
        QChartView::keyPressEvent(event);
        return;
    }
    const auto here = std::find_if(all.begin(), all.end(), [this](const Spot& spot) {
        return m_current && spot.series == m_current->series && spot.point == m_current->point;
    });
    const auto count = static_cast<std::ptrdiff_t>(all.size());
    std::ptrdiff_t next = forward ? 0 : count - 1;
    if (here != all.end())
        next = (here - all.begin() + (forward ? 1 : count - 1)) % count;
    m_current = all[static_cast<std::size_t>(next)];
    const QString text = textOf(*m_current);
    setAccessibleDescription(text);
    const QPointF place = *placeOf(m_current->series, m_current->point);
    QToolTip::showText(viewport()->mapToGlobal(place.toPoint()), text, this);
    viewport()->update();
}

void ResultChart::leaveEvent(QEvent* event)
{
    QChartView::leaveEvent(event);
    QToolTip::hideText();
}

void ResultChart::focusOutEvent(QFocusEvent* event)
{
    QChartView::focusOutEvent(event);
    m_current.reset();
    viewport()->update();
}

void ResultChart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    chart()->setMargins(QMargins(0, layLegend(), m_look.px(12), 0));
}

} // namespace gradus
