// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QTimer>

namespace gradus {

/// A file that could not be opened: waits until it is saved again.
class AwaitedFile : public QObject {
    Q_OBJECT

public:
    explicit AwaitedFile(QObject* parent = nullptr);

    /// Waits for this file; an empty name: for none.
    void wait(const QString& file);

Q_SIGNALS:
    void saved(const QString& file);

private:
    void look();
    [[nodiscard]] std::pair<QDateTime, qint64> stamp() const;

    QFileSystemWatcher m_watcher;
    QTimer m_rest; ///< a file is often written in several goes
    QString m_file;
    std::pair<QDateTime, qint64> m_seen;
};

} // namespace gradus
