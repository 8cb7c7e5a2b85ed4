// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson_yaml.h"
#include "session/session.h"

#include <QWidget>

namespace gradus {

/// Puts a part of the run, as it is seen, on the clipboard as lines of a lesson. A sentence says
/// why not: also where a question asks for what would be copied.
[[nodiscard]] QString copyAsLesson(const Session& session, LessonPart part);

/// Adds an action to a widget, and so to its context menu, that says at the pointer what `act`
/// gives, where it gives something.
QAction* addCopy(QWidget* widget, const QString& text, const std::function<QString()>& act);

/// Adds those that copy the parts of the run.
void addLessonCopies(QWidget* widget, const Session& session);

} // namespace gradus
