// SPDX-License-Identifier: GPL-3.0-or-later
#include "homework/replay.h"

#include "lesson/judge.h"

#include <QString>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <utility>

namespace gradus {

namespace {

constexpr std::int64_t wholeOfIteration = std::numeric_limits<std::int64_t>::max();

std::string hashDigits(std::uint64_t hash)
{
    return QStringLiteral("%1").arg(hash, 16, 16, QLatin1Char('0')).toStdString();
}

// A run of a lesson with a student's settings, which belong to the lesson's own run; null where
// they are refused.
std::shared_ptr<const Experiment> changedExperiment(const Lesson& lesson, const std::string& run,
                                                    const std::vector<Override>& changes)
{
    for (const Run& other : lesson.runs)
        if (other.name == run)
            return other.experiment;
    if (!run.empty() || !mayChange(lesson, changes))
        return nullptr;
    return changes.empty() ? lesson.experiment : readVariant(lesson, changes).experiment;
}

// A run that is gone through again; edits are made one after the other.
class ReplayedRun {
public:
    ReplayedRun(const Experiment& experiment, ReplayBudget& budget)
        : m_timeline(experiment.start())
        , m_budget(budget)
    { }

    [[nodiscard]] const Snapshot& now() const { return m_timeline.now(); }
    [[nodiscard]] std::uint64_t hash() const { return m_timeline.hash(); }

    bool seek(Position target)
    {
        m_gaveUp =
            m_gaveUp || m_budget.isTooFar(target.iteration) || !m_budget.spend(now().stepCount());
        if (m_gaveUp)
            return false;
        const auto outcome = m_timeline.seek(target, m_budget.interrupt(m_timeline));
        m_gaveUp = outcome == Timeline::Outcome::Stopped;
        return outcome == Timeline::Outcome::Reached;
    }
    /// Something was too far away; from there on nothing can be said.
    [[nodiscard]] bool gaveUp() const { return m_gaveUp; }
    // What the model refused then, it refuses again.
    void edit(const EditWork& change)
    {
        const auto at = recordedPosition(change.position);
        const auto quantity = parseQuantity(change.quantity);
        if (at && std::holds_alternative<Quantity>(quantity) && seek(*at)) [[maybe_unused]]
            const auto refusal = m_timeline.edit(std::get<Quantity>(quantity), change.value);
    }

private:
    Timeline m_timeline;
    ReplayBudget& m_budget;
    bool m_gaveUp = false;
};

// The states of one run that are still to be found.
class StateSearch {
public:
    StateSearch(const StudentWork& work, const std::string& run) : m_work(work), m_run(run)
    {
        for (const ReachedPosition& reached : work.reached)
            if (reached.run == run && !reached.stateHash.empty())
                m_open.push_back(&reached);
    }

    Replayed search(const Lesson& lesson, ReplayBudget& budget)
    {
        if (m_open.empty())
            return Replayed::Same;
        const auto experiment =
            changedExperiment(lesson, m_run, m_run.empty() ? m_work.changes : noChanges());
        if (!experiment)
            return Replayed::Refused;
        ReplayedRun run(*experiment, budget);
        findIn(run);
        for (const EditWork& edit : m_work.edits) {
            if (m_open.empty() || run.gaveUp())
                break;
            if (edit.run != m_run)
                continue;
            run.edit(edit);
            findIn(run);
        }
        if (m_open.empty())
            return Replayed::Same;
        return run.gaveUp() ? Replayed::TooLong : Replayed::Different;
    }
    [[nodiscard]] const std::vector<const ReachedPosition*>& open() const { return m_open; }

private:
    static const std::vector<Override>& noChanges()
    {
        static const std::vector<Override> none;
        return none;
    }
    void findIn(ReplayedRun& run)
    {
        std::erase_if(m_open, [&](const ReachedPosition* reached) {
            const auto at = recordedPosition(reached->position);
            return at && run.seek(*at) && hashDigits(run.hash()) == reached->stateHash;
        });
    }

    const StudentWork& m_work;
    std::string m_run;
    std::vector<const ReachedPosition*> m_open;
};

} // namespace

bool mayChange(const Lesson& lesson, const std::vector<Override>& changes)
{
    // In a section with a run of its own its settings go with those that a student changes.
    const auto isOfRun = [&](const Override& change) {
        return std::any_of(lesson.runs.begin(), lesson.runs.end(), [&](const Run& run) {
            const auto settings = settingsOf(lesson, run.name);
            return std::find(settings.begin(), settings.end(), change) != settings.end();
        });
    };
    const auto isFree = [&](const Override& change) {
        const auto names = [&](const Control& control) { return control.key == change.key; };
        return isOfRun(change) || std::any_of(lesson.controls.begin(), lesson.controls.end(), names)
            || std::any_of(lesson.sections.begin(), lesson.sections.end(), [&](const Section& of) {
                   return std::any_of(of.controls.begin(), of.controls.end(), names);
               });
    };
    return std::all_of(changes.begin(), changes.end(), isFree);
}

StudentWork replayable(StudentWork work, const Lesson& lesson)
{
    if (!mayChange(lesson, work.changes))
        work.changes.clear();
    std::int64_t here = 0;
    std::int64_t way = 0;
    for (const EditWork& edit : work.edits) {
        const auto at = recordedPosition(edit.position);
        const std::int64_t there =
            at ? std::min(at->iteration, ReplayBudget::mostIterations) : here;
        way += std::abs(there - std::exchange(here, there));
    }
    if (way >= ReplayBudget::mostIterations)
        work.edits.clear();
    const auto position = recordedPosition(work.position);
    if (position && position->iteration >= ReplayBudget::mostIterations)
        work.position.clear();
    return work;
}

std::optional<Position> recordedPosition(const std::string& text)
{
    const auto parsed = parsePosition(text);
    const auto* const name = std::get_if<PositionName>(&parsed);
    return name && name->kind == PositionName::Kind::Step
        ? std::optional(Position{name->iteration, name->step})
        : std::nullopt;
}

Replayed replayReach(const Lesson& lesson, const Question& question, const RunWork& by,
                     std::int64_t iteration, ReplayBudget& budget)
{
    const auto experiment = changedExperiment(lesson, by.run, by.changes);
    if (!experiment)
        return Replayed::Refused;
    ReplayedRun run(*experiment, budget);
    for (const EditWork& edit : by.edits)
        if (edit.run == by.run)
            run.edit(edit);
    const bool there = run.seek({iteration, wholeOfIteration});
    if (run.gaveUp())
        return Replayed::TooLong;
    return there && holdsAtEnd(question, run.now().iteration) ? Replayed::Same
                                                              : Replayed::Different;
}

Replayed replayStates(const Lesson& lesson, const StudentWork& work, ReplayBudget& budget,
                      std::vector<int>& different)
{
    std::vector<std::string> names{""};
    for (const Run& run : lesson.runs)
        names.push_back(run.name);
    Replayed result = Replayed::Same;
    for (const std::string& name : names) {
        StateSearch search(work, name);
        const Replayed one = search.search(lesson, budget);
        if (one == Replayed::Different)
            for (const ReachedPosition* reached : search.open())
                different.push_back(reached->section);
        if (one != Replayed::Same && result != Replayed::Different)
            result = one;
    }
    return result;
}

} // namespace gradus
