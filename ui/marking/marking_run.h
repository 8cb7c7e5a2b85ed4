// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homework/class_marks.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <atomic>

namespace gradus {

/// Marks the submissions of a folder on threads of their own. Used from one thread; its signals
/// come there.
class MarkingRun : public QObject {
    Q_OBJECT

public:
    explicit MarkingRun(QObject* parent = nullptr);
    ~MarkingRun() override;

    /// Begins; what was running is ended before.
    void start(const QString& lesson, const QString& folder);
    /// Asks to end soon; ended() follows, and nothing has been marked then.
    void stop() { m_stopped = true; }
    /// Ends now: when it returns no thread is left.
    void stopAndWait();
    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }

    /// What was marked last; empty while it runs and when it was stopped.
    [[nodiscard]] const std::vector<MarkedWork>& works() const { return m_works; }
    /// What was wrong with the points that the folder keeps.
    [[nodiscard]] const Faults& pointsFaults() const { return m_pointsFaults; }
    /// Enters a person's points (none: takes them back) and keeps all of them in the folder, in
    /// pointsFile(); why they cannot be kept, or an empty text. Not while it runs.
    [[nodiscard]] QString enter(int work, int question, std::optional<double> points);
    [[nodiscard]] QString pointsFile() const;
    /// The lesson they were marked by; null where it could not be read.
    [[nodiscard]] const std::shared_ptr<const Lesson>& lesson() const { return m_lesson; }

Q_SIGNALS:
    void progressed(int done, int total);
    void ended(bool whole);

private:
    void mark(const QString& lesson, const QString& folder);
    void tell();
    void finish();

    std::unique_ptr<QThread> m_thread; ///< while it is running
    QTimer m_timer;
    int m_run = 0; ///< counts them, so that the end of one is not taken for that of the next
    std::atomic<bool> m_stopped{false};
    std::atomic<int> m_done{0};
    std::atomic<int> m_total{0};
    std::vector<MarkedWork> m_works; ///< the thread's while it is running
    std::shared_ptr<const Lesson> m_lesson; ///< likewise
    Faults m_pointsFaults; ///< likewise
    QString m_folder;
};

} // namespace gradus
