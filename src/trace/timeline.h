// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/checkpoints.h"
#include "trace/curve.h"
#include "trace/score_track.h"
#include "trace/simulation.h"
#include "trace/trail.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace gradus {

/// A part of a run that an edit cut off: kept to compare with.
struct Branch {
    std::vector<Edit> edits; ///< the log that made it
    Curve curve;
};

/// Travels along a run: owns the simulation, the checkpoints, the edit log and the curve. Going
/// back is going to the nearest earlier checkpoint and forward again; there is no inverse of a
/// step. Not safe on several threads at once; the Snapshots that it gives are.
class Timeline {
public:
    /// How many versions of the edit log undo() goes back over at most, and how many branches are
    /// kept; the oldest go.
    static constexpr std::size_t mostVersions = 200;
    static constexpr std::size_t mostBranches = 50;

    enum class Outcome { Reached, Halted, Stopped };
    /// Asked now and then during a long way with the iteration reached; true stops there.
    using Interrupt = std::function<bool(std::int64_t iteration)>;

    explicit Timeline(std::unique_ptr<Simulation> simulation, CheckpointPolicy policy = {});

    /// Where the run is looked at.
    [[nodiscard]] const Snapshot& now() const { return m_now; }
    /// Goes to a position. A step beyond the iteration's end means its end. Halted: the run has no
    /// such iteration; now() is then at the step whose number is not finite. Stopped: now() is at
    /// the beginning of the iteration that was reached.
    Outcome seek(Position target, const Interrupt& interrupt = {});
    /// Goes to a position by name; a message when the iteration has no such step (now() is then at
    /// the iteration's beginning) .
    [[nodiscard]] std::optional<Message> seek(const PositionName& target, Outcome& outcome,
                                              const Interrupt& interrupt = {});
    /// One move of a level forwards or backwards, across iterations where needed. False when there
    /// is nowhere to go.
    bool forward(Level level);
    bool backward(Level level);

    /// The first position: 0:0 where the preparation has steps, else 1:0.
    [[nodiscard]] Position first() const { return {m_first, 0}; }
    /// The iteration in which the run halts, where that is known.
    [[nodiscard]] std::optional<std::int64_t> haltedIn() const { return m_haltedIn; }
    /// Why a free run stops after the iteration that was completed last, in words.
    [[nodiscard]] std::optional<Message> stopped() const { return m_simulation->stop(); }
    /// The furthest iteration that has been completed or looked at.
    [[nodiscard]] std::int64_t furthest() const;
    /// The cost of every completed iteration.
    [[nodiscard]] const Curve& curve() const { return m_curve; }
    /// Where the run was at the beginning of every iteration that has been reached.
    [[nodiscard]] const Trail& trail() const { return m_trail; }
    /// The completed iterations in which something jumped.
    [[nodiscard]] const JumpTrack& jumps() const { return m_jumps; }
    [[nodiscard]] std::int64_t plannedIterations() const;
    /// Judges the run from here on at iterations that lie `stride` apart, on the way to others.
    void keepScores(std::function<Score(const State&)> judge, std::int64_t stride);
    [[nodiscard]] const ScoreTrack& scores() const { return m_scores; }

    /// Changes a quantity here: at i:end from iteration i+1 on, elsewhere from the start of i. Cuts
    /// the future off into a branch. A message when the edit is refused; nothing has changed then.
    [[nodiscard]] std::optional<Message> edit(const Quantity& quantity, double value);
    /// Several changes at once, which are one to undo(). What is refused is left out; a message for
    /// each of those.
    [[nodiscard]] std::vector<Message> edit(
        const std::vector<std::pair<Quantity, double>>& changes);
    /// Takes the last edit back, or makes it again, and comes back to where it was. False when
    /// there is none.
    bool undo(const Interrupt& interrupt = {});
    bool redo(const Interrupt& interrupt = {});
    [[nodiscard]] bool canUndo() const { return m_log > 0; }
    [[nodiscard]] bool canRedo() const { return m_log + 1 < m_logs.size(); }
    [[nodiscard]] const std::vector<Edit>& edits() const { return m_logs[m_log]; }
    [[nodiscard]] const std::vector<Branch>& branches() const { return m_branches; }

    /// The hash of the State at the beginning of the current iteration.
    [[nodiscard]] std::uint64_t hash() const;
    [[nodiscard]] const Checkpoints& checkpoints() const { return m_checkpoints; }

private:
    Outcome travel(std::int64_t iteration, const Interrupt& interrupt);
    Outcome advanceTo(std::int64_t iteration, const Interrupt& interrupt);
    void restoreNear(std::int64_t iteration);
    void applyEdits();
    void adopt(std::int64_t iteration, const std::vector<Edit>& made, std::int64_t step);
    void keepCost(std::int64_t iteration);
    void keepScore();
    void keepCheckpoint(std::int64_t target);
    void look(std::int64_t step);
    Outcome settleAtHalt();
    void forgetFrom(std::int64_t iteration);
    void useLog(std::size_t log, const Interrupt& interrupt);

    std::unique_ptr<Simulation> m_simulation;
    std::int64_t m_first;
    std::shared_ptr<const State> m_origin; ///< the very first State, before any edit
    Checkpoints m_checkpoints;
    bool m_void = false; ///< the simulation halted and has no State until it is restored
    std::optional<std::int64_t> m_haltedIn;
    Curve m_curve;
    JumpTrack m_jumps; ///< of the iterations that are in m_curve
    Trail m_trail;
    ScoreTrack m_scores;
    std::function<Score(const State&)> m_judge; ///< empty: no scores are kept
    std::vector<std::vector<Edit>> m_logs{{}}; ///< every version of the edit log, oldest first
    std::size_t m_log = 0; ///< the version that holds
    std::vector<Branch> m_branches;
    Snapshot m_now;
};

} // namespace gradus
