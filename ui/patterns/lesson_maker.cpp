// SPDX-License-Identifier: GPL-3.0-or-later
#include "patterns/lesson_maker.h"

#include <QThread>

namespace gradus {

void LessonMaker::start(const Lesson& wanted)
{
    if (m_working)
        return;
    m_working = true;
    const auto lesson = std::make_shared<Lesson>(wanted);
    const auto faults = std::make_shared<Faults>();
    // The thread belongs to nobody: whoever closes the window need not wait for it.
    QThread* const thread = QThread::create([lesson, faults] {
        ExperimentResult result = readVariant(*lesson, {});
        lesson->experiment = std::move(result.experiment);
        *faults = std::move(result.faults);
    });
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    connect(thread, &QThread::finished, this, [this, lesson, faults] {
        m_working = false;
        Q_EMIT made(lesson->experiment ? lesson : nullptr, *faults);
    });
    thread->start();
}

} // namespace gradus
