// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_stages.h"

#include "network/network_measures.h"

namespace gradus {

Stages stagesOfNetwork(const Experiment& experiment)
{
    const auto& network = dynamic_cast<const NetworkExperiment&>(experiment);
    Stages stages;
    stages.names = {"network"};
    const bool plane = network.layout().count() >= 2; // a surface lies over two parameters
    if (plane)
        stages.names.emplace_back("surface");
    if (isFunction(network)) {
        stages.names.insert(network.target() ? stages.names.begin() : stages.names.end(),
                            "function");
        if (network.size(0) == 1)
            stages.planes.emplace_back("function");
    }
    if (!plane)
        stages.missing.push_back(
            {"surface",
             {GRADUS_TEXT("core",
                          "surface shows the cost over two parameters, and this network has one; "
                          "it can be shown as: %1"),
              {stages.list()}}});
    if (!isFunction(network))
        stages.missing.push_back(
            {"function",
             {GRADUS_TEXT("core",
                          "function shows a network of one or two inputs and one output; this one "
                          "has %1 and %2; it can be shown as: %3"),
              {std::to_string(network.size(0)), std::to_string(network.size(network.layers())),
               stages.list()}}});
    return stages;
}

} // namespace gradus
