// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/timeline.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace gradus {

namespace {

// The first iteration from which two edit logs differ.
std::int64_t firstDifference(const std::vector<Edit>& a, const std::vector<Edit>& b)
{
    const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    std::int64_t first = std::numeric_limits<std::int64_t>::max();
    for (auto it = left; it != a.end(); ++it)
        first = std::min(first, it->iteration);
    for (auto it = right; it != b.end(); ++it)
        first = std::min(first, it->iteration);
    return first;
}

} // namespace

Timeline::Timeline(std::unique_ptr<Simulation> simulation, CheckpointPolicy policy)
    : m_simulation(std::move(simulation))
    , m_first(m_simulation->firstIteration())
    , m_origin(m_simulation->checkpoint())
    , m_checkpoints(policy)
{
    m_checkpoints.add(m_origin);
    seek(first());
}

Timeline::Outcome Timeline::seek(Position target, const Interrupt& interrupt)
{
    if (m_now.iteration && target.iteration == m_now.position.iteration) {
        look(target.step);
        return Outcome::Reached;
    }
    const Outcome outcome = travel(std::max<std::int64_t>(0, target.iteration), interrupt);
    if (outcome == Outcome::Halted)
        return settleAtHalt();
    m_now.iteration = m_simulation->publish();
    m_now.position.iteration = m_simulation->iteration();
    if (m_now.iteration->halt())
        m_haltedIn = m_now.position.iteration;
    look(outcome == Outcome::Stopped ? 0 : target.step);
    return outcome;
}

std::optional<Message> Timeline::seek(const PositionName& target, Outcome& outcome,
                                      const Interrupt& interrupt)
{
    outcome = seek({target.iteration, 0}, interrupt);
    if (outcome != Outcome::Reached)
        return std::nullopt;
    const auto step = resolve(target, *m_now.iteration);
    if (const Message* message = std::get_if<Message>(&step))
        return *message;
    look(std::get<std::int64_t>(step));
    return std::nullopt;
}

bool Timeline::forward(Level level)
{
    const std::int64_t iteration = m_now.position.iteration;
    const bool atEnd = m_now.position.step >= m_now.stepCount();
    if (atEnd && m_haltedIn == iteration)
        return false;
    if (atEnd)
        return seek({iteration + 1, 0}) == Outcome::Reached;
    if (level == Level::Epoch) {
        seek({m_now.iteration->lastOfEpoch(), std::numeric_limits<std::int64_t>::max()});
        return true;
    }
    look(*stepForward(m_now, level));
    return true;
}

bool Timeline::backward(Level level)
{
    const auto [iteration, step] = m_now.position;
    if (level == Level::Epoch && m_now.position > Position{m_now.iteration->firstOfEpoch(), 0}) {
        seek({m_now.iteration->firstOfEpoch(), 0});
        return true;
    }
    if (step == 0 && iteration <= m_first)
        return false;
    if (step == 0)
        seek({iteration - 1, std::numeric_limits<std::int64_t>::max()});
    else
        look(*stepBackward(m_now, level));
    return true;
}

std::int64_t Timeline::furthest() const
{
    return std::max(m_curve.size(), m_now.position.iteration);
}

std::int64_t Timeline::plannedIterations() const { return m_simulation->plannedIterations(); }

std::optional<Message> Timeline::edit(const Quantity& quantity, double value)
{
    const auto refused = edit({{quantity, value}});
    return refused.empty() ? std::nullopt : std::optional(refused.front());
}

std::vector<Message> Timeline::edit(const std::vector<std::pair<Quantity, double>>& changes)
{
    const Position before = m_now.position;
    const bool atEnd = before.step >= m_now.stepCount();
    const std::int64_t iteration = before.iteration + (atEnd ? 1 : 0);
    if (seek({iteration, 0}) != Outcome::Reached) {
        seek(before);
        return {{GRADUS_TEXT("core", "the run halted before this change could take effect")}};
    }
    std::vector<Edit> made;
    std::vector<Message> refused;
    for (const auto& [quantity, value] : changes) {
        Edit change{iteration, quantity, value};
        if (auto message = m_simulation->apply(change))
            refused.push_back(std::move(*message));
        else
            made.push_back(std::move(change));
    }
    if (made.empty())
        seek(before);
    else
        adopt(iteration, made, atEnd ? 0 : before.step);
    return refused;
}

// What has been applied at the start of an iteration becomes a version of the log; the future is
// another from here on.
void Timeline::adopt(std::int64_t iteration, const std::vector<Edit>& made, std::int64_t step)
{
    std::vector<Edit> log = edits();
    if (m_curve.size() >= iteration)
        m_branches.push_back({log, m_curve});
    std::erase_if(log, [&](const Edit& other) { return other.iteration > iteration; });
    log.insert(log.end(), made.begin(), made.end());
    m_logs.resize(m_log + 1);
    m_logs.push_back(std::move(log));
    ++m_log;
    if (m_logs.size() > mostVersions) { // each holds a whole log
        m_logs.erase(m_logs.begin());
        --m_log;
    }
    if (m_branches.size() > mostBranches)
        m_branches.erase(m_branches.begin());
    forgetFrom(iteration);
    m_checkpoints.addRecent(m_simulation->checkpoint());
    m_trail.add(iteration, m_simulation->place());
    keepScore();
    m_now.iteration = m_simulation->publish();
    if (m_now.iteration->halt())
        m_haltedIn = iteration;
    look(step);
}

