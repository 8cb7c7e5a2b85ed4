// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_landscape.h"
#include "session/session.h"

#include <memory>
#include <vector>

namespace gradus {

/// What pictures of a net's landscape show at the session's position.
struct LandscapeScene {
    std::shared_ptr<const HopfieldExperiment> experiment; ///< null: none, or still storing
    std::vector<double> thresholds; ///< one a unit, as they are now
    std::shared_ptr<const Landscape> landscape; ///< null: not worked out yet
    Units current; ///< empty where a question asks for one of the units
    /// Of nets that have an exact landscape: the states since recalling began, each unlike the one
    /// before, up to the current one.
    std::vector<std::uint32_t> walk;
    /// The same of the runs beside, by name, up to the beginning of the same iteration.
    std::vector<std::pair<QString, std::vector<std::uint32_t>>> beside;
    /// An open question asks for an energy: none has a number.
    bool energiesHidden = false;
    /// An open question asks for what a turn does: only minima have numbers.
    bool statesHidden = false;

    [[nodiscard]] bool isExact() const { return landscape && landscape->exact; }
};

/// Of the session's position, without a landscape.
[[nodiscard]] LandscapeScene landscapeScene(const Session& session);
/// The net's landscape can be seen: its couplings are stored.
[[nodiscard]] bool hasLandscape(const Session& session);

/// How many units two states differ in.
[[nodiscard]] int unitsApart(std::span<const std::int8_t> a, std::span<const std::int8_t> b);
/// The place of the minimum that the current state leads to, or of an estimate the nearest by
/// units, of like near ones the deepest. −1: not known.
[[nodiscard]] int currentMinimum(const LandscapeScene& scene);
/// The energy of the current state; NaN where it is not known.
[[nodiscard]] double currentEnergy(const LandscapeScene& scene);

} // namespace gradus
