// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"
#include "data/data_reader.h"
#include "data/random.h"
#include "expression/function_graph.h"
#include "hopfield/hopfield_experiment.h"
#include "lesson/lesson_library.h"
#include "network/network_experiment.h"
#include "network/network_initial.h"
#include "trace/number.h"
#include "trace/timeline.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <chrono>

namespace gradus {

namespace {

using BenchClock = std::chrono::steady_clock;

double millisecondsSince(BenchClock::time_point start)
{
    return std::chrono::duration<double, std::milli>(BenchClock::now() - start).count();
}

struct Spread {
    double median = 0;
    double greatest = 0;
};

Spread spreadOf(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times.back()};
}

std::shared_ptr<const NetworkExperiment> experimentOf(std::vector<int> sizes,
                                                      std::shared_ptr<const DataSet> data,
                                                      int batch, double rate)
{
    NetworkExperiment::Spec spec;
    spec.sizes = std::move(sizes);
    spec.activations.assign(spec.sizes.size() - 1, Activation::Sigmoid);
    spec.parameters = drawParameters({.scheme = InitialScheme::LecunNormal, .seed = 1},
                                     ParameterLayout(spec.sizes));
    spec.train = std::move(data);
    spec.training.batch = batch;
    spec.training.rate = rate;
    spec.training.shuffle = true;
    return std::make_shared<const NetworkExperiment>(std::move(spec));
}

std::shared_ptr<const DataSet> xorData()
{
    Eigen::MatrixXd x(2, 4);
    x << 0, 0, 1, 1, 0, 1, 0, 1;
    Eigen::MatrixXd y(1, 4);
    y << 0, 1, 1, 0;
    return std::make_shared<const DenseDataSet>(x, y);
}

std::shared_ptr<const DataSet> benchDigits()
{
    const Value data =
        Value::map({{Value::scalar("builtin", false, {}), Value::scalar("digits", false, {})}}, {});
    Faults faults;
    return readData(data, {{}, builtinDataFolder(), 784, 10}, faults).train;
}

void benchLine(Output& out, const char* what, const Spread& spread)
{
    out << what << ": median " << shownText(spread.median) << " ms, greatest "
        << shownText(spread.greatest) << " ms\n";
}

// How long it takes to go anywhere in a long run of a small network.
void benchSeek(Output& out)
{
    constexpr std::int64_t iterations = 100'000;
    Timeline timeline(experimentOf({2, 4, 2, 1}, xorData(), 1, 0.5)->start());
    const auto start = BenchClock::now();
    timeline.seek({iterations, 0});
    out << "run of 2-4-2-1 over " << std::to_string(iterations)
        << " iterations: " << shownText(millisecondsSince(start)) << " ms, checkpoints every "
        << std::to_string(timeline.checkpoints().stride()) << "\n";
    Random random(1);
    std::vector<double> times;
    for (int i = 0; i < 200; ++i) {
        const auto target = static_cast<std::int64_t>(random.below(iterations)) + 1;
        const auto begin = BenchClock::now();
        timeline.seek({target, 1});
        times.push_back(millisecondsSince(begin));
    }
    benchLine(out, "seek anywhere in it", spreadOf(std::move(times)));
}

// How long a step with its explanation takes in the digits network.
void benchSteps(Output& out, const std::shared_ptr<const DataSet>& digits)
{
    Timeline timeline(experimentOf({784, 16, 16, 10}, digits, 1, 3)->start());
    std::vector<double> times;
    double letters = 0; // keeps the work from being left out
    while (timeline.now().position.step < timeline.now().stepCount()) {
        const auto begin = BenchClock::now();
        timeline.forward(Level::Quantity);
        const Snapshot& now = timeline.now();
        const Explanation explanation = now.iteration->explain(now.position.step);
        letters += static_cast<double>(latex(explanation, {.face = Face::Numbers}).size());
        times.push_back(millisecondsSince(begin));
    }
    out << "784-16-16-10, one iteration: " << std::to_string(times.size()) << " steps, "
        << shownText(letters) << " letters of formulas\n";
    benchLine(out, "one step with its explanation", spreadOf(std::move(times)));
}

void benchTraining(Output& out, const std::shared_ptr<const DataSet>& digits)
{
    const auto experiment = experimentOf({784, 16, 16, 10}, digits, 10, 3);
    const auto simulation = experiment->start();
    const std::int64_t perEpoch = experiment->iterationsPerEpoch();
    std::vector<double> rates;
    for (int epoch = 0; epoch < 5; ++epoch) {
        const auto begin = BenchClock::now();
        for (std::int64_t i = 0; i < perEpoch && simulation->advance(); ++i) { }
        rates.push_back(8'000 / millisecondsSince(begin) * 1000);
    }
    std::sort(rates.begin(), rates.end());
    out << "training 784-16-16-10, batch 10: median " << std::to_string(static_cast<long>(rates[2]))
        << " samples/s\n";
}

// Value and gradient of Rosenbrock's function.
void benchFunction(Output& out)
{
    const auto parsed = parseExpression("(1-x)^2+100*(y-x^2)^2");
    const auto made = FunctionGraph::make(std::get<Expression>(parsed), {"x", "y"});
    const auto& graph = std::get<FunctionGraph>(made);
    std::vector<double> values(static_cast<std::size_t>(graph.size()));
    std::vector<double> adjoints(values.size());
    constexpr int rounds = 100'000;
    std::vector<double> times;
    double sum = 0; // keeps the work from being left out
    for (int batch = 0; batch < 20; ++batch) {
        const auto begin = BenchClock::now();
        for (int i = 0; i < rounds; ++i) {
            const std::array<double, 2> at{i * 1e-5, 1};
            graph.evaluate(at, values);
            graph.differentiate(values, adjoints);
            sum += values.back() + adjoints[1];
        }
        times.push_back(millisecondsSince(begin) / rounds * 1e6);
    }
    const Spread spread = spreadOf(std::move(times));
    out << "value and gradient of (1-x)^2+100*(y-x^2)^2: median " << shownText(spread.median)
        << " ns, greatest " << shownText(spread.greatest) << " ns (check " << shownText(sum)
        << ")\n";
}

// A thousand units fall from random starts and stay at rest for a while: a hundred sweeps each.
void benchHopfield(Output& out)
{
    constexpr int units = 1000;
    constexpr int sweeps = 100;
    HopfieldExperiment::Spec spec;
    spec.storing = std::make_shared<const Storing>(Patterns::random(units, 100, 1),
                                                   StoringRule::Hebbian, Storing::Unlearning());
    spec.thresholds.assign(units, 0);
    std::vector<double> rates;
    for (std::uint64_t start = 1; start <= 9; ++start) {
        const Patterns drawn = Patterns::random(units, 1, start + 1);
        const auto row = drawn.row(0);
        spec.recall.start = Units(row.begin(), row.end());
        spec.recall.seed = start;
        const auto simulation = std::make_shared<const HopfieldExperiment>(spec)->start();
        const auto begin = BenchClock::now();
        for (int i = 0; i <= units * sweeps && simulation->advance(); ++i) { }
        rates.push_back(units * sweeps / millisecondsSince(begin) / 1000);
    }
    const Spread spread = spreadOf(std::move(rates));
    out << "Hopfield, N = 1000: median " << shownText(spread.median) << " million updates/s\n";
}

void declareBench(QCommandLineParser&) { }

int runBench(const QCommandLineParser&)
{
    Output out;
    benchFunction(out);
    benchSeek(out);
    benchHopfield(out);
    const auto digits = benchDigits();
    if (!digits) {
        complain(QCoreApplication::translate("cli", "the digits are not installed").toStdString());
        return BadInput;
    }
    benchSteps(out, digits);
    benchTraining(out, digits);
    return Done;
}

} // namespace

const Command benchCommand{
    "bench",
    QT_TRANSLATE_NOOP("cli", "Measures seeking, stepping and training on this machine."),
    "",
    "gradus-cli bench",
    declareBench,
    runBench};

} // namespace gradus
