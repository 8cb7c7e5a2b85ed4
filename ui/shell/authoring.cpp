// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/authoring.h"

#include "exports/saving.h"
#include "lesson/lesson_archive.h"
#include "lesson/lesson_files.h"
#include "lesson/lesson_reader.h"
#include "panels/ask_file.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QUrl>

namespace gradus {

namespace {

// Cannot be written where it is: shipped with the program, or on a disk that is only read.
QString askForCopyIn(QWidget* window, const QString& name)
{
    QMessageBox box(
        QMessageBox::NoIcon, Authoring::tr("Edit the lesson"),
        Authoring::tr("This lesson came with the program and cannot be written where it "
                      "is. A copy can be yours, with its pictures and data."),
        QMessageBox::Cancel, window);
    const QAbstractButton* const copy =
        box.addButton(Authoring::tr("Save a copy to edit…"), QMessageBox::AcceptRole);
    box.exec();
    if (box.clickedButton() != copy)
        return {};
    return askToSave(window, Authoring::tr("Save a copy to edit"), FilePurpose::Lesson, name,
                     Authoring::tr("Lessons (*.yaml *.yml *.json)"));
}

QString askForArchiveIn(QWidget* window, const QString& name)
{
    return askToSave(window, Authoring::tr("Pack the lesson"), FilePurpose::Lesson, name,
                     Authoring::tr("Packed lessons (*%1)").arg(QString::fromLatin1(archiveEnding)));
}

std::optional<QString> askForEditorIn(QWidget* window, const QString& command)
{
    bool taken = false;
    const QString typed = QInputDialog::getText(
        window, Authoring::tr("Editor for lessons"),
        Authoring::tr("The command that opens a lesson's file. {file} and {line} stand for where; "
                      "no shell reads it.\nEmpty: an editor that is found."),
        QLineEdit::Normal, command, &taken);
    return taken ? std::optional(typed.trimmed()) : std::nullopt;
}

} // namespace

Authoring::Hands Authoring::usualHands(const std::function<QWidget*()>& window)
{
    return {
        {},
        [](const EditorCommand& command) {
            return QProcess::startDetached(command.program, command.arguments);
        },
        [](const QString& file) { return QDesktopServices::openUrl(QUrl::fromLocalFile(file)); },
        [](const QString& file) { return QFileInfo(file).isWritable(); },
        [window](const QString& name) { return askForCopyIn(window(), name); },
        [window](const QString& name) { return askForArchiveIn(window(), name); },
        [window](const QString& command) { return askForEditorIn(window(), command); }};
}

Authoring::Authoring(LessonProgress& progress, const QString& editor, Hands hands, QObject* parent)
    : QObject(parent)
    , m_progress(progress)
    , m_editor(editor)
    , m_hands(std::move(hands))
{ }

void Authoring::editLesson()
{
    const Lesson* const lesson = m_progress.lesson();
    if (!lesson || !lesson->source) {
        Q_EMIT said(tr("There is no file of this lesson to edit."));
        return;
    }
    const int line = m_progress.section() ? m_progress.section()->place.line : 1;
    const QString file = QString::fromStdString(lesson->file.string());
    if (!lesson->unpacked && m_hands.mayWrite(file)) // no editor reads an archive
        return edit(file, line);
    const QString copy = copyOf(*lesson);
    if (copy.isEmpty())
        return;
    Q_EMIT copied(copy);
    edit(copy, line);
}

// Where the copy is; empty where there is none.
QString Authoring::copyOf(const Lesson& lesson)
{
    const QString name = QString::fromStdString(lesson.unpacked ? lesson.unpacked->lesson()
                                                                : lesson.file.filename().string());
    const QString file = m_hands.askForCopy(name);
    if (file.isEmpty())
        return {};
    const auto why = copyLesson(lesson, file.toStdString());
    if (why)
        Q_EMIT said(messageText(*why));
    return why ? QString() : file;
}

void Authoring::chooseEditor()
{
    if (const auto command = m_hands.askForEditor(m_editor))
        Q_EMIT editorChosen(*command);
}

void Authoring::pack()
{
    const Lesson* const lesson = m_progress.lesson();
    if (!lesson || !lesson->source) {
        Q_EMIT said(tr("There is no file of this lesson to pack."));
        return;
    }
    const std::size_t faults =
        lesson->unpacked ? 0 : readLesson(lesson->file.string()).faults.size();
    if (faults > 0) {
        Q_EMIT said(tr("The lesson as it is saved has %n fault(s), which must be mended first.",
                       nullptr, static_cast<int>(faults)));
        return;
    }
    const auto packed = packLesson(*lesson);
    if (const auto* const why = std::get_if<Message>(&packed)) {
        Q_EMIT said(messageText(*why));
        return;
    }
    const QString file = m_hands.askForArchive(QString::fromStdString(lesson->id + archiveEnding));
    if (file.isEmpty())
        return;
    const QString wrong = saveFile(file, QByteArray::fromStdString(std::get<std::string>(packed)));
    const auto beside = static_cast<int>(filesNamedBy(*lesson).size());
    Q_EMIT said(wrong.isEmpty()
                    ? tr("%1 holds the lesson and %n file(s) beside it.", nullptr, beside)
                          .arg(QFileInfo(file).fileName())
                    : wrong);
}

void Authoring::edit(const QString& file, int line)
{
    const bool chosen = !m_editor.trimmed().isEmpty();
    const auto command =
        chosen ? m_hands.editors.typed(m_editor, file, line) : m_hands.editors.found(file, line);
    const QString name = QFileInfo(file).fileName();
    if (command && m_hands.start(*command))
        Q_EMIT said(tr("%1 is opened at line %2 in %3.")
                        .arg(name)
                        .arg(std::max(1, line))
                        .arg(QFileInfo(command->program).fileName()));
    else if (chosen)
        Q_EMIT said(tr("The editor “%1” cannot be started; choose another in the Lesson menu.")
                        .arg(m_editor.trimmed()));
    else if (m_hands.open(file))
        Q_EMIT said(tr("%1 is opened as the system opens such files.").arg(name));
    else
        Q_EMIT said(tr("No editor is found; choose one in the Lesson menu."));
}

} // namespace gradus
