// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/neuron_names.h"

#include "network/network_iteration.h"

namespace gradus {

namespace {

// "1 sepal, 2 petal, …"
std::string numbered(const std::vector<std::string>& names)
{
    constexpr std::size_t most = 20;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
        text += (i > 0 ? ", " : "") + std::to_string(i + 1) + ' ' + names[i];
    return text + (names.size() > most ? ", …" : "");
}

} // namespace

std::optional<Message> neuronNames(const Iteration& iteration)
{
    const auto* const network = dynamic_cast<const NetworkIteration*>(&iteration);
    if (!network)
        return std::nullopt;
    const DataLabels& labels = network->experiment().train().labels();
    if (labels.inputs.empty() && labels.outputs.empty())
        return std::nullopt;
    if (labels.outputs.empty())
        return Message{GRADUS_TEXT("core", "Inputs: %1."), {numbered(labels.inputs)}};
    if (labels.inputs.empty())
        return Message{GRADUS_TEXT("core", "Outputs: %1."), {numbered(labels.outputs)}};
    return Message{GRADUS_TEXT("core", "Inputs: %1. Outputs: %2."),
                   {numbered(labels.inputs), numbered(labels.outputs)}};
}

} // namespace gradus
