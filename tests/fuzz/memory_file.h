// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include <sys/mman.h>
#include <unistd.h>

namespace gradus::fuzzing {

/// A file that has a path and never touches a disk, for readers that open files themselves.
class MemoryFile {
public:
    explicit MemoryFile(const char* name) : m_file(memfd_create(name, 0)) { }
    ~MemoryFile() { close(m_file); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    /// False where the system refuses it.
    [[nodiscard]] bool write(std::string_view bytes) const
    {
        return ftruncate(m_file, 0) == 0
            && pwrite(m_file, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size());
    }
    [[nodiscard]] std::filesystem::path path() const
    {
        return "/proc/self/fd/" + std::to_string(m_file);
    }

private:
    int m_file;
};

} // namespace gradus::fuzzing
