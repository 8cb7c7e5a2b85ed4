// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/export_parameters.h"

#include "approximation/approximation_iteration.h"
#include "descent/descent_iteration.h"
#include "graph/graph_iteration.h"
#include "hopfield/hopfield_iteration.h"
#include "network/network_iteration.h"
#include "network/network_parameters.h"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

using Changed = std::variant<std::shared_ptr<const Experiment>, Message>;

std::size_t count(int number) { return static_cast<std::size_t>(number); }

NamedArrays networkArrays(const NetworkIteration& iteration, std::int64_t k)
{
    const ParameterLayout& layout = iteration.experiment().layout();
    AlignedVector now = AlignedVector::Zero(layout.length());
    const NetworkAddressing& addressing = iteration.addressing();
    const auto take = [&](const NetworkAddress& address) {
        now(addressing.parameterIndex(address)) = iteration.read(address, k).value;
    };
    for (int l = 1; l <= layout.layers(); ++l)
        for (int j = 1; j <= layout.block(l).to; ++j) {
            for (int from = 1; from <= layout.block(l).from; ++from)
                take({.part = NetworkPart::Parameter, .layer = l, .j = j, .k = from});
            if (layout.block(l).biased)
                take({.part = NetworkPart::Parameter, .layer = l, .j = j, .bias = true});
        }
    return arraysOfParameters(now, layout);
}

NamedArrays descentArrays(const DescentIteration& iteration, std::int64_t k)
{
    NamedArrays arrays;
    for (int i = 0; i < iteration.experiment().variables(); ++i) {
        const std::string& name = iteration.experiment().graph().variables()[count(i)];
        arrays.push_back({name, {}, {iteration.read(Quantity::plain(name), k).value}});
    }
    return arrays;
}

// A column is a vector, a single number has no indices.
std::vector<std::size_t> sidesOf(const Shape& shape)
{
    if (shape.isScalar())
        return {};
    if (shape.isMatrix() && shape.columns() == 1)
        return {count(shape.rows())};
    return {shape.lengths().begin(), shape.lengths().end()};
}

NamedArrays graphArrays(const GraphIteration& iteration, std::int64_t k)
{
    NamedArrays arrays;
    const GraphExperiment& experiment = iteration.experiment();
    for (const int n : experiment.stateNodes()) {
        const ArrayNode& node = experiment.graph().node(n);
        std::vector<double> numbers;
        for (std::size_t i = 0; i < node.shape.size(); ++i)
            numbers.push_back(
                iteration.stateAt({experiment.rowOf(GraphPart::Value, n), i, 0, false}, k));
        arrays.push_back({node.name, sidesOf(node.shape), std::move(numbers)});
    }
    return arrays;
}

NamedArrays hopfieldArrays(const HopfieldIteration& iteration, std::int64_t k)
{
    const HopfieldExperiment& e = iteration.experiment();
    const std::size_t units = count(e.units());
    NamedArray w{"W", {units, units}, {}};
    for (int i = 0; i < e.units(); ++i)
        for (int j = 0; j < e.units(); ++j)
            w.numbers.push_back(e.couplings().value(i, j));
    const Units s = iteration.unitsAt(k);
    return {
        w, {"theta", {units}, iteration.state().thresholds}, {"s", {units}, {s.begin(), s.end()}}};
}

