// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/zip_file.h"

#include <zip.h>

namespace gradus {

namespace {

constexpr zip_uint16_t firstDosDate = 0x0021; // 1 January 1980: no file depends on a clock

// The kind of a file in the upper half of the attributes that Unix programs write.
constexpr zip_uint32_t unixKind = 0170000;
constexpr zip_uint32_t unixRegular = 0100000;
constexpr zip_uint32_t unixFolder = 0040000;

struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

struct DiscardZip {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using WrittenZip = std::unique_ptr<zip_t, DiscardZip>;

struct CloseEntry {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

bool isSpecial(zip_t* archive, zip_uint64_t index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(archive, index, 0, &system, &attributes) != 0)
        return true;
    const zip_uint32_t kind = attributes >> 16 & unixKind;
    return system == ZIP_OPSYS_UNIX && kind != 0 && kind != unixRegular && kind != unixFolder;
}

// The entry's bytes must outlive the archive.
bool addEntry(zip_t* archive, const ZipInput& entry, ZipPacking packing)
{
    Source source(zip_source_buffer(archive, entry.second.data(), entry.second.size(), 0));
    if (!source)
        return false;
    const zip_int64_t index =
        zip_file_add(archive, entry.first.c_str(), source.get(), ZIP_FL_ENC_UTF_8);
    if (index < 0)
        return false;
    (void)source.release(); // the archive's now
    const auto at = static_cast<zip_uint64_t>(index);
    const zip_int32_t method = packing == ZipPacking::Stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    return zip_set_file_compression(archive, at, method, 0) == 0
        && zip_file_set_dostime(archive, at, 0, firstDosDate, 0) == 0;
}

std::optional<std::string> readAll(zip_source_t* source)
{
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
        return std::nullopt;
    std::string bytes(stat.size, '\0');
    const zip_int64_t count = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    return count == static_cast<zip_int64_t>(stat.size) ? std::optional(bytes) : std::nullopt;
}

} // namespace

void ZipFile::Close::operator()(::zip* archive) const { zip_discard(archive); }

std::optional<ZipFile> ZipFile::open(std::string_view bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    Source source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error));
    if (!source)
        return std::nullopt;
    Handle archive(zip_open_from_source(source.get(), ZIP_RDONLY | ZIP_CHECKCONS, &error));
    zip_error_fini(&error);
    if (!archive)
        return std::nullopt;
    (void)source.release(); // the archive's now
    return ZipFile(std::move(archive));
}

std::size_t ZipFile::size() const
{
    const zip_int64_t count = zip_get_num_entries(m_archive.get(), 0);
    return count < 0 ? 0 : static_cast<std::size_t>(count);
}

std::optional<ZipEntry> ZipFile::entry(std::size_t index) const
{
    constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
    zip_stat_t stat;
    if (zip_stat_index(m_archive.get(), index, 0, &stat) != 0 || (stat.valid & needed) != needed)
        return std::nullopt;
    const bool encrypted =
        (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE;
    return ZipEntry{stat.name, stat.size, stat.comp_size, encrypted,
                    isSpecial(m_archive.get(), index)};
}

std::optional<std::string> ZipFile::read(std::size_t index) const
{
    const auto told = entry(index);
    if (!told)
        return std::nullopt;
    const std::unique_ptr<zip_file_t, CloseEntry> file(zip_fopen_index(m_archive.get(), index, 0));
    if (!file)
        return std::nullopt;
    std::string bytes(told->size, '\0');
    std::size_t at = 0;
    while (at < bytes.size()) {
        const zip_int64_t count = zip_fread(file.get(), bytes.data() + at, bytes.size() - at);
        if (count <= 0)
            return std::nullopt;
        at += static_cast<std::size_t>(count);
    }
    char more = 0; // a checksum that is wrong shows at the end
    return zip_fread(file.get(), &more, 1) == 0 ? std::optional(bytes) : std::nullopt;
}

std::optional<std::string> writeZip(const std::vector<ZipInput>& entries, ZipPacking packing)
{
    zip_error_t error;
    zip_error_init(&error);
    const Source memory(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!memory)
        return std::nullopt;
    zip_source_keep(memory.get());
    WrittenZip archive(zip_open_from_source(memory.get(), ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(memory.get());
        return std::nullopt;
    }
    for (const ZipInput& entry : entries)
        if (!addEntry(archive.get(), entry, packing))
            return std::nullopt;
    if (zip_close(archive.get()) != 0)
        return std::nullopt;
    (void)archive.release();
    return readAll(memory.get());
}

} // namespace gradus
