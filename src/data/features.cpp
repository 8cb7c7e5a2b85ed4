// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/features.h"

#include "expression/function_reader.h"
#include "expression/variable_name.h"
#include "trace/number.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace gradus {

namespace {

// An expression is read over all names, and keeps them.
constexpr std::size_t mostFeatureInputs = 1'000'000;

std::optional<Feature> readFeature(const Value& value, const FeatureNames& names, Faults& faults)
{
    auto graph = readFunctionGraph(value, names.names, faults);
    if (!graph)
        return std::nullopt;
    const GraphNode& root = graph->node(graph->root());
    const bool plain = root.operation == GraphNode::Operation::Variable;
    const int input =
        plain ? static_cast<int>(names.inputs[static_cast<std::size_t>(root.variable)]) : -1;
    return Feature{value.text(), std::move(*graph), input};
}

// The inputs by the names of their columns, the first of each name.
using InputsByName = std::unordered_map<std::string_view, int>;

InputsByName byName(const std::vector<RawInput>& inputs)
{
    InputsByName columns;
    for (std::size_t i = 0; i < inputs.size(); ++i)
        if (!inputs[i].name.empty())
            columns.emplace(inputs[i].name, static_cast<int>(i));
    return columns;
}

bool isTooMuch(const Value& list, const InputsByName& columns, std::size_t inputs, Faults& faults)
{
    const auto count = static_cast<std::size_t>(
        std::count_if(list.items().begin(), list.items().end(),
                      [&](const Value& item) { return columns.count(item.text()) == 0; }));
    if (count * inputs <= mostFeatureInputs)
        return false;
    faults.push_back({list.place(),
                      {GRADUS_TEXT("core",
                                   "features has %1 expressions over %2 inputs; that is too much. "
                                   "The key inputs of the table names those that are needed"),
                       {std::to_string(count), std::to_string(inputs)}}});
    return true;
}

// The variables that a graph asks for: of many inputs a feature mostly has few.
std::vector<std::size_t> variablesOf(const FunctionGraph& graph)
{
    std::vector<std::size_t> variables;
    for (const GraphNode& node : graph.nodes())
        if (node.operation == GraphNode::Operation::Variable)
            variables.push_back(static_cast<std::size_t>(node.variable));
    return variables;
}

} // namespace

FeatureNames featureNames(const std::vector<RawInput>& inputs)
{
    FeatureNames known;
    std::unordered_set<std::string> taken;
    const auto add = [&](const std::string& name, std::size_t input) {
        if (!taken.insert(name).second)
            return;
        known.names.push_back(name);
        known.inputs.push_back(input);
    };
    for (std::size_t i = 0; i < inputs.size(); ++i)
        if (!variableFault(inputs[i].name, {}))
            add(inputs[i].name, i);
    for (std::size_t i = 0; i < inputs.size(); ++i)
        add("x" + std::to_string(i + 1), i);
    return known;
}

std::vector<Feature> readFeatures(const Value& list, const std::vector<RawInput>& inputs,
                                  const FeatureNames& names, Faults& faults)
{
    std::vector<Feature> features;
    if (!list.isList() || list.items().empty()) {
        faults.push_back({list.place(),
                          {GRADUS_TEXT("core",
                                       "features is a list of expressions over the inputs x1, x2 … "
                                       "or of names of columns: [\"x1^2\", \"x1*x2\"]")}});
        return features;
    }
    const InputsByName columns = byName(inputs);
    if (isTooMuch(list, columns, inputs.size(), faults))
        return features;
    for (const Value& item : list.items()) {
        const auto column = columns.find(item.text());
        if (column != columns.end())
            features.push_back({item.text(), {}, column->second});
        else if (auto feature = readFeature(item, names, faults))
            features.push_back(std::move(*feature));
    }
    return features;
}

Eigen::MatrixXd makeFeatures(const std::vector<Feature>& features, const FeatureNames& names,
                             const Eigen::MatrixXd& raw, Place place, Faults& faults)
{
    Eigen::MatrixXd made(static_cast<Eigen::Index>(features.size()), raw.cols());
    std::vector<double> at(names.names.size());
    for (std::size_t f = 0; f < features.size(); ++f) {
        const Feature& feature = features[f];
        const auto to = static_cast<Eigen::Index>(f);
        if (feature.input >= 0) {
            made.row(to) = raw.row(feature.input);
            continue;
        }
        std::vector<double> nodes(static_cast<std::size_t>(feature.graph.size()));
        const std::vector<std::size_t> used = variablesOf(feature.graph);
        for (Eigen::Index n = 0; n < raw.cols(); ++n) {
            for (const std::size_t i : used)
                at[i] = raw(static_cast<Eigen::Index>(names.inputs[i]), n);
            feature.graph.evaluate(at, nodes);
            made(to, n) = nodes[static_cast<std::size_t>(feature.graph.root())];
            if (std::isfinite(made(to, n)))
                continue;
            faults.push_back(
                {place,
                 {GRADUS_TEXT("core", "the feature %1 is no finite number for sample %2"),
                  {feature.text, std::to_string(n + 1)}}});
            break;
        }
    }
    return made;
}

} // namespace gradus
