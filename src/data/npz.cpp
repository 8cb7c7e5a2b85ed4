// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/npz.h"

#include "data/npy.h"
#include "data/zip_file.h"

namespace gradus {

namespace {

constexpr std::string_view npyEnding = ".npy";

Message npzDamaged() { return {GRADUS_TEXT("core", "this is no .npz archive, or it is damaged")}; }

std::variant<NamedArray, Message> readArrayEntry(const ZipFile& archive, std::size_t index,
                                                 std::size_t& left)
{
    const auto entry = archive.entry(index);
    if (!entry)
        return npzDamaged();
    std::string name = entry->name;
    if (name.size() <= npyEnding.size() || name.size() > longestArrayName
        || !name.ends_with(npyEnding))
        return Message{GRADUS_TEXT("core", "the entry \"%1\" is no array (.npy)"),
                       {name.substr(0, longestArrayName)}};
    name.resize(name.size() - npyEnding.size());
    if (entry->size > left)
        return Message{GRADUS_TEXT("core", "unpacked, the arrays are larger than %1 bytes"),
                       {std::to_string(largestArrayFile)}};
    left -= entry->size;
    const auto bytes = archive.read(index);
    if (!bytes)
        return Message{GRADUS_TEXT("core", "the array %1 is damaged: it cannot be unpacked"),
                       {name}};
    return readNpy(*bytes, std::move(name));
}

} // namespace

std::variant<std::string, Message> writeNpz(const NamedArrays& arrays)
{
    if (arrays.empty())
        return Message{GRADUS_TEXT("core", "there are no parameters here")};
    std::vector<ZipInput> entries;
    for (const NamedArray& array : arrays)
        entries.emplace_back(array.name + std::string(npyEnding), writeNpy(array));
    auto bytes = writeZip(entries, ZipPacking::Stored); // as numpy.savez does
    if (!bytes)
        return Message{GRADUS_TEXT("core", "the archive cannot be written: no memory is left")};
    return std::move(*bytes);
}

ReadArrays readNpz(std::string_view bytes)
{
    const auto archive = ZipFile::open(bytes);
    if (!archive)
        return npzDamaged();
    if (archive->size() > mostArrays)
        return Message{GRADUS_TEXT("core", "there are more than %1 arrays"),
                       {std::to_string(mostArrays)}};
    NamedArrays arrays;
    std::size_t left = largestArrayFile;
    for (std::size_t i = 0; i < archive->size(); ++i) {
        auto array = readArrayEntry(*archive, i, left);
        if (auto* message = std::get_if<Message>(&array))
            return std::move(*message);
        arrays.push_back(std::get<NamedArray>(std::move(array)));
    }
    return arrays;
}

} // namespace gradus
