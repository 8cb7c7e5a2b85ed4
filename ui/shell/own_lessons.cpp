// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/own_lessons.h"

#include "exports/saving.h"
#include "lesson/lesson_reader.h"
#include "lesson/lesson_writer.h"
#include "lesson/yaml_document.h"
#include "session/lesson_work.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace gradus {

namespace {

constexpr int mostOfAKind = 100'000;

QString textUnder(const Value& tree, const char* key)
{
    const Value* const found = tree.find(key);
    return found ? QString::fromStdString(found->text()) : QString();
}

QByteArray bytesOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.read(static_cast<qint64>(largestLesson))
                                          : QByteArray();
}

} // namespace

QString OwnLessons::usualFolder() { return LessonWork::usualFolder() + QStringLiteral("/own"); }

QString OwnLessons::keep(const Lesson& made, const QString& language, QString& trouble) const
{
    QDir().mkpath(m_folder);
    Lesson lesson = made;
    for (int number = 1; number < mostOfAKind; ++number) {
        lesson.id = made.id + '-' + std::to_string(number);
        const QString file = QDir(m_folder).filePath(QString::fromStdString(lesson.id + ".yaml"));
        const auto text =
            QByteArray::fromStdString(yamlText(lessonTree(lesson, language.toStdString())));
        if (QFile::exists(file)) {
            if (bytesOf(file) == text)
                return file;
            continue;
        }
        trouble = saveFile(file, text);
        if (!trouble.isEmpty())
            return {};
        const LessonResult read = readLesson(file.toStdString());
        if (read.lesson)
            return file;
        trouble = messageText(read.faults.front().message);
        QFile::remove(file);
        return {};
    }
    return {};
}

bool OwnLessons::holds(const QString& file) const
{
    return QFileInfo(file).absolutePath() == QDir(m_folder).absolutePath();
}

std::optional<OwnLessons::Entry> OwnLessons::entryOf(const QString& file)
{
    Faults faults;
    const Value tree = readYaml(bytesOf(file).toStdString(), false, faults);
    if (!tree.isMap())
        return std::nullopt;
    return Entry{file, textUnder(tree, "title"), textUnder(tree, "summary"),
                 QFileInfo(file).lastModified()};
}

QString OwnLessons::Entry::name() const
{
    return summary.isEmpty() ? title : title + QStringLiteral(" · ") + summary;
}

QString OwnLessons::nameOf(const QString& file) const
{
    const auto entry = holds(file) ? entryOf(file) : std::nullopt;
    return entry ? entry->name() : QFileInfo(file).fileName();
}

std::vector<OwnLessons::Entry> OwnLessons::latest(std::size_t most) const
{
    std::vector<Entry> entries;
    for (const QFileInfo& file :
         QDir(m_folder).entryInfoList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Time)) {
        if (entries.size() >= most)
            break;
        if (auto entry = entryOf(file.absoluteFilePath()))
            entries.push_back(std::move(*entry));
    }
    return entries;
}

} // namespace gradus
