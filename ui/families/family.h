// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "families/values_view.h"
#include "stages/stage.h"
#include "trace/stages.h"

#include <vector>

class QPainter;

namespace gradus {

/// A picture that a family offers.
struct StageChoice {
    QString id; ///< as lessons name it: `surface`
    QString name; ///< as people read it
    Stage* (*make)(Session&, const Look&, QWidget* parent);
};

/// What the window knows of a family of models. Panels ask this and know no family themselves.
struct Family {
    bool (*fits)(const Experiment&);
    /// The pictures, the first is shown at first; never empty.
    std::vector<StageChoice> (*stages)(const Experiment&);
    /// What is looked at: "Network 2-2-2 · sample 1 of 4".
    QString (*subject)(const Snapshot&);
    ValuesView* (*makeValues)(Session&, const Look&, QWidget* parent);
    /// Draws a small picture of a lesson into a rectangle at the origin, for its card.
    void (*draw)(QPainter&, const Lesson&, QSizeF, const Look&);
    /// What the marks on the curve are called, and what is said of one, without what a question
    /// asks for; null where values do not jump.
    QString (*jumpName)() = nullptr;
    QString (*jumpText)(const Session&, const JumpTrack::Entry&) = nullptr;
};

/// Of all pictures that a family can make those of a model, in its order.
[[nodiscard]] std::vector<StageChoice> chosenStages(const Stages& stages,
                                                    const std::vector<StageChoice>& all);

/// The family of an experiment; null for a null experiment.
[[nodiscard]] const Family* familyOf(const Experiment* experiment);

/// Draws the graph of a lesson's function for its card.
void drawGraphCard(QPainter& painter, const Lesson& lesson, QSizeF size, const Look& look);

/// The families, each in a file of its own.
extern const Family networkFamily;
extern const Family descentFamily;
extern const Family graphFamily;
extern const Family approximationFamily;
extern const Family hopfieldFamily;

template <typename Kind> Stage* makeStage(Session& session, const Look& look, QWidget* parent)
{
    return new Kind(session, look, parent);
}
template <typename Kind> ValuesView* makeView(Session& session, const Look& look, QWidget* parent)
{
    return new Kind(session, look, parent);
}

} // namespace gradus
