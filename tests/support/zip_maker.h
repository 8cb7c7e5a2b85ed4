// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <zlib.h>

#include <cstdint>
#include <string>
#include <vector>

namespace gradus {

/// An entry of a zip file that a test makes by hand, so that anything in it can be wrong.
struct MadeEntry {
    std::string name;
    std::string bytes;
    bool deflated = false;
    std::uint32_t unixMode = 0100644;
    std::uint16_t flags = 0; ///< bit 0: encrypted
    std::uint32_t checksumOff = 0; ///< what is wrong with the checksum
    std::int64_t sizeOff = 0; ///< what is wrong with the unpacked size
};

/// Entries as a zip file (PKWARE's APPNOTE 4.3: local headers with data, the central directory, its
/// end).
class ZipMaker {
public:
    explicit ZipMaker(const std::vector<MadeEntry>& entries)
    {
        for (const MadeEntry& entry : entries)
            add(entry);
        const auto start = static_cast<std::uint32_t>(m_bytes.size());
        m_bytes += m_directory;
        put(m_bytes, 0x06054b50, 4);
        put(m_bytes, 0, 4); // one disk
        put(m_bytes, entries.size(), 2);
        put(m_bytes, entries.size(), 2);
        put(m_bytes, m_directory.size(), 4);
        put(m_bytes, start, 4);
        put(m_bytes, 0, 2);
    }

    [[nodiscard]] const std::string& bytes() const { return m_bytes; }

private:
    static void put(std::string& to, std::uint64_t number, int count)
    {
        for (int i = 0; i < count; ++i)
            to += static_cast<char>(number >> (8 * i) & 0xFF);
    }

    static std::string deflated(const std::string& bytes)
    {
        z_stream stream{};
        deflateInit2(&stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY);
        std::string packed(deflateBound(&stream, bytes.size()), '\0');
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
        stream.avail_in = static_cast<uInt>(bytes.size());
        stream.next_out = reinterpret_cast<Bytef*>(packed.data());
        stream.avail_out = static_cast<uInt>(packed.size());
        deflate(&stream, Z_FINISH);
        packed.resize(stream.total_out);
        deflateEnd(&stream);
        return packed;
    }

    void add(const MadeEntry& entry)
    {
        const std::string packed = entry.deflated ? deflated(entry.bytes) : entry.bytes;
        std::string common; // of both headers
        put(common, 20, 2); // version needed
        put(common, entry.flags, 2);
        put(common, entry.deflated ? 8 : 0, 2);
        put(common, 0x00210000, 4); // time and date
        const auto checksum = crc32(0, reinterpret_cast<const Bytef*>(entry.bytes.data()),
                                    static_cast<uInt>(entry.bytes.size()));
        put(common, checksum + entry.checksumOff, 4);
        put(common, packed.size(), 4);
        put(common,
            static_cast<std::uint64_t>(static_cast<std::int64_t>(entry.bytes.size())
                                       + entry.sizeOff),
            4);
        put(common, entry.name.size(), 2);
        put(common, 0, 2); // extra

        const std::size_t local = m_bytes.size();
        put(m_bytes, 0x04034b50, 4);
        m_bytes += common + entry.name + packed;

        put(m_directory, 0x02014b50, 4);
        put(m_directory, 3 << 8 | 20, 2); // made by Unix
        m_directory += common;
        put(m_directory, 0, 6); // comment, disk, internal attributes
        put(m_directory, static_cast<std::uint64_t>(entry.unixMode) << 16, 4);
        put(m_directory, local, 4);
        m_directory += entry.name;
    }

    std::string m_bytes;
    std::string m_directory;
};

/// The bytes of a zip file with these entries.
inline std::string zipOf(const std::vector<MadeEntry>& entries)
{
    return ZipMaker(entries).bytes();
}

} // namespace gradus
