// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/experiment_runner.h"

#include <iterator>
#include <utility>

namespace gradus {

ExperimentRunner::ExperimentRunner(QObject* parent) : QObject(parent)
{
    constexpr int frame = 34; // milliseconds: at most 30 times a second
    m_timer.setInterval(frame);
    connect(&m_timer, &QTimer::timeout, this, &ExperimentRunner::deliver);
}

ExperimentRunner::~ExperimentRunner()
{
    const QSignalBlocker quiet(this); // whoever listened may be half gone
    stopAndWait();
}

void ExperimentRunner::start(std::shared_ptr<const ExperimentPlan> plan)
{
    stopAndWait();
    m_plan = std::move(plan);
    m_stopped = false;
    m_done = 0;
    m_delivered = 0;
    m_thread.reset(QThread::create([this] { measure(); }));
    connect(m_thread.get(), &QThread::finished, this, [this, run = ++m_run] {
        if (run == m_run && isRunning())
            finish();
    });
    m_timer.start();
    m_thread->start(QThread::LowPriority);
}

void ExperimentRunner::measure()
{
    const auto take = [this](int done, MeasuredRows rows) {
        const std::lock_guard lock(m_mutex);
        std::move(rows.begin(), rows.end(), std::back_inserter(m_waiting));
        m_done = done;
        return !m_stopped;
    };
    m_plan->run(take, [this] { return !m_stopped; });
}

void ExperimentRunner::stop() { m_stopped = true; }

void ExperimentRunner::stopAndWait()
{
    if (!isRunning())
        return;
    stop();
    finish();
}

void ExperimentRunner::deliver()
{
    MeasuredRows rows;
    int done = 0;
    {
        const std::lock_guard lock(m_mutex);
        rows.swap(m_waiting);
        done = m_done;
    }
    if (std::exchange(m_delivered, done) != done || !rows.empty())
        Q_EMIT measured(rows, done);
}

void ExperimentRunner::finish()
{
    m_thread->wait();
    m_thread.reset();
    m_timer.stop();
    deliver();
    Q_EMIT ended(m_done == m_plan->total());
}

} // namespace gradus
