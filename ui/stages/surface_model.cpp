// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/surface_model.h"

#include "export/values_table.h"
#include "graph/graph_cost_plane.h"
#include "graph/graph_iteration.h"
#include "network/cost_plane.h"
#include "network/network_iteration.h"

#include <algorithm>

namespace gradus {

namespace {

SurfacePlane planeOf(CostPlane made)
{
    const auto plane = std::make_shared<const CostPlane>(std::move(made));
    return {[plane](double x, double y) { return plane->cost(x, y); },
            [plane](std::span<const double> place) {
                const AlignedVector at = Eigen::Map<const Eigen::VectorXd>(
                    place.data(), static_cast<Eigen::Index>(place.size()));
                return plane->coordinates(at);
            },
            static_cast<int>(plane->samples())};
}

SurfacePlane planeOf(GraphCostPlane made)
{
    const auto plane = std::make_shared<GraphCostPlane>(std::move(made));
    return {[plane](double x, double y) { return plane->cost(x, y); },
            [plane](std::span<const double> place) { return plane->coordinates(place); },
            static_cast<int>(plane->samples())};
}

SurfaceModel modelOf(const std::shared_ptr<const NetworkIteration>& here)
{
    const auto& parameters = here->state().parameters;
    const auto placeOf = [here](const Quantity& quantity) {
        return here->addressing().parameterIndex(
            std::get<NetworkAddress>(here->addressing().address(quantity)));
    };
    return {here->state().hash(), std::vector<double>(parameters.begin(), parameters.end()),
            [here, placeOf](const Quantity& first, const Quantity& second) {
                return planeOf(CostPlane::along(here->state().experiment, here->state().parameters,
                                                placeOf(first), placeOf(second)));
            },
            [here](std::uint64_t seed) {
                return planeOf(
                    CostPlane::random(here->state().experiment, here->state().parameters, seed));
            }};
}

SurfaceModel modelOf(const std::shared_ptr<const GraphIteration>& here)
{
    const auto experiment = here->experiment().shared_from_this();
    const auto placeOf = [here](const Quantity& quantity) {
        const RowPlace place =
            std::get<RowPlace>(here->rows().place(quantity, here->sampleCount()));
        const int node = here->rows().row(place.row).node;
        return here->experiment().graph().node(node).offset + place.entry;
    };
    return {here->state().hash(), here->state().numbers,
            [here, experiment, placeOf](const Quantity& first, const Quantity& second) {
                return planeOf(GraphCostPlane::along(experiment, here->state(), placeOf(first),
                                                     placeOf(second)));
            },
            [here, experiment](std::uint64_t seed) {
                return planeOf(GraphCostPlane::random(experiment, here->state(), seed));
            }};
}

// At first two weights of the last layer: the cost depends on them the most.
SurfaceParameters parametersOf(const NetworkIteration& network, std::size_t most)
{
    SurfaceParameters found;
    forEachKnown(network, 0, [&](const Quantity& quantity, double) {
        const bool parameter = quantity.name == "w" || quantity.name == "b";
        if (parameter)
            found.all.push_back(quantity);
        return found.all.size() < most;
    });
    const int last = network.experiment().layers();
    const auto weight = std::find_if(found.all.begin(), found.all.end(), [&](const Quantity& one) {
        return one.name == "w" && one.first.size() == 1 && one.first[0] == last;
    });
    if (weight != found.all.end())
        found.first = static_cast<std::size_t>(weight - found.all.begin());
    return found;
}

// The first entries of every parameter, and at first two of the last that has two.
SurfaceParameters parametersOf(const GraphIteration& graph, std::size_t most)
{
    const GraphExperiment& experiment = graph.experiment();
    const auto& nodes = experiment.parameters();
    const std::size_t each =
        std::max<std::size_t>(2, most / std::max<std::size_t>(1, nodes.size()));
    SurfaceParameters found;
    for (const int node : nodes) {
        const std::size_t size = experiment.graph().node(node).shape.size();
        if (size > 1 && found.all.size() < most)
            found.first = found.all.size();
        for (std::size_t entry = 0; entry < std::min(size, each) && found.all.size() < most;
             ++entry)
            found.all.push_back(
                graph.rows().quantity({experiment.rowOf(GraphPart::Value, node), entry, 0, false}));
    }
    return found;
}

} // namespace

std::optional<SurfaceModel> surfaceModel(const std::shared_ptr<const Iteration>& iteration)
{
    if (const auto network = std::dynamic_pointer_cast<const NetworkIteration>(iteration))
        return modelOf(network);
    if (const auto graph = std::dynamic_pointer_cast<const GraphIteration>(iteration))
        return modelOf(graph);
    return std::nullopt;
}

SurfaceParameters surfaceParameters(const Iteration& iteration, std::size_t most)
{
    SurfaceParameters found;
    if (const auto* network = dynamic_cast<const NetworkIteration*>(&iteration))
        found = parametersOf(*network, most);
    else if (const auto* graph = dynamic_cast<const GraphIteration*>(&iteration))
        found = parametersOf(*graph, most);
    if (found.all.size() >= 2)
        found.first = std::min(found.first, found.all.size() - 2);
    return found;
}

} // namespace gradus
