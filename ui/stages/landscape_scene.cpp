// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/landscape_scene.h"

#include "stages/hopfield_view.h"
#include "stages/unit_grid.h"

#include <algorithm>
#include <limits>

namespace gradus {

namespace {

// The trail holds the states at the beginning of iterations; what is beyond here is not shown.
std::vector<std::uint32_t> walkUpTo(const std::vector<Trail::Point>& trail, std::int64_t iteration,
                                    const Units& current)
{
    std::vector<std::uint32_t> walk;
    const auto add = [&](std::uint32_t state) {
        if (walk.empty() || walk.back() != state)
            walk.push_back(state);
    };
    for (const Trail::Point& point : trail)
        if (point.iteration >= 1 && point.iteration <= iteration && point.place.size() == 1)
            add(static_cast<std::uint32_t>(point.place.front()));
    if (!current.empty())
        add(landscapeNumber(current));
    return walk;
}

// Of runs beside those whose states are the same ones.
void addWalks(const Session& session, LandscapeScene& scene)
{
    const std::int64_t iteration = session.snapshot().position.iteration;
    scene.walk = walkUpTo(session.published().trail, iteration, scene.current);
    for (const ComparedRun& run : session.published().compared) {
        const auto* const there =
            dynamic_cast<const HopfieldIteration*>(run.snapshot.iteration.get());
        if (there && there->experiment().units() == scene.experiment->units())
            scene.beside.emplace_back(run.name, walkUpTo(run.trail, iteration, {}));
    }
}

void hideAsked(const std::vector<Quantity>& asked, LandscapeScene& scene)
{
    for (const Quantity& quantity : asked) {
        const bool energy = quantity.name == "E" || quantity.name == "DE";
        scene.energiesHidden = scene.energiesHidden || energy;
        scene.statesHidden = scene.statesHidden || energy || quantity.name == "h";
    }
}

} // namespace

bool hasLandscape(const Session& session)
{
    const HopfieldIteration* const here = hopfieldIteration(session);
    return here && (here->number() > 0 || session.snapshot().position.step >= here->stepCount());
}

LandscapeScene landscapeScene(const Session& session)
{
    LandscapeScene scene;
    if (!hasLandscape(session))
        return scene;
    const HopfieldIteration& here = *hopfieldIteration(session);
    scene.experiment = here.experiment().shared_from_this();
    scene.thresholds = here.state().thresholds;
    scene.current = hopfieldView(session).units;
    if (std::count(scene.current.begin(), scene.current.end(), unseenUnit) > 0)
        scene.current.clear();
    if (scene.experiment->units() <= Landscape::mostUnits)
        addWalks(session, scene);
    hideAsked(session.asked(), scene);
    return scene;
}

int unitsApart(std::span<const std::int8_t> a, std::span<const std::int8_t> b)
{
    int apart = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        apart += a[i] != b[i];
    return apart;
}

int currentMinimum(const LandscapeScene& scene)
{
    if (!scene.landscape || scene.current.empty())
        return -1;
    if (scene.landscape->exact)
        return scene.landscape->leadsTo[landscapeNumber(scene.current)];
    const auto& minima = scene.landscape->minima;
    const auto nearest =
        std::min_element(minima.begin(), minima.end(), [&](const auto& a, const auto& b) {
            return unitsApart(a.units, scene.current) < unitsApart(b.units, scene.current);
        });
    return nearest == minima.end() ? -1 : static_cast<int>(nearest - minima.begin());
}

double currentEnergy(const LandscapeScene& scene)
{
    if (!scene.experiment || scene.current.empty())
        return std::numeric_limits<double>::quiet_NaN();
    if (scene.isExact())
        return scene.landscape->energies[landscapeNumber(scene.current)];
    return scene.experiment->energy(scene.current, scene.thresholds);
}

} // namespace gradus
