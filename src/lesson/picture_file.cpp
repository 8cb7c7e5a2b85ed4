// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/data_file.h"
#include "lesson/lesson_files.h"
#include "trace/number.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <fstream>

namespace gradus {

namespace {

struct PictureSize {
    double width = 0;
    double height = 0;
};

std::uint64_t byteAt(const std::string& bytes, std::size_t at)
{
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

std::uint64_t bigEndianAt(const std::string& bytes, std::size_t at, std::size_t count)
{
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < count; ++i)
        number = number << 8 | byteAt(bytes, at + i);
    return number;
}

// Behind the signature the chunk IHDR begins with width and height.
std::optional<PictureSize> pngSize(const std::string& bytes)
{
    if (!bytes.starts_with("\x89PNG\r\n\x1a\n") || bytes.size() < 24
        || bytes.compare(12, 4, "IHDR") != 0)
        return std::nullopt;
    return PictureSize{double(bigEndianAt(bytes, 16, 4)), double(bigEndianAt(bytes, 20, 4))};
}

std::optional<PictureSize> gifSize(const std::string& bytes)
{
    if ((!bytes.starts_with("GIF87a") && !bytes.starts_with("GIF89a")) || bytes.size() < 10)
        return std::nullopt;
    return PictureSize{double(byteAt(bytes, 6) | byteAt(bytes, 7) << 8),
                       double(byteAt(bytes, 8) | byteAt(bytes, 9) << 8)};
}

// Segments follow each other: FF, marker, length (itself counted). A start of frame, C0 to CF
// without the tables C4, C8 and CC, has height and width behind a byte of precision.
std::optional<PictureSize> jpegSize(const std::string& bytes)
{
    if (!bytes.starts_with("\xff\xd8\xff"))
        return std::nullopt;
    for (std::size_t at = 2; at + 9 < bytes.size() && byteAt(bytes, at) == 0xFF;) {
        const std::uint64_t marker = byteAt(bytes, at + 1);
        const bool table = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
        if (marker >= 0xC0 && marker <= 0xCF && !table)
            return PictureSize{double(bigEndianAt(bytes, at + 7, 2)),
                               double(bigEndianAt(bytes, at + 5, 2))};
        at += 2 + bigEndianAt(bytes, at + 2, 2);
    }
    return std::nullopt;
}

// The number that an attribute of the first <svg …> begins with; 0 where there is none.
double svgAttribute(const std::string& tag, const std::string& name)
{
    const std::size_t at = tag.find(' ' + name + "=");
    if (at == std::string::npos)
        return 0;
    const std::size_t start = at + name.size() + 3; // behind the quote
    const std::size_t end = tag.find_first_not_of("0123456789.eE+-", start);
    return parseNumber(tag.substr(start, end - start)).value_or(0);
}

std::optional<PictureSize> svgSize(const std::string& bytes)
{
    const std::size_t tag = bytes.find("<svg");
    const bool text = bytes.starts_with("<") || bytes.starts_with("\xEF\xBB\xBF<");
    if (!text || tag == std::string::npos)
        return std::nullopt;
    std::string start = bytes.substr(tag, bytes.find('>', tag) - tag);
    std::replace_if(
        start.begin(), start.end(),
        [](char c) { return std::isspace(static_cast<unsigned char>(c)); }, ' ');
    return PictureSize{svgAttribute(start, "width"), svgAttribute(start, "height")};
}

// True when a drawing names what is not in it: another file, an address, an entity, a script.
bool reachesOut(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    });
    for (const char* word : {"<!entity", "<!doctype", "<script", "<foreignobject", "@import"})
        if (text.find(word) != std::string::npos)
            return true;
    const auto within = [&text](std::size_t value) {
        return text.compare(value, 1, "#") == 0 || text.compare(value, 11, "data:image/") == 0;
    };
    for (const std::string word : {"href", "url("})
        for (std::size_t at = text.find(word); at != std::string::npos;
             at = text.find(word, at + 1)) {
            const std::size_t value = text.find_first_not_of(" =\"'\t\r\n", at + word.size());
            if (value == std::string::npos || !within(value))
                return true;
        }
    return false;
}

std::string headOf(const std::filesystem::path& file, std::size_t most)
{
    std::ifstream stream(file, std::ios::binary);
    std::string bytes(most, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

} // namespace

std::optional<Message> pictureFault(const std::filesystem::path& file)
{
    const std::string name = file.filename().string();
    std::error_code error;
    const std::uintmax_t bytes = std::filesystem::file_size(file, error);
    const std::string head = headOf(file, largestDrawing + 1);
    const auto drawing = svgSize(head);
    const std::size_t limit = drawing ? largestDrawing : largestPicture;
    if (!error && bytes > limit)
        return Message{GRADUS_TEXT("core", "the picture %1 is larger than %2 bytes"),
                       {name, std::to_string(limit)}};
    std::optional<PictureSize> size = drawing;
    for (const auto read : {pngSize, gifSize, jpegSize})
        size = size ? size : read(head);
    if (!size)
        return Message{GRADUS_TEXT("core", "%1 is no picture: PNG, JPEG, GIF and SVG can be shown"),
                       {name}};
    if (size->width * size->height > double(mostPicturePixels)
        || std::max(size->width, size->height) > double(mostPicturePixels))
        return Message{GRADUS_TEXT("core", "the picture %1 has more than %2 pixels"),
                       {name, std::to_string(mostPicturePixels)}};
    if (drawing && reachesOut(head))
        return Message{GRADUS_TEXT("core",
                                   "the drawing %1 loads something from elsewhere, or runs "
                                   "something; a lesson's pictures stand on their own"),
                       {name}};
    return std::nullopt;
}

} // namespace gradus
