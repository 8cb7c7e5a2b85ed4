// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/landscape_scene.h"

namespace gradus {

/// A state that a straight way can lead from or to.
struct WayEnd {
    QString id; ///< stays the same while the net moves
    QString name;
    Units units; ///< empty: may not be seen
};

/// The cue, the current state, the stored patterns, their inverses and other minima.
[[nodiscard]] std::vector<WayEnd> wayEnds(const LandscapeScene& scene);

/// The straight way between two states: the units that differ turn in their order.
struct EnergyWay {
    std::vector<double> energies; ///< one more than units turn; empty: there is no way
    std::vector<int> turned; ///< the units, from 0

    /// How far the way rises above its beginning; 0: nowhere.
    [[nodiscard]] double climb() const;
    /// How many units have turned where it is highest.
    [[nodiscard]] int highest() const;
};

[[nodiscard]] EnergyWay energyWay(const LandscapeScene& scene, const Units& from, const Units& to);
/// In words: how many units differ, and how far it has to climb.
[[nodiscard]] QString wayText(const EnergyWay& way, bool hidden);
/// What is said of the state where so many units have turned.
[[nodiscard]] QString wayPointText(const EnergyWay& way, int turned, bool hidden);

} // namespace gradus
