// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/samples.h"

#include "trace/fields.h"

namespace gradus {

namespace {

// The numbers of a list, also of lists within it: an array may be written as deep as it has axes.
void flatten(const Value& list, std::vector<const Value*>& numbers)
{
    for (const Value& item : list.items())
        if (item.isList())
            flatten(item, numbers);
        else
            numbers.push_back(&item);
}

// Appends the numbers of a sample to those of the samples before it: what a wrong size of a layer
// promises is no memory until the file has filled it.
void readColumn(const Value& list, const char* letter, int size, std::vector<double>& to,
                Faults& faults)
{
    if (!list.isList()) {
        faults.push_back(
            {list.place(), {GRADUS_TEXT("core", "%1 is a list of numbers: [0.5, 1]"), {letter}}});
        return;
    }
    std::vector<const Value*> numbers;
    flatten(list, numbers);
    if (numbers.size() != static_cast<std::size_t>(size)) {
        faults.push_back({list.place(),
                          {GRADUS_TEXT("core", "%1 has %2 numbers here, but %3 in the model"),
                           {letter, std::to_string(numbers.size()), std::to_string(size)}}});
        return;
    }
    for (const Value* const item : numbers)
        if (const auto number = readNumber(*item, letter, faults))
            to.push_back(*number);
}

} // namespace

std::shared_ptr<const DataSet> readSamples(const Value& list, int inputs, int targets,
                                           Faults& faults, OutputRange range)
{
    if (!list.isList() || list.items().empty() || list.items().size() > mostSamples) {
        faults.push_back({list.place(),
                          {GRADUS_TEXT("core",
                                       "samples is a list of 1 to %1 samples: "
                                       "[{x: [0, 1], y: [1]}]"),
                           {std::to_string(mostSamples)}}});
        return nullptr;
    }
    const std::size_t before = faults.size();
    std::vector<double> x;
    std::vector<double> y;
    for (const Value& sample : list.items()) {
        Fields fields(sample, "a sample", faults);
        if (const Value* input = fields.required("x"))
            readColumn(*input, "x", inputs, x, faults);
        if (const Value* target = targets > 0 ? fields.required("y") : nullptr)
            readColumn(*target, "y", targets, y, faults);
        fields.finish();
    }
    if (faults.size() != before)
        return nullptr;
    const auto count = static_cast<Eigen::Index>(list.items().size());
    return std::make_shared<const DenseDataSet>(
        Eigen::Map<const Eigen::MatrixXd>(x.data(), inputs, count),
        Eigen::Map<const Eigen::MatrixXd>(y.data(), targets, count), range);
}

} // namespace gradus