bool Timeline::undo(const Interrupt& interrupt)
{
    if (!canUndo())
        return false;
    useLog(m_log - 1, interrupt);
    return true;
}

bool Timeline::redo(const Interrupt& interrupt)
{
    if (!canRedo())
        return false;
    useLog(m_log + 1, interrupt);
    return true;
}

std::uint64_t Timeline::hash() const { return m_simulation->checkpoint()->hash(); }

// Brings the simulation to `iteration:0`, from where it stands or from the nearest checkpoint,
// whichever is nearer.
Timeline::Outcome Timeline::travel(std::int64_t iteration, const Interrupt& interrupt)
{
    if (m_haltedIn && iteration > *m_haltedIn)
        return Outcome::Halted;
    const auto nearest = m_checkpoints.nearest(iteration);
    const std::int64_t here = m_simulation->iteration();
    if (m_void || here > iteration || (nearest && nearest->iteration() > here))
        restoreNear(iteration);
    return advanceTo(iteration, interrupt);
}

Timeline::Outcome Timeline::advanceTo(std::int64_t iteration, const Interrupt& interrupt)
{
    while (m_simulation->iteration() < iteration) {
        const std::int64_t here = m_simulation->iteration();
        if (interrupt && interrupt(here))
            return Outcome::Stopped;
        if (!m_simulation->advance()) {
            m_void = true;
            m_haltedIn = here;
            return Outcome::Halted;
        }
        keepCost(here);
        applyEdits();
        m_trail.add(m_simulation->iteration(), m_simulation->place());
        keepScore();
        keepCheckpoint(iteration);
    }
    return Outcome::Reached;
}

// Of an iteration that was just completed for the first time, or again after an edit.
void Timeline::keepCost(std::int64_t iteration)
{
    if (iteration != m_curve.size() + 1)
        return;
    m_curve.append(m_simulation->cost());
    if (const auto jump = m_simulation->jump())
        m_jumps.add(iteration, *jump);
}

void Timeline::restoreNear(std::int64_t iteration)
{
    const auto nearest = m_checkpoints.nearest(iteration);
    const bool fromOrigin = !nearest || nearest == m_origin;
    m_simulation->restore(fromOrigin ? *m_origin : *nearest);
    m_void = false;
    if (fromOrigin)
        applyEdits();
    if (m_simulation->iteration() >= m_first)
        m_trail.add(m_simulation->iteration(), m_simulation->place());
}

// Checkpoints are taken after the edits of their iteration, so these are made only on the way.
void Timeline::applyEdits()
{
    for (const Edit& change : edits()) {
        if (change.iteration != m_simulation->iteration())
            continue;
        [[maybe_unused]] const auto refused = m_simulation->apply(change);
        assert(!refused); // it was accepted at this very State when it was made
    }
}

void Timeline::keepScores(std::function<Score(const State&)> judge, std::int64_t stride)
{
    m_judge = std::move(judge);
    m_scores = ScoreTrack(stride);
    keepScore();
}

void Timeline::keepScore()
{
    if (m_judge && m_scores.wants(m_simulation->iteration()))
        m_scores.add(m_simulation->iteration(), m_judge(*m_simulation->checkpoint()));
}

void Timeline::keepCheckpoint(std::int64_t target)
{
    const std::int64_t here = m_simulation->iteration();
    const auto recent = static_cast<std::int64_t>(m_checkpoints.recentLimit());
    if (m_checkpoints.wants(here))
        m_checkpoints.add(m_simulation->checkpoint());
    else if (here > target - recent)
        m_checkpoints.addRecent(m_simulation->checkpoint());
}

void Timeline::look(std::int64_t step)
{
    m_now.position.step = std::clamp<std::int64_t>(step, 0, m_now.stepCount());
}

Timeline::Outcome Timeline::settleAtHalt()
{
    restoreNear(*m_haltedIn);
    [[maybe_unused]] const Outcome outcome = advanceTo(*m_haltedIn, {});
    assert(outcome == Outcome::Reached);
    m_now.iteration = m_simulation->publish();
    m_now.position.iteration = *m_haltedIn;
    const auto halt = m_now.iteration->halt();
    assert(halt);
    look(halt->step);
    return Outcome::Halted;
}

void Timeline::forgetFrom(std::int64_t iteration)
{
    m_checkpoints.dropFrom(iteration);
    m_curve.cut(iteration - 1);
    m_jumps.cutFrom(iteration);
    m_trail.cutFrom(iteration);
    m_scores.cutFrom(iteration);
    if (m_haltedIn && *m_haltedIn >= iteration)
        m_haltedIn.reset();
}

void Timeline::useLog(std::size_t log, const Interrupt& interrupt)
{
    const Position before = m_now.position;
    const std::int64_t changed = firstDifference(m_logs[m_log], m_logs[log]);
    m_log = log;
    forgetFrom(changed);
    m_void = m_void || m_simulation->iteration() >= changed;
    m_now.iteration.reset();
    seek(before, interrupt);
}

} // namespace gradus
