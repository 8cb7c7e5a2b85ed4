// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson_hash.h"
#include "lesson/lesson_reader.h"

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QThreadPool>
#include <QTimer>

#include <map>

namespace gradus {

/// A lesson as it was read, with all that is needed to compare it with the one before.
struct LessonReading {
    LessonResult result;
    LessonParts parts; ///< parts, hashes and files: where there is a lesson
    LessonHashes hashes;
    std::vector<std::string> files; ///< beside it, that it names
};

/// Watches the file of a lesson and the files that it names, and reads the lesson again, on a
/// thread of its own, once saving has come to rest. Editors that write a new file and rename it,
/// and files that go and come back, are followed; a file that is gone is waited for.
class LessonWatch : public QObject {
    Q_OBJECT

public:
    /// How long nothing may be written before the file is read, in milliseconds.
    static constexpr int rest = 200;

    explicit LessonWatch(QObject* parent = nullptr);
    ~LessonWatch() override;

    /// Watches another lesson; one that has no file (or null) is not watched. surveyed() follows.
    void watch(const std::shared_ptr<const Lesson>& lesson);
    /// Reads the file now; read() follows.
    void readNow();

Q_SIGNALS:
    /// The parts of the lesson that is watched, as it was when that began.
    void surveyed(const gradus::LessonParts& parts);
    /// The file has been read again.
    void read(const std::shared_ptr<const gradus::LessonReading>& reading);

private:
    using Stamp = std::pair<QDateTime, qint64>; ///< when a file was written, and its size
    template <typename Work> void start(Work work);
    void lookAround();
    void arm();
    void follow(const std::vector<std::string>& files);
    [[nodiscard]] std::map<QString, Stamp> stamps() const;

    QFileSystemWatcher m_watcher;
    QTimer m_rest;
    QThreadPool m_reading; ///< one thread: what was asked first is there first
    int m_request = 0;
    QString m_file; ///< empty: nothing is watched
    std::string m_student;
    bool m_faulty = false; ///< as it was read last
    QStringList m_files; ///< the lesson's own and those that it names
    std::map<QString, Stamp> m_seen; ///< as they were when they were read last
};

} // namespace gradus
