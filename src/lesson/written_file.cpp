// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/written_file.h"

#include <QFile>
#include <QSaveFile>

#include <filesystem>
#include <optional>
#include <system_error>

#include <unistd.h>

namespace gradus {

namespace {

namespace fs = std::filesystem;

// Files that stand for one that this program has open. Opened anew, /dev/stdout would overwrite
// from its beginning the file that standard output goes to.
std::optional<int> namedDescriptor(const std::string& path)
{
    if (path == "/dev/stdout")
        return STDOUT_FILENO;
    if (path == "/dev/stderr")
        return STDERR_FILENO;
    for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
        bool whole = false;
        const int number = path.starts_with(folder)
            ? QString::fromStdString(path.substr(folder.size())).toInt(&whole)
            : 0;
        if (whole && number >= 0)
            return number;
    }
    return std::nullopt;
}

// The same behind links.
std::optional<int> descriptorOf(fs::path path)
{
    constexpr int mostLinks = 40;
    std::error_code error;
    for (int i = 0; i < mostLinks && !error; ++i) {
        path = fs::absolute(path, error).lexically_normal();
        if (const auto descriptor = namedDescriptor(path.string()))
            return descriptor;
        if (!fs::is_symlink(path, error))
            break;
        path = path.parent_path() / fs::read_symlink(path, error);
    }
    return std::nullopt;
}

bool mustStay(const QString& name)
{
    std::error_code error;
    const fs::path path = name.toStdString();
    const fs::file_status there = fs::status(path, error);
    return descriptorOf(path)
        || (fs::exists(there) && !fs::is_regular_file(there) && !fs::is_directory(there));
}

} // namespace

WrittenFile::WrittenFile(const QString& name) : m_name(name), m_through(mustStay(name))
{
    if (m_through)
        m_file = std::make_unique<QFile>(name);
    else
        m_file = std::make_unique<QSaveFile>(name);
}

WrittenFile::~WrittenFile()
{
    if (m_new)
        QFile::remove(m_name);
}

bool WrittenFile::openNew()
{
    if (m_through)
        return open();
    m_file = std::make_unique<QFile>(m_name);
    m_new = m_file->open(QIODevice::WriteOnly | QIODevice::NewOnly);
    return m_new;
}

bool WrittenFile::open()
{
    const auto descriptor = m_through ? descriptorOf(m_name.toStdString()) : std::nullopt;
    if (!descriptor)
        return m_file->open(QIODevice::WriteOnly);
    const int own = dup(*descriptor);
    return own >= 0
        && static_cast<QFile&>(*m_file).open(own, QIODevice::WriteOnly,
                                             QFileDevice::AutoCloseHandle);
}

bool WrittenFile::write(std::string_view bytes)
{
    const auto size = static_cast<qint64>(bytes.size());
    m_good = m_good && m_file->write(bytes.data(), size) == size;
    return m_good;
}

bool WrittenFile::commit()
{
    m_good = m_good && m_file->flush();
    if (m_new) {
        m_new = !m_good;
        return m_good;
    }
    if (!m_through)
        return m_good && static_cast<QSaveFile&>(*m_file).commit();
    m_file->close();
    return m_good;
}

} // namespace gradus
