// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_iteration.h"
#include "session/session.h"

#include <optional>
#include <vector>

namespace gradus {

/// The iteration of a session whose lesson is on a Hopfield net; null before it is there.
[[nodiscard]] const HopfieldIteration* hopfieldIteration(const Session& session);

/// What pictures of a Hopfield net show at the session's position.
struct HopfieldView {
    Units units; ///< as known; unseenUnit where a question asks for it
    int unit = -1; ///< in question: the one of this update; −1: none, or all at once
    std::optional<Pass> pass; ///< of the current step
    std::vector<int> changed; ///< units that this update has turned
    int storing = 0; ///< the pattern that is being stored, from 1; 0: none
    int i = -1, j = -1; ///< the coupling in question
};

[[nodiscard]] HopfieldView hopfieldView(const Session& session);

/// A unit and how strongly it is coupled to the one in question.
struct CoupledUnit {
    int unit = 0;
    double coupling = 0;
};
/// The couplings of a unit of the greatest size, from the strongest; none that is 0.
[[nodiscard]] std::vector<CoupledUnit> strongestCouplings(const Couplings& couplings, int unit,
                                                          std::size_t most);

/// What is said of a unit: its value, its field, and what it wants.
[[nodiscard]] QString unitText(const Session& session, int unit);
/// A unit with its value and sign: "+1", "−1", "0".
[[nodiscard]] QString unitValueText(int value, bool zeroOne);

/// What is changed where units get other values by hand, so that they are seen at once: from the
/// beginning of this iteration on, or of the next one where this one has updated them already.
struct UnitsEdit {
    std::vector<std::pair<Quantity, double>> changes;
    Position at;
    std::optional<Position> then;
};
[[nodiscard]] UnitsEdit unitsEdit(const Session& session,
                                  const std::vector<std::pair<int, int>>& values);

} // namespace gradus
