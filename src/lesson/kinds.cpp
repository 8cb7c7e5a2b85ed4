// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds.h"

#include "approximation/approximation_reader.h"
#include "descent/descent_reader.h"
#include "graph/graph_reader.h"
#include "hopfield/hopfield_reader.h"
#include "network/network_reader.h"

#include <algorithm>
#include <array>

namespace gradus {

namespace {

struct KindRow {
    const char* name;
    ExperimentReader reader;
};
constexpr std::array kindRows{
    KindRow{"network", readNetwork},   KindRow{"descent", readDescent},
    KindRow{"graph", readGraph},       KindRow{"approximation", readApproximation},
    KindRow{"hopfield", readHopfield},
};

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
    const auto found = std::find_if(kindRows.begin(), kindRows.end(),
                                    [&](const KindRow& row) { return row.name == name; });
    return found == kindRows.end() ? nullptr : found->reader;
}

} // namespace gradus
