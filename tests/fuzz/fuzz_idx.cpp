// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/idx.h"

#include "fuzz/fuzz_input.h"
#include "fuzz/memory_file.h"

using namespace gradus;

// Two bytes that say how long the pictures are, the pictures, the labels. Both may be packed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const fuzzing::MemoryFile images("images");
    static const fuzzing::MemoryFile labels("labels");
    fuzzing::Input input(bytes, size);
    const std::size_t length = 256 * input.choice(256) + input.choice(256);
    fuzzing::require(images.write(input.take(length)) && labels.write(input.rest()));
    const auto read = readIdx(images.path(), labels.path(), 10);
    if (const auto* samples = std::get_if<std::shared_ptr<const DataSet>>(&read))
        fuzzing::require((*samples)->sampleCount() > 0 && (*samples)->targetSize() == 10);
    return 0;
}
