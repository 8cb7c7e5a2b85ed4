// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/picture_export.h"

#include "cli/console.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace gradus {

namespace {

QString pictureText(const char* source) { return QCoreApplication::translate("cli", source); }

// Options that go to the desktop program as they are.
constexpr const char* passedOptions[] = {"what",      "picture",  "at",    "size",
                                         "sharpness", "text",     "theme", "work",
                                         "template",  "language", "output"};

// Beside this program, in the build's own folder, or installed.
QString desktopProgram()
{
    const QString own = QCoreApplication::applicationDirPath();
    for (const char* const place : {"/gradus", "/../../ui/gradus"}) {
        const QFileInfo file(own + QLatin1String(place));
        if (file.isExecutable() && file.isFile())
            return file.absoluteFilePath();
    }
    return QStandardPaths::findExecutable(QStringLiteral("gradus"));
}

} // namespace

void declarePictureExport(QCommandLineParser& parser)
{
    const auto add = [&parser](const char* name, const char* what, const char* value) {
        parser.addOption(
            {QString::fromLatin1(name), pictureText(what), QString::fromLatin1(value)});
    };
    add("picture", QT_TRANSLATE_NOOP("cli", "of a picture or report: network, surface, …, cost"),
        "name");
    add("size", QT_TRANSLATE_NOOP("cli", "of a picture: 960x600 pixels of 1/96 inch"), "WxH");
    add("sharpness", QT_TRANSLATE_NOOP("cli", "of a PNG: pixels for each of these, 1 to 4"), "n");
    add("text", QT_TRANSLATE_NOOP("cli", "of a picture: size of all text, 1 to 2"), "n");
    add("theme", QT_TRANSLATE_NOOP("cli", "of a picture: light or dark"), "theme");
    add("work", QT_TRANSLATE_NOOP("cli", "of a report: what a student handed in"), "file");
    add("template", QT_TRANSLATE_NOOP("cli", "of a report: the Markdown that it is made from"),
        "file");
}

bool isPictureExport(const QCommandLineParser& parser)
{
    const QString what = parser.value(QStringLiteral("what"));
    return what == QStringLiteral("picture") || what == QStringLiteral("report");
}

int runPictureExport(const QCommandLineParser& parser)
{
    const QString program = desktopProgram();
    if (program.isEmpty()) {
        complain(
            pictureText(QT_TRANSLATE_NOOP(
                            "cli", "pictures are drawn by the program gradus, which is not here"))
                .toStdString());
        return BadInput;
    }
    QStringList arguments{QStringLiteral("--export")};
    arguments += parser.positionalArguments().mid(1);
    for (const char* const name : passedOptions)
        if (const QString option = QString::fromLatin1(name); parser.isSet(option))
            arguments += {QStringLiteral("--") + option, parser.value(option)};
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit) {
        complain(process.errorString().toStdString());
        return BadInput;
    }
    return process.exitCode();
}

} // namespace gradus
