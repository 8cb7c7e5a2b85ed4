// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/samples.h"

#include "trace/fields.h"

namespace gradus {

namespace {

void readColumn(const Value& list, const char* letter, const char* layer,
                Eigen::Ref<Eigen::VectorXd> to, Faults& faults)
{
    if (!list.isList()) {
        faults.push_back(
            {list.place(), {GRADUS_TEXT("core", "%1 is a list of numbers: [0.5, 1]"), {letter}}});
        return;
    }
    if (list.items().size() != static_cast<std::size_t>(to.size())) {
        faults.push_back(
            {list.place(),
             {GRADUS_TEXT("core", "%1 has %2 numbers, but the %3 layer has %4 neurons"),
              {letter, std::to_string(list.items().size()), layer, std::to_string(to.size())}}});
        return;
    }
    for (Eigen::Index i = 0; i < to.size(); ++i) {
        const Value& item = list.items()[static_cast<std::size_t>(i)];
        if (const auto number = readNumber(item, letter, faults))
            to(i) = *number;
    }
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
    const auto count = static_cast<Eigen::Index>(list.items().size());
    // A wrong size of a layer must not make us reserve memory that the file does not fill.
    const Eigen::Index rows = static_cast<std::int64_t>(inputs) * count > 50'000'000 ? 0 : inputs;
    Eigen::MatrixXd x = Eigen::MatrixXd::Zero(rows, count);
    Eigen::MatrixXd y = Eigen::MatrixXd::Zero(targets, count);
    for (Eigen::Index n = 0; n < count; ++n) {
        Fields fields(list.items()[static_cast<std::size_t>(n)], "a sample", faults);
        if (const Value* input = fields.required("x"))
            readColumn(*input, "x", "input", x.col(n), faults);
        if (const Value* target = fields.required("y"))
            readColumn(*target, "y", "output", y.col(n), faults);
        fields.finish();
    }
    if (faults.size() != before)
        return nullptr;
    return std::make_shared<const DenseDataSet>(std::move(x), std::move(y), range);
}

} // namespace gradus
