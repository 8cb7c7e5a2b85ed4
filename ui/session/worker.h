// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "trace/timeline.h"

namespace gradus {

/// Owns the timeline and travels along it on a thread of its own. A request is given up as soon as
/// a newer one is there.
class Worker : public QObject {
    Q_OBJECT

public:
    /// The number of the latest request; set from the window's thread.
    std::atomic<int> latest{0};

    void open(const std::shared_ptr<const Lesson>& lesson, int request);
    void seek(PositionName target, int request);
    void run(std::int64_t iteration, int request);
    /// Goes on to the first position where a condition holds.
    void advance(const Condition& condition, int request);
    void edit(const std::vector<std::pair<Quantity, double>>& changes, Position at, int request);
    void findAnswer(const Question& question, Position start, int tag);

Q_SIGNALS:
    /// `request`: which request is done; negative for what is published on the way.
    void published(const std::shared_ptr<const gradus::Published>& published, int request);
    void answerFound(int tag, bool known, double value, qint64 iteration, qint64 step);

private:
    enum class Show { Here, End };
    void publish(int request, Show show = Show::Here);

    std::shared_ptr<const Lesson> m_lesson;
    std::unique_ptr<Timeline> m_timeline;
};

} // namespace gradus
