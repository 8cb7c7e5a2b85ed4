// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/preparation.h"

#include "data/csv_columns.h"

#include <algorithm>
#include <unordered_map>

namespace gradus {

namespace {

// Raw numbers are kept for the script up to so many.
constexpr Eigen::Index mostKept = 2'000'000;
constexpr Eigen::Index mostFeatureNumbers = 30'000'000;

// The input that a column of `scale` means: by number, by its own name, or as x1 ….
class InputFinder {
public:
    explicit InputFinder(const std::vector<RawInput>& inputs)
    {
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            m_numbers.emplace(inputs[i].number, i);
            m_names.emplace(inputs[i].name, i);
        }
        for (std::size_t i = 0; i < inputs.size(); ++i)
            m_names.emplace("x" + std::to_string(i + 1), i);
    }

    [[nodiscard]] std::optional<std::size_t> find(const ColumnRef& column) const
    {
        return column.number ? found(m_numbers, *column.number) : found(m_names, column.text);
    }

private:
    template <typename Map>
    static std::optional<std::size_t> found(const Map& map, const typename Map::key_type& key)
    {
        const auto place = map.find(key);
        return place == map.end() ? std::nullopt : std::optional(place->second);
    }

    std::unordered_map<std::size_t, std::size_t> m_numbers;
    std::unordered_map<std::string, std::size_t> m_names;
};

Fault noInput(const ColumnRef& column, const std::vector<std::string>& names)
{
    const std::string near = nearest(column.text, names);
    if (near.empty())
        return {column.place,
                {GRADUS_TEXT("core", "\"%1\" is no input that could be scaled"), {column.text}}};
    return {column.place,
            {GRADUS_TEXT("core", "\"%1\" is no input that could be scaled; did you mean %2?"),
             {column.text, near}}};
}

Fault scaledTwice(const ColumnRef& column)
{
    return {column.place,
            {GRADUS_TEXT("core", "the column \"%1\" has a scale already, under its other name"),
             {column.text}}};
}

// A rule for each input.
std::vector<ScaleWish::Rule> rulesOf(const std::vector<RawInput>& inputs, const ScaleWish& wish,
                                     Faults& faults)
{
    const InputFinder finder(inputs);
    const std::size_t most = faults.size() + mostColumnFaults;
    std::vector<ScaleWish::Rule> rules(inputs.size(), wish.all);
    std::vector<std::string> names;
    for (const RawInput& input : inputs)
        names.push_back(input.name);
    std::vector<bool> told(inputs.size(), false);
    for (const auto& [column, rule] : wish.columns) {
        const auto input = finder.find(column);
        if (input && !told[*input]) {
            rules[*input] = rule;
            told[*input] = true;
        } else if (faults.size() < most) {
            faults.push_back(input ? scaledTwice(column) : noInput(column, names));
        }
    }
    return rules;
}

std::vector<ColumnScale> workOutScales(const Eigen::MatrixXd& train,
                                       const std::vector<RawInput>& inputs, const ScaleWish& wish,
                                       Faults& faults)
{
    const std::vector<ScaleWish::Rule> rules = rulesOf(inputs, wish, faults);
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

// Whether a network of `inputSize` inputs (0: any) can have so many features.
bool fitFeatures(const RawSamples& raw, const Value& list, int inputSize, Faults& faults)
{
    const std::size_t count = list.items().size();
    if (listsTooMany(list, "features", faults))
        return false;
    if (count > 0 && inputSize > 0 && count != static_cast<std::size_t>(inputSize)) {
        faults.push_back(
            {list.place(),
             {GRADUS_TEXT("core", "features lists %1 numbers, but x has %2 in the model"),
              {std::to_string(count), std::to_string(inputSize)}}});
        return false;
    }
    const Eigen::Index samples = raw.x.cols() + raw.testX.cols();
    if (static_cast<Eigen::Index>(count) * samples <= mostFeatureNumbers)
        return true;
    faults.push_back(
        {list.place(),
         {GRADUS_TEXT("core", "the features of all samples would be more than %1 numbers"),
          {std::to_string(mostFeatureNumbers)}}});
    return false;
}

// The features in place of the inputs.
void replaceByFeatures(RawSamples& raw, const Value& list, int inputSize, Faults& faults)
{
    if (!fitFeatures(raw, list, inputSize, faults))
        return;
    const std::size_t before = faults.size();
    const FeatureNames names = featureNames(raw.preparation.inputs);
    auto& features = raw.preparation.features;
    features = readFeatures(list, raw.preparation.inputs, names, faults);
    if (faults.size() != before)
        return;
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
