// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/function_curves.h"

#include "stages/companions.h"

#include <QCoreApplication>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

constexpr std::size_t manyParts = 12; // from which on the parts are drawn more quietly

QString curvesTr(const char* text) { return QCoreApplication::translate("FunctionCurves", text); }

// A new stroke begins wherever there is no value or the line jumps over half the picture.
void paintLine(QPainter& painter, const FunctionCurves& curves, const std::vector<double>& values,
               const PlotFrame& frame, const QPen& pen, bool jumps)
{
    QPainterPath path;
    bool drawing = false;
    double before = 0;
    for (int i = 0; i < curves.count(); ++i) {
        const double value = values[static_cast<std::size_t>(i)];
        const QPointF at = frame.at(curves.place(i), value);
        const bool jump = jumps && drawing && std::abs(at.y() - before) > frame.rect().height() / 3;
        if (!std::isfinite(value))
            drawing = false;
        else if (!drawing || jump)
            path.moveTo(at);
        else
            path.lineTo(at);
        drawing = std::isfinite(value);
        before = at.y();
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawPath(path);
}

void paintPart(QPainter& painter, const FunctionCurves& curves, const FunctionCurves::Part& part,
               const PlotFrame& frame, const Look& look)
{
    const double mean = std::accumulate(part.values.begin(), part.values.end(), 0.0);
    const bool below = mean < 0;
    const QColor sign = below ? look.theme.negative : look.theme.positive;
    const bool quiet = curves.parts.size() > manyParts && !part.current;
    QPen pen(quiet ? mixed(look.theme.panel, sign, 0.45) : sign, part.current ? 2.5 : 1.2,
             below ? Qt::DashLine : Qt::SolidLine);
    if (part.current) {
        QColor halo = look.theme.update;
        halo.setAlphaF(0.3F);
        paintLine(painter, curves, part.values, frame, QPen(halo, 8), false);
    }
    paintLine(painter, curves, part.values, frame, pen, false);
}

// A mark at a few of its places tells a run without colour.
void paintOther(QPainter& painter, const FunctionCurves& curves, std::size_t which,
                const PlotFrame& frame, const Look& look)
{
    constexpr int marks = 9;
    const std::vector<double>& values = curves.others[which].values;
    const int number = static_cast<int>(which) + 1;
    const QColor colour = companionColour(look, number);
    paintLine(painter, curves, values, frame, QPen(colour, 2), false);
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(look.theme.panel);
    for (int i = 1; i <= marks; ++i) { // those of two runs not at the same places
        const int place = (curves.count() - 1) * (6 * i + number) / (6 * (marks + 1) + 6);
        const double value = values[static_cast<std::size_t>(place)];
        if (std::isfinite(value))
            paintMark(painter, frame.at(curves.place(place), value), number, look.px(4));
    }
}

// Many small dots are easier to see through than many large ones.
void paintSamples(QPainter& painter, const FunctionCurves& curves, const PlotFrame& frame,
                  const Look& look)
{
    constexpr qsizetype many = 60;
    const double size = look.px(curves.samples.size() > many ? 2 : 3);
    painter.setPen(QPen(look.theme.text, 1));
    painter.setBrush(look.theme.panel);
    for (const QPointF& sample : curves.samples)
        painter.drawEllipse(frame.at(sample.x(), sample.y()), size, size);
}

void paintGap(QPainter& painter, const FunctionCurves& curves, const PlotFrame& frame,
              const Look& look)
{
    const int worst = curves.worst();
    if (worst < 0)
        return;
    const auto at = static_cast<std::size_t>(worst);
    const QPointF from = frame.at(curves.place(worst), curves.target[at]);
    const QPointF to = frame.at(curves.place(worst), curves.sum[at]);
    painter.setPen(QPen(look.theme.cost, 2, Qt::DotLine));
    painter.drawLine(from, to);
    for (const QPointF& end : {from, to})
        painter.drawLine(end - QPointF(look.px(4), 0), end + QPointF(look.px(4), 0));
}

} // namespace

int FunctionCurves::nearest(double at) const
{
    const double share = (at - x.low) / x.width() * (count() - 1);
    return std::clamp(static_cast<int>(std::lround(share)), 0, std::max(0, count() - 1));
}

