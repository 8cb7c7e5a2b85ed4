// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/lesson_argument.h"
#include "trace/number.h"

#include <QCoreApplication>

namespace gradus {

namespace {

void printValueLine(Output& out, Format format, const Quantity& quantity, double value)
{
    const std::string name = print(quantity);
    switch (format) {
    case Format::Text:
        out << name << " = " << exactText(value) << "\n";
        break;
    case Format::JsonLines:
        out << "{\"quantity\":" << jsonText(name) << ",\"value\":" << jsonNumber(value) << "}\n";
        break;
    case Format::Csv:
        out << csvText(name) << "," << exactText(value) << "\n";
        break;
    }
}

void declareValues(QCommandLineParser& parser)
{
    declareStudent(parser);
    parser.addOption(
        {QStringLiteral("at"),
         QCoreApplication::translate("cli", "the position to look at, such as 1:end or 3:C"),
         QStringLiteral("position")});
    declareFormat(parser);
}

// The scalars of one named quantity; false after a complaint.
bool printNamed(Output& out, Format format, const std::string& name, const Snapshot& now)
{
    const auto parsed = parseQuantity(name);
    if (const auto* message = std::get_if<Message>(&parsed)) {
        complain(localized(*message));
        return false;
    }
    const auto& quantity = std::get<Quantity>(parsed);
    const auto shape = now.iteration->shape(quantity);
    if (const auto* message = std::get_if<Message>(&shape)) {
        complain(localized(*message));
        return false;
    }
    for (const Quantity& element : now.iteration->elements(quantity)) {
        const Reading reading = now.read(element);
        if (!reading.isKnown()) {
            complain(localized({GRADUS_TEXT("core", "%1 is not known at %2"),
                                {print(element), print(now.position)}}));
            return false;
        }
        printValueLine(out, format, element, reading.value);
    }
    return true;
}

int runValues(const QCommandLineParser& parser)
{
    const auto format = readFormat(parser.value(QStringLiteral("format")));
    if (!parser.isSet(QStringLiteral("at")))
        complain(QCoreApplication::translate("cli", "say where to look: --at 1:end").toStdString());
    const auto at = parser.isSet(QStringLiteral("at"))
        ? readPositionOption(parser.value(QStringLiteral("at")))
        : std::nullopt;
    if (!format || !at)
        return WrongUsage;
    const LessonArgument argument = readLessonArgument(parser, true);
    if (!argument.lesson)
        return argument.status;
    Timeline timeline(argument.lesson->experiment->start());
    if (const int status = seekOrComplain(timeline, *at); status != Done)
        return status;
    Output out;
    if (*format == Format::Csv)
        out << "quantity,value\n";
    const QStringList names = argumentsAfterLesson(parser);
    bool good = true;
    for (const QString& name : names)
        good = printNamed(out, *format, name.toStdString(), timeline.now()) && good;
    if (names.isEmpty()) {
        for (const Quantity& quantity : timeline.now().iteration->quantities()) {
            const Reading reading = timeline.now().read(quantity);
            if (reading.isKnown())
                printValueLine(out, *format, quantity, reading.value);
        }
    }
    return good ? Done : BadInput;
}

} // namespace

const Command valuesCommand{
    "values",
    QT_TRANSLATE_NOOP("cli", "Prints the quantities that are known at a position."),
    "LESSON --at POS [QUANTITY…] [--format text|jsonl|csv]",
    "gradus-cli values lessons/four-equations.yaml --at 1:end C delta[2]",
    declareValues,
    runValues};

} // namespace gradus
