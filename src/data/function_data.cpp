// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/function_data.h"

#include "data/random.h"
#include "data/samples.h"
#include "expression/domain.h"
#include "expression/function_reader.h"
#include "expression/variable_name.h"
#include "trace/number.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace gradus {

namespace {

enum Stream : std::uint64_t { Places = 0, Noise = 1, TestPlaces = 2 };

struct FunctionSettings {
    std::int64_t samples = 100;
    bool even = true;
    double noise = 0; ///< standard deviation, added to the training targets
    std::int64_t test = 0;
    std::uint64_t seed = 1;
};

std::vector<std::string> usualVariables(int count)
{
    if (count <= 2)
        return count == 1 ? std::vector<std::string>{"x"} : std::vector<std::string>{"x", "y"};
    std::vector<std::string> names;
    for (int i = 1; i <= count; ++i)
        names.push_back("x" + std::to_string(i));
    return names;
}

// A name under which an interval stands must not be that of another key.
bool isDataKey(const std::string& name)
{
    static constexpr std::array keys{"samples",   "csv",      "idx",       "builtin",
                                     "generator", "function", "variables", "spacing",
                                     "noise",     "test",     "seed"};
    return std::find(keys.begin(), keys.end(), name) != keys.end();
}

std::vector<std::string> readVariableNames(Fields& data, int inputs)
{
    const Value* list = data.optional("variables");
    if (!list)
        return usualVariables(inputs);
    if (!list->isList() || list->items().size() != static_cast<std::size_t>(inputs)) {
        data.fault(*list,
                   {GRADUS_TEXT("core",
                                "variables is a list of as many names as x has numbers: here "
                                "%1"),
                    {std::to_string(inputs)}});
        return {};
    }
    std::vector<std::string> names;
    for (const Value& item : list->items()) {
        auto fault = variableFault(item.text(), names, {"C", "R", "J", "eta"});
        if (!fault && isDataKey(item.text()))
            fault = Message{GRADUS_TEXT("core",
                                        "%1 has a meaning of its own; choose another name "
                                        "for the variable"),
                            {item.text()}};
        if (fault)
            data.fault(item, std::move(*fault));
        names.push_back(item.text());
    }
    return names;
}

Interval readInterval(Fields& data, const std::string& variable)
{
    const Value* list = data.optional(variable);
    if (!list)
        return {};
    const auto end = [&](std::size_t i) {
        return list->items().size() == 2 ? list->items()[i].number() : std::nullopt;
    };
    const auto low = end(0);
    const auto high = end(1);
    // The length must be a number, too, or no place in between could be drawn.
    if (low && high && *low < *high && std::isfinite(*high - *low))
        return {*low, *high};
    data.fault(*list,
               {GRADUS_TEXT("core", "%1 goes over an interval, the smaller number first: [0, 1]"),
                {variable}});
    return {};
}

std::int64_t usualSamples(int variables, bool even)
{
    constexpr std::int64_t usual = 100;
    return even ? gridPoints(std::max(2, gridSide(usual, variables)), variables) : usual;
}

// A full grid, or the fault that names the nearest ones.
void checkGrid(Fields& data, std::int64_t samples, int variables)
{
    const int side = gridSide(samples, variables);
    if (gridPoints(side, variables) == samples)
        return;
    data.fault(*data.optional("samples"),
               {GRADUS_TEXT("core",
                            "an even grid of %1 variables has %2 or %3 samples, not %4; or take "
                            "spacing: random"),
                {std::to_string(variables), std::to_string(gridPoints(side, variables)),
                 std::to_string(gridPoints(side + 1, variables)), std::to_string(samples)}});
}

FunctionSettings readSettings(Fields& data, int variables)
{
    FunctionSettings settings;
    settings.even = data.choice("spacing", {"even", "random"}, 0) == 0;
    settings.samples =
        data.wholeNumber("samples", usualSamples(variables, settings.even), {1, mostSamples});
    if (settings.even && data.optional("samples"))
        checkGrid(data, settings.samples, variables);
    settings.noise = data.number("noise", 0, {.low = 0});
    const Value* test = data.optional("test");
    if (test && !test->isScalar())
        data.fault(*test,
                   {GRADUS_TEXT("core", "beside a function test is how many samples: test: 20")});
    else
        settings.test = data.wholeNumber("test", 0, {0, mostSamples});
    settings.seed =
        static_cast<std::uint64_t>(data.wholeNumber("seed", 1, {0, 9007199254740992.0}));
    return settings;
}

Eigen::MatrixXd randomPlaces(const TargetFunction& target, std::int64_t count, Random random)
{
    const auto& intervals = target.intervals();
    Eigen::MatrixXd x(static_cast<Eigen::Index>(intervals.size()), count);
    for (Eigen::Index n = 0; n < x.cols(); ++n)
        for (Eigen::Index i = 0; i < x.rows(); ++i) {
            const auto [low, high] = intervals[static_cast<std::size_t>(i)];
            x(i, n) = random.uniform(low, high);
        }
    return x;
}

std::string placeText(const TargetFunction& target, const Eigen::VectorXd& x)
{
    std::string text;
    for (std::size_t i = 0; i < target.variables().size(); ++i)
        text += (i > 0 ? ", " : "") + target.variables()[i] + " = "
            + exactText(x(static_cast<Eigen::Index>(i)));
    return text;
}

// True when f is finite at every place; else the fault names the first where it is not, and points
// at what has no value there.
bool checkFinite(const TargetFunction& target, const Eigen::MatrixXd& x, const Eigen::VectorXd& y,
                 const Value& function, Faults& faults)
{
    for (Eigen::Index n = 0; n < y.size(); ++n) {
        if (std::isfinite(y(n)))
            continue;
        const FunctionGraph& graph = target.graph();
        std::vector<double> nodes(static_cast<std::size_t>(graph.size()));
        const Eigen::VectorXd at = x.col(n);
        graph.evaluate({at.data(), static_cast<std::size_t>(at.size())}, nodes);
        const auto trouble = domainTrouble(graph, nodes);
        faults.push_back(
            {trouble ? function.inside(graph.node(trouble->node).column) : function.place(),
             {GRADUS_TEXT("core",
                          "the function has no finite value at %1, where a sample "
                          "is; choose other intervals"),
              {placeText(target, at)}}});
        return false;
    }
    return true;
}

std::shared_ptr<const DataSet> makeSamples(const TargetFunction& target, Eigen::MatrixXd x,
                                           double noise, Random random, const Value& function,
                                           Faults& faults)
{
    Eigen::MatrixXd y(1, x.cols());
    y.row(0) = target.values(x).transpose();
    if (!checkFinite(target, x, y.row(0).transpose(), function, faults))
        return nullptr;
    for (Eigen::Index n = 0; noise > 0 && n < y.cols(); ++n)
        y(0, n) += noise * random.normal();
    return std::make_shared<const DenseDataSet>(std::move(x), std::move(y));
}

// What x and y must be like for a function of a few variables with one value.
bool checkSizes(Fields& data, const Value& function, const DataContext& context)
{
    if (context.targetSize != 1)
        data.fault(
            function,
            {GRADUS_TEXT("core", "a function has one value, but y has %1 numbers in the model"),
             {std::to_string(context.targetSize)}});
    if (context.inputSize > mostFunctionVariables)
        data.fault(function,
                   {GRADUS_TEXT("core",
                                "a function has at most %1 variables, but x has %2 numbers in "
                                "the model"),
                    {std::to_string(mostFunctionVariables), std::to_string(context.inputSize)}});
    return context.inputSize <= mostFunctionVariables;
}

} // namespace

