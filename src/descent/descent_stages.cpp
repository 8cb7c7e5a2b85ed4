// SPDX-License-Identifier: GPL-3.0-or-later
#include "descent/descent_stages.h"

#include "descent/descent_experiment.h"

namespace gradus {

Stages stagesOfDescent(const Experiment& experiment)
{
    const int variables = dynamic_cast<const DescentExperiment&>(experiment).variables();
    Stages stages;
    if (variables == 1)
        stages.names = {"curve"};
    else if (variables == 2)
        stages.names = {"surface", "landscape"};
    stages.planes = stages.names;
    stages.names.emplace_back("graph");
    const std::string count = std::to_string(variables);
    if (variables != 1)
        stages.missing.push_back(
            {"curve",
             {GRADUS_TEXT("core",
                          "curve shows a function of one variable, and this one has %1; it can be "
                          "shown as: %2"),
              {count, stages.list()}}});
    for (const char* const name : {"surface", "landscape"})
        if (variables != 2)
            stages.missing.push_back(
                {name,
                 {GRADUS_TEXT("core",
                              "%1 shows a function of two variables, and this one has %2; it can "
                              "be shown as: %3"),
                  {name, count, stages.list()}}});
    return stages;
}

} // namespace gradus