int FunctionCurves::worst() const
{
    int found = -1;
    double widest = -1;
    for (int i = 0; i < count() && !target.empty(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const double gap = std::abs(target[at] - sum[at]);
        const bool inside = !interval || (place(i) >= interval->low && place(i) <= interval->high);
        if (inside && std::isfinite(gap) && gap > widest) {
            widest = gap;
            found = i;
        }
    }
    return found;
}

PlotRange FunctionCurves::heights() const
{
    double low = 0;
    double high = 0;
    const auto include = [&](const std::vector<double>& values) {
        for (const double value : values)
            if (std::isfinite(value)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
    };
    include(target);
    include(sum);
    const double wide = std::max(high - low, 1e-9);
    // Parts may be far larger than what they add up to: they may leave the picture.
    const double lowest = low - wide;
    const double highest = high + wide;
    for (const Part& part : parts)
        include(part.values);
    for (const Other& other : others)
        include(other.values);
    for (const QPointF& sample : samples)
        include({sample.y()});
    low = std::max(low, lowest);
    high = std::min(high, highest);
    const double margin = std::max(0.08 * (high - low), 1e-6);
    return {low - margin, high + margin};
}

void paintCurves(QPainter& painter, const FunctionCurves& curves, const PlotFrame& frame,
                 const Look& look)
{
    if (curves.count() < 2)
        return;
    if (curves.interval) {
        QColor shade = look.theme.ground;
        const double left = frame.at(curves.interval->low, 0).x();
        const double right = frame.at(curves.interval->high, 0).x();
        const QRectF all = frame.rect();
        painter.fillRect(QRectF(all.topLeft(), QPointF(left, all.bottom())), shade);
        painter.fillRect(QRectF(QPointF(right, all.top()), all.bottomRight()), shade);
    }
    for (const bool current : {false, true})
        for (const FunctionCurves::Part& part : curves.parts)
            if (part.current == current)
                paintPart(painter, curves, part, frame, look);
    if (!curves.target.empty())
        paintLine(painter, curves, curves.target, frame,
                  QPen(mixed(look.theme.panel, look.theme.quiet, 0.7), 4), true);
    paintSamples(painter, curves, frame, look);
    for (std::size_t i = curves.others.size(); i-- > 0;)
        paintOther(painter, curves, i, frame, look);
    paintLine(painter, curves, curves.sum, frame, QPen(look.theme.text, 2.2), false);
    paintGap(painter, curves, frame, look);
}

namespace {

// Writes what lines are from left to right, as far as there is room.
class Legend {
public:
    Legend(QPainter& painter, const QRectF& strip, const Look& look)
        : m_painter(painter)
        , m_strip(strip)
        , m_look(look)
        , m_x(strip.left())
    {
        painter.setFont(look.text(12));
    }

    void word(const QString& text)
    {
        const double wide = widthOf(text);
        if (m_x + wide > m_strip.right())
            return;
        m_painter.setPen(m_look.theme.text);
        m_painter.drawText(QRectF(m_x, m_strip.top(), wide + 2, m_strip.height()),
                           Qt::AlignLeft | Qt::AlignVCenter, text);
        m_x += wide + 3 * gap();
    }
    // `mark`: of a run beside; 0: none.
    void line(const QPen& pen, const QString& name, int mark = 0)
    {
        const double sample = m_look.px(22);
        if (m_x + sample + gap() + widthOf(name) > m_strip.right())
            return;
        const double middle = m_strip.center().y();
        m_painter.setPen(pen);
        m_painter.setBrush(m_look.theme.panel);
        m_painter.drawLine(QPointF(m_x, middle), QPointF(m_x + sample, middle));
        if (mark > 0)
            paintMark(m_painter, {m_x + sample / 2, middle}, mark, m_look.px(4));
        m_x += sample + gap();
        word(name);
    }
    void dot(const QString& name)
    {
        if (m_x + 2 * gap() + widthOf(name) > m_strip.right())
            return;
        m_painter.setPen(QPen(m_look.theme.text, 1));
        m_painter.setBrush(m_look.theme.panel);
        m_painter.drawEllipse(QPointF(m_x + gap() / 2, m_strip.center().y()), gap() / 2, gap() / 2);
        m_x += 2 * gap();
        word(name);
    }

private:
    [[nodiscard]] double gap() const { return m_look.px(6); }
    [[nodiscard]] double widthOf(const QString& text) const
    {
        return QFontMetricsF(m_painter.font()).horizontalAdvance(text);
    }

    QPainter& m_painter;
    QRectF m_strip;
    const Look& m_look;
    double m_x;
};

} // namespace

void paintCurvesLegend(QPainter& painter, const FunctionCurves& curves, const QRectF& strip,
                       const QStringList& extra, const Look& look)
{
    const double rows = curves.others.empty() ? 1 : 2;
    Legend upper(painter, QRectF(strip.topLeft(), QSizeF(strip.width(), strip.height() / rows)),
                 look);
    if (!curves.target.empty())
        upper.line(QPen(mixed(look.theme.panel, look.theme.quiet, 0.7), 4),
                   curvesTr(QT_TRANSLATE_NOOP("FunctionCurves", "function f")));
    upper.line(QPen(look.theme.text, 2.2), curvesTr(QT_TRANSLATE_NOOP("FunctionCurves", "sum g")));
    if (!curves.parts.empty())
        upper.line(QPen(look.theme.positive, 1.2),
                   curvesTr(QT_TRANSLATE_NOOP("FunctionCurves", "parts")));
    if (!curves.samples.empty())
        upper.dot(curvesTr(QT_TRANSLATE_NOOP("FunctionCurves", "samples")));
    for (const QString& text : extra)
        upper.word(text);
    if (curves.others.empty())
        return;
    Legend lower(painter,
                 QRectF(strip.left(), strip.center().y(), strip.width(), strip.height() / rows),
                 look);
    for (std::size_t i = 0; i < curves.others.size(); ++i) {
        const int which = static_cast<int>(i) + 1;
        lower.line(QPen(companionColour(look, which), 2), curves.others[i].name, which);
    }
}

} // namespace gradus