LoadedData readFunctionData(Fields& data, const Value& function, const DataContext& context)
{
    Faults& faults = data.faults();
    const std::size_t before = faults.size();
    if (!checkSizes(data, function, context)) {
        for (const char* key : {"variables", "samples", "spacing", "noise", "test", "seed"})
            (void)data.optional(key);
        return {};
    }
    const auto variables = readVariableNames(data, context.inputSize);
    std::vector<Interval> intervals;
    for (const std::string& variable : variables)
        intervals.push_back(readInterval(data, variable));
    const FunctionSettings settings = readSettings(data, context.inputSize);
    if (variables.empty())
        return {};
    auto graph = readFunctionGraph(function, variables, faults);
    if (!graph || faults.size() != before)
        return {};
    const auto target = std::make_shared<const TargetFunction>(function.text(), std::move(*graph),
                                                               std::move(intervals));
    const auto stream = [&](Stream which) { return Random(mixedSeed(settings.seed, which)); };
    LoadedData loaded{.target = target};
    loaded.train =
        makeSamples(*target,
                    settings.even ? target->grid(gridSide(settings.samples, context.inputSize))
                                  : randomPlaces(*target, settings.samples, stream(Places)),
                    settings.noise, stream(Noise), function, faults);
    if (settings.test > 0)
        loaded.test = makeSamples(*target, randomPlaces(*target, settings.test, stream(TestPlaces)),
                                  0, stream(Noise), function, faults);
    return loaded;
}

} // namespace gradus
