// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "experiments/experiment_kind.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <mutex>

namespace gradus {

/// Measures a plan on a thread of its own and hands over what is there, at most 30 times a second.
/// Used from one thread; its signals come there.
class ExperimentRunner : public QObject {
    Q_OBJECT

public:
    explicit ExperimentRunner(QObject* parent = nullptr);
    ~ExperimentRunner() override;

    /// Begins; what was running is ended before.
    void start(std::shared_ptr<const ExperimentPlan> plan);
    /// Asks to end soon; ended() follows.
    void stop();
    /// Ends now: when it returns no thread is left and ended() has been said.
    void stopAndWait();
    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }

Q_SIGNALS:
    /// Some more rows, or none but more parts; `done` parts of the plan are there.
    void measured(const gradus::MeasuredRows& rows, int done);
    /// All is there, or what was measured until it was stopped.
    void ended(bool whole);

private:
    void measure();
    void deliver();
    void finish();

    std::shared_ptr<const ExperimentPlan> m_plan;
    std::unique_ptr<QThread> m_thread; ///< while it is running
    QTimer m_timer;
    int m_delivered = 0; ///< parts that have been told of
    int m_run = 0; ///< counts them, so that the end of one is not taken for that of the next
    std::atomic<bool> m_stopped{false};
    std::mutex m_mutex; ///< guards the next two
    MeasuredRows m_waiting; ///< measured, not handed over yet
    int m_done = 0;
};

} // namespace gradus
