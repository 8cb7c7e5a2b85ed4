// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operation/evaluate.h"
#include "trace/experiment.h"
#include "trace/timeline.h"

#include <map>

namespace gradus {

/// The first iteration of an experiment, for checking addresses before anything is played; and
/// later ones, where an address is not in the first.
class Probe {
public:
    /// No later iteration is looked at.
    static constexpr std::int64_t furthest = 10'000;

    explicit Probe(std::shared_ptr<const Experiment> experiment);

    [[nodiscard]] const Iteration& iteration() const { return *m_snapshot.iteration; }
    [[nodiscard]] const Snapshot& snapshot() const { return m_snapshot; }
    /// The step that a position from iteration 1 on names. A message says why there is none.
    [[nodiscard]] std::variant<std::int64_t, Message> stepOf(const PositionName& position);

private:
    [[nodiscard]] bool mayGoTo(std::int64_t iteration);

    std::shared_ptr<const Experiment> m_experiment;
    Snapshot m_snapshot;
    std::unique_ptr<Timeline> m_timeline; ///< only where a later iteration was looked at
    std::int64_t m_stepsLeft; ///< how many steps may be gone over from here on
};

/// The first iterations of a lesson's runs by name; its own has the empty name.
using Probes = std::map<std::string, Probe>;

/// Shapes in the first iteration of a run; of other runs and positions as well.
class ProbeResolver final : public SnapshotResolver {
public:
    ProbeResolver(Probe& here, Probes& probes)
        : SnapshotResolver(here.snapshot())
        , m_here(here)
        , m_probes(probes)
    { }

    [[nodiscard]] std::variant<std::shared_ptr<const Resolver>, Message> elsewhere(
        const std::string& run, const std::string& position) const override;

private:
    Probe& m_here;
    Probes& m_probes;
};

} // namespace gradus
