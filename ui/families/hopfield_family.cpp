// SPDX-License-Identifier: GPL-3.0-or-later
#include "families/family.h"

#include "families/hopfield_values.h"
#include "stages/couplings_stage.h"
#include "stages/hopfield_stage.h"
#include "stages/landscape_stage.h"

#include <QCoreApplication>
#include <QPainter>

namespace gradus {

namespace {

QString hopfieldTr(const char* text) { return QCoreApplication::translate("HopfieldFamily", text); }

QString hopfieldSubject(const Snapshot& snapshot)
{
    const auto& here = dynamic_cast<const HopfieldIteration&>(*snapshot.iteration);
    return hopfieldTr(QT_TRANSLATE_NOOP("HopfieldFamily", "Hopfield net of %1 units · stored: %2"))
        .arg(here.experiment().units())
        .arg(here.experiment().patterns());
}

std::vector<StageChoice> hopfieldStages(const Experiment&)
{
    return {
        {QStringLiteral("state"), hopfieldTr(QT_TRANSLATE_NOOP("HopfieldFamily", "State")),
         makeStage<HopfieldStage>},
        {QStringLiteral("couplings"), hopfieldTr(QT_TRANSLATE_NOOP("HopfieldFamily", "Couplings")),
         makeStage<CouplingsStage>},
        {QStringLiteral("landscape"), hopfieldTr(QT_TRANSLATE_NOOP("HopfieldFamily", "Landscape")),
         makeStage<LandscapeStage>}};
}

// The units have turned for all to see, but the values at hand may be asked for.
QString turnText(const Session& session, const JumpTrack::Entry& entry)
{
    if (!entry.isOne())
        return hopfieldTr(
                   QT_TRANSLATE_NOOP("HopfieldFamily", "units turned in iterations %1 to %2"))
            .arg(entry.first)
            .arg(entry.last);
    const auto shown = [&](double value, bool hidden) {
        return hidden ? QStringLiteral("?") : numberText(value);
    };
    const Jump& jump = entry.jump;
    const bool energyAsked =
        session.isHidden(Quantity::plain("DE")) || session.isHidden(Quantity::plain("E"));
    const QString change = shown(jump.change, energyAsked);
    if (jump.count > 1)
        return hopfieldTr(QT_TRANSLATE_NOOP("HopfieldFamily", "%1 units turned, ΔE = %2"))
            .arg(jump.count)
            .arg(change);
    const bool asked = session.isHidden(hopfieldQuantity({HopfieldPart::Unit, jump.which}));
    return hopfieldTr(QT_TRANSLATE_NOOP("HopfieldFamily", "unit %1 turned: %2 → %3, ΔE = %4"))
        .arg(jump.which + 1)
        .arg(shown(jump.before, asked), shown(jump.after, asked), change);
}

// The state that recalling starts from.
void drawHopfield(QPainter& painter, const Lesson& lesson, QSizeF size, const Look& look)
{
    const auto& experiment = dynamic_cast<const HopfieldExperiment&>(*lesson.experiment);
    const UnitGrid grid(QRectF(QPointF(0, 0), size), experiment.units(), experiment.gridWidth(),
                        size.height());
    paintUnits(painter, grid, experiment.recall().start, look);
}

} // namespace

const Family hopfieldFamily{
    [](const Experiment& experiment) {
        return dynamic_cast<const HopfieldExperiment*>(&experiment) != nullptr;
    },
    hopfieldStages,
    hopfieldSubject,
    makeView<HopfieldValues>,
    drawHopfield,
    [] { return hopfieldTr(QT_TRANSLATE_NOOP("HopfieldFamily", "a unit turned")); },
    turnText};

} // namespace gradus
