// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/question_check.h"

#include "lesson/answer.h"
#include "lesson/lesson_review.h"
#include "lesson/slips.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gradus {

namespace {

constexpr std::int64_t wholeIteration = std::numeric_limits<std::int64_t>::max();

void checkNumber(const Question& question, const AnswerKey& key, Faults& faults)
{
    if (!std::isfinite(*key.number)) {
        faults.push_back(
            {question.place,
             {GRADUS_TEXT("core", "the answer to this question is not a finite number")}});
        return;
    }
    for (std::size_t i = 0; i < question.slips.size(); ++i) {
        const double slip = key.slips[i].value;
        if (!std::isfinite(slip))
            faults.push_back({question.slips[i].place,
                              {GRADUS_TEXT("core",
                                           "this slip is not a finite number where the answer "
                                           "is known")},
                              Severity::Warning});
        else if (isRight(slip, *key.number, question.tolerance))
            faults.push_back({question.slips[i].place,
                              {GRADUS_TEXT("core",
                                           "the tolerance of this question takes this slip for "
                                           "right")},
                              Severity::Warning});
    }
}

void checkFormulaSlips(const Question& question, const AnswerKey& key, Faults& faults)
{
    for (const KnownSlip& slip : question.slips)
        if (judge(question, key, slip.value.text()).kind == Verdict::Kind::Right)
            faults.push_back({slip.place,
                              {GRADUS_TEXT("core",
                                           "this slip is the right formula, or so near that it is "
                                           "taken for it")},
                              Severity::Warning});
}

// A timeline of the section's run, with the settings of its solution.
std::unique_ptr<Timeline> solutionTimeline(const Lesson& lesson, const Section& section,
                                           const ReachSolution& solution, Faults& faults)
{
    std::shared_ptr<const Experiment> experiment = lesson.experiment;
    for (const Run& run : lesson.runs)
        if (run.name == section.run)
            experiment = run.experiment;
    std::vector<Override> changes;
    for (const auto& [key, value] : solution.settings)
        changes.push_back({key, value});
    if (!changes.empty() && lesson.tree) {
        ExperimentResult changed =
            readVariant(lesson, joined(settingsOf(lesson, section.run), changes));
        for (Fault& fault : changed.faults)
            faults.push_back({solution.place, std::move(fault.message), fault.severity});
        experiment = changed.experiment;
    }
    return experiment ? std::make_unique<Timeline>(experiment->start()) : nullptr;
}

bool makeEdits(const ReachSolution& solution, Timeline& timeline, Faults& faults)
{
    for (const ReachSolution::Edit& edit : solution.edits) {
        Timeline::Outcome outcome{};
        auto message = timeline.seek(edit.at, outcome);
        for (const auto& [quantity, value] : edit.changes)
            if (!message)
                message = timeline.edit(quantity, value);
        if (message) {
            faults.push_back({solution.place, std::move(*message)});
            return false;
        }
    }
    return true;
}

void checkReach(const Lesson& lesson, const Section& section, const Question& question,
                const Snapshot& start, Faults& faults)
{
    const Evaluation now = evaluate(*question.that, SnapshotResolver(start));
    if (now.isTruth() && now.truth)
        faults.push_back({question.place,
                          {GRADUS_TEXT("core",
                                       "the state to be reached is there from the start of the "
                                       "section")}});
    else if (question.solution) {
        const std::size_t before = faults.size();
        if (!solvedAt(lesson, section, question, start.position, faults) && faults.size() == before)
            faults.push_back({question.solution->place,
                              {GRADUS_TEXT("core",
                                           "this solution does not bring the state about within "
                                           "%1 iterations"),
                               {std::to_string(question.within)}}});
    }
}

// The first iteration whose end is looked at from a section's start on.
std::int64_t firstJudged(const Snapshot& start)
{
    const bool atEnd = start.position.step > 0 && start.position.step == start.stepCount();
    return start.position.iteration + (atEnd ? 1 : 0);
}

bool comesByItself(const Question& question, Position start, Timeline& timeline)
{
    timeline.seek(start);
    return timeline.seek({firstJudged(timeline.now()), wholeIteration})
        == Timeline::Outcome::Reached
        && holdsAtEnd(question, timeline.now().iteration);
}

} // namespace

std::optional<Position> solvedAt(const Lesson& lesson, const Section& section,
                                 const Question& question, Position start, Faults& faults)
{
    if (!question.solution)
        return std::nullopt;
    const auto timeline = solutionTimeline(lesson, section, *question.solution, faults);
    if (!timeline || !makeEdits(*question.solution, *timeline, faults))
        return std::nullopt;
    timeline->seek(start);
    const std::int64_t first = firstJudged(timeline->now());
    for (std::int64_t i = first; i < first + question.within; ++i) {
        if (timeline->seek({i, wholeIteration}) != Timeline::Outcome::Reached)
            break;
        if (holdsAtEnd(question, timeline->now().iteration))
            return timeline->now().position;
    }
    return std::nullopt;
}

Faults checkQuestion(const Lesson& lesson, const Section& section, const Question& question,
                     Timeline& timeline, RunSet& runs, const RightAnswerSeen& answered)
{
    Faults faults;
    const Snapshot start = timeline.now();
    const auto key = answerKey(question, timeline, runs);
    if (!key) {
        faults.push_back(
            {question.place,
             {GRADUS_TEXT("core", "the answer to this question never becomes known")}});
        return faults;
    }
    for (Fault& fault : reviewQuestion(question, *key, start.position, timeline.now(), runs))
        faults.push_back(std::move(fault));
    if (question.kind == Question::Kind::Reach)
        checkReach(lesson, section, question, start, faults);
    if (question.kind == Question::Kind::Reach && faults.empty()
        && comesByItself(question, start.position, timeline))
        faults.push_back({question.place,
                          {GRADUS_TEXT("core",
                                       "the state to be reached comes with the first iteration, "
                                       "whatever the student does")},
                          Severity::Warning});
    if (question.kind == Question::Kind::Reach || question.kind == Question::Kind::Text)
        return faults;
    if (key->number && answered)
        answered(question, *key->number);
    if (key->number)
        checkNumber(question, *key, faults);
    if (question.kind == Question::Kind::Formula)
        checkFormulaSlips(question, *key, faults);
    const bool finite = !key->number || std::isfinite(*key->number);
    if (question.kind == Question::Kind::Prediction && !question.answer && key->choices.empty())
        faults.push_back(
            {question.place,
             {GRADUS_TEXT("core", "none of these predictions comes true; one of them must")}});
    else if (finite
             && judge(question, *key, rightGiven(question, *key)).kind != Verdict::Kind::Right)
        faults.push_back({question.place,
                          {GRADUS_TEXT("core",
                                       "the engine's own answer to this question is not judged "
                                       "right: %1"),
                           {rightGiven(question, *key)}}});
    return faults;
}

} // namespace gradus
