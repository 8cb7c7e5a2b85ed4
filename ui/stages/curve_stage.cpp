// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/curve_stage.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace gradus {

CurveStage::CurveStage(Session& session, const Look& look, QWidget* parent)
    : DescentStage(session, look, parent)
{
    setAccessibleName(tr("Curve of the function"));
    if (iteration())
        CurveStage::lookAgain();
}

void CurveStage::lookLike(const Stage& other)
{
    if (const auto* const like = dynamic_cast<const CurveStage*>(&other))
        m_range = like->m_range;
    DescentStage::lookLike(other);
}

void CurveStage::lookAgain()
{
    const PlotRange range = followed(m_range, 0);
    setFrame(range, firstHeights().value_or(heights(range)));
}

// The heights of the curve, without those that only a steep end has.
PlotRange CurveStage::heights(const PlotRange& x) const
{
    std::vector<double> all;
    for (int i = 0; i <= 200; ++i) {
        const double height = valueAt({x.low + x.width() * i / 200});
        if (std::isfinite(height))
            all.push_back(height);
    }
    if (all.empty())
        return {};
    std::sort(all.begin(), all.end());
    PlotRange range{all.front(), all.back()};
    const double usual = all[all.size() * 9 / 10];
    if (range.width() > 20 * (usual - range.low))
        range.high = usual;
    if (!(range.width() > 0))
        range = {range.low - 1, range.low + 1};
    const double margin = 0.08 * range.width();
    range = {range.low - margin, range.high + margin};
    if (follows())
        for (const auto& place : walk())
            range.include(valueAt(place));
    return range;
}

QPointF CurveStage::pointOf(const std::vector<double>& place) const
{
    return frame().at(place[0], valueAt(place));
}

std::vector<double> CurveStage::placeAt(QPointF point) const { return {frame().xAt(point.x())}; }

void CurveStage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), look().theme.panel);
    if (!iteration())
        return;
    const auto& names = iteration()->experiment().graph().variables();
    frame().paintAxes(painter, look(), QString::fromStdString(names[0]), QStringLiteral("f"), true);
    painter.setClipRect(frame().rect());
    paintCurve(painter);
    paintWalk(painter);
    paintPoint(painter);
    if (!moved().empty()) {
        painter.setPen(QPen(look().theme.text, 2, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(pointOf(moved()), look().px(8), look().px(8));
    }
    paintRuns(painter, pointOf(iteration()->state().x));
}

// A new stroke begins wherever the function has no finite value or jumps.
void CurveStage::paintCurve(QPainter& painter) const
{
    QPainterPath path;
    bool drawing = false;
    double before = 0;
    for (double pixel = frame().rect().left(); pixel <= frame().rect().right(); pixel += 1) {
        const double height = valueAt({frame().xAt(pixel)});
        const double y = std::clamp(frame().at(0, height).y(), -1e6, 1e6);
        const bool jump = drawing && std::abs(y - before) > 4 * frame().rect().height();
        if (!std::isfinite(height)) {
            drawing = false;
        } else if (!drawing || jump) {
            path.moveTo(pixel, y);
            drawing = true;
        } else {
            path.lineTo(pixel, y);
        }
        before = y;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look().theme.text, 2));
    painter.drawPath(path);
}

// Where the descent has been: hollow dots, the first one square.
void CurveStage::paintWalk(QPainter& painter) const
{
    const auto all = runs();
    for (std::size_t i = all.size(); i-- > 1;) {
        QPolygonF way;
        for (const auto& place : all[i].places)
            way += pointOf(place);
        paintWay(painter, way, static_cast<int>(i), look());
    }
    const auto& places = all.front().places;
    painter.setPen(QPen(look().theme.update, 1.5));
    painter.setBrush(look().theme.panel);
    const double size = look().px(4);
    for (std::size_t i = 0; i + 1 < places.size(); ++i) {
        const QPointF point = pointOf(places[i]);
        if (i > 0)
            painter.drawEllipse(point, size, size);
        else
            painter.drawRect(QRectF(point - QPointF(size, size), QSizeF(2 * size, 2 * size)));
    }
}

void CurveStage::paintPoint(QPainter& painter) const
{
    const double x = iteration()->state().x[0];
    auto f = known(Quantity::plain("f"));
    if (f) // of a batch; the curve is that of all samples
        f = valueAt({x});
    const auto slope = known(DescentPart::Slope, 0);
    const auto change = known(DescentPart::Change, 0);
    painter.setPen(QPen(look().theme.quiet, 1, Qt::DashLine));
    const double top = f ? frame().at(x, *f).y() : frame().rect().top();
    painter.drawLine(
        QLineF(frame().at(x, 0).x(), frame().rect().bottom(), frame().at(x, 0).x(), top));
    if (!f)
        return;
    if (slope)
        paintTangent(painter, x, *f, *slope);
    if (change)
        paintNext(painter, x, *change);
    painter.setPen(QPen(look().theme.text, 2));
    painter.setBrush(look().theme.current);
    painter.drawEllipse(frame().at(x, *f), look().px(6), look().px(6));
}

void CurveStage::paintTangent(QPainter& painter, double x, double f, double slope) const
{
    const QPointF here = frame().at(x, f);
    const QPointF along =
        frame().at(x + frame().x().width(), f + slope * frame().x().width()) - here;
    const QPointF half = along / std::hypot(along.x(), along.y()) * look().px(130);
    painter.setPen(QPen(look().theme.backward, 2.5));
    painter.drawLine(here - half, here + half);
    painter.setFont(look().number(12, true));
    const Quantity quantity = iteration()->experiment().quantity(
        {DescentPart::Slope, iteration()->experiment().nodeOf(0), 0});
    const QString text = nameText(quantity) + QStringLiteral(" = ") + session().shown(quantity);
    const QFontMetricsF metrics(painter.font());
    QRectF box(here + half * 0.75,
               QSizeF(metrics.horizontalAdvance(text) + 12, metrics.height() + 6));
    box.translate(half.y() < 0 ? 8 : 8, half.y() < 0 ? 4 : -box.height() - 4);
    const QRectF room = frame().rect().adjusted(4, 4, -4, -4);
    box.moveLeft(std::clamp(box.left(), room.left(), room.right() - box.width()));
    box.moveTop(std::clamp(box.top(), room.top(), room.bottom() - box.height()));
    painter.setPen(QPen(look().theme.backward, 1));
    painter.setBrush(look().theme.panel);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(look().theme.backward);
    painter.drawText(box, Qt::AlignCenter, text);
}

// The step along the axis, and up to the curve where the new point will be.
void CurveStage::paintNext(QPainter& painter, double x, double change) const
{
    const double y = frame().rect().bottom() - look().px(14);
    const QPointF from(frame().at(x, 0).x(), y);
    const QPointF to(frame().at(x + change, 0).x(), y);
    paintArrow(painter, from, to, look().theme.update, 3);
    painter.setPen(QPen(look().theme.update, 1.5, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    const QPointF next = pointOf({x + change});
    painter.drawLine(to, next);
    painter.setPen(QPen(look().theme.update, 2));
    painter.drawEllipse(next, look().px(6), look().px(6));
}

} // namespace gradus
