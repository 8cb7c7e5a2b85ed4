// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/lesson_progress.h"
#include "shell/editor_command.h"

namespace gradus {

/// What the window does for who writes a lesson: it opens the file in an editor, at the section
/// that one is in. What was done, or why not, is said.
class Authoring : public QObject {
    Q_OBJECT

public:
    /// What is done outside the program, and asked of a person; tests put their own here.
    struct Hands {
        EditorCommands editors;
        std::function<bool(const EditorCommand&)> start; ///< starts a program and lets it be
        std::function<bool(const QString& file)> open; ///< as the system opens such a file
        std::function<bool(const QString& file)> mayWrite;
        /// Where a copy of a lesson that cannot be written shall be; empty: nowhere.
        std::function<QString(const QString& name)> askForCopy;
        /// Where the archive of a lesson shall be; empty: nowhere.
        std::function<QString(const QString& name)> askForArchive;
        /// The command of an editor; nullopt: it stays.
        std::function<std::optional<QString>(const QString& command)> askForEditor;
    };
    /// With the real hands; `window` is the parent of what is asked.
    [[nodiscard]] static Hands usualHands(const std::function<QWidget*()>& window);

    Authoring(LessonProgress& progress, const QString& editor, Hands hands,
              QObject* parent = nullptr);

    /// The open lesson, at the section that one is in. Where its file cannot be written a copy is
    /// offered first, which is opened in its stead.
    void editLesson();
    /// A file at a line.
    void edit(const QString& file, int line);
    void chooseEditor();
    /// Writes the open lesson with the files that it names as one archive.
    void pack();

Q_SIGNALS:
    /// What became of it.
    void said(const QString& sentence);
    /// The copy of a lesson is to be opened.
    void copied(const QString& file);
    void editorChosen(const QString& command);

private:
    [[nodiscard]] QString copyOf(const Lesson& lesson);

    LessonProgress& m_progress;
    const QString& m_editor; ///< the command that somebody typed; empty: one that is found
    Hands m_hands;
};

} // namespace gradus