// Steps in a row; with two inputs four of them lead into the threshold unit of their tower.
NamedArrays approximationArrays(const ApproximationIteration& iteration, std::int64_t k)
{
    const std::size_t inputs = count(iteration.experiment().inputs());
    const auto units = iteration.unitsAt(k);
    const std::size_t pieces = count(iteration.piecesAt(k));
    NamedArray w1{"w1", {0, inputs}, {}};
    NamedArray b1{"b1", {0}, {}};
    std::vector<PlacedUnit> placed;
    std::copy_if(
        units.begin(), units.end(), std::back_inserter(placed),
        [&](const PlacedUnit& unit) { return inputs == 1 || count(unit.piece) <= pieces; });
    NamedArray w2{"w2", {inputs == 1 ? 1 : pieces, placed.size()}, {}};
    w2.numbers.resize(w2.shape[0] * placed.size());
    w1.shape[0] = b1.shape[0] = placed.size();
    for (std::size_t u = 0; u < placed.size(); ++u) {
        for (std::size_t axis = 0; axis < inputs; ++axis)
            w1.numbers.push_back(count(placed[u].axis) == axis ? placed[u].weight : 0);
        b1.numbers.push_back(placed[u].bias);
        const std::size_t row = inputs == 1 ? 0 : count(placed[u].piece - 1);
        w2.numbers[row * placed.size() + u] = placed[u].out;
    }
    if (inputs == 1)
        return {w1, b1, w2};
    NamedArray w3{"w3", {1, pieces}, {}};
    for (std::size_t i = 1; i <= pieces; ++i)
        w3.numbers.push_back(
            iteration.read(Quantity::edge("w", 3, 1, static_cast<int>(i)), k).value);
    return {w1, b1, w2, {"b2", {pieces}, std::vector<double>(pieces, thresholdBias)}, w3};
}

Message unknownArray(const NamedArray& array, const std::string& known)
{
    return {GRADUS_TEXT("core", "nothing here takes the array %1; there are %2"),
            {array.name, known}};
}

Message wrongShape(const NamedArray& array, const std::vector<std::size_t>& shape)
{
    return {GRADUS_TEXT("core", "the array %1 has the shape %2, but %3 is needed"),
            {array.name, shapeText(array.shape), shapeText(shape)}};
}

std::string joinedNames(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

Changed changedNetwork(const NetworkExperiment& experiment, const NamedArrays& arrays,
                       const ParameterNaming& naming)
{
    auto match = matchParameters(arrays, experiment.layout(), naming);
    if (auto* message = std::get_if<Message>(&match))
        return std::move(*message);
    NetworkExperiment::Spec spec = experiment.spec();
    spec.notes = std::get<ParameterMatch>(match).notes();
    spec.parameters = std::get<ParameterMatch>(std::move(match)).parameters;
    spec.initial.reset();
    return std::make_shared<const NetworkExperiment>(std::move(spec));
}

Changed changedDescent(const DescentExperiment& experiment, const NamedArrays& arrays)
{
    DescentExperiment::Spec spec = experiment.spec();
    const auto& all = experiment.graph().variables();
    const std::vector<std::string> names(all.begin(), all.begin() + experiment.variables());
    for (const NamedArray& array : arrays) {
        const auto found = std::find(names.begin(), names.end(), array.name);
        if (found == names.end())
            return unknownArray(array, joinedNames(names));
        if (array.numbers.size() != 1)
            return wrongShape(array, {});
        spec.start[static_cast<std::size_t>(found - names.begin())] = array.numbers.front();
    }
    return std::make_shared<const DescentExperiment>(std::move(spec));
}

Changed changedGraph(const GraphExperiment& experiment, const NamedArrays& arrays)
{
    GraphExperiment::Spec spec = experiment.spec();
    std::vector<std::string> names;
    for (const int node : experiment.stateNodes())
        names.push_back(experiment.graph().node(node).name);
    for (const NamedArray& array : arrays) {
        const auto found = std::find(names.begin(), names.end(), array.name);
        if (found == names.end())
            return unknownArray(array, joinedNames(names));
        const ArrayNode& node = experiment.graph().node(
            experiment.stateNodes()[static_cast<std::size_t>(found - names.begin())]);
        const std::vector<std::size_t> whole{node.shape.lengths().begin(),
                                             node.shape.lengths().end()};
        if (array.shape != sidesOf(node.shape) && array.shape != whole)
            return wrongShape(array, sidesOf(node.shape));
        std::copy(array.numbers.begin(), array.numbers.end(),
                  spec.state.begin() + static_cast<std::ptrdiff_t>(node.offset));
    }
    return std::make_shared<const GraphExperiment>(std::move(spec));
}

bool sameCouplings(const Couplings& couplings, const std::vector<double>& numbers)
{
    const int n = couplings.units();
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j)
            if (std::abs(numbers[count(i) * count(n) + count(j)] - couplings.value(i, j)) > 1e-12)
                return false;
    return true;
}

