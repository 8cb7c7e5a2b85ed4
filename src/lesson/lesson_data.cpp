// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_data.h"

#include "descent/descent_experiment.h"
#include "network/network_experiment.h"

namespace gradus {

ExperimentData dataOf(const Experiment& experiment)
{
    if (const auto* network = dynamic_cast<const NetworkExperiment*>(&experiment))
        return {&network->train(), network->test()};
    if (const auto* descent = dynamic_cast<const DescentExperiment*>(&experiment))
        return {descent->spec().data.get(), nullptr};
    return {};
}

} // namespace gradus
