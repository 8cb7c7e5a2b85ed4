// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"
#include "lesson/lesson_reader.h"
#include "lesson/player.h"

#include <QCoreApplication>

namespace gradus {

namespace {

bool checkOne(const std::string& file, Output& out)
{
    const LessonResult result = readLesson(file);
    complain(result.faults, file);
    if (!result.lesson)
        return false;
    const Faults faults = play(*result.lesson);
    complain(faults, file);
    if (hasErrors(faults))
        return false;
    const auto sections = static_cast<int>(result.lesson->sections.size());
    const auto expectations = static_cast<int>(result.lesson->expectations.size());
    out << QCoreApplication::translate("cli", "%1: ok (%2 sections, %3 expectations)")
               .arg(QString::fromStdString(file))
               .arg(sections)
               .arg(expectations)
               .toStdString()
        << "\n";
    return true;
}

void declareCheck(QCommandLineParser&) { }

int runCheck(const QCommandLineParser& parser)
{
    const QStringList files = parser.positionalArguments().mid(1);
    if (files.isEmpty()) {
        complain(QCoreApplication::translate("cli", "name at least one lesson file").toStdString());
        return WrongUsage;
    }
    Output out;
    bool good = true;
    for (const QString& file : files)
        good = checkOne(file.toStdString(), out) && good;
    return good ? Done : BadInput;
}

} // namespace

const Command checkCommand{
    "check",      QT_TRANSLATE_NOOP("cli", "Checks lessons, plays them, tests what they expect."),
    "LESSON…",    "gradus-cli check lessons/*.yaml",
    declareCheck, runCheck};

} // namespace gradus
