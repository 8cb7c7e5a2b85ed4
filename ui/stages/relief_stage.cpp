// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/relief_stage.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gradus {

namespace {

constexpr int meshSize = 61; // points along an edge

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

} // namespace

ReliefStage::ReliefStage(Session& session, const Look& look, QWidget* parent)
    : DescentStage(session, look, parent)
{
    setAccessibleName(tr("Surface of the function as a landscape"));
    setToolTip(tr("Drag, or press the arrow keys, to turn the landscape"));
    if (iteration())
        ReliefStage::lookAgain();
}

void ReliefStage::lookLike(const Stage& other)
{
    if (const auto* const like = dynamic_cast<const ReliefStage*>(&other)) {
        m_x = like->m_x;
        m_y = like->m_y;
        setView(like->m_turn, like->m_tilt);
    }
    DescentStage::lookLike(other);
}

void ReliefStage::setView(double turn, double tilt)
{
    m_turn = std::remainder(turn, 360);
    m_tilt = std::clamp(tilt, 5.0, 85.0);
    update();
}

void ReliefStage::lookAgain()
{
    const PlotFrame before = frame();
    setFrame(followed(m_x, 0), followed(m_y, 1));
    if (frame().x() == before.x() && frame().y() == before.y() && m_grid.columns > 0)
        return;
    m_grid = sampled(
        [this](double across, double up) {
            return valueAt({across, up});
        },
        frame(), meshSize, meshSize);
    m_scale = HeightScale(m_grid, contourLevels(m_grid, 12));
}

// Heights are drawn by their place among all heights, as the greys are: a steep wall beside a flat
// valley would else leave nothing of the valley to see. The plane is turned, then tilted; parallel
// lines stay parallel.
QPointF ReliefStage::project(double x, double y, double height) const
{
    const double across = (x - frame().x().low) / frame().x().width() - 0.5;
    const double away = (y - frame().y().low) / frame().y().width() - 0.5;
    const double up = std::isfinite(height) ? m_scale.share(height) - 0.5 : 0.5;
    const double turn = radians(m_turn);
    const double right = across * std::cos(turn) - away * std::sin(turn);
    const double back = across * std::sin(turn) + away * std::cos(turn);
    const double sine = std::sin(radians(m_tilt));
    const double cosine = std::cos(radians(m_tilt));
    const double size = std::min(width() / 1.5, this->height() / (1.6 * sine + 0.75 * cosine));
    return {width() / 2.0 + right * size,
            this->height() / 2.0 - (back * sine + 0.6 * up * cosine) * size};
}

QPointF ReliefStage::pointOf(const std::vector<double>& place) const
{
    return project(place[0], place[1], valueAt(place));
}

std::vector<double> ReliefStage::placeAt(QPointF) const { return {}; }

void ReliefStage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), look().theme.panel);
    if (!iteration())
        return;
    paintLandscape(painter);
    paintWalk(painter);
    paintNames(painter);
    paintRuns(painter, pointOf(iteration()->state().x));
}

// From back to front: what is nearer covers what is farther.
void ReliefStage::paintLandscape(QPainter& painter) const
{
    const int last = meshSize - 1;
    const bool acrossRises = std::sin(radians(m_turn)) > 0; // columns of larger x lie farther away
    const bool awayRises = std::cos(radians(m_turn)) > 0;
    const auto corner = [&](int column, int row) {
        return project(frame().x().low + frame().x().width() * column / last,
                       frame().y().low + frame().y().width() * row / last, m_grid.at(column, row));
    };
    const QColor line = mixed(look().theme.panel, look().theme.text, 0.5);
    for (int i = 0; i < last; ++i)
        for (int j = 0; j < last; ++j) {
            const int row = awayRises ? last - 1 - i : i;
            const int column = acrossRises ? last - 1 - j : j;
            const double height = m_grid.at(column, row);
            if (!std::isfinite(height))
                continue;
            const QColor fill =
                mixed(look().theme.panel, look().theme.text, 0.32 * (1 - m_scale.share(height)));
            const QPolygonF square{corner(column, row), corner(column + 1, row),
                                   corner(column + 1, row + 1), corner(column, row + 1)};
            painter.setBrush(fill);
            painter.setPen(QPen(fill, 0.8));
            painter.drawPolygon(square);
            painter.setPen(QPen(mixed(fill, line, 0.6), 0.9));
            if (row % 5 == 0)
                painter.drawLine(QLineF(square[0], square[1]));
            if (column % 5 == 0)
                painter.drawLine(QLineF(square[0], square[3]));
        }
}

