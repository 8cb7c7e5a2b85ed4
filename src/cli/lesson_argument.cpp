// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/lesson_argument.h"

#include "data/array_file.h"
#include "export/export_parameters.h"

#include <QCoreApplication>

#include <chrono>

namespace gradus {

namespace {

// The experiment of a run with other parameters; a message where they do not fit.
std::optional<Message> replaceParameters(std::shared_ptr<const Experiment>& experiment,
                                         const NamedArrays& arrays)
{
    if (!experiment)
        return std::nullopt;
    auto changed = withParameters(experiment, arrays);
    if (auto* message = std::get_if<Message>(&changed))
        return std::move(*message);
    experiment = std::get<std::shared_ptr<const Experiment>>(std::move(changed));
    return std::nullopt;
}

// All runs of a lesson with the parameters of a file; null after a complaint.
std::shared_ptr<const Lesson> withParameterFile(const Lesson& lesson, const std::string& file)
{
    auto changed = std::make_shared<Lesson>(lesson);
    const auto arrays = readArrayFile(file);
    std::optional<Message> fault;
    if (const auto* message = std::get_if<Message>(&arrays))
        fault = *message;
    else
        fault = replaceParameters(changed->experiment, std::get<NamedArrays>(arrays));
    for (Run& run : changed->runs)
        if (!fault)
            fault = replaceParameters(run.experiment, std::get<NamedArrays>(arrays));
    if (!fault) {
        if (changed->experiment)
            for (const Message& note : parameterNotes(*changed->experiment))
                complain(file + ": " + localized(note));
        return changed;
    }
    complain(file + ": " + localized(*fault));
    return nullptr;
}

} // namespace

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
    const QString parameters = QStringLiteral("parameters");
    if (result.lesson && parser.optionNames().contains(parameters))
        result.lesson = withParameterFile(*result.lesson, parser.value(parameters).toStdString());
    return {result.lesson, result.lesson ? Done : BadInput};
}

void declareParameters(QCommandLineParser& parser)
{
    parser.addOption(
        {QStringLiteral("parameters"),
         QCoreApplication::translate(
             "cli", "start with the parameters of this file (.npz, .safetensors, .json)"),
         QStringLiteral("file")});
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
    const QString student = QStringLiteral("student");
    return parser.optionNames().contains(student) ? parser.value(student).toStdString() : "";
}

void declareLevel(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("level"),
                      QCoreApplication::translate("cli",
                                                  "quantity (default), neuron or row, layer or "
                                                  "node, part, pass, sample or iteration"),
                      QStringLiteral("level"), QStringLiteral("quantity")});
}

std::optional<Level> readLevel(const QCommandLineParser& parser)
{
    const auto level = levelNamed(parser.value(QStringLiteral("level")).toStdString());
    if (level && *level != Level::Epoch)
        return level;
    complain(QCoreApplication::translate("cli",
                                         "--level is quantity, neuron or row, layer or node, "
                                         "part, pass, sample or iteration")
                 .toStdString());
    return std::nullopt;
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

Timeline::Interrupt sayProgress()
{
    using Clock = std::chrono::steady_clock;
    return [said = Clock::now(), count = 0U](std::int64_t iteration) mutable {
        // The clock is read seldom: a small network's iteration takes less time than that.
        if ((++count & 63) == 0 && Clock::now() - said > std::chrono::seconds(1)) {
            said = Clock::now();
            complain(
                QCoreApplication::translate("cli", "iteration %1").arg(iteration).toStdString());
        }
        return false;
    };
}

int seekOrComplain(Timeline& timeline, const PositionName& position)
{
    Timeline::Outcome outcome{};
    if (const auto message = timeline.seek(position, outcome, sayProgress())) {
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
