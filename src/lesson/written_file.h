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
    /// A new file that was not committed is removed.
    ~WrittenFile();
    WrittenFile(const WrittenFile&) = delete;
    WrittenFile& operator=(const WrittenFile&) = delete;

    /// True for what is no regular file: nothing is lost by writing to it.
    [[nodiscard]] bool isThrough() const { return m_through; }
    /// False when it cannot be written; errorString() says why.
    [[nodiscard]] bool open();
    /// The same, and false where anything stands already, even a link to nowhere: the system sees
    /// to that, so that what is put there in between stays.
    [[nodiscard]] bool openNew();
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
    bool m_new = false; ///< it was made by openNew(), and is not committed
    bool m_good = true;
};

} // namespace gradus
