// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/array_file.h"

#include "data/data_file.h"
#include "data/json_arrays.h"
#include "data/npz.h"
#include "data/safetensors.h"

namespace gradus {

namespace {

ReadArrays readByContent(std::string_view bytes)
{
    if (bytes.size() > largestArrayFile)
        return Message{GRADUS_TEXT("core", "a file of arrays has at most %1 bytes"),
                       {std::to_string(largestArrayFile)}};
    if (bytes.starts_with("PK"))
        return readNpz(bytes);
    if (bytes.starts_with("\x93NUMPY"))
        return Message{GRADUS_TEXT("core",
                                   "this is a single array; save all of them in one file by name: "
                                   "numpy.savez(\"file.npz\", w1=w1, b1=b1)")};
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    // A safetensors header could be 123 bytes long, which is "{", too; then zeros follow.
    const bool text = first != std::string_view::npos && bytes[first] == '{'
        && bytes.substr(0, 8).find('\0') == std::string_view::npos;
    return text ? readJsonArrays(bytes) : readSafetensors(bytes);
}

} // namespace

std::optional<ArrayFormat> arrayFormatNamed(std::string_view name)
{
    if (name == "npz")
        return ArrayFormat::Npz;
    if (name == "safetensors")
        return ArrayFormat::Safetensors;
    if (name == "json")
        return ArrayFormat::Json;
    return std::nullopt;
}

std::variant<std::string, Message> writeArrays(const NamedArrays& arrays, ArrayFormat format)
{
    switch (format) {
    case ArrayFormat::Npz:
        return writeNpz(arrays);
    case ArrayFormat::Safetensors:
        return writeSafetensors(arrays);
    case ArrayFormat::Json:
        break;
    }
    return writeJsonArrays(arrays);
}

ReadArrays readArrays(std::string_view bytes)
{
    auto arrays = readByContent(bytes);
    if (const auto* read = std::get_if<NamedArrays>(&arrays))
        if (auto fault = arraysFault(*read))
            return std::move(*fault);
    return arrays;
}

ReadArrays readArrayFile(const std::filesystem::path& path)
{
    const auto bytes = readBytes(path, largestArrayFile);
    if (const auto* message = std::get_if<Message>(&bytes))
        return *message;
    return readArrays(std::get<std::string>(bytes));
}

} // namespace gradus
