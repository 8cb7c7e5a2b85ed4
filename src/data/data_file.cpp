// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/data_file.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <memory>

namespace gradus {

namespace fs = std::filesystem;

namespace {

bool isInside(const fs::path& file, const fs::path& folder)
{
    const auto [rest, end] = std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
    return rest == folder.end();
}

// True where so many bytes came out of so few.
bool isBomb(std::size_t unpacked, z_off_t packed)
{
    return unpacked > smallUnpacked
        && unpacked > largestExpansion * static_cast<std::size_t>(std::max<z_off_t>(packed, 1));
}

} // namespace

std::variant<fs::path, Message> fileInFolder(const fs::path& folder, const std::string& name)
{
    std::error_code error;
    const fs::path base = fs::canonical(folder.empty() ? fs::path(".") : folder, error);
    const fs::path wanted(name);
    const bool climbs = std::find(wanted.begin(), wanted.end(), "..") != wanted.end();
    if (error || wanted.is_absolute() || climbs || name.empty())
        return Message{GRADUS_TEXT("core",
                                   "\"%1\" is outside the lesson's folder; put the file "
                                   "beside the lesson and write its name only"),
                       {name}};
    const fs::path real = fs::canonical(base / wanted, error);
    if (error)
        return Message{GRADUS_TEXT("core", "there is no file \"%1\" in the lesson's folder"),
                       {name}};
    if (!isInside(real, base))
        return Message{GRADUS_TEXT("core",
                                   "\"%1\" leads outside the lesson's folder; copy the file "
                                   "there instead of linking it"),
                       {name}};
    if (!fs::is_regular_file(real, error))
        return Message{GRADUS_TEXT("core", "\"%1\" is not a file"), {name}};
    return real;
}

std::variant<std::string, Message> readBytes(const fs::path& path, std::size_t limit)
{
    // gzread passes a file through unchanged when it is not gzip.
    const std::unique_ptr<gzFile_s, int (*)(gzFile)> file(gzopen(path.c_str(), "rb"), gzclose);
    const std::string name = path.filename().string();
    if (!file)
        return Message{GRADUS_TEXT("core", "%1 cannot be opened"), {name}};
    const Message tooLarge{GRADUS_TEXT("core", "%1 is larger than %2 bytes"),
                           {name, std::to_string(limit)}};
    std::error_code error;
    if (gzdirect(file.get()) && fs::file_size(path, error) > limit && !error)
        return tooLarge;
    std::string bytes;
    std::array<char, 65536> chunk;
    for (;;) {
        const int count = gzread(file.get(), chunk.data(), static_cast<unsigned>(chunk.size()));
        if (count < 0)
            return Message{GRADUS_TEXT("core", "%1 is damaged: it cannot be unpacked"), {name}};
        if (count == 0)
            break;
        bytes.append(chunk.data(), static_cast<std::size_t>(count));
        if (bytes.size() > limit)
            return tooLarge;
        if (isBomb(bytes.size(), gzoffset(file.get())))
            return Message{GRADUS_TEXT("core", "%1 is more than %2 times as large unpacked"),
                           {name, std::to_string(largestExpansion)}};
    }
    int status = Z_OK;
    gzerror(file.get(), &status);
    if (status == Z_BUF_ERROR)
        return Message{GRADUS_TEXT("core", "%1 is damaged: it ends too early"), {name}};
    return bytes;
}

} // namespace gradus
