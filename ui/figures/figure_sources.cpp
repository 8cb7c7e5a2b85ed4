// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/figure_sources.h"

#include "charts/cost_panel.h"
#include "charts/result_chart.h"
#include "session/lesson_progress.h"
#include "stages/stage_panel.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

namespace gradus {

namespace {

QString figureText(const char* source) { return QCoreApplication::translate("Figures", source); }

// What is clicked on is no part of a picture on paper.
void hideControls(QWidget& widget)
{
    for (QWidget* const child : widget.findChildren<QWidget*>())
        if (qobject_cast<QAbstractButton*>(child) || qobject_cast<QComboBox*>(child))
            child->hide();
}

} // namespace

FigureSource stageFigure(Session& session, const StageChoice& choice, const Stage* like,
                         const LessonView& view)
{
    const auto make = [&session, choice, view, like = QPointer<const Stage>(like)](
                          const Look& look, QSize size) -> std::unique_ptr<QWidget> {
        std::unique_ptr<Stage> stage(choice.make(session, look, nullptr));
        stage->setPrinted(true);
        stage->resize(size);
        hideControls(*stage);
        stage->setView(view);
        if (like)
            stage->lookLike(*like);
        return stage;
    };
    return {choice.id, choice.name, make,
            [](const QWidget& stage) { return dynamic_cast<const Stage&>(stage).isReady(); }};
}

FigureSource costFigure(const Desk& desk, const CostPanel* like)
{
    const auto make = [&session = desk.session, &progress = desk.progress,
                       &typesetter = desk.typesetter, like = QPointer<const CostPanel>(like)](
                          const Look& look, QSize size) -> std::unique_ptr<QWidget> {
        auto panel = std::make_unique<CostPanel>(Desk{session, progress, typesetter, look});
        panel->setFrameShape(QFrame::NoFrame);
        panel->resize(size);
        if (like)
            panel->lookLike(*like);
        return panel;
    };
    return {QStringLiteral("cost"),
            figureText(QT_TRANSLATE_NOOP("Figures", "Curve of the cost")),
            make,
            {}};
}

FigureSource resultFigure(const QString& name, const QString& title, const ResultPicture& picture)
{
    const auto make = [picture](const Look& look, QSize size) -> std::unique_ptr<QWidget> {
        auto chart = std::make_unique<ResultChart>(look);
        chart->resize(size);
        chart->setPicture(picture);
        return chart;
    };
    return {name, title, make, {}};
}

std::vector<FigureSource> workbenchFigures(const Desk& desk, const StagePanel* stage,
                                           const CostPanel* cost)
{
    std::vector<FigureSource> figures;
    if (!desk.session.isReady() || !stage)
        return figures;
    const Section* const section = desk.progress.section();
    const LessonView view = section ? section->view : desk.session.lesson()->view;
    for (std::size_t i = 0; i < stage->choices().size(); ++i) {
        const bool shown = static_cast<int>(i) == stage->shown();
        figures.push_back(
            stageFigure(desk.session, stage->choices()[i], shown ? stage->stage() : nullptr, view));
        if (shown)
            std::rotate(figures.begin(), figures.end() - 1, figures.end());
    }
    if (cost && !desk.session.published().curve.empty())
        figures.push_back(costFigure(desk, cost));
    return figures;
}

} // namespace gradus
