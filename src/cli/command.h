// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QStringList>

#include <functional>
#include <span>

namespace gradus {

/// One command of gradus-cli.
struct Command {
    const char* name;
    const char* summary; ///< one line for the list of commands
    const char* arguments; ///< what stands behind the name: `LESSON [QUANTITY…]`
    const char* example;
    void (*declare)(QCommandLineParser& parser);
    /// Does it; the parser has taken the arguments. Returns an exit status.
    int (*run)(const QCommandLineParser& parser);
    /// Commands below this one, of which the next word names one; null: none. Such a command has
    /// neither options nor anything to run.
    std::span<const Command> (*below)() = nullptr;
};

/// All commands, in the order of the help.
[[nodiscard]] std::span<const Command> commands();

/// Finds and runs the command that the arguments (without the program's name) call for.
[[nodiscard]] int runCommand(const QStringList& arguments);

/// The commands; each has a file of its own.
extern const Command checkCommand;
extern const Command traceCommand;
extern const Command valuesCommand;
extern const Command trainCommand;
extern const Command exportCommand;
extern const Command experimentCommand;
extern const Command gradeCommand;
extern const Command newCommand;
extern const Command packCommand;
extern const Command unpackCommand;
extern const Command schemaCommand;
extern const Command benchCommand;

/// The experiments: what `gradus-cli experiment` offers.
extern const Command noiseExperiment;
extern const Command sizesExperiment;
extern const Command deltasExperiment;
extern const Command piecesExperiment;
extern const Command capacityExperiment;

} // namespace gradus
