// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_experiment.h"
#include "hopfield/pattern_pictures.h"
#include "trace/value.h"

#include <optional>

namespace gradus {

/// Where recalling starts: from a pattern of which some units are turned, or from a picture.
struct DraftCue {
    std::optional<int> pattern; ///< from 0; none: the picture
    int percent = 0; ///< of the pattern's units that are turned
    std::uint64_t seed = 1; ///< says which
    Units picture; ///< −1 and 1; used where there is no pattern

    bool operator==(const DraftCue&) const = default;
};

/// A Hopfield net while somebody makes it: plain values, which need not make sense together yet.
/// Settings that an editor does not show are kept as they were.
struct HopfieldDraft {
    PatternPictures pictures;
    DraftCue cue;
    StoringRule rule = StoringRule::Hebbian;
    bool normalised = true; ///< Hebb's rule divides by N
    AtZero atZero = AtZero::Keep;
    std::vector<double> couplings; ///< given ones, row by row; empty: the patterns are stored
    bool zeroOne = false;
    bool converted = false; ///< units 0 and 1 with the thresholds of the same net of units ±1
    std::vector<double> thresholds; ///< one a unit; empty: none
    std::vector<Units> unlearned;
    double strength = 0; ///< of the unlearning
    Recall recall; ///< all but the start; 0 iterations: as many as usual

    /// A net of letters to begin with.
    [[nodiscard]] static HopfieldDraft letters();
    /// What would make this net, shown as a rectangle.
    [[nodiscard]] static HopfieldDraft of(const HopfieldExperiment& net);

    /// The state that the cue says, in −1 and 1.
    [[nodiscard]] Units start() const;
    /// The same in other sizes: pictures keep their upper left corner, and what names single units
    /// (an order, thresholds, unlearned states) is left out.
    [[nodiscard]] HopfieldDraft resized(int width, int height) const;
    /// What a lesson file says of it: `model` and `recall`.
    [[nodiscard]] Value tree() const;
};

} // namespace gradus
