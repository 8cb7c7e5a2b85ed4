// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/lesson_work.h"
#include "shell/program.h"

#include <QAction>
#include <QDir>
#include <QSettings>
#include <QTest>

namespace gradus {

/// As on a new machine whose language is English: no settings, and nobody has worked.
inline void beginAfresh()
{
    QSettings().clear();
    QSettings().setValue(QStringLiteral("language"), QStringLiteral("en"));
    QDir(LessonWork::usualFolder()).removeRecursively();
}

/// Waits until the program has nothing left to do: the run stands still, and the answers to the
/// section's questions are known. At once where no lesson is open.
inline void settleProgram(Program& program)
{
    QCoreApplication::processEvents();
    const auto done = [&program] {
        const Session& session = program.session();
        if (program.isReading())
            return false;
        if (!session.lesson())
            return true;
        const LessonProgress& progress = program.progress();
        if (!session.isReady() || session.isBusy() || session.isRunning() || !progress.start())
            return false;
        const Section* const section = progress.section();
        for (std::size_t i = 0; section && i < section->questions.size(); ++i)
            if (!progress.asked(static_cast<int>(i)).key)
                return false;
        return true;
    };
    constexpr int patience = 60'000; // milliseconds; sanitizers are slow
    if (!QTest::qWaitFor(done, patience))
        qFatal("the session does not settle");
}

/// A window's action by its text without the mark of its letter; null where there is none.
inline QAction* actionNamed(const QWidget& window, const QString& text)
{
    for (QAction* const action : window.findChildren<QAction*>())
        if (action->text().remove(QLatin1Char('&')) == text)
            return action;
    return nullptr;
}

} // namespace gradus
