// SPDX-License-Identifier: GPL-3.0-or-later
#include "descent/descent_reader.h"

#include "data/data_reader.h"
#include "data/samples.h"
#include "descent/descent_experiment.h"
#include "expression/function_reader.h"
#include "expression/variable_name.h"
#include "optimizer/optimizer_reader.h"
#include "trace/fields.h"

#include <algorithm>

namespace gradus {

namespace {

// One variable; a fault when its name cannot be one, or when it has an address of another's (Dx).
std::string readVariable(const Value& value, const std::vector<std::string>& before, Fields& model)
{
    const std::string& name = value.text();
    if (auto fault = variableFault(name, before, DescentExperiment::takenNames()))
        model.fault(value, std::move(*fault));
    return name;
}

std::vector<std::string> readVariables(Fields& model)
{
    std::vector<std::string> names;
    const Value* list = model.required("variables");
    if (!list)
        return names;
    const std::size_t count = list->items().size();
    if (!list->isList() || count < 1 || count > DescentExperiment::mostVariables) {
        model.fault(*list,
                    {GRADUS_TEXT("core", "variables is a list of one to %1 names: [x, y]"),
                     {std::to_string(DescentExperiment::mostVariables)}});
        return names;
    }
    for (const Value& item : list->items())
        names.push_back(readVariable(item, names, model));
    return names;
}

std::vector<double> readStart(Fields& model, std::size_t variables)
{
    std::vector<double> start;
    const Value* list = model.required("start");
    if (!list)
        return start;
    for (const Value& item : list->items()) {
        const auto number = item.number();
        if (!number)
            model.fault(item, {GRADUS_TEXT("core", "here a number is needed")});
        start.push_back(number.value_or(0));
    }
    if (!list->isList() || (variables > 0 && start.size() != variables))
        model.fault(*list,
                    {GRADUS_TEXT("core",
                                 "start has one number for each of the %1 "
                                 "variables: [1, -0.5]"),
                     {std::to_string(variables)}});
    return start;
}

// The names that the numbers of a sample have in a function: x and y, or x[1], x[2], … where there
// are several.
std::vector<std::string> inputNames(const DataSet& data)
{
    std::vector<std::string> names;
    const auto add = [&](const std::string& letter, int size) {
        for (int i = 1; i <= size; ++i)
            names.push_back(size == 1 ? letter : letter + "[" + std::to_string(i) + "]");
    };
    add("x", data.inputSize());
    add("y", data.targetSize());
    return names;
}

// One input is x and one target y, and x[1] and y[1], too.
std::map<std::string, std::string> otherInputNames(const DataSet& data)
{
    std::map<std::string, std::string> names;
    if (data.inputSize() == 1)
        names["x[1]"] = "x";
    if (data.targetSize() == 1)
        names["y[1]"] = "y";
    return names;
}

// Samples have as many numbers as the first of them, or as many as a table has columns.
std::shared_ptr<const DataSet> readDescentData(const ExperimentSource& source, Place place,
                                               Faults& faults)
{
    const bool given = source.data && (source.data->find("samples") || source.data->find("csv"));
    if (!given || source.data->find("function")) { // beside a function it says how many
        faults.push_back({source.data ? source.data->place() : place,
                          {GRADUS_TEXT("core",
                                       "the mean of a function goes over samples: data: "
                                       "{samples: [{x: [0.5], y: [1]}]}, or data: {csv: "
                                       "table.csv}")}});
        return nullptr;
    }
    const DataContext context{
        .folder = source.folder, .builtins = source.builtins, .anySize = true};
    return readData(*source.data, context, faults).train;
}

// `function: {mean: "(w*x + b - y)^2", over: samples}`.
void readMean(const Value& value, std::vector<std::string> variables,
              const ExperimentSource& source, DescentExperiment::Spec& spec, Faults& faults)
{
    Fields fields(value, "function", faults);
    const Value* mean = fields.required("mean");
    if (fields.required("over"))
        (void)fields.choice("over", {"samples"}, 0);
    fields.finish();
    spec.data = readDescentData(source, value.place(), faults);
    if (!mean || !spec.data || variables.empty())
        return;
    const auto names = inputNames(*spec.data);
    for (const std::string& variable : variables)
        if (variable == "x" || variable == "y")
            faults.push_back({value.place(),
                              {GRADUS_TEXT("core",
                                           "%1 stands for a sample's number here; choose another "
                                           "name for the variable"),
                               {variable}}});
    variables.insert(variables.end(), names.begin(), names.end());
    if (auto graph = readFunctionGraph(*mean, variables, faults, otherInputNames(*spec.data)))
        spec.graph = std::move(*graph);
    spec.function = mean->text();
}

StopRules readStop(const Value& value, Faults& faults)
{
    Fields fields(value, "stop", faults);
    const Range positive{.low = 0, .lowOpen = true};
    StopRules stop;
    stop.gradient = fields.number("gradient", 0, positive);
    stop.change = fields.number("change", 0, positive);
    stop.diverged = fields.number("diverged", 0, positive);
    fields.finish();
    return stop;
}

// `samples`: the function is a mean over them, also where they could not be read.
void readTraining(const Value& value, bool samples, DescentExperiment::Spec& spec, Faults& faults)
{
    Fields fields(value, "training", faults);
    spec.optimizer = readOptimizer(fields);
    if (fields.required("rate"))
        spec.rate = fields.number("rate", spec.rate, {.low = 0, .lowOpen = true});
    if (spec.data) {
        spec.batches = readBatches(fields, spec.data->sampleCount());
        spec.iterations = Batches(spec.data->sampleCount(), spec.batches).perEpoch();
    } else if (samples) {
        (void)readBatches(fields, mostSamples); // what is wrong is the data, not these keys
    }
    spec.iterations = fields.wholeNumber("iterations", spec.iterations, {1, 1e12});
    if (const Value* stop = fields.optional("stop"))
        spec.stop = readStop(*stop, faults);
    fields.finish();
}

} // namespace

std::shared_ptr<const Experiment> readDescent(const ExperimentSource& source, Faults& faults)
{
    const std::size_t before = faults.size();
    Fields model(source.model, "model", faults);
    (void)model.optional("kind");
    const std::vector<std::string> variables = readVariables(model);
    DescentExperiment::Spec spec{.start = readStart(model, variables.size())};
    const Value* function = model.required("function");
    model.finish();
    if (function && function->isMap()) {
        readMean(*function, variables, source, spec, faults);
    } else if (function && !variables.empty()) {
        spec.function = function->text();
        if (auto graph = readFunctionGraph(*function, variables, faults))
            spec.graph = std::move(*graph);
    }
    if (source.data && !(function && function->isMap()))
        faults.push_back(
            {source.data->place(), {GRADUS_TEXT("core", "a descent on a function needs no data")}});
    if (source.training)
        readTraining(*source.training, function && function->isMap(), spec, faults);
    const auto added = faults.begin() + static_cast<std::ptrdiff_t>(before);
    if (hasErrors(Faults(added, faults.end())))
        return nullptr;
    return std::make_shared<const DescentExperiment>(std::move(spec));
}

} // namespace gradus
