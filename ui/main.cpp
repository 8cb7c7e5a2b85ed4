// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/program.h"

#include <QIcon>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setDesktopFileName(QStringLiteral("org.gradus.Gradus"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/org.gradus.Gradus.svg")));
    QApplication::setOrganizationName(QStringLiteral("gradus"));
    QApplication::setApplicationName(QStringLiteral("gradus"));
    QApplication::setApplicationVersion(QStringLiteral(GRADUS_VERSION));
    gradus::Program program(application);
    program.start(QApplication::arguments().value(1));
    return QApplication::exec();
}
