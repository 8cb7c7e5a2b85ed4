// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/energy_way.h"

#include <QCoreApplication>

#include <algorithm>

namespace gradus {

namespace {

constexpr int mostPatternEnds = 100;
constexpr std::size_t mostMinimumEnds = 100;

QString wayTr(const char* text, int n = -1)
{
    return QCoreApplication::translate("EnergyWay", text, nullptr, n);
}

Units inverseOf(Units units, int low)
{
    for (std::int8_t& unit : units)
        unit = static_cast<std::int8_t>(1 + low - unit);
    return units;
}

void addPatterns(const HopfieldExperiment& experiment, std::vector<WayEnd>& ends)
{
    const int patterns = std::min(experiment.patterns(), mostPatternEnds);
    for (int p = 0; p < patterns; ++p)
        ends.push_back({QStringLiteral("pattern%1").arg(p + 1),
                        wayTr(QT_TRANSLATE_NOOP("EnergyWay", "Pattern %1")).arg(p + 1),
                        experiment.pattern(p)});
    for (int p = 0; p < patterns; ++p)
        ends.push_back({QStringLiteral("inverse%1").arg(p + 1),
                        wayTr(QT_TRANSLATE_NOOP("EnergyWay", "Inverse of %1")).arg(p + 1),
                        inverseOf(experiment.pattern(p), experiment.low())});
}

// Those that are patterns or inverses have a name already.
void addMinima(const Landscape& landscape, std::vector<WayEnd>& ends)
{
    const std::size_t count = std::min(landscape.minima.size(), mostMinimumEnds);
    for (std::size_t k = 0; k < count; ++k) {
        const LandscapeMinimum& minimum = landscape.minima[k];
        if (minimum.name.kind == MinimumKind::Stored || minimum.name.kind == MinimumKind::Inverse)
            continue;
        ends.push_back({QStringLiteral("minimum%1").arg(k + 1),
                        wayTr(QT_TRANSLATE_NOOP("EnergyWay", "Minimum %1: %2"))
                            .arg(k + 1)
                            .arg(messageText(minimumText(minimum.name))),
                        minimum.units});
    }
}

} // namespace

std::vector<WayEnd> wayEnds(const LandscapeScene& scene)
{
    std::vector<WayEnd> ends;
    if (!scene.experiment)
        return ends;
    ends.push_back({QStringLiteral("now"), wayTr(QT_TRANSLATE_NOOP("EnergyWay", "Current state")),
                    scene.current});
    ends.push_back({QStringLiteral("cue"), wayTr(QT_TRANSLATE_NOOP("EnergyWay", "Cue")),
                    scene.experiment->recall().start});
    addPatterns(*scene.experiment, ends);
    if (scene.landscape)
        addMinima(*scene.landscape, ends);
    return ends;
}

double EnergyWay::climb() const
{
    return energies.empty() ? 0 : energies[static_cast<std::size_t>(highest())] - energies.front();
}

int EnergyWay::highest() const
{
    return static_cast<int>(std::max_element(energies.begin(), energies.end()) - energies.begin());
}

EnergyWay energyWay(const LandscapeScene& scene, const Units& from, const Units& to)
{
    EnergyWay way;
    if (!scene.experiment || from.empty() || to.empty())
        return way;
    way.energies = energyPath(*scene.experiment, from, to, scene.thresholds);
    for (std::size_t i = 0; i < from.size(); ++i)
        if (from[i] != to[i])
            way.turned.push_back(static_cast<int>(i));
    return way;
}

QString wayText(const EnergyWay& way, bool hidden)
{
    if (way.energies.empty())
        return {};
    const auto turned = static_cast<int>(way.turned.size());
    if (turned == 0)
        return wayTr(QT_TRANSLATE_NOOP("EnergyWay", "Both are the same state"));
    const QString differ = wayTr(QT_TRANSLATE_N_NOOP("EnergyWay", "%n unit(s) differ"), turned);
    const QString climb = hidden ? wayTr(QT_TRANSLATE_NOOP("EnergyWay", "the path has to climb ?"))
        : way.climb() > 0
        ? wayTr(QT_TRANSLATE_NOOP("EnergyWay", "the path has to climb %1, up to E = %2"))
              .arg(numberText(way.climb()),
                   numberText(way.energies[static_cast<std::size_t>(way.highest())]))
        : wayTr(QT_TRANSLATE_NOOP("EnergyWay", "the path never rises above its beginning"));
    return wayTr(QT_TRANSLATE_NOOP("EnergyWay", "%1; %2.")).arg(differ, climb);
}

QString wayPointText(const EnergyWay& way, int turned, bool hidden)
{
    if (turned < 0 || turned >= static_cast<int>(way.energies.size()))
        return {};
    const QString energy =
        hidden ? QStringLiteral("?") : numberText(way.energies[static_cast<std::size_t>(turned)]);
    if (turned == 0)
        return wayTr(QT_TRANSLATE_NOOP("EnergyWay", "At its beginning: E = %1")).arg(energy);
    return wayTr(QT_TRANSLATE_NOOP("EnergyWay", "%1 of %2 turned, the last was unit %3: E = %4"))
        .arg(turned)
        .arg(way.turned.size())
        .arg(way.turned[static_cast<std::size_t>(turned - 1)] + 1)
        .arg(energy);
}

} // namespace gradus
