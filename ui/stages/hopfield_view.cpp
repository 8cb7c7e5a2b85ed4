// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/hopfield_view.h"

#include "hopfield/hopfield_fields.h"
#include "stages/unit_grid.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace gradus {

namespace {

QString viewTr(const char* text) { return QCoreApplication::translate("HopfieldView", text); }

Quantity unitQuantity(int unit) { return hopfieldQuantity({HopfieldPart::Unit, unit}); }

bool isOfPair(HopfieldPart part)
{
    return part == HopfieldPart::Stage || part == HopfieldPart::Coupling;
}

void lookAtStep(const HopfieldIteration& here, std::int64_t step, HopfieldView& view)
{
    if (here.number() > 0) {
        view.unit = here.update().count == 1 ? here.update().first : -1;
        const HopfieldAddress address = here.steps().at(std::max<std::int64_t>(1, step));
        const bool ofUnit = address.part <= HopfieldPart::Draw;
        if (here.update().count > 1 && ofUnit && step > 0)
            view.unit = address.i;
        return;
    }
    if (step == 0)
        return;
    const HopfieldAddress address = here.steps().at(step);
    if (isOfPair(address.part) || address.part == HopfieldPart::LocalField) {
        view.storing = address.pattern;
        view.i = address.i;
        view.j = isOfPair(address.part) ? address.j : -1;
    }
}

// Whether the iteration has given this unit its new value by step k.
bool isUpdated(const HopfieldIteration& here, int unit, std::int64_t k)
{
    const auto at = here.steps().of({HopfieldPart::Unit, unit});
    return at && *at <= k;
}

} // namespace

const HopfieldIteration* hopfieldIteration(const Session& session)
{
    return session.isReady()
        ? dynamic_cast<const HopfieldIteration*>(session.snapshot().iteration.get())
        : nullptr;
}

HopfieldView hopfieldView(const Session& session)
{
    HopfieldView view;
    const HopfieldIteration* const here = hopfieldIteration(session);
    if (!here)
        return view;
    const std::int64_t step = session.snapshot().position.step;
    view.units = here->unitsAt(step);
    if (const auto current = session.snapshot().currentStep())
        view.pass = current->pass;
    lookAtStep(*here, step, view);
    for (std::size_t i = 0; i < view.units.size(); ++i) {
        if (session.isHidden(unitQuantity(static_cast<int>(i))))
            view.units[i] = unseenUnit;
        else if (view.units[i] != here->state().units[i])
            view.changed.push_back(static_cast<int>(i));
    }
    return view;
}

std::vector<CoupledUnit> strongestCouplings(const Couplings& couplings, int unit, std::size_t most)
{
    std::vector<CoupledUnit> all;
    for (int j = 0; j < couplings.units(); ++j)
        if (j != unit && couplings.raw(unit, j) != 0)
            all.push_back({j, couplings.value(unit, j)});
    const auto stronger = [](const CoupledUnit& a, const CoupledUnit& b) {
        const double x = std::abs(a.coupling);
        const double y = std::abs(b.coupling);
        return x > y || (x == y && a.unit < b.unit);
    };
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(most, all.size()));
    std::partial_sort(all.begin(), end, all.end(), stronger);
    all.erase(end, all.end());
    return all;
}

QString unitValueText(int value, bool zeroOne)
{
    if (zeroOne || value == 0)
        return QString::number(value);
    return value > 0 ? QStringLiteral("+1") : QChar(0x2212) + QStringLiteral("1");
}

QString unitText(const Session& session, int unit)
{
    const HopfieldIteration* const here = hopfieldIteration(session);
    if (!here || unit < 0 || unit >= here->experiment().units())
        return {};
    const bool zeroOne = here->experiment().low() == 0;
    const Quantity field = hopfieldQuantity({HopfieldPart::Field, unit});
    const std::int64_t step = session.snapshot().position.step;
    const std::int8_t value = here->unitsAt(step)[static_cast<std::size_t>(unit)];
    const QString s =
        session.isHidden(unitQuantity(unit)) ? QStringLiteral("?") : unitValueText(value, zeroOne);
    const QString name = viewTr(QT_TRANSLATE_NOOP("HopfieldView", "Unit %1")).arg(unit + 1);
    if (here->number() == 0) // the couplings that make fields are only being made
        return name + QStringLiteral(": s = ") + s + QStringLiteral(", h = ·");
    if (session.isHidden(field) || s == QStringLiteral("?"))
        return name + QStringLiteral(": s = ") + s + QStringLiteral(", h = ?");
    const double h = here->fieldsAt(step)[static_cast<std::size_t>(unit)];
    const std::int8_t wanted =
        turned(h, value, here->experiment().low(), here->experiment().spec().atZero);
    const QString wish = h == 0 && wanted == value
        ? viewTr(QT_TRANSLATE_NOOP("HopfieldView", "no field pulls at it; it stays"))
        : wanted == value
        ? viewTr(QT_TRANSLATE_NOOP("HopfieldView", "it is where its field points"))
        : viewTr(QT_TRANSLATE_NOOP("HopfieldView", "it wants to turn to %1"))
              .arg(unitValueText(wanted, zeroOne));
    return QStringLiteral("%1: s = %2, h = %3 – %4").arg(name, s, numberText(h), wish);
}

UnitsEdit unitsEdit(const Session& session, const std::vector<std::pair<int, int>>& values)
{
    const HopfieldIteration& here = *hopfieldIteration(session);
    const Snapshot& now = session.snapshot();
    UnitsEdit edit{{}, now.position, {}};
    bool next = now.position.step >= now.stepCount();
    for (const auto& [unit, value] : values) {
        edit.changes.emplace_back(unitQuantity(unit), value);
        next = next || isUpdated(here, unit, now.position.step);
    }
    if (next) {
        edit.at.step = std::numeric_limits<std::int64_t>::max();
        edit.then = Position{now.position.iteration + 1, 0};
    }
    return edit;
}

} // namespace gradus
