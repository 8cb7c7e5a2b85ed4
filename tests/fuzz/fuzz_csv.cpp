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
    if (const unsigned comma = input.choice(3))
        options.decimalComma = comma == 1;
    options.missing = static_cast<MissingInputs>(input.choice(3));
    if (input.choice(4) == 1)
        options.inputs = {{"1", 1}, {"a"}};
    if (input.choice(4) == 1)
        options.targets = {{"y"}};
    if (input.choice(4) == 1)
        options.leaveOut = {{"2", 2}};
    if (input.choice(4) == 1)
        options.classes = {"a", "1"};
    return options;
}

} // namespace

// Eight bytes of options and three of what the network is like, then the table.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    fuzzing::Input input(bytes, size);
    const CsvOptions options = optionsOf(input);
    const auto inputs = static_cast<int>(1 + input.choice(4));
    const auto targets = static_cast<int>(1 + input.choice(4));
    const auto range = static_cast<OutputRange>(input.choice(3));
    Faults faults;
    const auto samples =
        readCsv(std::string(input.rest()), options, inputs, targets, faults, range);
    fuzzing::require((samples == nullptr) == hasErrors(faults));
    if (samples)
        fuzzing::require(samples->sampleCount() > 0 && samples->inputSize() == inputs
                         && samples->targetSize() == targets);
    return 0;
}
