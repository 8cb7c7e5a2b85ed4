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

void printOverview(Output& out)
{
    out << cliText(
               QT_TRANSLATE_NOOP("cli",
                                 "Gradus steps through neural networks, one number at a time.\n\n"
                                 "Usage: gradus-cli COMMAND ARGUMENTS\n\n"))
               .toStdString();
    for (const Command& command : commands()) {
        std::string name(command.name);
        name.resize(10, ' ');
        out << "  " << name << cliText(command.summary).toStdString() << "\n";
    }
    out << cliText(
               QT_TRANSLATE_NOOP("cli",
                                 "\ngradus-cli COMMAND --help tells more, with an example.\n"
                                 "Exit status: 0 done, 1 a fault in the input, 2 wrong usage.\n"))
               .toStdString();
}

int complainUsage(const std::string& sentence)
{
    complain(sentence);
    complain(
        cliText(QT_TRANSLATE_NOOP("cli", "gradus-cli --help lists what there is.")).toStdString());
    return WrongUsage;
}

int unknownCommand(const std::string& name)
{
    std::vector<std::string> names;
    for (const Command& command : commands())
        names.emplace_back(command.name);
    const std::string near = nearest(name, names);
    const Message message = near.empty()
        ? Message{GRADUS_TEXT("core", "there is no command \"%1\""), {name}}
        : Message{GRADUS_TEXT("core", "there is no command \"%1\"; did you mean %2?"),
                  {name, near}};
    return complainUsage(localized(message));
}

void printHelp(const Command& command, QCommandLineParser& parser)
{
    Output out;
    out << "gradus-cli " << command.name << " " << command.arguments << "\n\n"
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

int runOne(const Command& command, const QStringList& arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  cliText(QT_TRANSLATE_NOOP("cli", "Shows this help.")));
    parser.addOption(help);
    command.declare(parser);
    // The parser takes its first word for the name of the program.
    const bool parsed = parser.parse(QStringList{QStringLiteral("gradus-cli")} + arguments);
    if (parser.isSet(help)) {
        printHelp(command, parser);
        return Done;
    }
    if (!parsed)
        return complainUsage(parser.errorText().toStdString());
    return command.run(parser);
}

} // namespace

std::span<const Command> commands()
{
    static const std::array all{checkCommand, traceCommand,  valuesCommand, trainCommand,
                                noiseCommand, schemaCommand, benchCommand};
    return all;
}

int runCommand(const QStringList& arguments)
{
    Output out;
    if (arguments.isEmpty()) {
        complain(cliText(QT_TRANSLATE_NOOP("cli", "gradus-cli needs a command.")).toStdString());
        return complainUsage("");
    }
    const std::string name = arguments.first().toStdString();
    if (name == "--help" || name == "-h" || name == "help") {
        printOverview(out);
        return Done;
    }
    if (name == "--version") {
        out << "gradus-cli " << GRADUS_VERSION << "\n";
        return Done;
    }
    const auto all = commands();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Command& c) { return c.name == name; });
    return found == all.end() ? unknownCommand(name) : runOne(*found, arguments);
}

} // namespace gradus
