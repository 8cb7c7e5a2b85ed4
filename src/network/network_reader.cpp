// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_reader.h"

#include "data/array_file.h"
#include "data/batches.h"
#include "data/data_file.h"
#include "data/data_reader.h"
#include "network/network_initial.h"
#include "network/network_parameters.h"
#include "optimizer/optimizer_reader.h"
#include "trace/fields.h"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

struct LayerList {
    std::vector<int> sizes;
    std::vector<Activation> activations;
    Place outputPlace;
};

void readLayer(const Value& value, std::size_t index, LayerList& layers, Faults& faults)
{
    Fields fields(value, "a layer", faults);
    int size = 1;
    if (fields.required("size"))
        size = static_cast<int>(fields.wholeNumber("size", 1, {1, double(mostParameters)}));
    layers.sizes.push_back(size);
    if (index == 0) {
        if (const Value* activation = fields.optional("activation"))
            fields.fault(*activation,
                         {GRADUS_TEXT("core",
                                      "layer 0 is the input: it has no "
                                      "activation")});
    } else if (fields.required("activation")) {
        layers.activations.push_back(
            static_cast<Activation>(fields.choice("activation", activationNames(), 0)));
    } else {
        layers.activations.push_back(Activation::Identity);
    }
    layers.outputPlace = value.place();
    fields.finish();
}

// Empty when the list is of no use.
LayerList readLayers(Fields& model, Faults& faults)
{
    LayerList layers;
    const Value* list = model.required("layers");
    if (!list)
        return {};
    if (!list->isList() || list->items().size() < 2 || list->items().size() > mostLayers) {
        model.fault(*list,
                    {GRADUS_TEXT("core",
                                 "layers is a list of 2 to %1 layers, the input "
                                 "first: [{size: 2}, {size: 1, activation: sigmoid}]"),
                     {std::to_string(mostLayers)}});
        return {};
    }
    for (std::size_t i = 0; i < list->items().size(); ++i)
        readLayer(list->items()[i], i, layers, faults);
    std::int64_t parameters = 0;
    for (std::size_t i = 1; i < layers.sizes.size(); ++i)
        parameters += std::int64_t(layers.sizes[i]) * (std::int64_t(layers.sizes[i - 1]) + 1);
    if (parameters > mostParameters) {
        model.fault(*list,
                    {GRADUS_TEXT("core", "this network has %1 parameters; the limit is %2"),
                     {std::to_string(parameters), std::to_string(mostParameters)}});
        return {};
    }
    return layers;
}

// A list of `count` numbers, handed out one by one.
template <typename Take>
void readNumbers(const Value& list, const std::string& what, int count, Faults& faults, Take take)
{
    if (!list.isList() || list.items().size() != static_cast<std::size_t>(count)) {
        const std::string found = list.isList() ? std::to_string(list.items().size()) : "0";
        faults.push_back({list.place(),
                          {GRADUS_TEXT("core", "%1 is a list of %2 numbers; here are %3"),
                           {what, std::to_string(count), found}}});
        return;
    }
    for (int i = 0; i < count; ++i) {
        if (const auto number = readNumber(list.items()[static_cast<std::size_t>(i)], what, faults))
            take(i, *number);
    }
}

void readLayerParameters(const Value& value, int l, const ParameterLayout& layout,
                         AlignedVector& parameters, Faults& faults)
{
    Fields fields(value, "parameters of a layer", faults);
    const auto& block = layout.block(l);
    const std::string layer = std::to_string(l);
    if (const Value* b = fields.required("b"))
        readNumbers(*b, "b of layer " + layer, block.to, faults,
                    [&](int j, double number) { parameters(layout.bias(l, j + 1)) = number; });
    const Value* w = fields.required("w");
    fields.finish();
    if (!w)
        return;
    if (!w->isList() || w->items().size() != static_cast<std::size_t>(block.to)) {
        faults.push_back(
            {w->place(),
             {GRADUS_TEXT("core", "w of layer %1 has a row for each of its %2 neurons"),
              {layer, std::to_string(block.to)}}});
        return;
    }
    for (int j = 0; j < block.to; ++j) {
        const std::string row = "row " + std::to_string(j + 1) + " of w in layer " + layer;
        readNumbers(
            w->items()[static_cast<std::size_t>(j)], row, block.from, faults,
            [&](int k, double number) { parameters(layout.weight(l, j + 1, k + 1)) = number; });
    }
}

