// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formula/typesetter.h"
#include "panels/panel.h"
#include "session/lesson_progress.h"
#include "session/playback.h"
#include "support/lessons.h"
#include "support/places.h"

#include <QApplication>
#include <QSettings>
#include <QSignalSpy>

namespace gradus {

/// A lesson about a descent on a function.
inline std::shared_ptr<const Lesson> descentOn(const std::string& function,
                                               const std::string& variables,
                                               const std::string& start,
                                               const std::string& optimizer = "sgd")
{
    return lessonOf("gradus: 1\nid: case\ntitle: A case\nmodel: {kind: descent, function: \""
                    + function + "\", variables: " + variables + ", start: " + start
                    + "}\ntraining: {optimizer: " + optimizer + ", rate: 0.01}\n");
}

/// Everything that panels need, with no window around it.
struct TestDesk {
    Look look;
    std::unique_ptr<Typesetter> typesetter; ///< made when a panel is: MathJax takes its time
    Session session;
    LessonProgress progress{session};
    Playback playback{session};

    [[nodiscard]] Desk desk()
    {
        if (!typesetter)
            typesetter = std::make_unique<Typesetter>();
        return {session, progress, *typesetter, look};
    }

    /// Opens a lesson and waits until it can be looked at.
    void open(const std::shared_ptr<const Lesson>& lesson)
    {
        session.open(lesson);
        settle();
    }
    void openFile(const char* name)
    {
        const LessonResult result = readLesson(lessonPath(name));
        if (!result.lesson)
            qFatal("%s", describeAll(result.faults).c_str());
        open(result.lesson);
    }
    /// Waits until the engine has nothing left to do.
    void settle()
    {
        if (!QTest::qWaitFor(
                [this] { return session.isReady() && !session.isBusy() && !session.isRunning(); },
                20'000))
            qFatal("the session does not settle");
    }
    /// Goes to a position by name and waits.
    void seek(const std::string& position)
    {
        session.seek(at(position));
        settle();
    }
    [[nodiscard]] Position position() const { return session.snapshot().position; }
    /// Waits until the engine has answered the section's questions.
    void waitForAnswers()
    {
        const auto known = [this] {
            const Section* const section = progress.section();
            for (std::size_t i = 0; section && i < section->questions.size(); ++i)
                if (!progress.asked(int(i)).key)
                    return false;
            return true;
        };
        if (!QTest::qWaitFor(known, 20'000))
            qFatal("no answer is found");
    }
};

/// Keeps the settings of a test away from those of the person who runs it: a folder of its own.
class TestSettings {
public:
    TestSettings()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("gradus"));
        QCoreApplication::setApplicationName(QStringLiteral("gradus"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QSettings().clear();
        qputenv("GRADUS_WORK", m_folder.filePath(QStringLiteral("work")).toUtf8());
    }

private:
    QTemporaryDir m_folder;
};

} // namespace gradus
