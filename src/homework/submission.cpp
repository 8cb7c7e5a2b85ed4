// SPDX-License-Identifier: GPL-3.0-or-later
#include "homework/submission.h"

#include "lesson/written_file.h"

#include <QFile>

namespace gradus {

std::string plainFileName(const std::string& text)
{
    QString plain;
    for (const QChar c : QString::fromStdString(text).trimmed())
        plain += c.isLetterOrNumber() ? c : QLatin1Char('-');
    return cutTo(plain.toStdString(), 100);
}

std::string submissionName(const StudentWork& work)
{
    const std::string name = plainFileName(work.student);
    return (work.lesson.empty() ? "lesson" : work.lesson) + (name.empty() ? "" : '-' + name)
        + submissionEnding;
}

std::optional<Message> writeSubmission(const StudentWork& work, const std::filesystem::path& file)
{
    const std::string json = workJson(work);
    if (json.size() > WorkLimits::file)
        return Message{GRADUS_TEXT("core", "the work has more than %1 bytes, too many to hand in"),
                       {std::to_string(WorkLimits::file)}};
    WrittenFile out(QString::fromStdString(file.string()));
    if (out.open() && out.write(json) && out.commit())
        return std::nullopt;
    return Message{GRADUS_TEXT("core", "%1 cannot be written: %2"),
                   {file.string(), out.errorString().toStdString()}};
}

WorkResult readSubmission(const std::filesystem::path& file)
{
    QFile in(QString::fromStdString(file.string()));
    if (!in.open(QIODevice::ReadOnly))
        return {std::nullopt, {{"", {GRADUS_TEXT("core", "the file cannot be read"), {}}}}};
    return readWork(in.read(static_cast<qint64>(WorkLimits::file) + 1).toStdString());
}

std::string questionKey(const std::string& id, int section, int number)
{
    return id.empty() ? '#' + std::to_string(section) + '.' + std::to_string(number) : id;
}

} // namespace gradus
