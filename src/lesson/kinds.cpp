// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds.h"

#include "approximation/approximation_experiment.h"
#include "approximation/approximation_reader.h"
#include "descent/descent_reader.h"
#include "descent/descent_stages.h"
#include "graph/graph_experiment.h"
#include "graph/graph_reader.h"
#include "hopfield/hopfield_experiment.h"
#include "hopfield/hopfield_reader.h"
#include "network/network_reader.h"
#include "network/network_stages.h"

#include <algorithm>
#include <array>

namespace gradus {

namespace {

struct KindRow {
    const char* name;
    ExperimentReader reader;
    Stages (*stages)(const Experiment&);
};
constexpr std::array kindRows{
    KindRow{"network", readNetwork, stagesOfNetwork},
    KindRow{"descent", readDescent, stagesOfDescent},
    KindRow{"graph", readGraph, stagesOfGraph},
    KindRow{"approximation", readApproximation, stagesOfApproximation},
    KindRow{"hopfield", readHopfield, stagesOfHopfield},
};

const KindRow* rowOf(const std::string& name)
{
    const auto found = std::find_if(kindRows.begin(), kindRows.end(),
                                    [&](const KindRow& row) { return row.name == name; });
    return found == kindRows.end() ? nullptr : &*found;
}

} // namespace

const std::vector<std::string>& kindNames()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const KindRow& row : kindRows)
            all.emplace_back(row.name);
        return all;
    }();
    return names;
}

ExperimentReader kindReader(const std::string& name)
{
    const KindRow* const row = rowOf(name);
    return row ? row->reader : nullptr;
}

Stages kindStages(const std::string& name, const Experiment& experiment)
{
    return rowOf(name)->stages(experiment);
}

} // namespace gradus
