// SPDX-License-Identifier: GPL-3.0-or-later
#include "homework/submission.h"

#include "fuzz/fuzz_input.h"

using namespace gradus;

// Work that is read is written and read back as the same work (compared as text: edits may hold
// NaN).
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const WorkResult read = readWork(fuzzing::Input(bytes, size).rest());
    fuzzing::require(read.work.has_value() == read.faults.empty());
    for (const JsonFault& fault : read.faults)
        (void)describe(fault, "a.gradus-work.json");
    if (!read.work)
        return 0;
    (void)submissionName(*read.work);
    const std::string written = workJson(*read.work, JsonForm::OneLine);
    const WorkResult again = readWork(written);
    fuzzing::require(again.work.has_value());
    fuzzing::require(workJson(*again.work, JsonForm::OneLine) == written);
    return 0;
}
