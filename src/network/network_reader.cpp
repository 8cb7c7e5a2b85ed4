// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_reader.h"

#include "data/batches.h"
#include "data/data_reader.h"
#include "network/layers_reader.h"
#include "network/other_network_names.h"
#include "network/start_reader.h"

namespace gradus {

namespace {

// The most numbers that an iteration may keep of the samples of its batch: 128 MB, of which a
// window has up to three.
constexpr std::int64_t mostBatchNumbers = 16'000'000;

// Numbers that an iteration keeps of each sample: a, ∂C/∂a, in the layers behind the input also z,
// σ′ and δ; the target and C.
std::int64_t numbersOfSample(const std::vector<int>& sizes)
{
    std::int64_t numbers = 2 * std::int64_t(sizes.front()) + sizes.back() + 1;
    for (std::size_t l = 1; l < sizes.size(); ++l)
        numbers += 5 * std::int64_t(sizes[l]);
    return numbers;
}

// What a batch needs is known before any of it is there.
void checkBatch(Fields& fields, const Value& batch, int samples, std::int64_t ofSample)
{
    const std::int64_t numbers = samples * ofSample;
    if (numbers > mostBatchNumbers && samples > 1)
        fields.fault(
            batch,
            {GRADUS_TEXT("core",
                         "a batch of %1 samples keeps %2 numbers at once, more than %3; "
                         "write batch: %4 or less"),
             {std::to_string(samples), std::to_string(numbers), std::to_string(mostBatchNumbers),
              std::to_string(std::max<std::int64_t>(1, mostBatchNumbers / ofSample))}});
}

// `ofSample`: how many numbers an iteration keeps of each sample; 0 where there are no data.
NetworkTraining readTraining(const Value& value, std::int64_t samples, std::int64_t ofSample,
                             Faults& faults)
{
    NetworkTraining training;
    Fields fields(value, "training", faults);
    readTraining(fields, training);
    const Batches::Settings batches = readBatches(fields, samples);
    training.batch = batches.size;
    if (const Value* const batch = ofSample > 0 ? fields.optional("batch") : nullptr)
        checkBatch(fields, *batch, batches.size, ofSample);
    training.shuffle = batches.shuffle;
    training.seed = batches.seed;
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

// The slope of a step is 0 everywhere: nothing flows back through it.
void checkSteps(const LayerList& layers, Faults& faults)
{
    std::size_t last = 0;
    bool learns = false;
    for (std::size_t l = 1; l < layers.sizes.size(); ++l) {
        learns = learns || layers.parts[l - 1].weightsLearn() || layers.parts[l - 1].biasesLearn();
        if (learns && layers.activations[l - 1] == Activation::Step)
            last = l;
    }
    if (last > 0)
        warn(
            faults, layers.places[last],
            {last + 1 == layers.sizes.size()
                 ? GRADUS_TEXT("core",
                               "the slope of step is 0 everywhere, so this network learns nothing, "
                               "whatever the cost; take sigmoid, or say fixed: true")
                 : GRADUS_TEXT("core",
                               "the slope of step is 0 everywhere, so the layers 1 to %1 learn "
                               "nothing; take sigmoid, or say fixed: true"),
             {std::to_string(last)}});
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
    const auto cost = static_cast<Cost>(choiceOf(model, "cost", costNames(), 0, otherCostNames()));
    if (layers.sizes.empty()) {
        (void)model.optional("parameters");
        (void)model.optional("initial");
        model.finish();
        return nullptr;
    }
    checkPair(layers, cost, layers.places.back(), faults);
    if (source.training)
        checkSteps(layers, faults);
    NetworkExperiment::Spec spec;
    readStart(model, spec, ParameterLayout(layers.sizes, layers.parts), source.folder, faults);
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
        spec.training = readTraining(*source.training, samples,
                                     spec.train ? numbersOfSample(layers.sizes) : 0, faults);
    const auto added = faults.begin() + static_cast<std::ptrdiff_t>(before);
    if (hasErrors(Faults(added, faults.end())))
        return nullptr;
    spec.sizes = std::move(layers.sizes);
    spec.activations = std::move(layers.activations);
    spec.parts = std::move(layers.parts);
    spec.cost = cost;
    return std::make_shared<const NetworkExperiment>(std::move(spec));
}

} // namespace gradus
