// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/npz.h"

#include "data/npy.h"

#include <zip.h>

#include <memory>

namespace gradus {

namespace {

constexpr zip_uint16_t firstDosDate = 0x0021; // 1 January 1980: no file depends on a clock
constexpr std::string_view npyEnding = ".npy";

struct DiscardArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, DiscardArchive>;

struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

struct CloseEntry {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

Message npzDamaged() { return {GRADUS_TEXT("core", "this is no .npz archive, or it is damaged")}; }

// The entry's bytes must outlive the archive.
bool addEntry(zip_t* archive, const std::string& name, const std::string& bytes)
{
    Source source(zip_source_buffer(archive, bytes.data(), bytes.size(), 0));
    if (!source)
        return false;
    const zip_int64_t index = zip_file_add(archive, (name + std::string(npyEnding)).c_str(),
                                           source.get(), ZIP_FL_ENC_UTF_8);
    if (index < 0)
        return false;
    (void)source.release(); // the archive's now
    const auto at = static_cast<zip_uint64_t>(index);
    return zip_set_file_compression(archive, at, ZIP_CM_STORE, 0) == 0
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

// Exactly as many bytes as the archive says; a checksum that is wrong shows at the end.
std::optional<std::string> readEntry(zip_t* archive, zip_uint64_t index, std::size_t size)
{
    const std::unique_ptr<zip_file_t, CloseEntry> file(zip_fopen_index(archive, index, 0));
    if (!file)
        return std::nullopt;
    std::string bytes(size, '\0');
    std::size_t at = 0;
    while (at < size) {
        const zip_int64_t count = zip_fread(file.get(), bytes.data() + at, size - at);
        if (count <= 0)
            return std::nullopt;
        at += static_cast<std::size_t>(count);
    }
    char more = 0;
    return zip_fread(file.get(), &more, 1) == 0 ? std::optional(bytes) : std::nullopt;
}

std::variant<NamedArray, Message> readArrayEntry(zip_t* archive, zip_uint64_t index,
                                                 std::size_t& left)
{
    zip_stat_t stat;
    if (zip_stat_index(archive, index, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_NAME)
        || !(stat.valid & ZIP_STAT_SIZE))
        return npzDamaged();
    std::string name = stat.name;
    if (name.size() <= npyEnding.size() || name.size() > longestArrayName
        || !name.ends_with(npyEnding))
        return Message{GRADUS_TEXT("core", "the entry \"%1\" is no array (.npy)"),
                       {name.substr(0, longestArrayName)}};
    name.resize(name.size() - npyEnding.size());
    if (stat.size > left)
        return Message{GRADUS_TEXT("core", "unpacked, the arrays are larger than %1 bytes"),
                       {std::to_string(largestArrayFile)}};
    left -= stat.size;
    const auto bytes = readEntry(archive, index, stat.size);
    if (!bytes)
        return Message{GRADUS_TEXT("core", "the array %1 is damaged: it cannot be unpacked"),
                       {name}};
    return readNpy(*bytes, std::move(name));
}

} // namespace

std::variant<std::string, Message> writeNpz(const NamedArrays& arrays)
{
    const Message failed{GRADUS_TEXT("core", "the archive cannot be written: no memory is left")};
    std::vector<std::string> entries;
    for (const NamedArray& array : arrays)
        entries.push_back(writeNpy(array));
    zip_error_t error;
    zip_error_init(&error);
    const Source memory(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!memory)
        return failed;
    zip_source_keep(memory.get());
    Archive archive(zip_open_from_source(memory.get(), ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(memory.get());
        return failed;
    }
    for (std::size_t i = 0; i < arrays.size(); ++i)
        if (!addEntry(archive.get(), arrays[i].name, entries[i]))
            return failed;
    if (arrays.empty())
        return Message{GRADUS_TEXT("core", "there are no parameters here")};
    if (zip_close(archive.get()) != 0)
        return failed;
    (void)archive.release();
    auto bytes = readAll(memory.get());
    if (!bytes)
        return failed;
    return std::move(*bytes);
}

ReadArrays readNpz(std::string_view bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    Source source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error));
    if (!source)
        return npzDamaged();
    const Archive archive(zip_open_from_source(source.get(), ZIP_RDONLY | ZIP_CHECKCONS, &error));
    zip_error_fini(&error);
    if (!archive)
        return npzDamaged();
    (void)source.release(); // the archive's now
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    if (count < 0 || static_cast<std::size_t>(count) > mostArrays)
        return Message{GRADUS_TEXT("core", "there are more than %1 arrays"),
                       {std::to_string(mostArrays)}};
    NamedArrays arrays;
    std::size_t left = largestArrayFile;
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
        auto array = readArrayEntry(archive.get(), i, left);
        if (auto* message = std::get_if<Message>(&array))
            return std::move(*message);
        arrays.push_back(std::get<NamedArray>(std::move(array)));
    }
    return arrays;
}

} // namespace gradus
