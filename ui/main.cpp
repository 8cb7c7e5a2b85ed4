// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/export_run.h"
#include "shell/program.h"

#include <QIcon>

int main(int argc, char** argv)
{
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
