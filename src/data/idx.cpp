// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/idx.h"

#include "data/data_file.h"
#include "data/samples.h"

namespace gradus {

namespace {

struct ByteArray {
    std::vector<std::uint32_t> sizes;
    std::vector<std::uint8_t> bytes;
};

std::uint32_t bigEndian(const std::string& bytes, std::size_t at)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number = number << 8 | static_cast<std::uint8_t>(bytes[at + i]);
    return number;
}

Message idxFault(const char* source, const std::filesystem::path& path,
                 std::vector<Argument> more = {})
{
    more.insert(more.begin(), path.filename().string());
    return {source, std::move(more)};
}

// The header: two zero bytes, the type 8 (unsigned bytes), the number of dimensions, their sizes.
std::variant<ByteArray, Message> readByteArray(const std::filesystem::path& path, int dimensions)
{
    auto read = readBytes(path);
    if (auto* message = std::get_if<Message>(&read))
        return std::move(*message);
    const std::string& bytes = std::get<std::string>(read);
    const auto count = static_cast<std::size_t>(dimensions);
    const std::size_t header = 4 + 4 * count;
    const std::string magic{0, 0, 8, static_cast<char>(dimensions)};
    if (bytes.size() < header || bytes.compare(0, 4, magic) != 0)
        return idxFault(
            GRADUS_TEXT("core", "%1 is no IDX file of unsigned bytes with %2 dimensions"), path,
            {std::to_string(dimensions)});
    ByteArray array;
    std::uint64_t expected = 1;
    for (std::size_t i = 0; i < count; ++i) {
        array.sizes.push_back(bigEndian(bytes, 4 + 4 * i));
        // Each size is checked on its own, so that the product cannot overflow.
        if (array.sizes.back() > largestDataFile)
            expected = UINT64_MAX;
        else if (expected <= largestDataFile)
            expected *= array.sizes.back();
    }
    if (expected != bytes.size() - header)
        return idxFault(GRADUS_TEXT("core", "%1 says that it holds %2 bytes, but %3 follow"), path,
                        {std::to_string(expected), std::to_string(bytes.size() - header)});
    array.bytes.assign(bytes.begin() + static_cast<std::ptrdiff_t>(header), bytes.end());
    return array;
}

} // namespace

std::variant<std::shared_ptr<const DataSet>, Message> readIdx(
    const std::filesystem::path& imagePath, const std::filesystem::path& labelPath, int classes)
{
    auto imageRead = readByteArray(imagePath, 3);
    if (auto* message = std::get_if<Message>(&imageRead))
        return std::move(*message);
    auto labelRead = readByteArray(labelPath, 1);
    if (auto* message = std::get_if<Message>(&labelRead))
        return std::move(*message);
    auto& images = std::get<ByteArray>(imageRead);
    auto& labels = std::get<ByteArray>(labelRead);
    const std::size_t count = labels.bytes.size();
    if (images.sizes[0] != count || count == 0 || count > mostSamples)
        return idxFault(
            GRADUS_TEXT("core",
                        "%1 holds %2 pictures and the labels are %3; both must be "
                        "equal, from 1 to %4"),
            imagePath,
            {std::to_string(images.sizes[0]), std::to_string(count), std::to_string(mostSamples)});
    for (std::size_t i = 0; i < count; ++i) {
        if (labels.bytes[i] >= classes)
            return idxFault(GRADUS_TEXT("core",
                                        "%1: label %2 is %3, but y has %4 numbers in the "
                                        "model (labels 0 to %5)"),
                            labelPath,
                            {std::to_string(i + 1), std::to_string(labels.bytes[i]),
                             std::to_string(classes), std::to_string(classes - 1)});
    }
    const PictureShape shape{static_cast<int>(images.sizes[1]), static_cast<int>(images.sizes[2])};
    return std::make_shared<const ByteDataSet>(std::move(images.bytes), std::move(labels.bytes),
                                               shape, classes);
}

} // namespace gradus
