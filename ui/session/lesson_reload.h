// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/lesson_watch.h"
#include "session/lesson_work.h"

namespace gradus {

/// Lets the open lesson follow its file. Faults keep the last good version; other words, questions
/// and sections are told where one is; another model, other data or training run again up to the
/// section that one is in. What became of the last save is said in a sentence.
class LessonReload : public QObject {
    Q_OBJECT

public:
    LessonReload(Session& session, LessonProgress& progress, LessonWork& work,
                 QObject* parent = nullptr);

    /// What is wrong in the file as it is saved; empty while it is what is shown.
    [[nodiscard]] const Faults& faults() const { return m_faults; }
    /// How many of them keep it from being shown.
    [[nodiscard]] int errors() const;
    /// What has changed with the last save, where that is more than words.
    [[nodiscard]] const QString& note() const { return m_note; }
    void dismissNote();
    /// Reads the file now, whether it was saved or not.
    void readNow() { m_watch.readNow(); }
    /// The faults are to be seen.
    void showFaults();

Q_SIGNALS:
    /// The faults or the note have changed.
    void changed();
    /// Another version of the lesson is open.
    void followed();
    void faultsWanted(const QString& file, const gradus::Faults& faults);

private:
    void begin();
    void take(const std::shared_ptr<const LessonReading>& reading);
    void retell(const Lesson& lesson, const LessonChange& change);
    void replay(const std::shared_ptr<const Lesson>& lesson, const LessonChange& change);
    void say(const QString& sentence);

    Session& m_session;
    LessonProgress& m_progress;
    LessonWork& m_work;
    LessonWatch m_watch;
    LessonParts m_parts; ///< of the lesson that is open
    Faults m_faults;
    QString m_note;
    bool m_following = false; ///< the lesson that is being opened is another version of this one
};

} // namespace gradus
