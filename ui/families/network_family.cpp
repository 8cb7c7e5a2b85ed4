// SPDX-License-Identifier: GPL-3.0-or-later
#include "families/family.h"

#include "families/network_values.h"
#include "network/network_stages.h"
#include "stages/cost_surface_stage.h"
#include "stages/network_function_stage.h"
#include "stages/network_stage.h"

#include <QCoreApplication>
#include <QPainter>

namespace gradus {

namespace {

QString networkTr(const char* text) { return QCoreApplication::translate("NetworkFamily", text); }

// "2-2-2"
QString sizesText(const NetworkExperiment& experiment)
{
    QStringList sizes;
    for (int l = 0; l <= experiment.layers(); ++l)
        sizes += QString::number(experiment.size(l));
    return sizes.join(QLatin1Char('-'));
}

// "Network 2-2-2 · sample 1 of 4"
QString networkSubject(const Snapshot& snapshot)
{
    const auto& network = dynamic_cast<const NetworkIteration&>(*snapshot.iteration);
    QString text = networkTr(QT_TRANSLATE_NOOP("NetworkFamily", "Network %1"))
                       .arg(sizesText(network.experiment()));
    const auto step = snapshot.currentStep();
    if (network.experiment().isBatched() && step && step->sample > 0)
        text += QStringLiteral(" · ")
            + networkTr(QT_TRANSLATE_NOOP("NetworkFamily", "sample %1 of %2"))
                  .arg(step->sample)
                  .arg(network.sampleCount());
    return text;
}

std::vector<StageChoice> networkStages(const Experiment& experiment)
{
    return chosenStages(
        stagesOfNetwork(experiment),
        {{QStringLiteral("network"), networkTr(QT_TRANSLATE_NOOP("NetworkFamily", "Network")),
          makeStage<NetworkStage>},
         {QStringLiteral("surface"),
          networkTr(QT_TRANSLATE_NOOP("NetworkFamily", "Surface of the cost")),
          makeStage<CostSurfaceStage>},
         {QStringLiteral("function"), networkTr(QT_TRANSLATE_NOOP("NetworkFamily", "Function")),
          makeStage<NetworkFunctionStage>}});
}

// At most five dots a layer.
void drawNetwork(QPainter& painter, const Lesson& lesson, QSizeF size, const Look& look)
{
    const auto& network = dynamic_cast<const NetworkExperiment&>(*lesson.experiment);
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

} // namespace

const Family networkFamily{[](const Experiment& experiment) {
                               return dynamic_cast<const NetworkExperiment*>(&experiment)
                                   != nullptr;
                           },
                           networkStages, networkSubject, makeView<NetworkValues>, drawNetwork};

} // namespace gradus