std::optional<Message> takeHopfield(const HopfieldExperiment& experiment, const NamedArray& array,
                                    HopfieldExperiment::Spec& spec)
{
    const std::size_t units = count(experiment.units());
    if (array.name != "W" && array.name != "theta" && array.name != "s")
        return unknownArray(array, "W, theta, s");
    const bool matrix = array.name == "W";
    const std::vector<std::size_t> shape =
        matrix ? std::vector{units, units} : std::vector<std::size_t>{units};
    if (array.shape != shape)
        return wrongShape(array, shape);
    if (matrix && !sameCouplings(experiment.couplings(), array.numbers))
        return Message{GRADUS_TEXT("core",
                                   "the couplings W follow from the patterns of the lesson and "
                                   "cannot be replaced; leave W out")};
    if (array.name == "theta") {
        spec.converted = spec.converted && spec.thresholds == array.numbers;
        spec.thresholds = array.numbers;
    }
    for (std::size_t i = 0; array.name == "s" && i < units; ++i) {
        if (array.numbers[i] != 1 && array.numbers[i] != experiment.low())
            return Message{GRADUS_TEXT("core", "a unit is %1 or 1"),
                           {std::to_string(experiment.low())}};
        spec.recall.start[i] = static_cast<std::int8_t>(array.numbers[i]);
    }
    return std::nullopt;
}

Changed changedHopfield(const HopfieldExperiment& experiment, const NamedArrays& arrays)
{
    HopfieldExperiment::Spec spec = experiment.spec();
    for (const NamedArray& array : arrays)
        if (auto fault = takeHopfield(experiment, array, spec))
            return std::move(*fault);
    return std::make_shared<const HopfieldExperiment>(std::move(spec));
}

} // namespace

NamedArrays parametersAt(const Snapshot& now)
{
    const Iteration* iteration = now.iteration.get();
    const std::int64_t k = now.position.step;
    if (const auto* network = dynamic_cast<const NetworkIteration*>(iteration))
        return networkArrays(*network, k);
    if (const auto* descent = dynamic_cast<const DescentIteration*>(iteration))
        return descentArrays(*descent, k);
    if (const auto* graph = dynamic_cast<const GraphIteration*>(iteration))
        return graphArrays(*graph, k);
    if (const auto* hopfield = dynamic_cast<const HopfieldIteration*>(iteration))
        return hopfieldArrays(*hopfield, k);
    if (const auto* sum = dynamic_cast<const ApproximationIteration*>(iteration))
        return approximationArrays(*sum, k);
    return {};
}

Changed withParameters(const std::shared_ptr<const Experiment>& experiment,
                       const NamedArrays& arrays, const ParameterNaming& naming)
{
    if (auto fault = arraysFault(arrays))
        return std::move(*fault);
    const Experiment* const of = experiment.get();
    if (const auto* network = dynamic_cast<const NetworkExperiment*>(of))
        return changedNetwork(*network, arrays, naming);
    if (const auto* descent = dynamic_cast<const DescentExperiment*>(of))
        return changedDescent(*descent, arrays);
    if (const auto* graph = dynamic_cast<const GraphExperiment*>(of))
        return changedGraph(*graph, arrays);
    if (const auto* hopfield = dynamic_cast<const HopfieldExperiment*>(of))
        return changedHopfield(*hopfield, arrays);
    return Message{GRADUS_TEXT("core",
                               "the numbers of this model follow from its lesson; no "
                               "parameters can be put in their place")};
}

std::vector<Message> parameterNotes(const Experiment& experiment)
{
    const auto* network = dynamic_cast<const NetworkExperiment*>(&experiment);
    return network ? network->spec().notes : std::vector<Message>();
}

} // namespace gradus
