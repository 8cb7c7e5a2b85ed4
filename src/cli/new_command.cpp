// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"
#include "lesson/kinds.h"
#include "lesson/lesson_template.h"
#include "lesson/written_file.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace gradus {

namespace {

QString newText(const char* source) { return QCoreApplication::translate("cli", source); }

void declareNew(QCommandLineParser& parser)
{
    parser.addOption({{QStringLiteral("o"), QStringLiteral("output")},
                      newText(QT_TRANSLATE_NOOP(
                          "cli",
                          "the file to write, whose name becomes the lesson's id (default: "
                          "standard output)")),
                      QStringLiteral("file")});
}

// A new file and nothing else: what stands there may be somebody's work.
int writeNew(const QString& name, const std::string& text)
{
    WrittenFile file(name);
    const bool opened = file.openNew();
    if (opened && file.write(text) && file.commit())
        return Done;
    const QFileInfo there(name);
    if (!opened && (there.exists() || there.isSymLink()) && !file.isThrough())
        complain(newText(QT_TRANSLATE_NOOP("cli", "%1 is there already")).arg(name).toStdString());
    else
        complain(newText(QT_TRANSLATE_NOOP("cli", "%1 cannot be written")).arg(name).toStdString());
    return BadInput;
}

bool isKind(const std::string& name)
{
    const auto& kinds = kindNames();
    return std::find(kinds.begin(), kinds.end(), name) != kinds.end();
}

int runNew(const QCommandLineParser& parser)
{
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() != 2) {
        complain(newText(QT_TRANSLATE_NOOP("cli", "name one kind of model, such as network"))
                     .toStdString());
        return WrongUsage;
    }
    const QString name = parser.value(QStringLiteral("output"));
    const auto made = lessonTemplate(arguments[1].toStdString(),
                                     QFileInfo(name).completeBaseName().toStdString());
    if (const auto* message = std::get_if<Message>(&made)) {
        complain(localized(*message));
        return isKind(arguments[1].toStdString()) ? BadInput : WrongUsage;
    }
    if (!name.isEmpty())
        return writeNew(name, std::get<std::string>(made));
    Output out;
    out << std::get<std::string>(made);
    return Done;
}

} // namespace

const Command newCommand{"new",
                         QT_TRANSLATE_NOOP("cli", "Writes a commented lesson to start from."),
                         "KIND [-o FILE]",
                         "gradus-cli new network -o my-lesson.yaml",
                         declareNew,
                         runNew};

} // namespace gradus
