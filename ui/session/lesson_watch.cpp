// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/lesson_watch.h"

#include "lesson/lesson_files.h"

#include <QDir>
#include <QFileInfo>

namespace gradus {

LessonWatch::LessonWatch(QObject* parent) : QObject(parent)
{
    m_reading.setMaxThreadCount(1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        arm();
        if (QFileInfo::exists(m_file))
            readNow();
    });
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_rest.start(); });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &LessonWatch::lookAround);
}

LessonWatch::~LessonWatch() { m_reading.waitForDone(); }

// Works on the thread and hands the result over, unless another lesson is watched by then.
template <typename Work> void LessonWatch::start(Work work)
{
    const int request = ++m_request;
    m_reading.start([this, request, work] {
        auto reading = work();
        QMetaObject::invokeMethod(this, [this, request, reading = std::move(reading)] {
            if (request != m_request || m_file.isEmpty())
                return;
            m_faulty = !reading->result.lesson;
            if (!m_faulty)
                follow(reading->files);
            Q_EMIT read(reading);
        });
    });
}

void LessonWatch::watch(const std::shared_ptr<const Lesson>& lesson)
{
    ++m_request;
    m_rest.stop();
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    if (!watched.isEmpty())
        m_watcher.removePaths(watched);
    m_file = lesson && lesson->source ? QString::fromStdString(lesson->file.string()) : QString();
    m_files.clear();
    m_seen.clear();
    m_faulty = false;
    if (m_file.isEmpty())
        return;
    m_student = lesson->student;
    follow(filesNamedBy(*lesson)); // at once: what is saved from now on is news
    m_reading.start([this, lesson] {
        const LessonParts parts = partsOf(*lesson);
        QMetaObject::invokeMethod(this, [this, lesson, parts] {
            if (m_file == QString::fromStdString(lesson->file.string()))
                Q_EMIT surveyed(parts);
        });
    });
}

void LessonWatch::readNow()
{
    m_rest.stop();
    if (m_file.isEmpty())
        return;
    m_seen = stamps();
    start([file = m_file.toStdString(), student = m_student] {
        auto reading = std::make_shared<LessonReading>();
        reading->result = readLesson(file, {}, student);
        if (const auto& lesson = reading->result.lesson) {
            reading->parts = partsOf(*lesson);
            reading->hashes = hashesOf(*lesson);
            reading->files = filesNamedBy(*lesson);
        }
        return std::shared_ptr<const LessonReading>(std::move(reading));
    });
}

void LessonWatch::follow(const std::vector<std::string>& files)
{
    const QDir folder = QFileInfo(m_file).dir();
    m_files = {m_file};
    for (const std::string& name : files)
        m_files += folder.filePath(QString::fromStdString(name));
    m_seen.merge(stamps()); // those that are new here
    arm();
}

// A file that was replaced is watched no more until it is named again.
void LessonWatch::arm()
{
    QStringList wanted;
    for (const QString& file : m_files)
        wanted << file << QFileInfo(file).path();
    wanted.removeDuplicates();
    for (const QString& path : wanted)
        if (QFileInfo::exists(path) && !m_watcher.files().contains(path)
            && !m_watcher.directories().contains(path))
            m_watcher.addPath(path);
}

// Something happened in a folder: of interest where it was one of these files, or where a lesson
// with faults may have waited for it.
void LessonWatch::lookAround()
{
    arm();
    if (m_faulty || stamps() != m_seen)
        m_rest.start();
}

std::map<QString, LessonWatch::Stamp> LessonWatch::stamps() const
{
    std::map<QString, Stamp> found;
    for (const QString& file : m_files)
        if (const QFileInfo info(file); info.exists())
            found[file] = {info.lastModified(), info.size()};
    return found;
}

} // namespace gradus
