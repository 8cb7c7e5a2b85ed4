// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/lesson_argument.h"

#include <QCoreApplication>

namespace gradus {

LessonArgument readLessonArgument(const QCommandLineParser& parser, bool others,
                                  const std::vector<Override>& overrides)
{
    const QStringList arguments = parser.positionalArguments(); // the first is the command
    if (arguments.size() < 2 || (!others && arguments.size() > 2)) {
        complain(QCoreApplication::translate("cli", "name one lesson file").toStdString());
        return {nullptr, WrongUsage};
    }
    const std::string file = arguments[1].toStdString();
    LessonResult result = readLesson(file, overrides, studentOption(parser));
    complain(result.faults, file);
    return {result.lesson, result.lesson ? Done : BadInput};
}

void declareStudent(QCommandLineParser& parser)
{
    parser.addOption(
        {QStringLiteral("student"),
         QCoreApplication::translate("cli",
                                     "the student whose numbers a lesson that varies shall have "
                                     "(default: the demonstration student)"),
         QStringLiteral("id")});
}

std::string studentOption(const QCommandLineParser& parser)
{
    return parser.value(QStringLiteral("student")).toStdString();
}

void declareFormat(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("format"),
                      QCoreApplication::translate("cli", "text (default), jsonl or csv"),
                      QStringLiteral("format"), QStringLiteral("text")});
}

std::optional<Format> readFormat(const QString& name)
{
    if (name == QStringLiteral("text"))
        return Format::Text;
    if (name == QStringLiteral("jsonl"))
        return Format::JsonLines;
    if (name == QStringLiteral("csv"))
        return Format::Csv;
    complain(QCoreApplication::translate("cli", "--format is text, jsonl or csv").toStdString());
    return std::nullopt;
}

std::optional<PositionName> readPositionOption(const QString& text)
{
    auto position = parsePosition(text.toStdString());
    if (const auto* message = std::get_if<Message>(&position)) {
        complain(localized(*message));
        return std::nullopt;
    }
    return std::get<PositionName>(std::move(position));
}

int seekOrComplain(Timeline& timeline, const PositionName& position)
{
    Timeline::Outcome outcome{};
    if (const auto message = timeline.seek(position, outcome)) {
        complain(localized(*message));
        return BadInput;
    }
    if (outcome == Timeline::Outcome::Reached)
        return Done;
    complain(localized(timeline.now().iteration->halt()->why));
    return BadInput;
}

QStringList argumentsAfterLesson(const QCommandLineParser& parser)
{
    return parser.positionalArguments().mid(2);
}

} // namespace gradus
