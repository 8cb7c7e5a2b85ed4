// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/worker.h"

#include "lesson/answer.h"

#include <chrono>
#include <limits>

namespace gradus {

namespace {

using WorkClock = std::chrono::steady_clock;
constexpr auto publishEvery = std::chrono::milliseconds(33);
constexpr std::size_t mostCurvePoints = 1000;

// The costs up to an iteration.
std::vector<CurvePoint> pointsOf(const Curve& curve, std::int64_t last)
{
    std::vector<CurvePoint> points;
    const auto& buckets = curve.buckets();
    const std::size_t stride = buckets.size() / mostCurvePoints + 1;
    for (std::size_t i = 0; i < buckets.size() && buckets[i].first <= last; i += stride) {
        CurvePoint point{buckets[i].first, buckets[i].least, buckets[i].greatest};
        std::size_t end = std::min(i + stride, buckets.size());
        while (end > i + 1 && buckets[end - 1].first > last)
            --end;
        for (std::size_t j = i; j < end; ++j) {
            point.least = std::min(point.least, buckets[j].least);
            point.greatest = std::max(point.greatest, buckets[j].greatest);
            point.mean += (buckets[j].least + buckets[j].greatest) / 2;
        }
        point.mean /= static_cast<double>(end - i);
        points.push_back(point);
    }
    return points;
}

} // namespace

void Worker::open(const std::shared_ptr<const Lesson>& lesson, int request)
{
    m_lesson = lesson;
    m_runs = std::make_unique<RunSet>(lesson->experiment, lesson->runs);
    m_timelines.clear();
    m_beside.clear();
    m_timeline = nullptr;
    m_variant.reset();
    useRun({}, std::nullopt, request);
}

std::shared_ptr<const Experiment> Worker::experimentOf(const std::string& run) const
{
    for (const Run& other : m_lesson->runs)
        if (other.name == run)
            return other.experiment;
    return m_variant && run.empty() ? m_variant : m_lesson->experiment;
}

void Worker::useVariant(const std::shared_ptr<const Experiment>& experiment, int request)
{
    m_variant = experiment;
    m_timelines.erase(std::string());
    useRun({}, std::nullopt, request);
}

void Worker::restart(int request)
{
    m_timelines.erase(m_run);
    useRun(m_run, std::nullopt, request);
}

Timeline& Worker::timelineOf(const std::string& run)
{
    auto& timeline = m_timelines[run];
    if (!timeline) {
        const auto experiment = experimentOf(run);
        timeline = std::make_unique<Timeline>(experiment->start());
        timeline->keepScores([experiment](const State& state) { return experiment->score(state); },
                             experiment->scoreEvery());
    }
    return *timeline;
}

void Worker::useRun(const std::string& run, const std::optional<PositionName>& start, int request)
{
    m_run = run;
    m_timeline = &timelineOf(run);
    if (start)
        seek(*start, request);
    else
        publish(request);
}

void Worker::compare(const std::vector<Run>& runs, int request)
{
    m_beside.clear();
    for (const Run& run : runs)
        m_beside.push_back({run, nullptr});
    if (m_timeline)
        publish(request);
}

// The runs beside go to the same iteration, from the same start. A long way is cut short by a newer
// request; the next picture goes on from there.
void Worker::followCompared(Published& published)
{
    std::vector<Edit> start;
    for (const Edit& edit : m_timeline->edits())
        if (edit.iteration <= 1 && edit.quantity.name != "eta")
            start.push_back(edit);
    if (std::exchange(m_besideEdits, start) != start)
        for (Beside& beside : m_beside)
            beside.timeline.reset();
    const int request = latest;
    for (Beside& beside : m_beside) {
        if (!beside.timeline)
            begin(beside);
        published.compared.push_back(followed(beside, published.snapshot.position.iteration,
                                              [&](std::int64_t) { return request != latest; }));
    }
}

void Worker::begin(Beside& beside) const
{
    const auto experiment = beside.run.experiment;
    beside.timeline = std::make_unique<Timeline>(experiment->start());
    beside.timeline->keepScores(
        [experiment](const State& state) { return experiment->score(state); },
        experiment->scoreEvery());
    std::vector<std::pair<Quantity, double>> changes;
    for (const Edit& edit : m_besideEdits)
        changes.emplace_back(edit.quantity, edit.value);
    // What its model does not have it goes without.
    [[maybe_unused]] const auto refused = beside.timeline->edit(changes);
}

// Looked at in an iteration; its curve goes as far as that of the run that is stepped through.
ComparedRun Worker::followed(Beside& beside, std::int64_t iteration,
                             const Timeline::Interrupt& overtaken) const
{
    constexpr auto end = std::numeric_limits<std::int64_t>::max();
    Timeline& timeline = *beside.timeline;
    timeline.seek({iteration, end}, overtaken);
    const Snapshot here = timeline.now();
    const std::int64_t last = m_timeline->curve().size();
    if (timeline.curve().size() < last && !timeline.haltedIn())
        timeline.seek({last + 1, 0}, overtaken);
    ComparedRun run{QString::fromStdString(beside.run.name), timeline.trail().points(), here,
                    pointsOf(timeline.curve(), last), timeline.scores().points()};
    std::erase_if(run.scores, [&](const auto& point) { return point.iteration > last + 1; });
    return run;
}

void Worker::lookUp(const std::vector<Expression>& expressions, Position here, int tag)
{
    Timeline own(experimentOf(m_run)->start());
    own.seek(here);
    m_runs->enter(m_run);
    std::vector<std::optional<Array>> values;
    for (const Expression& expression : expressions) {
        const Evaluation value = evaluate(expression, RunResolver(own.now(), *m_runs));
        const bool known = value.isNumber() || value.state == Evaluation::State::Array;
        values.push_back(known ? std::optional(value.array) : std::nullopt);
    }
    Q_EMIT valuesFound(tag, values);
}

void Worker::seek(PositionName target, int request)
{
    if (!m_timeline)
        return;
    if (request != latest) { // overtaken before it began
        publish(request);
        return;
    }
    const Timeline::Interrupt overtaken = [&](std::int64_t) { return request != latest; };
    if (!m_watched.empty()
        && walk({target.iteration, 0}, overtaken) == Timeline::Outcome::Stopped) {
        publish(request);
        return;
    }
    Timeline::Outcome outcome{};
    // A name that the iteration does not have ends at the iteration's beginning; lessons are
    // checked.
    [[maybe_unused]] const auto message = m_timeline->seek(target, outcome, overtaken);
    if (!m_watched.empty() && m_timeline->now().position.step == m_timeline->now().stepCount())
        judgeWatched();
    publish(request);
}

// What is published on the way is the iteration that was reached, looked at from its end, so that
// the numbers can be seen at work.
void Worker::run(std::int64_t iteration, int request)
{
    if (!m_timeline)
        return;
    auto outcome = Timeline::Outcome::Stopped;
    const std::int64_t first = m_timeline->now().position.iteration;
    std::optional<std::int64_t> last; // that a stop rule makes it
    while (request == latest && outcome == Timeline::Outcome::Stopped && !last
           && m_timeline->now().position < Position{iteration, 0}) {
        const auto start = WorkClock::now();
        outcome = walk({iteration, 0}, [&](std::int64_t here) {
            if (here > first + 1 && m_timeline->stopped())
                last = here - 1;
            return last || request != latest || WorkClock::now() - start > publishEvery;
        });
        if (last)
            m_timeline->seek({*last, std::numeric_limits<std::int64_t>::max()});
        else if (outcome == Timeline::Outcome::Stopped)
            publish(-request, Show::End);
    }
    publish(request, outcome == Timeline::Outcome::Halted ? Show::Here : Show::End);
}

void Worker::advance(const Condition& condition, int request)
{
    if (!m_timeline)
        return;
    const Position start = m_timeline->now().position;
    if (request == latest)
        advanceUntil(*m_timeline, condition, [&](std::int64_t) { return request != latest; });
    if (const Position end = m_timeline->now().position; !m_watched.empty() && end > start) {
        m_timeline->seek(start); // the same way again, looking at every end
        walk(end);
    }
    publish(request);
}

void Worker::edit(const std::vector<std::pair<Quantity, double>>& changes, Position at,
                  std::optional<Position> then, int request)
{
    if (!m_timeline)
        return;
    m_timeline->seek(at);
    for (const Message& why : m_timeline->edit(changes))
        Q_EMIT refused(why);
    if (then)
        walk(*then);
    publish(request);
}

void Worker::undo(int request)
{
    if (!m_timeline)
        return;
    m_timeline->undo([&](std::int64_t) { return request != latest; });
    finishUndo(request);
}

void Worker::redo(int request)
{
    if (!m_timeline)
        return;
    m_timeline->redo([&](std::int64_t) { return request != latest; });
    finishUndo(request);
}

void Worker::finishUndo(int request)
{
    Q_EMIT logChanged(m_run, m_timeline->edits(), request);
    const Snapshot& now = m_timeline->now();
    if (!m_watched.empty() && now.position.step == now.stepCount())
        judgeWatched();
    publish(request);
}

void Worker::replay(const std::vector<RunEdit>& edits, int request)
{
    if (!m_timeline)
        return;
    const Position here = m_timeline->now().position;
    for (auto first = edits.begin(); first != edits.end();) {
        const std::string run = first->run;
        const Position at = first->at;
        Timeline& timeline = timelineOf(run);
        timeline.seek(at);
        // Those of one place are made together.
        std::vector<std::pair<Quantity, double>> changes;
        for (; first != edits.end() && first->run == run && first->at == at; ++first)
            changes.emplace_back(first->quantity, first->value);
        // What the model refused then, it refuses again.
        [[maybe_unused]] const auto refusals = timeline.edit(changes);
    }
    m_timeline->seek(here);
    publish(request);
}

void Worker::findAnswer(const Question& question, Position start, int tag)
{
    const auto experiment = m_run.empty() ? m_lesson->experiment : experimentOf(m_run);
    Timeline own(experiment->start());
    own.seek(start);
    m_runs->enter(m_run);
    auto key = answerKey(question, own, *m_runs);
    Q_EMIT answerFound(tag, key ? std::make_shared<const AnswerKey>(std::move(*key)) : nullptr);
}

void Worker::watch(const std::vector<std::pair<int, Question>>& questions)
{
    m_watched = questions;
}

// Says which of the watched states are there at the end of the iteration that is looked at.
void Worker::judgeWatched()
{
    const auto& iteration = m_timeline->now().iteration;
    for (const auto& [tag, question] : m_watched)
        if (holdsAtEnd(question, iteration))
            Q_EMIT stateReached(tag, iteration->number());
}

// Goes to a position; while a state is watched for, from iteration to iteration, so that no end is
// passed over.
Timeline::Outcome Worker::walk(Position target, const Timeline::Interrupt& interrupt)
{
    while (!m_watched.empty() && m_timeline->now().position.iteration < target.iteration) {
        judgeWatched();
        const std::int64_t next = m_timeline->now().position.iteration + 1;
        const Timeline::Outcome outcome = m_timeline->seek({next, 0});
        if (outcome != Timeline::Outcome::Reached)
            return outcome;
        if (interrupt && next < target.iteration && interrupt(next))
            return Timeline::Outcome::Stopped;
    }
    const Timeline::Outcome outcome = m_timeline->seek(target, interrupt);
    const Snapshot& now = m_timeline->now();
    if (!m_watched.empty() && outcome == Timeline::Outcome::Reached
        && now.position.step == now.stepCount())
        judgeWatched();
    return outcome;
}

void Worker::publish(int request, Show show)
{
    auto published = std::make_shared<Published>();
    published->snapshot = m_timeline->now();
    published->snapshot.iteration->prepareEnd(); // no view shall wait for what takes long
    if (show == Show::End)
        published->snapshot.position.step = published->snapshot.stepCount();
    published->curve = pointsOf(m_timeline->curve(), m_timeline->curve().size());
    published->scores = m_timeline->scores().points();
    published->jumps = m_timeline->jumps().entries(mostCurvePoints);
    published->trail = m_timeline->trail().points();
    published->first = m_timeline->first().iteration;
    published->furthest = m_timeline->furthest();
    published->planned = m_timeline->plannedIterations();
    if (!m_edits || *m_edits != m_timeline->edits())
        m_edits = std::make_shared<const std::vector<Edit>>(m_timeline->edits());
    published->edits = m_edits;
    published->canUndo = m_timeline->canUndo();
    published->canRedo = m_timeline->canRedo();
    followCompared(*published);
    published->halt = m_timeline->now().iteration->halt();
    if (request > 0 && !published->halt)
        published->stateHash = m_timeline->hash();
    Q_EMIT this->published(published, request);
}

} // namespace gradus