// A run that has left the picture would be drawn over all of it.
QPolygonF ReliefStage::wayOf(const std::vector<std::vector<double>>& places) const
{
    const auto inside = [](const PlotRange& range, double at) {
        return at >= range.low - range.width() / 4 && at <= range.high + range.width() / 4;
    };
    QPolygonF way;
    for (const auto& place : places) {
        if (!inside(frame().x(), place[0]) || !inside(frame().y(), place[1]))
            break;
        way += pointOf(place);
    }
    return way;
}

void ReliefStage::paintWalk(QPainter& painter) const
{
    const auto all = runs();
    for (std::size_t run = all.size(); run-- > 1;) // this run on top
        paintWay(painter, wayOf(all[run].places), static_cast<int>(run), look());
    QPolygonF line;
    for (const auto& place : all.front().places)
        line += pointOf(place);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look().theme.panel, 4));
    painter.drawPolyline(line);
    painter.setPen(QPen(look().theme.update, 2));
    painter.drawPolyline(line);
    painter.setBrush(look().theme.panel);
    const double size = look().px(3);
    for (qsizetype i = 1; i + 1 < line.size(); ++i)
        painter.drawEllipse(line[i], size, size);
    painter.drawRect(QRectF(line.front() - QPointF(4, 4), QSizeF(8, 8)));
    painter.setPen(QPen(look().theme.text, 2));
    painter.setBrush(look().theme.current);
    painter.drawEllipse(line.back(), look().px(6), look().px(6));
}

// The variables' names along the two edges of the floor that are nearest.
void ReliefStage::paintNames(QPainter& painter) const
{
    const auto& names = iteration()->experiment().graph().variables();
    painter.setFont(look().text(13, true));
    painter.setPen(look().theme.text);
    const PlotRange& x = frame().x();
    const PlotRange& y = frame().y();
    const bool low = std::cos(radians(m_turn)) > 0;
    const bool left = std::sin(radians(m_turn)) > 0;
    const auto name = [&](double atX, double atY, const std::string& text) {
        const QPointF at = project(atX, atY, m_scale.lowest());
        painter.drawText(QRectF(at - QPointF(100, 12), QSizeF(200, 24)), Qt::AlignCenter,
                         QString::fromStdString(text) + QStringLiteral(" →"));
    };
    const double beside = 0.08;
    name(x.low + x.width() / 2, low ? y.low - beside * y.width() : y.high + beside * y.width(),
         names[0]);
    name(left ? x.low - beside * x.width() : x.high + beside * x.width(), y.low + y.width() / 2,
         names[1]);
    painter.setFont(look().text(12));
    painter.setPen(look().theme.quiet);
    painter.drawText(rect().adjusted(8, 4, -8, -4), Qt::AlignLeft | Qt::AlignTop,
                     tr("Heights are spread evenly, as the greys are"));
}

void ReliefStage::mousePressEvent(QMouseEvent* event) { m_dragged = event->position(); }

void ReliefStage::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_dragged || !(event->buttons() & Qt::LeftButton))
        return;
    const QPointF moved = event->position() - std::exchange(*m_dragged, event->position());
    setView(m_turn + moved.x() * 0.4, m_tilt + moved.y() * 0.4);
}

void ReliefStage::mouseReleaseEvent(QMouseEvent*) { m_dragged.reset(); }

void ReliefStage::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return setView(m_turn - 10, m_tilt);
    case Qt::Key_Right:
        return setView(m_turn + 10, m_tilt);
    case Qt::Key_Up:
        return setView(m_turn, m_tilt - 5);
    case Qt::Key_Down:
        return setView(m_turn, m_tilt + 5);
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace gradus
