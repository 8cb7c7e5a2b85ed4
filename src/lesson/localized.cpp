// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/localized.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace gradus {

std::string localized(const Message& message) { return localizedIn(message, {}); }

std::string localizedIn(const Message& message, const NumberStyle& style)
{
    const QString source = QCoreApplication::translate("core", message.source.c_str());
    return fill(source.toStdString(), message.arguments, style);
}

Words wordsIn(const QString& language)
{
    const auto texts = std::make_shared<QTranslator>();
    if (!texts->load(QStringLiteral(":/i18n/gradus_%1.qm").arg(language)))
        return english;
    return [texts](const Message& message) {
        const QString found = texts->translate("core", message.source.c_str());
        return fill(found.isEmpty() ? message.source : found.toStdString(), message.arguments);
    };
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
