// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/localized.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace gradus {

std::string localized(const Message& message)
{
    const QString source = QCoreApplication::translate("core", message.source.c_str());
    return fill(source.toStdString(), message.arguments);
}

QString systemLanguage()
{
    const bool chinese = QLocale::system().language() == QLocale::Chinese;
    return chinese ? QStringLiteral("zh") : QStringLiteral("en");
}

void installTexts(QTranslator& translator, const QString& language)
{
    QCoreApplication::removeTranslator(&translator);
    if (translator.load(QStringLiteral(":/i18n/gradus_%1.qm").arg(language)))
        QCoreApplication::installTranslator(&translator);
}

} // namespace gradus
