// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "descent/descent_experiment.h"
#include "trace/simulation.h"

namespace gradus {

/// All of a descent that changes from iteration to iteration.
struct DescentState final : State {
    std::int64_t next = 0; ///< the State is that of `next:0`
    double rate = 0; ///< η
    std::vector<double> x; ///< the variables
    std::vector<double> m, v; ///< moments; empty where the rule keeps none

    /// The State before the first iteration.
    explicit DescentState(const DescentExperiment& experiment);

    [[nodiscard]] std::int64_t iteration() const override { return next; }
    [[nodiscard]] std::size_t bytes() const override;
    [[nodiscard]] std::uint64_t hash() const override;
};

/// The State as bytes: a line that names the format, then iteration, rate, variables, moments and
/// the hash of it all as 64-bit words.
[[nodiscard]] std::string saveState(const DescentState& state);
/// Reads what saveState wrote for the same experiment. Untrusted: a message for anything else.
[[nodiscard]] std::variant<DescentState, Message> loadState(std::string_view bytes,
                                                            const DescentExperiment& experiment);

} // namespace gradus
