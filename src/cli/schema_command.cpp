// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"
#include "homework/work_schema.h"
#include "lesson/schema.h"

#include <QCoreApplication>

namespace gradus {

namespace {

void declareSchema(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("of"),
                      QCoreApplication::translate(
                          "cli", "lesson (default) or submission: what students hand in"),
                      QStringLiteral("files"), QStringLiteral("lesson")});
}

int runSchema(const QCommandLineParser& parser)
{
    if (parser.positionalArguments().size() > 1) {
        complain(QCoreApplication::translate("cli", "schema takes no arguments").toStdString());
        return WrongUsage;
    }
    const QString of = parser.value(QStringLiteral("of"));
    if (of != QStringLiteral("lesson") && of != QStringLiteral("submission")) {
        complain(QCoreApplication::translate("cli", "--of is lesson or submission").toStdString());
        return WrongUsage;
    }
    Output out;
    out << (of == QStringLiteral("lesson") ? lessonSchema() : workSchema()) << "\n";
    return Done;
}

} // namespace

const Command schemaCommand{
    "schema",
    QT_TRANSLATE_NOOP("cli", "Prints a JSON Schema of lessons or submissions, for editors."),
    "",
    "gradus-cli schema --of submission > gradus-work.schema.json",
    declareSchema,
    runSchema};

} // namespace gradus
