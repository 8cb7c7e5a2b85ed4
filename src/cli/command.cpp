// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "cli/console.h"
#include "trace/fault.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace gradus {

namespace {

QString cliText(const char* source) { return QCoreApplication::translate("cli", source); }

void printList(Output& out, std::span<const Command> commands)
{
    for (const Command& command : commands) {
        std::string name(command.name);
        name.resize(12, ' ');
        out << "  " << name << cliText(command.summary).toStdString() << "\n";
    }
}

void printOverview(Output& out)
{
    out << cliText(
               QT_TRANSLATE_NOOP("cli",
                                 "Gradus steps through neural networks, one number at a time.\n\n"
                                 "Usage: gradus-cli COMMAND ARGUMENTS\n\n"))
               .toStdString();
    printList(out, commands());
    out << cliText(
               QT_TRANSLATE_NOOP("cli",
                                 "\ngradus-cli COMMAND --help tells more, with an example.\n"
                                 "Exit status: 0 done, 1 a fault in the input, 2 wrong usage.\n"))
               .toStdString();
}

// What stands below a command.
void printBelow(const std::string& path, const Command& command)
{
    Output out;
    out << path << " " << command.arguments << "\n\n"
        << cliText(command.summary).toStdString() << "\n\n";
    printList(out, command.below());
    out << "\n"
        << cliText(QT_TRANSLATE_NOOP("cli", "Example:")).toStdString() << "\n  " << command.example
        << "\n";
}

int complainUsage(const std::string& sentence, const std::string& path)
{
    complain(sentence);
    complain(cliText(QT_TRANSLATE_NOOP("cli", "%1 --help lists what there is."))
                 .arg(QString::fromStdString(path))
                 .toStdString());
    return WrongUsage;
}

int unknownCommand(const std::string& name, std::span<const Command> all, const std::string& path)
{
    std::vector<std::string> names;
    for (const Command& command : all)
        names.emplace_back(command.name);
    const std::string near = nearest(name, names);
    const Message message = near.empty()
        ? Message{GRADUS_TEXT("core", "there is no command \"%1\""), {name}}
        : Message{GRADUS_TEXT("core", "there is no command \"%1\"; did you mean %2?"),
                  {name, near}};
    return complainUsage(localized(message), path);
}

void printHelp(const std::string& path, const Command& command, QCommandLineParser& parser)
{
    Output out;
    out << path << " " << command.arguments << "\n\n"
        << cliText(command.summary).toStdString() << "\n\n";
    const QString help = parser.helpText();
    const qsizetype options =
        help.indexOf(QCoreApplication::translate("QCommandLineParser", "Options:"));
    if (options >= 0)
        out << help.mid(options).toStdString();
    out << "\n"
        << cliText(QT_TRANSLATE_NOOP("cli", "Example:")).toStdString() << "\n  " << command.example
        << "\n";
}

// `path`: the words that lead to the command, itself included.
int runOne(const std::string& path, const Command& command, const QStringList& arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  cliText(QT_TRANSLATE_NOOP("cli", "Shows this help.")));
    parser.addOption(help);
    command.declare(parser);
    // The parser takes its first word for the name of the program.
    const bool parsed = parser.parse(QStringList{QStringLiteral("gradus-cli")} + arguments);
    if (parser.isSet(help)) {
        printHelp(path, command, parser);
        return Done;
    }
    if (!parsed)
        return complainUsage(parser.errorText().toStdString(), path);
    return command.run(parser);
}

bool asksForHelp(const QString& word)
{
    return word == QStringLiteral("--help") || word == QStringLiteral("-h")
        || word == QStringLiteral("help");
}

// The first argument names one of `all`.
int runOneOf(std::span<const Command> all, const std::string& path, const QStringList& arguments)
{
    const std::string name = arguments.first().toStdString();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Command& c) { return c.name == name; });
    if (found == all.end())
        return unknownCommand(name, all, path);
    const std::string here = path + " " + name;
    if (!found->below)
        return runOne(here, *found, arguments);
    if (arguments.size() == 1)
        return complainUsage(
            cliText(QT_TRANSLATE_NOOP("cli", "%1 needs the name of what it is to do."))
                .arg(QString::fromStdString(here))
                .toStdString(),
            here);
    if (asksForHelp(arguments[1])) {
        printBelow(here, *found);
        return Done;
    }
    return runOneOf(found->below(), here, arguments.mid(1));
}

int runAny(const QStringList& arguments)
{
    const std::string program = "gradus-cli";
    if (arguments.isEmpty())
        return complainUsage(
            cliText(QT_TRANSLATE_NOOP("cli", "gradus-cli needs a command.")).toStdString(),
            program);
    Output out;
    if (asksForHelp(arguments.first())) {
        printOverview(out);
        return Done;
    }
    if (arguments.first() == QStringLiteral("--version")) {
        out << "gradus-cli " << GRADUS_VERSION << "\n";
        return Done;
    }
    return runOneOf(commands(), program, arguments);
}

} // namespace

std::span<const Command> commands()
{
    static const std::array all{checkCommand, newCommand,        packCommand,   unpackCommand,
                                traceCommand, valuesCommand,     trainCommand,  exportCommand,
                                gradeCommand, experimentCommand, schemaCommand, benchCommand};
    return all;
}

// Any write to standard output that has failed counts, whichever command made it: a full disk must
// not look like a result.
int runCommand(const QStringList& arguments)
{
    const int status = runAny(arguments);
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return status;
    complain(cliText(QT_TRANSLATE_NOOP("cli", "%1 cannot be written"))
                 .arg(cliText(QT_TRANSLATE_NOOP("cli", "standard output")))
                 .toStdString());
    return status == Done ? int(BadInput) : status;
}

} // namespace gradus
