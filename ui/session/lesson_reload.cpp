// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/lesson_reload.h"

#include <algorithm>

namespace gradus {

LessonReload::LessonReload(Session& session, LessonProgress& progress, LessonWork& work,
                           QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_progress(progress)
    , m_work(work)
{
    connect(&session, &Session::opened, this, &LessonReload::begin);
    connect(&m_watch, &LessonWatch::surveyed, this,
            [this](const LessonParts& parts) { m_parts = parts; });
    connect(&m_watch, &LessonWatch::read, this, &LessonReload::take);
    connect(&work, &LessonWork::dropped, this, [this](int count) {
        say(tr("%n change(s) of yours no longer fit and are gone.", nullptr, count));
        Q_EMIT changed();
    });
}

void LessonReload::begin()
{
    if (m_following)
        return;
    m_faults.clear();
    m_note.clear();
    m_watch.watch(m_session.lesson());
    Q_EMIT changed();
}

int LessonReload::errors() const
{
    return static_cast<int>(std::count_if(m_faults.begin(), m_faults.end(), [](const Fault& fault) {
        return fault.severity == Severity::Error;
    }));
}

void LessonReload::dismissNote()
{
    m_note.clear();
    Q_EMIT changed();
}

void LessonReload::showFaults()
{
    if (m_session.lesson())
        Q_EMIT faultsWanted(QString::fromStdString(m_session.lesson()->file.string()), m_faults);
}

void LessonReload::say(const QString& sentence)
{
    m_note += m_note.isEmpty() ? sentence : QLatin1Char(' ') + sentence;
}

void LessonReload::take(const std::shared_ptr<const LessonReading>& reading)
{
    const auto& lesson = reading->result.lesson;
    if (!lesson) {
        m_faults = reading->result.faults;
        Q_EMIT changed();
        return;
    }
    m_faults.clear();
    m_note.clear();
    if (lesson->id != m_session.lesson()->id) { // that is another lesson
        m_session.open(lesson);
    } else {
        const LessonChange change = changeOf(*m_session.lesson(), m_parts, *lesson, reading->parts);
        m_parts = reading->parts;
        const int reopened = m_work.follow(*lesson, change, reading->hashes);
        if (change.sameRun)
            retell(*lesson, change);
        else
            replay(lesson, change);
        if (reopened > 0)
            say(tr("%n answer(s) went with their questions.", nullptr, reopened));
    }
    Q_EMIT followed();
    Q_EMIT changed();
}

void LessonReload::retell(const Lesson& lesson, const LessonChange& change)
{
    const bool varied = !m_session.changes().empty();
    m_progress.retell(lesson, change);
    if (varied && m_session.changes().empty())
        say(tr("Settings that the lesson no longer leaves to you are as it has them."));
}

void LessonReload::replay(const std::shared_ptr<const Lesson>& lesson, const LessonChange& change)
{
    m_following = true;
    m_progress.replay(lesson, change);
    m_following = false;
    say(tr("The lesson's model, data or training changed: run again up to this section."));
}

} // namespace gradus
