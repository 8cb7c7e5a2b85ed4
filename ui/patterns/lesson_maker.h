// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"

#include <QObject>

namespace gradus {

/// Builds the experiment of a lesson that is only in memory on a thread of its own: storing many
/// patterns takes its time. What is not waited for any more is dropped.
class LessonMaker : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// `lesson` has a tree and a kind.
    void start(const Lesson& lesson);
    [[nodiscard]] bool isWorking() const { return m_working; }

Q_SIGNALS:
    /// Null where there is a fault.
    void made(const std::shared_ptr<const gradus::Lesson>& lesson, const gradus::Faults& faults);

private:
    bool m_working = false;
};

} // namespace gradus
