// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>
#include <optional>

namespace gradus {

/// A program and its arguments, as they are; no shell reads them.
struct EditorCommand {
    QString program;
    QStringList arguments;

    bool operator==(const EditorCommand&) const = default;
};

/// Finds an editor and says how it opens a file at a line.
class EditorCommands {
public:
    /// The full path of a program, empty where there is none.
    using Find = std::function<QString(const QString& program)>;
    using Variable = std::function<QString(const char* name)>;

    /// That look for programs on the PATH, and into the environment.
    EditorCommands();
    EditorCommands(Find find, Variable variable)
        : m_find(std::move(find))
        , m_variable(std::move(variable))
    { }

    /// A command that somebody typed: `kate -l {line} {file}`, in which words with spaces stand in
    /// double quotes. Where it names no {file} that comes last. Nullopt where there is no such
    /// program.
    [[nodiscard]] std::optional<EditorCommand> typed(const QString& command, const QString& file,
                                                     int line) const;
    /// The editor of the environment ($VISUAL, $EDITOR) where it has a window of its own, else the
    /// first known one that is there; nullopt where there is none.
    [[nodiscard]] std::optional<EditorCommand> found(const QString& file, int line) const;

private:
    Find m_find;
    Variable m_variable;
};

} // namespace gradus
