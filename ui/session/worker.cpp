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

std::vector<CurvePoint> pointsOf(const Curve& curve)
{
    std::vector<CurvePoint> points;
    const auto& buckets = curve.buckets();
    const std::size_t stride = buckets.size() / mostCurvePoints + 1;
    for (std::size_t i = 0; i < buckets.size(); i += stride) {
        CurvePoint point{buckets[i].first, buckets[i].least, buckets[i].greatest};
        const std::size_t end = std::min(i + stride, buckets.size());
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
    m_timeline = std::make_unique<Timeline>(lesson->experiment->start());
    publish(request);
}

void Worker::seek(PositionName target, int request)
{
    if (!m_timeline)
        return;
    if (request != latest) { // overtaken before it began
        publish(request);
        return;
    }
    Timeline::Outcome outcome{};
    // A name that the iteration does not have ends at the iteration's beginning; lessons are
    // checked.
    [[maybe_unused]] const auto message =
        m_timeline->seek(target, outcome, [&](std::int64_t) { return request != latest; });
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
        outcome = m_timeline->seek({iteration, 0}, [&](std::int64_t here) {
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
    if (request == latest)
        advanceUntil(*m_timeline, condition, [&](std::int64_t) { return request != latest; });
    publish(request);
}

void Worker::edit(const std::vector<std::pair<Quantity, double>>& changes, Position at, int request)
{
    if (!m_timeline)
        return;
    m_timeline->seek(at);
    for (const auto& [quantity, value] : changes) {
        [[maybe_unused]] const auto refused = m_timeline->edit(quantity, value);
    }
    publish(request);
}

void Worker::findAnswer(const Question& question, Position start, int tag)
{
    Timeline own(m_lesson->experiment->start());
    own.seek(start);
    const auto right = rightAnswer(question, own);
    if (right)
        Q_EMIT answerFound(tag, true, right->value, right->position.iteration,
                           right->position.step);
    else
        Q_EMIT answerFound(tag, false, 0, 0, 0);
}

void Worker::publish(int request, Show show)
{
    auto published = std::make_shared<Published>();
    published->snapshot = m_timeline->now();
    if (show == Show::End)
        published->snapshot.position.step = published->snapshot.stepCount();
    published->curve = pointsOf(m_timeline->curve());
    published->trail = m_timeline->trail().points();
    published->furthest = m_timeline->furthest();
    published->planned = m_timeline->plannedIterations();
    published->halt = m_timeline->now().iteration->halt();
    Q_EMIT this->published(published, request);
}

} // namespace gradus