AlignedVector readParameters(const Value& list, const ParameterLayout& layout, Faults& faults)
{
    AlignedVector parameters = AlignedVector::Zero(layout.length());
    if (!list.isList() || list.items().size() != static_cast<std::size_t>(layout.layers())) {
        faults.push_back({list.place(),
                          {GRADUS_TEXT("core",
                                       "parameters has an entry {w: …, b: …} for each of the "
                                       "%1 layers after the input"),
                           {std::to_string(layout.layers())}}});
        return parameters;
    }
    for (int l = 1; l <= layout.layers(); ++l)
        readLayerParameters(list.items()[static_cast<std::size_t>(l - 1)], l, layout, parameters,
                            faults);
    return parameters;
}

InitialParameters readInitial(const Value& value, Faults& faults)
{
    InitialParameters initial;
    if (value.isScalar()) {
        if (const auto scheme = readChoice(value, "initial", initialNames(), faults))
            initial.scheme = static_cast<InitialScheme>(*scheme);
        return initial;
    }
    Fields fields(value, "initial", faults);
    if (fields.required("scheme"))
        initial.scheme = static_cast<InitialScheme>(
            fields.choice("scheme", initialNames(), static_cast<std::size_t>(initial.scheme)));
    const auto own = [&](InitialScheme scheme) { return initial.scheme == scheme; };
    if (own(InitialScheme::Constant) && fields.required("value"))
        initial.value = fields.number("value", 0);
    if (own(InitialScheme::Uniform) && fields.required("low") && fields.required("high")) {
        initial.low = fields.number("low", -0.5);
        initial.high = fields.number("high", 0.5, {initial.low});
    }
    if (own(InitialScheme::Normal) && fields.required("sd"))
        initial.sd = fields.number("sd", 1, {0});
    initial.biasSd = fields.number("bias-sd", 0, {0});
    initial.seed =
        static_cast<std::uint64_t>(fields.wholeNumber("seed", 1, {0, 9007199254740992.0}));
    initial.round = static_cast<int>(fields.wholeNumber("round", -1, {0, 15}));
    fields.finish();
    return initial;
}

// Parameters from a file beside the lesson.
AlignedVector readParameterFile(const Value& name, const std::filesystem::path& folder,
                                const ParameterLayout& layout, Faults& faults)
{
    const auto refuse = [&](Message message) {
        faults.push_back({name.place(), std::move(message)});
        return AlignedVector(AlignedVector::Zero(layout.length()));
    };
    auto file = fileInFolder(folder, name.text());
    if (auto* message = std::get_if<Message>(&file))
        return refuse(std::move(*message));
    auto arrays = readArrayFile(std::get<std::filesystem::path>(file));
    if (auto* message = std::get_if<Message>(&arrays))
        return refuse(std::move(*message));
    auto parameters = parametersOfArrays(std::get<NamedArrays>(arrays), layout);
    if (auto* message = std::get_if<Message>(&parameters))
        return refuse(std::move(*message));
    return std::get<AlignedVector>(std::move(parameters));
}

// The parameters at the start, and how they were drawn where they were.
void readStart(Fields& model, NetworkExperiment::Spec& spec, const ParameterLayout& layout,
               const std::filesystem::path& folder, Faults& faults)
{
    const Value* parameters = model.optional("parameters");
    const Value* initial = model.optional("initial");
    if (parameters && initial)
        model.fault(*initial, {GRADUS_TEXT("core", "a model has parameters or initial, not both")});
    if (parameters) {
        spec.parameters = parameters->isScalar()
            ? readParameterFile(*parameters, folder, layout, faults)
            : readParameters(*parameters, layout, faults);
        return;
    }
    spec.initial = initial ? readInitial(*initial, faults) : InitialParameters();
    spec.parameters = drawParameters(*spec.initial, layout);
}

