// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_archive.h"

#include "fuzz/fuzz_input.h"

#include <QTemporaryDir>

using namespace gradus;

// What is unpacked lies in its folder and nowhere else, links included. (A checksum guards what the
// entries hold; their names, sizes and sorts are what is tried here.)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    namespace fs = std::filesystem;
    const Unpacked read = unpackLessonBytes(fuzzing::Input(bytes, size).rest());
    const auto* unpacked = std::get_if<std::shared_ptr<const UnpackedLesson>>(&read);
    if (!unpacked)
        return 0;
    const fs::path folder = fs::canonical((*unpacked)->folder());
    const fs::path lesson = fs::canonical(folder / (*unpacked)->lesson());
    fuzzing::require(lesson.parent_path() == folder && fs::is_regular_file(lesson));
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        fuzzing::require(!entry.is_symlink() && (entry.is_regular_file() || entry.is_directory()));
    return 0;
}
