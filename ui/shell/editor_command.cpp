// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/editor_command.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace gradus {

namespace {

// An editor with a window of its own, and what it is called with.
struct KnownEditor {
    const char* program;
    const char* arguments;
};

constexpr std::array knownEditors{
    KnownEditor{"code", "-g {file}:{line}"},     KnownEditor{"codium", "-g {file}:{line}"},
    KnownEditor{"kate", "-l {line} {file}"},     KnownEditor{"gnome-text-editor", "+{line} {file}"},
    KnownEditor{"gedit", "+{line} {file}"},      KnownEditor{"kwrite", "-l {line} {file}"},
    KnownEditor{"subl", "{file}:{line}"},        KnownEditor{"geany", "-l {line} {file}"},
    KnownEditor{"pluma", "+{line} {file}"},      KnownEditor{"xed", "+{line} {file}"},
    KnownEditor{"mousepad", "-l {line} {file}"}, KnownEditor{"gvim", "+{line} {file}"},
    KnownEditor{"emacs", "+{line} {file}"}};

// Whatever the file is called, it stays one argument.
QStringList filledIn(QStringList arguments, const QString& file, int line)
{
    const QString number = QString::number(std::max(1, line));
    for (QString& argument : arguments) {
        argument.replace(QStringLiteral("{line}"), number);
        argument.replace(QStringLiteral("{file}"), file);
    }
    return arguments;
}

} // namespace

EditorCommands::EditorCommands()
    : EditorCommands([](const QString& program) { return QStandardPaths::findExecutable(program); },
                     [](const char* name) { return qEnvironmentVariable(name); })
{ }

std::optional<EditorCommand> EditorCommands::typed(const QString& command, const QString& file,
                                                   int line) const
{
    QStringList words = QProcess::splitCommand(command);
    if (words.isEmpty())
        return std::nullopt;
    const QString program = m_find(words.takeFirst());
    if (program.isEmpty())
        return std::nullopt;
    if (words.filter(QStringLiteral("{file}")).isEmpty())
        words += QStringLiteral("{file}");
    return EditorCommand{program, filledIn(words, file, line)};
}

std::optional<EditorCommand> EditorCommands::found(const QString& file, int line) const
{
    std::vector<KnownEditor> wanted;
    for (const char* variable : {"VISUAL", "EDITOR"}) {
        const QStringList words = QProcess::splitCommand(m_variable(variable));
        const QString name = words.isEmpty() ? QString() : QFileInfo(words.first()).fileName();
        for (const KnownEditor& editor : knownEditors)
            if (name == QLatin1String(editor.program))
                wanted.push_back(editor);
    }
    wanted.insert(wanted.end(), knownEditors.begin(), knownEditors.end());
    for (const KnownEditor& editor : wanted)
        if (const QString program = m_find(QString::fromLatin1(editor.program)); !program.isEmpty())
            return EditorCommand{
                program,
                filledIn(QProcess::splitCommand(QString::fromLatin1(editor.arguments)), file,
                         line)};
    return std::nullopt;
}

} // namespace gradus
