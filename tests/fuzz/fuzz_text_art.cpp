// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/text_art.h"

#include "fuzz/fuzz_input.h"

using namespace gradus;

// Pictures that are read are written and read back as the same pictures.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto read = readTextArt(fuzzing::Input(bytes, size).rest());
    if (const auto* pictures = std::get_if<PatternPictures>(&read)) {
        const auto again = readTextArt(writeTextArt(*pictures));
        fuzzing::require(again == read);
        (void)onCanvas(pictures->patterns.front(), pictures->width, 3, 5);
    }
    return 0;
}
