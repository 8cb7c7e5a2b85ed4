// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/localized.h"
#include "shell/export_run.h"
#include "shell/program.h"

#include <QIcon>
#include <QTextStream>

namespace {

bool wantsHelp(int argc, char** argv)
{
    return argc > 1
        && (qstrcmp(argv[1], "--help") == 0 || qstrcmp(argv[1], "-h") == 0
            || qstrcmp(argv[1], "--version") == 0);
}

// Needs no screen.
int help(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QTranslator texts;
    gradus::installTexts(texts, gradus::systemLanguage());
    QTextStream(stdout) << QCoreApplication::translate(
                               "Export",
                               "Gradus %1\n\ngradus [LESSON]            opens the window, with a "
                               "lesson if one is named\n"
                               "gradus --export --help     writes pictures and reports instead\n"
                               "gradus-cli --help          does everything else without a window\n")
                               .arg(QStringLiteral(GRADUS_VERSION));
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (wantsHelp(argc, argv))
        return help(argc, argv);
    const bool exports = argc > 1 && qstrcmp(argv[1], "--export") == 0;
    if (exports && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // nobody needs to see it
    QApplication application(argc, argv);
    QApplication::setDesktopFileName(QStringLiteral("org.gradus.Gradus"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/org.gradus.Gradus.svg")));
    QApplication::setOrganizationName(QStringLiteral("gradus"));
    QApplication::setApplicationName(QStringLiteral("gradus"));
    QApplication::setApplicationVersion(QStringLiteral(GRADUS_VERSION));
    if (exports)
        return gradus::exportRun(QApplication::arguments());
    gradus::Program program(application);
    program.start(QApplication::arguments().value(1));
    return QApplication::exec();
}
