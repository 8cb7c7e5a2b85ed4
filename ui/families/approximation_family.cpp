// SPDX-License-Identifier: GPL-3.0-or-later
#include "families/family.h"

#include "families/approximation_values.h"
#include "stages/approximation_stage.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace gradus {

namespace {

QString approximationTr(const char* text)
{
    return QCoreApplication::translate("ApproximationFamily", text);
}

QString approximationSubject(const Snapshot& snapshot)
{
    const auto& here = dynamic_cast<const ApproximationIteration&>(*snapshot.iteration);
    return QStringLiteral("f = ") + QString::fromStdString(here.experiment().spec().function);
}

std::vector<StageChoice> approximationStages(const Experiment&)
{
    return {{QStringLiteral("function"),
             approximationTr(QT_TRANSLATE_NOOP("ApproximationFamily", "Function")),
             makeStage<ApproximationStage>}};
}

// The function, with five bumps under it.
void drawApproximation(QPainter& painter, const Lesson& lesson, QSizeF size, const Look& look)
{
    const auto& experiment = dynamic_cast<const ApproximationExperiment&>(*lesson.experiment);
    constexpr int places = 60;
    constexpr int bumps = 6;
    std::vector<double> heights;
    for (int i = 0; i <= places; ++i) {
        std::vector<double> at;
        for (int axis = 0; axis < experiment.inputs(); ++axis)
            at.push_back(experiment.interval(axis).low
                         + experiment.interval(axis).width() * i / places);
        heights.push_back(experiment.target(at));
    }
    const auto [least, most] = std::minmax_element(heights.begin(), heights.end());
    const double low = std::min(0.0, *least);
    const double high = std::max(*most, low + 1e-9);
    const auto y = [&](double height) {
        return size.height() * (0.92 - 0.84 * (height - low) / (high - low));
    };
    painter.setPen(QPen(look.theme.positive, 1.2));
    painter.setBrush(mixed(look.theme.panel, look.theme.positive, 0.25));
    for (int bump = 0; bump < bumps; ++bump) {
        const double height =
            heights[static_cast<std::size_t>((2 * bump + 1) * places / 2 / bumps)];
        const double wide = size.width() / bumps;
        painter.drawRect(QRectF(QPointF(bump * wide, y(height)), QPointF((bump + 1) * wide, y(0))));
    }
    QPolygonF curve;
    for (int i = 0; i <= places; ++i)
        curve += QPointF(size.width() * i / places, y(heights[static_cast<std::size_t>(i)]));
    painter.setPen(QPen(look.theme.text, 1.6));
    painter.drawPolyline(curve);
}

} // namespace

const Family approximationFamily{
    [](const Experiment& experiment) {
        return dynamic_cast<const ApproximationExperiment*>(&experiment) != nullptr;
    },
    approximationStages, approximationSubject, makeView<ApproximationValues>, drawApproximation};

} // namespace gradus
