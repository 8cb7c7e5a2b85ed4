// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"
#include "lesson/schema.h"

#include <QCoreApplication>

namespace gradus {

namespace {

void declareSchema(QCommandLineParser&) { }

int runSchema(const QCommandLineParser& parser)
{
    if (parser.positionalArguments().size() > 1) {
        complain(QCoreApplication::translate("cli", "schema takes no arguments").toStdString());
        return WrongUsage;
    }
    Output out;
    out << lessonSchema() << "\n";
    return Done;
}

} // namespace

const Command schemaCommand{
    "schema",
    QT_TRANSLATE_NOOP("cli", "Prints a JSON Schema of lesson files, for editors."),
    "",
    "gradus-cli schema > gradus-lesson.schema.json",
    declareSchema,
    runSchema};

} // namespace gradus
