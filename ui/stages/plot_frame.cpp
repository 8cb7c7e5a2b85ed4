// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/plot_frame.h"

#include "session/session.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace gradus {

void PlotRange::include(double number)
{
    if (!std::isfinite(number) || (number >= low && number <= high))
        return;
    low = std::min(low, number);
    high = std::max(high, number);
    const double margin = 0.08 * width();
    (number == low ? low : high) += number == low ? -margin : margin;
}

void PlotRange::includeNear(const std::vector<double>& numbers, double widths)
{
    const PlotRange near{low - widths * width(), high + widths * width()};
    for (const double number : numbers)
        if (number >= near.low && number <= near.high)
            include(number);
}

std::vector<double> roundNumbers(const PlotRange& range, int count)
{
    const double wanted = range.width() / std::max(1, count);
    if (!(wanted > 0) || !std::isfinite(wanted))
        return {};
    // Whole numbers times or over a power of ten: 3/5 of a unit is 0.6, not 0.6000000000000001.
    const double exponent = std::floor(std::log10(wanted));
    const double power = std::pow(10, std::abs(exponent));
    const auto scaled = [&](double whole) { return exponent < 0 ? whole / power : whole * power; };
    const double share = wanted / scaled(1);
    const double unit = share < 1.5 ? 1 : share < 3.5 ? 2 : share < 7.5 ? 5 : 10;
    std::vector<double> numbers;
    const double first = std::ceil(range.low / scaled(unit));
    for (int i = 0; i <= 4 * count && scaled((first + i) * unit) <= range.high; ++i)
        numbers.push_back(scaled((first + i) * unit));
    return numbers;
}

PlotFrame::PlotFrame(const QRectF& room, const PlotRange& x, const PlotRange& y, const Look& look)
    : m_rect(room.adjusted(look.px(64), look.px(12), -look.px(16), -look.px(40)))
    , m_x(x)
    , m_y(y)
{ }

QPointF PlotFrame::at(double x, double y) const
{
    return {m_rect.left() + (x - m_x.low) / m_x.width() * m_rect.width(),
            m_rect.bottom() - (y - m_y.low) / m_y.width() * m_rect.height()};
}

double PlotFrame::xAt(double pixel) const
{
    return m_x.low + (pixel - m_rect.left()) / m_rect.width() * m_x.width();
}

double PlotFrame::yAt(double pixel) const
{
    return m_y.low + (m_rect.bottom() - pixel) / m_rect.height() * m_y.width();
}

void PlotFrame::paintAxes(QPainter& painter, const Look& look, const QString& xName,
                          const QString& yName, bool grid) const
{
    painter.setFont(look.number(12));
    const QPen numbers(look.theme.quiet);
    const QPen lines(look.theme.line, 1);
    const double high = QFontMetricsF(painter.font()).height();
    for (const double x : roundNumbers(m_x, static_cast<int>(m_rect.width() / look.px(90)))) {
        const double at = this->at(x, 0).x();
        painter.setPen(lines);
        painter.drawLine(
            QLineF(at, grid ? m_rect.top() : m_rect.bottom(), at, m_rect.bottom() + 4));
        painter.setPen(numbers);
        painter.drawText(QRectF(at - 50, m_rect.bottom() + 5, 100, high), Qt::AlignCenter,
                         plainNumber(x));
    }
    for (const double y : roundNumbers(m_y, static_cast<int>(m_rect.height() / look.px(50)))) {
        const double at = this->at(0, y).y();
        painter.setPen(lines);
        painter.drawLine(QLineF(m_rect.left() - 4, at, grid ? m_rect.right() : m_rect.left(), at));
        painter.setPen(numbers);
        painter.drawText(QRectF(0, at - high / 2, m_rect.left() - 8, high),
                         Qt::AlignRight | Qt::AlignVCenter, plainNumber(y));
    }
    painter.setFont(look.text(13, true));
    painter.setPen(look.theme.text);
    const double letters = QFontMetricsF(painter.font()).height();
    painter.drawText(QRectF(m_rect.left(), m_rect.bottom() + 4 + high, m_rect.width(), letters),
                     Qt::AlignRight | Qt::AlignTop, xName);
    painter.drawText(QRectF(4, m_rect.top() - 8, m_rect.left() - 8, letters), Qt::AlignLeft, yName);
}

LessonView viewOf(const PlotFrame& frame)
{
    const auto rounded = [](const PlotRange& range) -> std::optional<std::pair<double, double>> {
        const auto low = parseNumber(shownText(range.low));
        const auto high = parseNumber(shownText(range.high));
        return low && high && *low < *high ? std::optional(std::pair(*low, *high)) : std::nullopt;
    };
    return {{}, rounded(frame.x()), rounded(frame.y())};
}

void paintArrow(QPainter& painter, QPointF from, QPointF to, const QColor& colour, double width)
{
    const QLineF line(from, to);
    const double head = std::min(4.5 * width, line.length() * 0.6);
    if (line.length() < 1)
        return;
    const QPointF along = QPointF(line.dx(), line.dy()) / line.length();
    const QPointF across(-along.y(), along.x());
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QLineF(from, to - along * head * 0.8));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{to, to - along * head + across * head * 0.5,
                                  to - along * head - across * head * 0.5});
}

} // namespace gradus
