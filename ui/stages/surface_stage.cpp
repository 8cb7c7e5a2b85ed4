// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/surface_stage.h"

#include <cmath>

namespace gradus {

SurfaceStage::SurfaceStage(Session& session, const Look& look, QWidget* parent)
    : DescentStage(session, look, parent)
{
    setAccessibleName(tr("Surface of the function, seen from above"));
    if (iteration())
        SurfaceStage::lookAgain();
}

void SurfaceStage::lookLike(const Stage& other)
{
    if (const auto* const like = dynamic_cast<const SurfaceStage*>(&other)) {
        m_x = like->m_x;
        m_y = like->m_y;
    }
    m_picture = {};
    DescentStage::lookLike(other);
}

// The picture is made anew only when what is seen of the plane has changed.
void SurfaceStage::lookAgain()
{
    const PlotFrame before = frame();
    setFrame(followed(m_x, 0), followed(m_y, 1));
    if (frame().x() == before.x() && frame().y() == before.y() && frame().rect() == before.rect()
        && !m_picture.isEmpty())
        return;
    const DescentExperiment& experiment = iteration()->experiment();
    const auto samples = experiment.hasData() ? experiment.spec().data->sampleCount() : 1;
    m_picture = SurfacePicture(
        [height = experiment.heights()](double across, double up) {
            return height(std::array{across, up});
        },
        experiment.graph().size() * static_cast<int>(samples), frame(), look());
}

QPointF SurfaceStage::pointOf(const std::vector<double>& place) const
{
    return frame().at(place[0], place[1]);
}

std::vector<double> SurfaceStage::placeAt(QPointF point) const
{
    return {frame().xAt(point.x()), frame().yAt(point.y())};
}

void SurfaceStage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), look().theme.panel);
    if (!iteration())
        return;
    m_picture.paint(painter, look());
    const auto& names = iteration()->experiment().graph().variables();
    frame().paintAxes(painter, look(), QString::fromStdString(names[0]),
                      QString::fromStdString(names[1]), false);
    painter.setClipRect(frame().rect());
    paintWalk(painter);
    paintArrows(painter);
    if (!moved().empty()) {
        painter.setPen(QPen(look().theme.text, 2, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(pointOf(moved()), look().px(8), look().px(8));
    }
    paintSigns(painter);
    const QPointF here = pointOf(iteration()->state().x);
    paintRuns(painter, {here.x(), 2 * frame().rect().center().y() - here.y()});
}

void SurfaceStage::paintWalk(QPainter& painter) const
{
    const auto all = runs();
    for (std::size_t run = all.size(); run-- > 0;) { // this run on top
        QPolygonF way;
        for (const auto& place : all[run].places)
            way += pointOf(place);
        paintWay(painter, way, static_cast<int>(run), look());
    }
    const double start = look().px(5);
    const QPointF first = pointOf(all.front().places.front());
    painter.setPen(QPen(look().theme.text, 2));
    painter.setBrush(look().theme.panel);
    painter.drawRect(QRectF(first - QPointF(start, start), QSizeF(2 * start, 2 * start)));
}

// Down the slope: the gradient's own length would leave the picture or be too small to see, so only
// its direction is drawn.
std::optional<QPointF> SurfaceStage::gradientEnd() const
{
    const auto first = known(DescentPart::Slope, 0);
    const auto second = known(DescentPart::Slope, 1);
    if (!first || !second || (*first == 0 && *second == 0))
        return std::nullopt;
    const auto& here = iteration()->state().x;
    const QPointF from = pointOf(here);
    const QPointF along =
        pointOf({here[0] - *first / std::hypot(*first, *second) * frame().x().width(),
                 here[1] - *second / std::hypot(*first, *second) * frame().x().width()})
        - from;
    return from + along / std::hypot(along.x(), along.y()) * look().px(72);
}

std::optional<QPointF> SurfaceStage::stepEnd() const
{
    const auto first = known(DescentPart::Change, 0);
    const auto second = known(DescentPart::Change, 1);
    const auto& here = iteration()->state().x;
    if (!first || !second)
        return std::nullopt;
    return pointOf({here[0] + *first, here[1] + *second});
}

void SurfaceStage::paintArrows(QPainter& painter) const
{
    const QPointF here = pointOf(iteration()->state().x);
    if (const auto end = gradientEnd())
        paintArrow(painter, here, *end, look().theme.backward, 3);
    if (const auto end = stepEnd()) {
        paintArrow(painter, here, *end, look().theme.update, 3);
        painter.setPen(QPen(look().theme.update, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(*end, look().px(6), look().px(6));
    }
    painter.setPen(QPen(look().theme.text, 2));
    painter.setBrush(look().theme.current);
    painter.drawEllipse(here, look().px(6), look().px(6));
}

// What the arrows mean, in the corner that is farthest from the point.
void SurfaceStage::paintSigns(QPainter& painter) const
{
    std::vector<std::pair<QString, QColor>> signs;
    if (gradientEnd())
        signs.emplace_back(QStringLiteral("→ ") + tr("−∇f: steepest way down"),
                           look().theme.backward);
    if (stepEnd())
        signs.emplace_back(QStringLiteral("→ ") + tr("Δ: the step that is taken"),
                           look().theme.update);
    if (signs.empty())
        return;
    painter.setFont(look().text(12, true));
    const QFontMetricsF metrics(painter.font());
    double wide = 0;
    for (const auto& sign : signs)
        wide = std::max(wide, metrics.horizontalAdvance(sign.first));
    QRectF box(0, 0, wide + look().px(16),
               metrics.height() * static_cast<double>(signs.size()) + look().px(10));
    const QRectF room = frame().rect().adjusted(6, 6, -6, -6);
    const QPointF here = pointOf(iteration()->state().x);
    box.moveTopLeft(room.topLeft());
    if (here.x() < room.center().x())
        box.moveRight(room.right());
    if (here.y() < room.center().y())
        box.moveBottom(room.bottom());
    painter.setPen(QPen(look().theme.line, 1));
    painter.setBrush(look().theme.panel);
    painter.drawRoundedRect(box, 4, 4);
    QRectF line = box.adjusted(look().px(8), look().px(5), 0, 0);
    line.setHeight(metrics.height());
    for (const auto& [text, colour] : signs) {
        painter.setPen(colour);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
        line.translate(0, metrics.height());
    }
}

} // namespace gradus
