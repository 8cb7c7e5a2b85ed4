// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDevice>

#include <memory>
#include <string_view>

namespace gradus {

/// A file that is written: whole or not at all, so that what stood there is lost only to something
/// that is complete. What is no regular file (a named pipe, a device, /dev/stdout) stays what it is
/// and is written through.
class WrittenFile {
public:
    explicit WrittenFile(const QString& name);

    /// True for what is no regular file: nothing is lost by writing to it.
    [[nodiscard]] bool isThrough() const { return m_through; }
    /// False when it cannot be written; errorString() says why.
    [[nodiscard]] bool open();
    /// False once a write has failed.
    bool write(std::string_view bytes);
    /// Puts the whole file into its place; false when that, or a write before, has failed. A file
    /// that is never committed leaves what stood there.
    [[nodiscard]] bool commit();
    [[nodiscard]] QString errorString() const { return m_file->errorString(); }

private:
    QString m_name;
    bool m_through; ///< there is something that must not be replaced
    std::unique_ptr<QFileDevice> m_file;
    bool m_good = true;
};

} // namespace gradus
