// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/lesson_drawing.h"

#include "descent/descent_experiment.h"
#include "network/network_experiment.h"
#include "stages/graph_layout.h"
#include "stages/surface_picture.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

// At most five dots a layer.
void drawNetwork(QPainter& painter, const NetworkExperiment& network, QSizeF size, const Look& look)
{
    constexpr int most = 5;
    std::vector<std::vector<QPointF>> layers;
    for (int l = 0; l <= network.layers(); ++l) {
        const int count = std::min(most, network.size(l));
        std::vector<QPointF> dots;
        for (int j = 0; j < count; ++j)
            dots.emplace_back(size.width() * (l + 0.5) / (network.layers() + 1),
                              size.height() / 2
                                  + (j - (count - 1) / 2.0) * size.height() / (most + 0.5));
        layers.push_back(std::move(dots));
    }
    painter.setPen(QPen(look.theme.line, 1));
    for (std::size_t l = 1; l < layers.size(); ++l)
        for (const QPointF& from : layers[l - 1])
            for (const QPointF& to : layers[l])
                painter.drawLine(from, to);
    painter.setPen(QPen(look.theme.positive, 1.5));
    painter.setBrush(mixed(look.theme.panel, look.theme.positive, 0.35));
    for (const auto& layer : layers)
        for (const QPointF& dot : layer)
            painter.drawEllipse(dot, look.px(4.5), look.px(4.5));
}

// The first places of the lesson's own run.
std::vector<std::vector<double>> firstPlaces(const DescentExperiment& experiment)
{
    constexpr int most = 25;
    const auto simulation = experiment.start();
    std::vector<std::vector<double>> places{experiment.spec().start};
    for (int i = 0; i < most && simulation->advance(); ++i)
        places.emplace_back(simulation->place().begin(), simulation->place().end());
    return places;
}

PlotRange rangeOf(const std::optional<std::pair<double, double>>& wanted, double start)
{
    const double half = std::max(1.0, 1.5 * std::abs(start));
    return wanted ? PlotRange{wanted->first, wanted->second} : PlotRange{-half, half};
}

void drawDots(QPainter& painter, const QPolygonF& way, const Look& look)
{
    painter.setPen(QPen(look.theme.positive, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(way);
    painter.setBrush(mixed(look.theme.panel, look.theme.positive, 0.35));
    for (qsizetype i = 0; i < std::min<qsizetype>(way.size(), 8); ++i)
        painter.drawEllipse(way[i], look.px(3), look.px(3));
}

void drawCurve(QPainter& painter, const DescentExperiment& experiment, const LessonView& view,
               QSizeF size, const Look& look)
{
    const PlotRange x = rangeOf(view.x, experiment.spec().start[0]);
    auto height = experiment.heights();
    std::vector<double> heights;
    for (int i = 0; i <= 60; ++i)
        heights.push_back(height(std::array{x.low + x.width() * i / 60}));
    const auto [least, most] = std::minmax_element(heights.begin(), heights.end());
    const PlotRange y{*least, std::max(*most, *least + 1e-9)};
    const auto point = [&](double at, double up) {
        return QPointF((at - x.low) / x.width() * size.width(),
                       size.height() - (0.1 + 0.8 * (up - y.low) / y.width()) * size.height());
    };
    QPolygonF curve;
    for (int i = 0; i <= 60; ++i)
        curve += point(x.low + x.width() * i / 60, heights[static_cast<std::size_t>(i)]);
    painter.setPen(QPen(look.theme.quiet, 1.5));
    painter.drawPolyline(curve);
    QPolygonF way;
    for (const auto& place : firstPlaces(experiment))
        way += point(place[0], height(place));
    drawDots(painter, way, look);
}

void drawSurface(QPainter& painter, const DescentExperiment& experiment, const LessonView& view,
                 QSizeF size, const Look& look)
{
    const PlotRange x = rangeOf(view.x, experiment.spec().start[0]);
    const PlotRange y = rangeOf(view.y, experiment.spec().start[1]);
    HeightGrid grid{41, 25, {}};
    auto height = experiment.heights();
    for (int row = 0; row < grid.rows; ++row)
        for (int column = 0; column < grid.columns; ++column)
            grid.heights.push_back(height(std::array{x.low + x.width() * column / 40,
                                                     y.low + y.width() * row / 24}));
    painter.setPen(QPen(mixed(look.theme.panel, look.theme.quiet, 0.6), 1));
    for (const double level : contourLevels(grid, 7))
        for (QPolygonF line : contourLines(grid, level)) {
            for (QPointF& point : line)
                point = {point.x() / 40 * size.width(), size.height() * (1 - point.y() / 24)};
            painter.drawPolyline(line);
        }
    QPolygonF way;
    for (const auto& place : firstPlaces(experiment))
        way += QPointF((place[0] - x.low) / x.width() * size.width(),
                       size.height() * (1 - (place[1] - y.low) / y.width()));
    drawDots(painter, way, look);
}

void drawGraph(QPainter& painter, const Experiment& experiment, QSizeF size, const Look& look)
{
    const auto cells = graphCells(*experiment.start()->publish());
    const GraphLayout layout(cells, size, look.scale);
    painter.setPen(QPen(look.theme.line, 1));
    for (std::size_t to = 0; to < cells.size(); ++to)
        for (const std::size_t from : cells[to].from)
            painter.drawLine(layout.box(from).center(), layout.box(to).center());
    painter.setPen(QPen(look.theme.positive, 1.5));
    painter.setBrush(mixed(look.theme.panel, look.theme.positive, 0.35));
    const double half = look.px(cells.size() > 10 ? 3 : 4.5);
    for (std::size_t i = 0; i < cells.size(); ++i)
        painter.drawRoundedRect(
            QRectF(layout.box(i).center() - QPointF(half, half), QSizeF(2 * half, 2 * half)), 2, 2);
}

} // namespace

QPixmap lessonDrawing(const Lesson& lesson, const Look& look)
{
    const QSize size(look.px(120), look.px(72));
    QPixmap picture(size);
    picture.fill(look.theme.panel);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const Experiment* const experiment = lesson.experiment.get();
    const auto* descent = dynamic_cast<const DescentExperiment*>(experiment);
    if (const auto* network = dynamic_cast<const NetworkExperiment*>(experiment))
        drawNetwork(painter, *network, size, look);
    else if (descent && descent->variables() == 1)
        drawCurve(painter, *descent, lesson.view, size, look);
    else if (descent && descent->variables() == 2)
        drawSurface(painter, *descent, lesson.view, size, look);
    else if (experiment)
        drawGraph(painter, *experiment, size, look);
    return picture;
}

} // namespace gradus
