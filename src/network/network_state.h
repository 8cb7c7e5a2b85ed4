// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/network_experiment.h"
#include "trace/epoch_scores.h"
#include "trace/simulation.h"

namespace gradus {

/// A number of a sample that an edit replaced, for the rest of the run.
struct ReplacedNumber {
    std::int32_t sample = 0; ///< in the data set, from 0
    bool target = false; ///< of y, else of x
    std::int32_t row = 0; ///< from 0
    double value = 0;

    bool operator==(const ReplacedNumber&) const = default;
};

/// All of a network that changes from iteration to iteration.
struct NetworkState final : State {
    std::int64_t next = 0; ///< the State is that of `next:0`
    double rate = 0; ///< η
    AlignedVector parameters; ///< in the experiment's layout
    AlignedVector m, v; ///< moments in the same layout; empty where the rule keeps none
    std::vector<ReplacedNumber> replaced;
    EpochSums epoch;
    std::shared_ptr<const NetworkExperiment> experiment;

    /// The State before the first iteration.
    explicit NetworkState(std::shared_ptr<const NetworkExperiment> of);

    [[nodiscard]] std::int64_t iteration() const override { return next; }
    [[nodiscard]] std::size_t bytes() const override;
    [[nodiscard]] std::uint64_t hash() const override;
    /// The hash without the epoch's sums, as an older version saved it.
    [[nodiscard]] std::uint64_t hashWithoutEpoch() const;
};

/// The State as bytes: a line that names the format, then the iteration, the rate, the epoch's
/// sums, the numbers of the parameters and moments in the order of the layout, the replaced
/// numbers, and the hash of it all, as 64-bit words, least byte first. Format 1 had no sums of the
/// epoch.
[[nodiscard]] std::string saveState(const NetworkState& state);
/// Reads what saveState wrote for the same experiment, format 1 as well. Untrusted: a message for
/// anything else.
[[nodiscard]] std::variant<NetworkState, Message> loadState(
    std::string_view bytes, std::shared_ptr<const NetworkExperiment> experiment);

} // namespace gradus
