// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/program.h"

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("gradus"));
    QApplication::setApplicationName(QStringLiteral("gradus"));
    QApplication::setApplicationVersion(QStringLiteral(GRADUS_VERSION));
    gradus::Program program(application);
    program.start(QApplication::arguments().value(1));
    return QApplication::exec();
}
