// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_reader.h"

#include "fuzz/fuzz_input.h"
#include "fuzz/lesson_run.h"

#include <cctype>
#include <fstream>

#include <unistd.h>

using namespace gradus;

namespace {

namespace fs = std::filesystem;

// A folder with one lesson and small data beside it, removed at the end.
class LessonFolder {
public:
    LessonFolder()
        : m_folder(fs::temp_directory_path() / ("gradus-fuzz-" + std::to_string(getpid())))
    {
        fs::create_directories(m_folder);
        (void)write("a.csv", "x,y\n0.5,1\n-1,0\n2,1\n");
        (void)write("images.idx",
                    std::string("\0\0\x08\x03\0\0\0\2\0\0\0\1\0\0\0\2\x10\x20\x30\x40", 20));
        (void)write("labels.idx", std::string("\0\0\x08\x01\0\0\0\2\0\1", 10));
    }
    ~LessonFolder()
    {
        std::error_code error;
        fs::remove_all(m_folder, error);
    }
    LessonFolder(const LessonFolder&) = delete;
    LessonFolder& operator=(const LessonFolder&) = delete;

    [[nodiscard]] fs::path write(const char* name, std::string_view bytes) const
    {
        const fs::path file = m_folder / name;
        std::ofstream(file, std::ios::binary)
            .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        return file;
    }

private:
    fs::path m_folder;
};

// Numbers from 100 to a thousand million may ask for models that are allowed and take seconds; the
// fuzzer would look at nothing else. Larger ones are beyond every limit and welcome.
bool asksForMuch(std::string_view text)
{
    std::size_t digits = 0;
    bool fraction = false;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : ' ';
        if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
            ++digits;
            continue;
        }
        if (!fraction && digits > 2 && digits < 10)
            return true;
        const bool power = digits > 0 && (c == 'e' || c == 'E');
        if (power && i + 1 < text.size() && text[i + 1] != '-')
            return true;
        fraction = c == '.';
        digits = 0;
    }
    return text.find("builtin") != std::string_view::npos;
}

} // namespace

// A lesson is refused with a fault, or it plays.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const LessonFolder folder;
    const std::string_view text = fuzzing::Input(bytes, size).rest();
    if (asksForMuch(text))
        return 0;
    const LessonResult read = readLesson(folder.write("lesson.yaml", text));
    fuzzing::require((read.lesson == nullptr) == hasErrors(read.faults));
    for (const Fault& fault : read.faults)
        (void)describe(fault, "lesson.yaml");
    if (read.lesson)
        fuzzing::LessonRun(*read.lesson).play();
    return 0;
}
