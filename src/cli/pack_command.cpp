// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/lesson_argument.h"
#include "lesson/lesson_archive.h"
#include "lesson/lesson_files.h"
#include "lesson/written_file.h"

#include <QCoreApplication>

namespace gradus {

namespace {

namespace fs = std::filesystem;

QString packText(const char* source) { return QCoreApplication::translate("cli", source); }

int cannotWriteFile(const QString& name)
{
    complain(packText(QT_TRANSLATE_NOOP("cli", "%1 cannot be written")).arg(name).toStdString());
    return BadInput;
}

void declarePack(QCommandLineParser& parser)
{
    parser.addOption(
        {{QStringLiteral("o"), QStringLiteral("output")},
         packText(QT_TRANSLATE_NOOP(
             "cli", "the archive to write (default: the lesson's id and .gradus, here)")),
         QStringLiteral("file")});
}

int runPack(const QCommandLineParser& parser)
{
    const LessonArgument argument = readLessonArgument(parser, false);
    if (!argument.lesson)
        return argument.status;
    const auto packed = packLesson(*argument.lesson);
    if (const auto* message = std::get_if<Message>(&packed)) {
        complain(argument.lesson->placesIn + ": " + localized(*message));
        return BadInput;
    }
    const auto& bytes = std::get<std::string>(packed);
    const QString name = parser.isSet(QStringLiteral("output"))
        ? parser.value(QStringLiteral("output"))
        : QString::fromStdString(argument.lesson->id + archiveEnding);
    WrittenFile file(name);
    if (!file.open() || !file.write(bytes) || !file.commit())
        return cannotWriteFile(name);
    Output out;
    out << packText(QT_TRANSLATE_NOOP("cli", "%1 (files beside the lesson: %2; bytes: %3)"))
               .arg(name)
               .arg(filesNamedIn(*argument.lesson->source).size())
               .arg(bytes.size())
               .toStdString()
        << "\n";
    return Done;
}

void declareUnpack(QCommandLineParser& parser)
{
    parser.addOption(
        {{QStringLiteral("o"), QStringLiteral("output")},
         packText(QT_TRANSLATE_NOOP(
             "cli", "the folder to make (default: the archive's name without .gradus)")),
         QStringLiteral("folder")});
}

int runUnpack(const QCommandLineParser& parser)
{
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() != 2) {
        complain(packText(QT_TRANSLATE_NOOP("cli", "name one archive (.gradus)")).toStdString());
        return WrongUsage;
    }
    const std::string archive = arguments[1].toStdString();
    const Unpacked unpacked = unpackLesson(archive);
    if (const auto* message = std::get_if<Message>(&unpacked)) {
        complain(describe({{}, {"%1", {localized(*message)}}}, archive));
        return BadInput;
    }
    const auto& lesson = *std::get<std::shared_ptr<const UnpackedLesson>>(unpacked);
    const fs::path folder = parser.isSet(QStringLiteral("output"))
        ? fs::path(parser.value(QStringLiteral("output")).toStdString())
        : fs::path(archive).stem();
    std::error_code error;
    if (fs::exists(folder, error)) { // what stands there may be somebody's work
        complain(packText(QT_TRANSLATE_NOOP("cli", "%1 is there already"))
                     .arg(QString::fromStdString(folder.string()))
                     .toStdString());
        return BadInput;
    }
    fs::copy(lesson.folder(), folder, fs::copy_options::recursive, error);
    if (error)
        return cannotWriteFile(QString::fromStdString(folder.string()));
    Output out;
    out << (folder / lesson.lesson()).string() << "\n";
    return Done;
}

} // namespace

const Command packCommand{
    "pack",
    QT_TRANSLATE_NOOP("cli", "Packs a lesson with its data and pictures into one .gradus file."),
    "LESSON [-o FILE]",
    "gradus-cli pack lessons/four-equations.yaml -o four-equations.gradus",
    declarePack,
    runPack};

const Command unpackCommand{"unpack",
                            QT_TRANSLATE_NOOP("cli", "Unpacks a .gradus file into a folder."),
                            "ARCHIVE [-o FOLDER]",
                            "gradus-cli unpack four-equations.gradus -o four-equations",
                            declareUnpack,
                            runUnpack};

} // namespace gradus
