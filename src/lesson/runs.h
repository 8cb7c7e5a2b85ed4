// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operation/evaluate.h"
#include "trace/experiment.h"
#include "trace/timeline.h"

#include <map>

namespace gradus {

/// The most runs that a lesson may have besides its own.
inline constexpr std::size_t mostRuns = 12;
/// The most runs that are shown beside the one that is stepped through.
inline constexpr std::size_t mostCompared = 5;
/// The farthest iteration that `at` looks at.
inline constexpr std::int64_t farthestLook = 100'000;

/// A variant of a lesson's own run: the same with some settings changed.
struct Run {
    std::string name;
    std::vector<std::pair<std::string, std::string>>
        changes; ///< key and value: training.rate, 0.01
    std::shared_ptr<const Experiment> experiment;
};

/// The runs of a lesson by name, each with a timeline to look things up on, made when it is first
/// needed; the lesson's own run has the empty name. Not safe on several threads at once.
class RunSet {
public:
    /// Null experiments (of a lesson with faults) are no runs.
    RunSet(std::shared_ptr<const Experiment> own, const std::vector<Run>& runs);

    /// The run in which the expressions stand that are read from now on: `at` without a run looks
    /// there. At first that is the lesson's own.
    void enter(const std::string& run) { m_here = run; }

    /// Where a run (empty: the one that was entered) is at a position by name; `here` stands for an
    /// empty one: there the other run is at the same step of the same iteration, or at its end
    /// where it has no such step. The message says what is wrong.
    [[nodiscard]] std::variant<Snapshot, Message> look(const std::string& name,
                                                       const std::string& position,
                                                       const Snapshot& here);

private:
    std::variant<Snapshot, Message> lookAt(Timeline& timeline, const std::string& position);
    static Snapshot lookLike(Timeline& timeline, const Snapshot& here);

    std::map<std::string, std::shared_ptr<const Experiment>> m_experiments;
    std::map<std::string, std::unique_ptr<Timeline>> m_timelines;
    std::string m_here;
};

/// Quantities at a snapshot, with `of` and `at` looked up in a lesson's runs.
class RunResolver final : public SnapshotResolver {
public:
    RunResolver(Snapshot snapshot, RunSet& runs)
        : SnapshotResolver(std::move(snapshot))
        , m_runs(runs)
    { }

    [[nodiscard]] std::variant<std::shared_ptr<const Resolver>, Message> elsewhere(
        const std::string& run, const std::string& position) const override;

private:
    RunSet& m_runs;
};

} // namespace gradus
