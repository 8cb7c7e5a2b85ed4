// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/preparation.h"

#include <algorithm>

namespace gradus {

namespace {

// Raw numbers are kept for the script up to so many.
constexpr Eigen::Index mostKept = 2'000'000;
constexpr Eigen::Index mostFeatureNumbers = 30'000'000;

// The input that a column of `scale` means: by number, by its own name, or as x1 ….
std::optional<std::size_t> inputNamed(const ColumnRef& column, const std::vector<RawInput>& inputs)
{
    const auto find = [&](auto fits) -> std::optional<std::size_t> {
        const auto found = std::find_if(inputs.begin(), inputs.end(), fits);
        if (found == inputs.end())
            return std::nullopt;
        return static_cast<std::size_t>(found - inputs.begin());
    };
    if (column.number)
        return find([&](const RawInput& input) { return input.number == *column.number; });
    if (const auto own = find([&](const RawInput& input) { return input.name == column.text; }))
        return own;
    for (std::size_t i = 0; i < inputs.size(); ++i)
        if (column.text == "x" + std::to_string(i + 1))
            return i;
    return std::nullopt;
}

std::vector<ColumnScale> workOutScales(const Eigen::MatrixXd& train,
                                       const std::vector<RawInput>& inputs, const ScaleWish& wish,
                                       Faults& faults)
{
    std::vector<ScaleWish::Rule> rules(inputs.size(), wish.all);
    std::vector<std::string> names;
    for (const RawInput& input : inputs)
        names.push_back(input.name);
    for (const auto& [column, rule] : wish.columns) {
        if (const auto input = inputNamed(column, inputs)) {
            rules[*input] = rule;
            continue;
        }
        const std::string near = nearest(column.text, names);
        if (near.empty())
            faults.push_back(
                {column.place,
                 {GRADUS_TEXT("core", "\"%1\" is no input that could be scaled"), {column.text}}});
        else
            faults.push_back({column.place,
                              {GRADUS_TEXT("core",
                                           "\"%1\" is no input that could be scaled; did you mean "
                                           "%2?"),
                               {column.text, near}}});
    }
    std::vector<ColumnScale> scales;
    for (std::size_t i = 0; i < inputs.size(); ++i)
        scales.push_back(scaleOf(rules[i], train.row(static_cast<Eigen::Index>(i))));
    return scales;
}

void nameUnnamed(std::vector<RawInput>& inputs, Eigen::Index count)
{
    while (inputs.size() < static_cast<std::size_t>(count))
        inputs.push_back({{}, inputs.size() + 1});
}

bool scaleAll(RawSamples& raw, const PreparationWish& wish, Faults& faults)
{
    Preparation& preparation = raw.preparation;
    preparation.scales = workOutScales(raw.x, preparation.inputs, wish.scale, faults);
    applyScales(preparation.scales, raw.x);
    applyScales(preparation.scales, raw.testX);
    if (raw.x.allFinite() && raw.testX.allFinite())
        return true;
    faults.push_back({wish.scalePlace,
                      {GRADUS_TEXT("core",
                                   "the inputs cannot be scaled: their numbers are too large or "
                                   "too close to each other")}});
    return false;
}

// The features in place of the inputs.
void replaceByFeatures(RawSamples& raw, const Value& list, int inputSize, Faults& faults)
{
    const std::size_t before = faults.size();
    auto& features = raw.preparation.features;
    features = readFeatures(list, raw.preparation.inputs, faults);
    if (faults.size() != before)
        return;
    const auto count = static_cast<Eigen::Index>(features.size());
    if (inputSize > 0 && count != inputSize)
        faults.push_back({list.place(),
                          {GRADUS_TEXT("core",
                                       "features lists %1 numbers, but the input layer has %2 "
                                       "neurons"),
                           {std::to_string(count), std::to_string(inputSize)}}});
    else if (count * (raw.x.cols() + raw.testX.cols()) > mostFeatureNumbers)
        faults.push_back(
            {list.place(),
             {GRADUS_TEXT("core", "the features of all samples would be more than %1 numbers"),
              {std::to_string(mostFeatureNumbers)}}});
    if (faults.size() != before)
        return;
    const FeatureNames names = featureNames(raw.preparation.inputs);
    raw.x = makeFeatures(features, names, raw.x, list.place(), faults);
    raw.testX = makeFeatures(features, names, raw.testX, list.place(), faults);
}

} // namespace

std::vector<std::string> inputLabels(const Preparation& preparation)
{
    std::vector<std::string> labels;
    for (const Feature& feature : preparation.features)
        labels.push_back(feature.text);
    if (!labels.empty())
        return labels;
    const auto& inputs = preparation.inputs;
    if (std::all_of(inputs.begin(), inputs.end(),
                    [](const RawInput& input) { return input.name.empty(); }))
        return labels;
    for (std::size_t i = 0; i < inputs.size(); ++i)
        labels.push_back(inputs[i].name.empty() ? "x" + std::to_string(i + 1) : inputs[i].name);
    return labels;
}

PreparedData prepare(RawSamples raw, const PreparationWish& wish, int inputSize, Faults& faults)
{
    const std::size_t before = faults.size();
    Preparation& preparation = raw.preparation;
    nameUnnamed(preparation.inputs, raw.x.rows());
    const bool changed = !wish.scale.isNothing() || wish.features;
    if (changed && raw.x.size() <= mostKept)
        preparation.raw = raw.x;
    if (!wish.scale.isNothing() && !scaleAll(raw, wish, faults))
        return {};
    if (wish.features)
        replaceByFeatures(raw, *wish.features, inputSize, faults);
    if (faults.size() != before)
        return {};
    raw.labels.inputs = inputLabels(preparation);
    auto told = std::make_shared<const Preparation>(std::move(raw.preparation));
    PreparedData data;
    if (raw.testX.cols() > 0)
        data.test = std::make_shared<const DenseDataSet>(std::move(raw.testX), std::move(raw.testY),
                                                         raw.labels, told);
    data.train = std::make_shared<const DenseDataSet>(std::move(raw.x), std::move(raw.y),
                                                      std::move(raw.labels), std::move(told));
    return data;
}

} // namespace gradus
