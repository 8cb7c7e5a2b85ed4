// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "approximation/approximation_experiment.h"
#include "trace/simulation.h"

#include <variant>

namespace gradus {

/// All of an approximation that changes: the pieces as they are now, and how many are placed.
struct ApproximationState final : State {
    std::int64_t next = 0; ///< the State is that of `next:0`
    std::size_t placed = 0; ///< the first so many pieces are part of the sum
    double steepness = 0; ///< w of every step
    std::vector<Piece> pieces; ///< placed and planned

    /// The State before the first iteration.
    explicit ApproximationState(const ApproximationExperiment& experiment);

    [[nodiscard]] std::int64_t iteration() const override { return next; }
    [[nodiscard]] std::size_t bytes() const override;
    [[nodiscard]] std::uint64_t hash() const override;
    /// True when the iteration `next` places a piece.
    [[nodiscard]] bool hasNext() const { return next > 0 && placed < pieces.size(); }
    /// How many pieces are placed at the end of the iteration `next`.
    [[nodiscard]] std::size_t placedAfter() const { return placed + (hasNext() ? 1 : 0); }
};

/// The State as bytes: a line that names the format, then iteration, placed, steepness, the number
/// of pieces, of each its numbers and flags, and the hash of it all as 64-bit words.
[[nodiscard]] std::string saveState(const ApproximationState& state);
/// Reads what saveState wrote for the same experiment. Untrusted: a message for anything else.
[[nodiscard]] std::variant<ApproximationState, Message> loadState(
    std::string_view bytes, const ApproximationExperiment& experiment);

} // namespace gradus
