// SPDX-License-Identifier: GPL-3.0-or-later
#include "families/family.h"

#include "descent/descent_stages.h"
#include "families/descent_values.h"
#include "stages/curve_stage.h"
#include "stages/graph_stage.h"
#include "stages/relief_stage.h"
#include "stages/surface_stage.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

QString descentTr(const char* text) { return QCoreApplication::translate("DescentFamily", text); }

// "f = x² + y²", "mean of (w*x - y)^2 · sample 1 of 4"
QString descentSubject(const Snapshot& snapshot)
{
    const auto& iteration = dynamic_cast<const DescentIteration&>(*snapshot.iteration);
    const DescentExperiment& experiment = iteration.experiment();
    const QString function = QString::fromStdString(experiment.spec().function);
    if (!experiment.hasData())
        return QStringLiteral("f = ") + function;
    QString text = QStringLiteral("f = ")
        + descentTr(QT_TRANSLATE_NOOP("DescentFamily", "mean of %1")).arg(function);
    const auto step = snapshot.currentStep();
    if (step && step->sample > 0)
        text += QStringLiteral(" · ")
            + descentTr(QT_TRANSLATE_NOOP("DescentFamily", "sample %1 of %2"))
                  .arg(step->sample)
                  .arg(iteration.sampleCount());
    return text;
}

std::vector<StageChoice> descentStages(const Experiment& experiment)
{
    return chosenStages(
        stagesOfDescent(experiment),
        {{QStringLiteral("curve"), descentTr(QT_TRANSLATE_NOOP("DescentFamily", "Curve")),
          makeStage<CurveStage>},
         {QStringLiteral("surface"), descentTr(QT_TRANSLATE_NOOP("DescentFamily", "Surface")),
          makeStage<SurfaceStage>},
         {QStringLiteral("landscape"), descentTr(QT_TRANSLATE_NOOP("DescentFamily", "Landscape")),
          makeStage<ReliefStage>},
         {QStringLiteral("graph"), descentTr(QT_TRANSLATE_NOOP("DescentFamily", "Graph")),
          makeStage<GraphStage>}});
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
            grid.heights.push_back(
                height(std::array{x.low + x.width() * column / 40, y.low + y.width() * row / 24}));
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

void drawDescent(QPainter& painter, const Lesson& lesson, QSizeF size, const Look& look)
{
    const auto& descent = dynamic_cast<const DescentExperiment&>(*lesson.experiment);
    if (descent.variables() == 1)
        drawCurve(painter, descent, lesson.view, size, look);
    else if (descent.variables() == 2)
        drawSurface(painter, descent, lesson.view, size, look);
    else
        drawGraphCard(painter, lesson, size, look);
}

} // namespace

const Family descentFamily{[](const Experiment& experiment) {
                               return dynamic_cast<const DescentExperiment*>(&experiment)
                                   != nullptr;
                           },
                           descentStages, descentSubject, makeView<DescentValues>, drawDescent};

} // namespace gradus
