// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/csv_data.h"

#include "fuzz/fuzz_input.h"

using namespace gradus;

namespace {

CsvOptions optionsOf(fuzzing::Input& input)
{
    CsvOptions options;
    if (const unsigned separator = input.choice(7))
        options.separator = ",;\t| :"[separator - 1];
    if (const unsigned header = input.choice(3))
        options.header = header == 1;
    if (input.choice(4) == 1)
        options.inputs = {"1", "a"};
    if (input.choice(4) == 1)
        options.targets = {"y"};
    return options;
}

} // namespace

// Four bytes of options and two of sizes, then the table.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    fuzzing::Input input(bytes, size);
    const CsvOptions options = optionsOf(input);
    const auto inputs = static_cast<int>(1 + input.choice(4));
    const auto targets = static_cast<int>(1 + input.choice(4));
    Faults faults;
    const auto samples = readCsv(input.rest(), options, inputs, targets, faults);
    fuzzing::require((samples == nullptr) == hasErrors(faults));
    if (samples)
        fuzzing::require(samples->sampleCount() > 0 && samples->inputSize() == inputs
                         && samples->targetSize() == targets);
    return 0;
}