NetworkTraining readTraining(const Value& value, std::int64_t samples, Faults& faults)
{
    NetworkTraining training;
    Fields fields(value, "training", faults);
    const Range notNegative{.low = 0};
    training.optimizer = readOptimizer(fields);
    if (fields.required("rate"))
        training.rate = fields.number("rate", 0.1, {.low = 0, .lowOpen = true});
    const Batches::Settings batches = readBatches(fields, samples);
    training.batch = batches.size;
    training.shuffle = batches.shuffle;
    training.seed = batches.seed;
    training.l1 = fields.number("l1", 0, notNegative);
    training.l2 = fields.number("l2", 0, notNegative);
    training.iterations = fields.wholeNumber("iterations", 0, {1, 1e12});
    fields.finish();
    return training;
}

OutputRange outputRange(Activation activation)
{
    switch (activation) {
    case Activation::Sigmoid:
    case Activation::Step:
        return OutputRange::Unit;
    case Activation::Tanh:
        return OutputRange::Signed;
    default:
        return OutputRange::Any;
    }
}

void warn(Faults& faults, Place place, Message message)
{
    faults.push_back({place, std::move(message), Severity::Warning});
}

// Pairs that are allowed but seldom meant.
void checkPair(const LayerList& layers, Cost cost, Place place, Faults& faults)
{
    const Activation output = layers.activations.back();
    const std::string& name = activationNames()[static_cast<std::size_t>(output)];
    if (cost == Cost::BinaryCrossEntropy && output != Activation::Sigmoid)
        warn(faults, place,
             {GRADUS_TEXT("core",
                          "binary-cross-entropy is made for sigmoid outputs; "
                          "with %1 its logarithms may not exist"),
              {name}});
    if (cost == Cost::CategoricalCrossEntropy && output != Activation::Softmax)
        warn(faults, place,
             {GRADUS_TEXT("core",
                          "categorical-cross-entropy is made for softmax "
                          "outputs; with %1 the outputs are no shares of 1"),
              {name}});
}

} // namespace

const std::vector<std::string>& trainingKeys()
{
    static const std::vector<std::string> keys{
        "optimizer", "rate", "batch",   "shuffle",      "seed", "momentum", "beta1",
        "beta2",     "rho",  "epsilon", "weight-decay", "l1",   "l2",       "iterations"};
    return keys;
}

std::shared_ptr<const Experiment> readNetwork(const ExperimentSource& source, Faults& faults)
{
    const std::size_t before = faults.size();
    Fields model(source.model, "model", faults);
    (void)model.optional("kind");
    LayerList layers = readLayers(model, faults);
    const auto cost = static_cast<Cost>(model.choice("cost", costNames(), 0));
    if (layers.sizes.empty()) {
        (void)model.optional("parameters");
        (void)model.optional("initial");
        model.finish();
        return nullptr;
    }
    checkPair(layers, cost, layers.outputPlace, faults);
    NetworkExperiment::Spec spec;
    readStart(model, spec, ParameterLayout(layers.sizes), source.folder, faults);
    model.finish();
    std::int64_t samples = 1;
    if (source.data) {
        const DataContext context{source.folder, source.builtins, layers.sizes.front(),
                                  layers.sizes.back(), outputRange(layers.activations.back())};
        const LoadedData data = readData(*source.data, context, faults);
        spec.train = data.train;
        spec.test = data.test;
        spec.target = data.target;
        samples = data.train ? data.train->sampleCount() : 1'000'000;
    } else {
        faults.push_back({source.place,
                          {GRADUS_TEXT("core",
                                       "a network needs data: samples, a csv "
                                       "file, idx files, builtin: digits or a function")}});
    }
    if (source.training)
        spec.training = readTraining(*source.training, samples, faults);
    const auto added = faults.begin() + static_cast<std::ptrdiff_t>(before);
    if (hasErrors(Faults(added, faults.end())))
        return nullptr;
    spec.sizes = std::move(layers.sizes);
    spec.activations = std::move(layers.activations);
    spec.cost = cost;
    return std::make_shared<const NetworkExperiment>(std::move(spec));
}

} // namespace gradus
