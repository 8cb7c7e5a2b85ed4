// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "lesson/localized.h"

#include <QCoreApplication>
#include <QTranslator>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("gradus-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GRADUS_VERSION));
    QTranslator translator;
    gradus::installTexts(translator, gradus::systemLanguage());
    return gradus::runCommand(QCoreApplication::arguments().mid(1));
}
