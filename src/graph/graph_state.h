// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph_experiment.h"
#include "trace/epoch_scores.h"
#include "trace/simulation.h"

namespace gradus {

/// A number of a sample that an edit replaced, for the rest of the run.
struct ReplacedEntry {
    std::int32_t sample = 0; ///< in the data set, from 0
    bool target = false; ///< of y, else of x
    std::int32_t row = 0; ///< from 0
    double value = 0;

    bool operator==(const ReplacedEntry&) const = default;
};

/// All of a graph that changes from iteration to iteration.
struct GraphState final : State {
    std::int64_t next = 0; ///< the State is that of `next:0`
    double rate = 0; ///< η
    std::vector<double> numbers; ///< what is given, and parameters, in the graph's layout
    std::vector<double> m, v; ///< moments in the same layout; empty where the rule keeps none
    std::vector<ReplacedEntry> replaced;
    EpochSums epoch;

    explicit GraphState(const GraphExperiment& experiment);

    [[nodiscard]] std::int64_t iteration() const override { return next; }
    [[nodiscard]] std::size_t bytes() const override;
    [[nodiscard]] std::uint64_t hash() const override;

    /// The State as bytes: a line that names the format, then 64-bit words, the hash last.
    [[nodiscard]] std::string save() const;
    /// Reads what save() wrote for the same experiment. Untrusted: nullopt for anything else.
    [[nodiscard]] static std::optional<GraphState> load(std::string_view bytes,
                                                        const GraphExperiment& experiment);
};

/// The numbers of State just after an update: parameters and moments.
struct UpdatedNumbers {
    std::vector<double> numbers, m, v;
};
/// The update of all parameters from their mean gradients (in the layout of State): the one
/// arithmetic of training and of stepping.
[[nodiscard]] UpdatedNumbers updatedNumbers(const GraphExperiment& experiment,
                                            const GraphState& state,
                                            const std::vector<double>& gradients);

} // namespace gradus
