// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/features.h"

#include "expression/function_reader.h"
#include "expression/variable_name.h"
#include "trace/number.h"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

std::optional<Feature> readFeature(const Value& value, const std::vector<RawInput>& inputs,
                                   const FeatureNames& names, Faults& faults)
{
    for (std::size_t i = 0; i < inputs.size(); ++i)
        if (!inputs[i].name.empty() && inputs[i].name == value.text())
            return Feature{value.text(), {}, static_cast<int>(i)};
    auto graph = readFunctionGraph(value, names.names, faults);
    if (!graph)
        return std::nullopt;
    const GraphNode& root = graph->node(graph->root());
    const bool plain = root.operation == GraphNode::Operation::Variable;
    const int input =
        plain ? static_cast<int>(names.inputs[static_cast<std::size_t>(root.variable)]) : -1;
    return Feature{value.text(), std::move(*graph), input};
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
    const auto isKnown = [&](const std::string& name) {
        return std::find(known.names.begin(), known.names.end(), name) != known.names.end();
    };
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        if (isKnown(inputs[i].name) || variableFault(inputs[i].name, {}))
            continue;
        known.names.push_back(inputs[i].name);
        known.inputs.push_back(i);
    }
    const std::size_t own = known.names.size();
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const std::string place = "x" + std::to_string(i + 1);
        if (std::find(known.names.begin(), known.names.begin() + static_cast<std::ptrdiff_t>(own),
                      place)
            != known.names.begin() + static_cast<std::ptrdiff_t>(own))
            continue;
        known.names.push_back(place);
        known.inputs.push_back(i);
    }
    return known;
}

std::vector<Feature> readFeatures(const Value& list, const std::vector<RawInput>& inputs,
                                  Faults& faults)
{
    std::vector<Feature> features;
    if (!list.isList() || list.items().empty()) {
        faults.push_back({list.place(),
                          {GRADUS_TEXT("core",
                                       "features is a list of expressions over the inputs x1, x2 … "
                                       "or of names of columns: [\"x1^2\", \"x1*x2\"]")}});
        return features;
    }
    const FeatureNames names = featureNames(inputs);
    for (const Value& item : list.items())
        if (auto feature = readFeature(item, inputs, names, faults))
            features.push_back(std::move(*feature));
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
