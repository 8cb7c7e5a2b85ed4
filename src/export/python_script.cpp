// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/python_script.h"

#include "export/approximation_script.h"
#include "export/descent_script.h"
#include "export/graph_script.h"
#include "export/hopfield_script.h"
#include "export/network_script.h"

namespace gradus {

std::variant<std::string, Message> pythonScript(const Iteration& iteration,
                                                const ScriptOptions& options)
{
    if (iteration.stepCount() == 0)
        return Message{GRADUS_TEXT("core", "iteration %1 has no steps to repeat; ask for the next"),
                       {std::to_string(iteration.number())}};
    if (iteration.stepCount() > mostScriptSteps)
        return Message{GRADUS_TEXT("core",
                                   "iteration %1 has %2 steps; a script repeats at most %3: a "
                                   "smaller network or batch will do"),
                       {std::to_string(iteration.number()), std::to_string(iteration.stepCount()),
                        std::to_string(mostScriptSteps)}};
    if (const auto* network = dynamic_cast<const NetworkIteration*>(&iteration))
        return networkScript(*network, options);
    if (const auto* descent = dynamic_cast<const DescentIteration*>(&iteration))
        return descentScript(*descent, options);
    if (const auto* graph = dynamic_cast<const GraphIteration*>(&iteration))
        return graphScript(*graph, options);
    if (const auto* hopfield = dynamic_cast<const HopfieldIteration*>(&iteration))
        return hopfieldScript(*hopfield, options);
    if (const auto* sum = dynamic_cast<const ApproximationIteration*>(&iteration))
        return approximationScript(*sum, options);
    return Message{GRADUS_TEXT("core", "there is no script for this kind of model")};
}

} // namespace gradus
