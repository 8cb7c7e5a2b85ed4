// SPDX-License-Identifier: GPL-3.0-or-later
#include "homework/posed_lesson.h"

#include "lesson/condition.h"
#include "lesson/expression_formula.h"
#include "lesson/slips.h"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

// So many starts of sections are kept; there are few unless somebody made them up.
constexpr std::size_t mostPosedStarts = 1'000;

// A text with what it says of numbers filled in, in all its languages.
LessonText filledText(const LessonText& text, const Resolver& resolver)
{
    LessonText filled;
    for (const auto& [language, words] : text.byLanguage)
        filled.byLanguage[language] = fillIn(
            words, [&](const Expression& expression) { return printValue(expression, resolver); });
    return filled;
}

bool isOfOnePlace(const Expression& expression)
{
    return std::all_of(
        expression.nodes().begin(), expression.nodes().end(),
        [](const ExpressionNode& node) { return node.run.empty() && node.position.empty(); });
}

// Only what the answer comes from: a step that happens to be near explains nothing.
void explain(const Question& question, const Snapshot& here, RunSet& runs, PosedQuestion& posed)
{
    if (const auto step = answerStep(*question.answer, here, runs)) {
        Explanation why = step->snapshot.iteration->explain(step->step);
        if (why.result == *posed.key.number)
            posed.why = std::move(why);
        return;
    }
    const auto sum = formulaOf(*question.answer, RunResolver(here, runs));
    if (!sum || sum->parts().empty())
        return;
    const double value = sum->evaluate();
    if (std::abs(value - *posed.key.number) > 1e-9 * std::abs(*posed.key.number))
        return;
    posed.sum = sum;
    posed.sumHasNames = isOfOnePlace(*question.answer);
}

PosedQuestion poseOne(const Question& question, Timeline& timeline, RunSet& runs,
                      const Timeline::Interrupt& interrupt)
{
    PosedQuestion posed;
    const RunResolver resolver(timeline.now(), runs);
    posed.text = filledText(question.text, resolver);
    for (const LessonText& choice : question.choices)
        posed.choices.push_back(filledText(choice, resolver));
    auto key = answerKey(question, timeline, runs, interrupt);
    if (!key)
        return posed;
    posed.key = std::move(*key);
    for (LessonText& say : posed.key.says)
        say = filledText(say, resolver);
    for (RecognisedSlip& slip : posed.key.slips)
        slip.say = filledText(slip.say, resolver);
    posed.right = rightGiven(question, posed.key);
    if (question.answer && posed.key.number && std::isfinite(*posed.key.number))
        explain(question, timeline.now(), runs, posed); // where the answer is known
    return posed;
}

// Where the next section of the same run has no start of its own, it starts where this one ends.
bool endMatters(const std::vector<Section>& sections, std::size_t index)
{
    for (std::size_t next = index + 1; next < sections.size(); ++next)
        if (sections[next].run == sections[index].run)
            return !sections[next].start;
    return false;
}

} // namespace

PosedLesson::PosedLesson(std::shared_ptr<const Lesson> lesson) : m_lesson(std::move(lesson))
{
    walkThrough();
}

std::shared_ptr<const Experiment> PosedLesson::experimentOf(const std::string& run) const
{
    for (const Run& other : m_lesson->runs)
        if (other.name == run)
            return other.experiment;
    return m_lesson->experiment;
}

void PosedLesson::walkThrough()
{
    std::map<std::string, std::unique_ptr<Timeline>> timelines;
    for (std::size_t i = 0; i < m_lesson->sections.size(); ++i) {
        const Section& section = m_lesson->sections[i];
        auto& timeline = timelines[section.run];
        if (!timeline)
            timeline = std::make_unique<Timeline>(experimentOf(section.run)->start());
        Timeline::Outcome outcome = Timeline::Outcome::Reached;
        const bool there = !section.start || !timeline->seek(*section.start, outcome);
        m_starts.push_back(there && outcome == Timeline::Outcome::Reached
                               ? std::optional(timeline->now().position)
                               : std::nullopt);
        if (section.until && endMatters(m_lesson->sections, i))
            advanceUntil(*timeline, *section.until);
    }
}

std::optional<Position> PosedLesson::usualStart(std::size_t section) const
{
    return m_starts[section];
}

std::shared_ptr<const PosedLesson::Questions> PosedLesson::at(std::size_t section, Position start,
                                                              ReplayBudget& budget) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_posed.find({section, start});
    if (found != m_posed.end())
        return found->second;
    auto posed = pose(section, start, budget);
    if (posed && m_posed.size() < mostPosedStarts)
        m_posed[{section, start}] = posed;
    return posed;
}

std::shared_ptr<const PosedLesson::Questions> PosedLesson::pose(std::size_t section, Position start,
                                                                ReplayBudget& budget) const
{
    const Section& of = m_lesson->sections[section];
    if (budget.isTooFar(start.iteration))
        return nullptr;
    Timeline timeline(experimentOf(of.run)->start());
    RunSet runs(m_lesson->experiment, m_lesson->runs);
    runs.enter(of.run);
    const auto interrupt = budget.interrupt(timeline);
    auto questions = std::make_shared<Questions>();
    for (const Question& question : of.questions) {
        if (timeline.seek(start, interrupt) != Timeline::Outcome::Reached)
            return nullptr;
        questions->push_back(poseOne(question, timeline, runs, interrupt));
        if (!budget.spend(timeline.now().stepCount())) // putting a question is work, too
            return nullptr;
    }
    return questions;
}

} // namespace gradus
