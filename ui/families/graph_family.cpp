// SPDX-License-Identifier: GPL-3.0-or-later
#include "families/family.h"

#include "families/tensor_values.h"
#include "stages/array_stage.h"
#include "stages/cost_surface_stage.h"
#include "stages/graph_layout.h"

#include <QCoreApplication>
#include <QPainter>

namespace gradus {

namespace {

QString graphTr(const char* text) { return QCoreApplication::translate("GraphFamily", text); }

QString graphSubject(const Snapshot&)
{
    return graphTr(QT_TRANSLATE_NOOP("GraphFamily", "Computational graph"));
}

std::vector<StageChoice> graphStages(const Experiment& experiment)
{
    return chosenStages(
        stagesOfGraph(experiment),
        {{QStringLiteral("graph"), graphTr(QT_TRANSLATE_NOOP("GraphFamily", "Graph")),
          makeStage<ArrayStage>},
         {QStringLiteral("surface"),
          graphTr(QT_TRANSLATE_NOOP("GraphFamily", "Surface of the cost")),
          makeStage<CostSurfaceStage>}});
}

} // namespace

void drawGraphCard(QPainter& painter, const Lesson& lesson, QSizeF size, const Look& look)
{
    const auto cells = graphCells(*lesson.experiment->start()->publish());
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

const Family graphFamily{[](const Experiment& experiment) {
                             return dynamic_cast<const GraphExperiment*>(&experiment) != nullptr;
                         },
                         graphStages, graphSubject, makeView<TensorValues>, drawGraphCard};

} // namespace gradus
