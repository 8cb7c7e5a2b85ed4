// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/landscape_words.h"

#include "shell/theme.h"

#include <QCoreApplication>

#include <cmath>
#include <cstdlib>

namespace gradus {

namespace {

QString landscapeTr(const char* text, int n = -1)
{
    return QCoreApplication::translate("Landscape", text, nullptr, n);
}

QString signedPattern(int pattern)
{
    return pattern < 0 ? QChar(0x2212) + QString::number(-pattern) : QString::number(pattern);
}

const LandscapeMinimum& minimumAt(const LandscapeScene& scene, int minimum)
{
    return scene.landscape->minima[static_cast<std::size_t>(minimum)];
}

QString hiddenOr(bool hidden, double value)
{
    return hidden || std::isnan(value) ? QStringLiteral("?") : numberText(value);
}

} // namespace

QString shortMinimumName(const MinimumName& name)
{
    QStringList patterns;
    for (const int pattern : name.patterns)
        if (pattern != 0)
            patterns += signedPattern(pattern);
    return patterns.join(QLatin1Char(' '));
}

QString wordMinimumName(const MinimumName& name)
{
    switch (name.kind) {
    case MinimumKind::Stored:
        return landscapeTr(QT_TRANSLATE_NOOP("Landscape", "pattern %1")).arg(name.patterns[0]);
    case MinimumKind::Inverse:
        return landscapeTr(QT_TRANSLATE_NOOP("Landscape", "inverse of %1")).arg(-name.patterns[0]);
    case MinimumKind::Mixture:
        return landscapeTr(QT_TRANSLATE_NOOP("Landscape", "mixture %1"))
            .arg(shortMinimumName(name));
    case MinimumKind::Spurious:
        break;
    }
    return landscapeTr(QT_TRANSLATE_NOOP("Landscape", "spurious"));
}

QString minimumEnergyText(const LandscapeScene& scene, int minimum)
{
    return hiddenOr(scene.energiesHidden, minimumAt(scene, minimum).energy);
}

QString basinShareText(const Landscape& landscape, std::int64_t basin)
{
    const double percent = 100 * static_cast<double>(basin)
        / static_cast<double>(std::max<std::int64_t>(1, landscape.sample));
    return QString::number(percent, 'f', 1) + QStringLiteral(" %");
}

QString minimumText(const LandscapeScene& scene, int minimum)
{
    const LandscapeMinimum& at = minimumAt(scene, minimum);
    const QString basin = scene.isExact()
        ? landscapeTr(QT_TRANSLATE_NOOP("Landscape", "basin %1 of %2 states, %3"))
        : landscapeTr(QT_TRANSLATE_NOOP("Landscape", "reached by %1 of %2 starts, %3"));
    return QStringLiteral("%1: E = %2, %3")
        .arg(messageText(minimumText(at.name)), minimumEnergyText(scene, minimum),
             basin.arg(at.basin)
                 .arg(scene.landscape->sample)
                 .arg(basinShareText(*scene.landscape, at.basin)));
}

QString currentText(const LandscapeScene& scene)
{
    const int minimum = currentMinimum(scene);
    if (minimum < 0)
        return {};
    const LandscapeMinimum& at = minimumAt(scene, minimum);
    const QString energy = hiddenOr(scene.energiesHidden, currentEnergy(scene));
    const QString name = messageText(minimumText(at.name));
    const int apart = unitsApart(at.units, scene.current);
    if (apart == 0)
        return landscapeTr(QT_TRANSLATE_NOOP("Landscape", "The net rests in %1, E = %2"))
            .arg(name, energy);
    const QString place = scene.isExact()
        ? landscapeTr(
            QT_TRANSLATE_N_NOOP(
                "Landscape", "The net is at E = %1, in the basin of %2, %n unit(s) away from it"),
            apart)
        : landscapeTr(QT_TRANSLATE_N_NOOP("Landscape",
                                          "The net is at E = %1; nearest is %2, %n unit(s) away"),
                      apart);
    return place.arg(energy, name);
}

QString stateText(const LandscapeScene& scene, std::uint32_t state)
{
    const int minimum = scene.landscape->leadsTo[state];
    const LandscapeMinimum& at = minimumAt(scene, minimum);
    const int apart = unitsApart(at.units, landscapeUnits(*scene.experiment, state));
    if (apart == 0)
        return minimumText(scene, minimum);
    return landscapeTr(
               QT_TRANSLATE_N_NOOP("Landscape", "E = %1; leads down to %2, %n unit(s) away"), apart)
        .arg(hiddenOr(scene.statesHidden, scene.landscape->energies[state]),
             messageText(minimumText(at.name)));
}

QString sampleText(const LandscapeScene& scene)
{
    if (!scene.landscape)
        return {};
    const auto minima = static_cast<int>(scene.landscape->minima.size());
    if (scene.landscape->exact)
        return landscapeTr(QT_TRANSLATE_N_NOOP("Landscape", "All %1 states, %n minima"), minima)
            .arg(scene.landscape->sample);
    return landscapeTr(
               QT_TRANSLATE_N_NOOP("Landscape",
                                   "%1 random starts; only what they reached is shown: %n minima"),
               minima)
        .arg(scene.landscape->sample);
}

QChar minimumMark(MinimumKind kind)
{
    switch (kind) {
    case MinimumKind::Stored:
        return QChar(0x25CF);
    case MinimumKind::Inverse:
        return QChar(0x25CB);
    case MinimumKind::Mixture:
        return QChar(0x25C6);
    case MinimumKind::Spurious:
        break;
    }
    return QChar(0x00D7);
}

void paintMinimumMark(QPainter& painter, QPointF at, MinimumKind kind, double size,
                      const Look& look)
{
    const QColor colour = look.theme.text;
    painter.setPen(QPen(colour, 1.6));
    painter.setBrush(kind == MinimumKind::Inverse ? look.theme.panel : colour);
    if (kind == MinimumKind::Mixture)
        painter.drawPolygon(QPolygonF{at - QPointF(0, size), at + QPointF(size, 0),
                                      at + QPointF(0, size), at - QPointF(size, 0)});
    else if (kind == MinimumKind::Spurious)
        for (const double way : {-1.0, 1.0})
            painter.drawLine(
                QLineF(at.x() - size, at.y() - way * size, at.x() + size, at.y() + way * size));
    else
        painter.drawEllipse(at, size, size);
}

} // namespace gradus
