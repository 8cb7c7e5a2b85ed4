// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"
#include "trace/iteration.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>
#include <vector>

namespace gradus {

class Worker;

/// A stretch of the curve of the cost, ready to draw: the least and greatest cost from `first` on.
struct CurvePoint {
    std::int64_t first = 0;
    double least = 0;
    double greatest = 0;
};

/// What the worker hands over: finished values, to be looked at on any thread.
struct Published {
    Snapshot snapshot;
    std::vector<CurvePoint> curve; ///< at most about a thousand points
    std::int64_t furthest = 0; ///< the furthest iteration that was completed or looked at
    std::int64_t planned = 1; ///< iterations that the lesson plans
    std::optional<Halt> halt; ///< set when the run cannot go beyond this iteration
};

/// The window's one bridge to the engine. It owns the worker thread with the timeline; everything
/// in here is called from the window's thread and returns at once. Moves inside an iteration only
/// change the position; others are worked out by the worker, the latest request wins.
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    /// Begins a new run of a lesson.
    void open(std::shared_ptr<const Lesson> lesson);
    [[nodiscard]] const std::shared_ptr<const Lesson>& lesson() const { return m_lesson; }

    /// True once the first snapshot of the lesson is there.
    [[nodiscard]] bool isReady() const { return m_now.snapshot.iteration != nullptr; }
    [[nodiscard]] const Snapshot& snapshot() const { return m_now.snapshot; }
    [[nodiscard]] const Published& published() const { return m_now; }
    /// True while the worker is on a long way or runs freely.
    [[nodiscard]] bool isBusy() const { return m_pending > 0; }
    [[nodiscard]] bool isRunning() const { return m_running; }

    /// One move of a level. False when there is nowhere to go.
    bool stepForward(Level level);
    bool stepBackward(Level level);
    void seek(Position target);
    void seek(const PositionName& target);
    /// Runs freely until an iteration is reached, publishing at most 30 times a second.
    void runTo(std::int64_t iteration);
    void stop();
    [[nodiscard]] bool canStepForward() const;
    [[nodiscard]] bool canStepBackward() const;

    /// The last position that may be looked at while a question is open: moves beyond it end there
    /// and say so by blocked().
    void setBarrier(std::optional<Position> barrier) { m_barrier = barrier; }
    [[nodiscard]] std::optional<Position> barrier() const { return m_barrier; }

    /// Works out the right answer to a question from a position on, in a run of its own.
    void findAnswer(const Question& question, Position start);

    /// The quantity that the views point at (empty name: none): hovered or tabbed to somewhere.
    void highlight(const Quantity& quantity);
    [[nodiscard]] const Quantity& highlighted() const { return m_highlighted; }
    /// The quantity that is selected.
    void select(const Quantity& quantity);
    [[nodiscard]] const Quantity& selected() const { return m_selected; }
    /// Quantities that the lesson points at, and those that an open question asks for.
    void setFocus(std::vector<Quantity> focus);
    [[nodiscard]] const std::vector<Quantity>& focus() const { return m_focus; }
    void setAsked(std::vector<Quantity> asked);
    [[nodiscard]] bool isAsked(const Quantity& quantity) const;

Q_SIGNALS:
    void opened();
    /// The position or what can be seen there has changed.
    void changed();
    void runningChanged(bool running);
    void busyChanged(bool busy);
    void blocked();
    void highlightChanged();
    void selectionChanged();
    void focusChanged();
    void answerFound(const QString& questionId, bool known, double value, qint64 iteration,
                     qint64 step);

private:
    void goTo(Position target);
    void request(Position target);
    void receive(const std::shared_ptr<const gradus::Published>& published, int request);
    void setRunning(bool running);

    std::shared_ptr<const Lesson> m_lesson;
    Published m_now;
    QThread m_thread;
    std::unique_ptr<Worker> m_worker;
    int m_request = 0;
    int m_stopped = 0; ///< the run that stop() ended
    int m_pending = 0;
    bool m_running = false;
    std::optional<Position> m_barrier;
    Quantity m_highlighted;
    Quantity m_selected;
    std::vector<Quantity> m_focus;
    std::vector<Quantity> m_asked;
};

} // namespace gradus
