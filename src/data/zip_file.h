// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct zip; // libzip's

namespace gradus {

/// What a zip file says of one of its entries. Untrusted: nothing of it need be true.
struct ZipEntry {
    std::string name; ///< as it stands in the file, in UTF-8
    std::uint64_t size = 0; ///< bytes, unpacked
    std::uint64_t packedSize = 0; ///< bytes in the file
    bool encrypted = false;
    bool special =
        false; ///< by its Unix mode neither a regular file nor a folder: a link, a device
};

/// A zip file in memory, to be read. Its bytes must live longer.
class ZipFile {
public:
    /// Nullopt for anything that is no zip file, or one whose parts contradict each other.
    [[nodiscard]] static std::optional<ZipFile> open(std::string_view bytes);

    [[nodiscard]] std::size_t size() const;
    /// Entry `index`, from 0; nullopt where the file does not say enough of it.
    [[nodiscard]] std::optional<ZipEntry> entry(std::size_t index) const;
    /// The bytes of an entry; nullopt where they are not exactly as many as the file says, or their
    /// checksum is wrong. Never unpacks more than `entry(index)->size` bytes.
    [[nodiscard]] std::optional<std::string> read(std::size_t index) const;

private:
    struct Close {
        void operator()(::zip* archive) const;
    };
    using Handle = std::unique_ptr<::zip, Close>;

    explicit ZipFile(Handle archive) : m_archive(std::move(archive)) { }

    Handle m_archive;
};

/// How entries are written.
enum class ZipPacking { Stored, Deflated };

/// A file to be written: its name and bytes.
using ZipInput = std::pair<std::string, std::string>;

/// A zip file as bytes, always the same ones for the same entries: they carry no time. Nullopt
/// where no memory is left.
[[nodiscard]] std::optional<std::string> writeZip(const std::vector<ZipInput>& entries,
                                                  ZipPacking packing);

} // namespace gradus
