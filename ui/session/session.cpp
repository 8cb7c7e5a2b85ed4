// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include "trace/furthest_iteration.h"

#include "session/worker.h"

#include <algorithm>
#include <limits>

namespace gradus {

Session::Session(QObject* parent) : QObject(parent), m_worker(std::make_unique<Worker>())
{
    m_worker->moveToThread(&m_thread);
    connect(m_worker.get(), &Worker::published, this, &Session::receive);
    connect(m_worker.get(), &Worker::logChanged, this, &Session::receiveLog);
    connect(m_worker.get(), &Worker::answerFound, this, &Session::answerFound);
    connect(m_worker.get(), &Worker::stateReached, this, &Session::stateReached);
    connect(m_worker.get(), &Worker::refused, this,
            [this](const Message& why) { Q_EMIT refused(messageText(why)); });
    connect(m_worker.get(), &Worker::valuesFound, this, &Session::valuesFound);
    m_thread.setObjectName(QStringLiteral("engine"));
    m_thread.start();
}

Session::~Session()
{
    m_worker->latest = -1; // whatever it does, it stops
    m_thread.quit();
    m_thread.wait();
}

// Hands the worker a request with a number of its own.
void Session::send(const std::function<void(Worker&, int)>& work)
{
    const int number = ++m_request;
    m_worker->latest = number;
    m_awaited = number;
    Worker* const worker = m_worker.get();
    QMetaObject::invokeMethod(worker, [worker, number, work] { work(*worker, number); });
    Q_EMIT busyChanged(true);
}

void Session::open(std::shared_ptr<const Lesson> lesson)
{
    m_lesson = std::move(lesson);
    m_now = {};
    m_run.clear();
    m_compared.clear();
    m_ownCompared.clear();
    m_pinned.clear();
    m_variant.reset();
    m_changes.clear();
    m_barrier.reset();
    m_focus.clear();
    m_asked.clear();
    m_highlighted = {};
    m_selected = {};
    m_explained = {};
    m_explanation.reset();
    m_altering = 0;
    m_afterChanges.clear();
    forgetUndo();
    setRunning(false);
    send([opened = m_lesson](Worker& worker, int number) { worker.open(opened, number); });
    Q_EMIT opened();
}

// The experiments stay the ones that are run.
void Session::retell(const Lesson& lesson)
{
    auto told = std::make_shared<Lesson>(lesson);
    told->experiment = m_lesson->experiment;
    told->runs = m_lesson->runs;
    m_lesson = std::move(told);
}

bool Session::stepForward(Level level)
{
    if (!canStepForward())
        return false;
    const auto [iteration, step] = snapshot().position;
    if (level == Level::Epoch && step < snapshot().stepCount()) {
        goTo({snapshot().iteration->lastOfEpoch(), std::numeric_limits<std::int64_t>::max()});
        return true;
    }
    const auto target = gradus::stepForward(snapshot(), level);
    goTo(target ? Position{iteration, *target} : Position{iteration + 1, 0});
    return true;
}

bool Session::stepBackward(Level level)
{
    if (!canStepBackward())
        return false;
    const Position here = snapshot().position;
    const Position epoch{snapshot().iteration->firstOfEpoch(), 0};
    if (level == Level::Epoch && here > epoch) {
        goTo(epoch);
        return true;
    }
    const auto target = gradus::stepBackward(snapshot(), level);
    goTo(target ? Position{here.iteration, *target}
                : Position{here.iteration - 1, std::numeric_limits<std::int64_t>::max()});
    return true;
}

bool Session::canStepForward() const
{
    if (!isReady())
        return false;
    return snapshot().position.step < snapshot().stepCount() || !m_now.halt;
}

bool Session::canStepBackward() const
{
    return isReady() && (snapshot().position > Position{m_now.first, 0});
}

void Session::seek(Position target)
{
    if (isReady())
        goTo({std::max(m_now.first, target.iteration), target.step});
}

void Session::seek(const PositionName& target)
{
    if (isReady() && !isChanging() && target.iteration == snapshot().position.iteration) {
        const auto step = resolve(target, *snapshot().iteration);
        if (const auto* known = std::get_if<std::int64_t>(&step))
            goTo({target.iteration, *known});
        return;
    }
    setRunning(false);
    send([target](Worker& worker, int number) { worker.seek(target, number); });
}

void Session::goTo(Position target)
{
    if (m_barrier && target > *m_barrier && snapshot().position <= *m_barrier) {
        target = *m_barrier;
        Q_EMIT blocked();
    }
    setRunning(false);
    if (!isChanging() && target.iteration == snapshot().position.iteration) {
        m_worker->latest = ++m_request; // a request under way is out of date
        m_awaited = 0;
        m_now.snapshot.position.step =
            std::clamp<std::int64_t>(target.step, 0, snapshot().stepCount());
        Q_EMIT changed();
        return;
    }
    request(target);
}

void Session::request(Position target)
{
    const bool end = target.step == std::numeric_limits<std::int64_t>::max();
    const PositionName name{.iteration = target.iteration,
                            .kind = end ? PositionName::Kind::End : PositionName::Kind::Step,
                            .step = target.step};
    send([name](Worker& worker, int number) { worker.seek(name, number); });
}

void Session::runTo(std::int64_t iteration)
{
    if (!isReady())
        return;
    iteration = std::min(iteration, furthestIteration);
    if (m_barrier && Position{iteration, 0} > *m_barrier) {
        goTo({iteration, 0});
        return;
    }
    setRunning(true);
    send([iteration](Worker& worker, int number) { worker.run(iteration, number); });
}

void Session::advanceUntil(const Condition& condition)
{
    if (!isReady())
        return;
    if (m_barrier && snapshot().position <= *m_barrier) {
        goTo({m_barrier->iteration, m_barrier->step + 1});
        return;
    }
    setRunning(false);
    send([condition](Worker& worker, int number) { worker.advance(condition, number); });
}

void Session::stop()
{
    if (!m_running && !isBusy())
        return;
    m_stopped = m_request;
    m_worker->latest = ++m_request;
    setRunning(false);
}

void Session::useRun(const std::string& run, const std::vector<std::string>& compared,
                     const std::optional<PositionName>& start)
{
    m_run = run;
    m_compared = compared;
    m_ownCompared.clear();
    setRunning(false);
    m_restarting = true;
    sendCompared();
    send([run, start](Worker& worker, int number) { worker.useRun(run, start, number); });
}

void Session::compare(std::vector<Run> runs)
{
    m_ownCompared = std::move(runs);
    sendCompared();
}

void Session::useVariant(std::shared_ptr<const Experiment> experiment,
                         std::vector<Override> changes)
{
    m_run.clear(); // settings are those of the lesson's own run
    m_variant = std::move(experiment);
    m_changes = m_variant ? std::move(changes) : std::vector<Override>();
    setRunning(false);
    m_restarting = true;
    send([variant = m_variant](Worker& worker, int number) { worker.useVariant(variant, number); });
    forgetUndo();
    Q_EMIT varied();
}

std::shared_ptr<const Experiment> Session::experiment() const
{
    if (!m_lesson)
        return nullptr;
    for (const Run& other : m_lesson->runs)
        if (other.name == m_run)
            return other.experiment;
    return m_variant ? m_variant : m_lesson->experiment;
}

void Session::again(std::optional<std::int64_t> reached)
{
    if (!isReady() || m_barrier)
        return;
    const std::int64_t furthest = reached.value_or(m_now.furthest);
    const std::int64_t target = furthest > 1 ? furthest : m_now.planned + 1;
    m_restarting = true;
    send([](Worker& worker, int number) { worker.restart(number); });
    forgetUndo();
    Q_EMIT varied();
    runTo(target);
}

bool Session::pin(const QString& name)
{
    if (m_now.curve.empty() || m_pinned.size() >= mostPinned)
        return false;
    m_pinned.push_back({name, m_now.curve, m_now.scores, m_now.furthest});
    Q_EMIT pinnedChanged();
    return true;
}

void Session::unpin(std::size_t which)
{
    m_pinned.erase(m_pinned.begin() + static_cast<std::ptrdiff_t>(which));
    Q_EMIT pinnedChanged();
}

void Session::renamePinned(std::size_t which, const QString& name)
{
    m_pinned[which].name = name;
    Q_EMIT pinnedChanged();
}

void Session::sendCompared()
{
    std::vector<Run> runs;
    for (const std::string& name : m_compared)
        for (const Run& run : m_lesson->runs)
            if (run.name == name)
                runs.push_back(run);
    runs.insert(runs.end(), m_ownCompared.begin(), m_ownCompared.end());
    runs.resize(std::min(runs.size(), mostCompared));
    send([runs](Worker& worker, int number) { worker.compare(runs, number); });
}

void Session::lookUp(const std::vector<Expression>& expressions, Position here, int tag)
{
    Worker* const worker = m_worker.get();
    QMetaObject::invokeMethod(
        worker, [worker, expressions, here, tag] { worker->lookUp(expressions, here, tag); });
}

void Session::findAnswer(const Question& question, Position start, int tag)
{
    Worker* const worker = m_worker.get();
    QMetaObject::invokeMethod(
        worker, [worker, question, start, tag] { worker->findAnswer(question, start, tag); });
}

void Session::watch(std::vector<std::pair<int, Question>> questions)
{
    Worker* const worker = m_worker.get();
    QMetaObject::invokeMethod(
        worker, [worker, questions = std::move(questions)] { worker->watch(questions); });
}

void Session::receive(const std::shared_ptr<const Published>& published, int request)
{
    const int number = std::abs(request);
    if (request == m_awaited)
        m_awaited = 0;
    if (number >= m_altering)
        m_altering = 0;
    // The latest request wins; but what a run has reached when it was stopped is shown.
    const bool stopped = request > 0 && number == m_stopped && m_request == m_stopped + 1;
    if (number == m_request || stopped) {
        m_now = *published;
        if (request > 0)
            setRunning(false);
        if (std::exchange(m_restarting, false)) {
            forgetStrangers();
            Q_EMIT restarted();
        }
        Q_EMIT changed();
    }
    Q_EMIT busyChanged(isBusy());
    if (!isChanging())
        for (const auto& act : std::exchange(m_afterChanges, {}))
            act();
}

void Session::afterChanges(std::function<void()> act)
{
    if (isChanging())
        m_afterChanges.push_back(std::move(act));
    else
        act();
}

// Another run may have another model: quantities that it does not have are pointed at no more.
void Session::forgetStrangers()
{
    const auto strange = [this](const Quantity& quantity) {
        return std::holds_alternative<Message>(snapshot().iteration->shape(quantity));
    };
    if (strange(m_highlighted))
        m_highlighted = {};
    if (strange(m_selected))
        m_selected = {};
    std::erase_if(m_focus, strange);
    std::erase_if(m_asked, strange);
}

void Session::setRunning(bool running)
{
    if (m_running == running)
        return;
    m_running = running;
    Q_EMIT runningChanged(running);
}

} // namespace gradus
