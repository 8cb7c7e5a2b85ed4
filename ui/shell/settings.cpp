// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settings.h"

#include "lesson/localized.h"

#include <QSettings>

#include <algorithm>

namespace gradus {

namespace {

constexpr double largestScale = 2;

NumberStyle loadNumbers(const QSettings& file)
{
    NumberStyle style;
    const int form = file.value(QStringLiteral("number-form"), 0).toInt();
    style.form = static_cast<NumberStyle::Form>(std::clamp(form, 0, 2));
    const int digits = file.value(QStringLiteral("digits"), shownDigits).toInt();
    const auto& known = Settings::digitChoices;
    if (std::find(known.begin(), known.end(), digits) != known.end())
        style.digits = digits;
    return style;
}

QString progressKey(const QString& id) { return QStringLiteral("progress/") + id; }

} // namespace

Settings Settings::load()
{
    const QSettings file;
    Settings settings;
    settings.theme =
        static_cast<ThemeChoice>(std::clamp(file.value(QStringLiteral("theme"), 0).toInt(), 0, 2));
    settings.language = file.value(QStringLiteral("language")).toString();
    settings.scale =
        std::clamp(file.value(QStringLiteral("scale"), 1.0).toDouble(), 1.0, largestScale);
    settings.motion = file.value(QStringLiteral("motion"), true).toBool();
    settings.numbers = loadNumbers(file);
    settings.student = file.value(QStringLiteral("student")).toString();
    settings.studentName = file.value(QStringLiteral("student-name")).toString();
    settings.editor = file.value(QStringLiteral("editor")).toString();
    settings.recent = file.value(QStringLiteral("recent")).toStringList().mid(0, mostRecent);
    return settings;
}

void Settings::save() const
{
    QSettings file;
    file.setValue(QStringLiteral("theme"), static_cast<int>(theme));
    file.setValue(QStringLiteral("language"), language);
    file.setValue(QStringLiteral("scale"), scale);
    file.setValue(QStringLiteral("motion"), motion);
    file.setValue(QStringLiteral("number-form"), static_cast<int>(numbers.form));
    file.setValue(QStringLiteral("digits"), numbers.digits);
    file.setValue(QStringLiteral("student"), student);
    file.setValue(QStringLiteral("student-name"), studentName);
    file.setValue(QStringLiteral("editor"), editor);
    file.setValue(QStringLiteral("recent"), recent);
}

void Settings::addRecent(const QString& file)
{
    recent.removeAll(file);
    recent.prepend(file);
    recent = recent.mid(0, mostRecent);
}

Look Settings::look(const QPalette& system) const
{
    Look look;
    const bool systemDark = system.color(QPalette::Window).lightness() < 128;
    const bool dark = theme == ThemeChoice::Dark || (theme == ThemeChoice::System && systemDark);
    look.theme = dark ? darkTheme() : lightTheme();
    look.scale = scale;
    look.motion = motion;
    look.language = language.isEmpty() ? systemLanguage() : language;
    return look;
}

QString loadWay() { return QSettings().value(QStringLiteral("way")).toString(); }

void saveWay(const QString& way) { QSettings().setValue(QStringLiteral("way"), way); }

int loadProgress(const QString& lessonId)
{
    return QSettings().value(progressKey(lessonId), 0).toInt();
}

void saveProgress(const QString& lessonId, int section)
{
    QSettings().setValue(progressKey(lessonId), section);
}

} // namespace gradus
