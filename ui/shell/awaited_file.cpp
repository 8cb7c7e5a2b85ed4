// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/awaited_file.h"

#include <QFileInfo>

namespace gradus {

AwaitedFile::AwaitedFile(QObject* parent) : QObject(parent)
{
    constexpr int rest = 200; // milliseconds
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    const auto later = [this] { m_rest.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, later);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, later);
    connect(&m_rest, &QTimer::timeout, this, &AwaitedFile::look);
}

void AwaitedFile::wait(const QString& file)
{
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    if (!watched.isEmpty())
        m_watcher.removePaths(watched);
    m_rest.stop();
    m_file = file;
    if (file.isEmpty())
        return;
    m_seen = stamp();
    for (const QString& path : {file, QFileInfo(file).path()})
        if (QFileInfo::exists(path))
            m_watcher.addPath(path);
}

// Editors write a file in place, or put another in its place.
void AwaitedFile::look()
{
    if (!m_file.isEmpty() && stamp() != m_seen && QFileInfo::exists(m_file))
        Q_EMIT saved(m_file);
}

std::pair<QDateTime, qint64> AwaitedFile::stamp() const
{
    const QFileInfo info(m_file);
    return {info.lastModified(), info.size()};
}

} // namespace gradus
