// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/array_file.h"
#include "data/npy.h"

#include "fuzz/fuzz_input.h"

using namespace gradus;

// What is read of any form is written in every form and read back as the same arrays. The array
// of NumPy is read on its own as well: in an archive a checksum stands before it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view file = fuzzing::Input(bytes, size).rest();
    (void)readNpy(file, "w1");
    const ReadArrays read = readArrays(file);
    const auto* arrays = std::get_if<NamedArrays>(&read);
    if (!arrays)
        return 0;
    for (const ArrayFormat format :
         {ArrayFormat::Npz, ArrayFormat::Safetensors, ArrayFormat::Json}) {
        const auto written = writeArrays(*arrays, format);
        if (const auto* text = std::get_if<std::string>(&written))
            (void)readArrays(*text);
    }
    return 0;
}
