// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/figure.h"
#include "panels/panel.h"

#include <vector>

namespace gradus {

class CostPanel;
class Stage;
class StagePanel;
struct LessonView;
struct ResultPicture;
struct StageChoice;

/// A picture of the family of what is open. It shows what `like` does where that is the same
/// picture, else what the view says. The session must outlive the source, `like` need not.
[[nodiscard]] FigureSource stageFigure(Session& session, const StageChoice& choice,
                                       const Stage* like, const LessonView& view);
/// The curve of the cost.
[[nodiscard]] FigureSource costFigure(const Desk& desk, const CostPanel* like);
/// The picture of an experiment's results.
[[nodiscard]] FigureSource resultFigure(const QString& name, const QString& title,
                                        const ResultPicture& picture);

/// All that a workbench shows, what is looked at first.
[[nodiscard]] std::vector<FigureSource> workbenchFigures(const Desk& desk, const StagePanel* stage,
                                                         const CostPanel* cost);

} // namespace gradus
