// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_measures.h"

#include "network/network_trace.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gradus {

namespace {

constexpr Eigen::Index chunk = 256; // points that go through the network at once

// The largest difference at some points; infinite as soon as g is not finite where f is.
double largestDifference(const Eigen::VectorXd& f, const Eigen::MatrixXd& g)
{
    double largest = 0;
    for (Eigen::Index n = 0; n < f.size(); ++n) {
        if (!std::isfinite(f(n)))
            continue;
        const double difference = std::abs(f(n) - g(0, n));
        if (!std::isfinite(difference))
            return std::numeric_limits<double>::infinity();
        largest = std::max(largest, difference);
    }
    return largest;
}

} // namespace

std::vector<Eigen::MatrixXd> activationsAt(const NetworkExperiment& experiment,
                                           const NetworkState& state, const Eigen::MatrixXd& x)
{
    NetworkTrace trace = makeTrace(experiment);
    resizeTrace(trace, experiment, static_cast<int>(x.cols()));
    trace.a[0] = x;
    forward(trace, experiment, state.parameters);
    return std::move(trace.a);
}

Eigen::MatrixXd outputsAt(const NetworkExperiment& experiment, const NetworkState& state,
                          const Eigen::MatrixXd& x)
{
    Eigen::MatrixXd outputs(experiment.size(experiment.layers()), x.cols());
    NetworkTrace trace = makeTrace(experiment);
    for (Eigen::Index begin = 0; begin < x.cols(); begin += chunk) {
        const Eigen::Index count = std::min(chunk, x.cols() - begin);
        resizeTrace(trace, experiment, static_cast<int>(count));
        trace.a[0] = x.middleCols(begin, count);
        forward(trace, experiment, state.parameters);
        outputs.middleCols(begin, count) = trace.a.back();
    }
    return outputs;
}

bool isFunction(const NetworkExperiment& experiment)
{
    return experiment.size(0) <= 2 && experiment.size(experiment.layers()) == 1;
}

int errorGridSide(int variables)
{
    constexpr std::int64_t mostPoints = 10'000;
    if (variables <= 2)
        return variables == 1 ? 1001 : 101; // a middle point, too
    return gridSide(mostPoints, variables);
}

std::optional<double> largestError(const NetworkExperiment& experiment, const NetworkState& state)
{
    const auto target = experiment.target();
    if (!target)
        return std::nullopt;
    const Eigen::MatrixXd grid = target->grid(errorGridSide(experiment.size(0)));
    return largestDifference(target->values(grid), outputsAt(experiment, state, grid));
}

std::optional<LinearStack> linearStack(const NetworkExperiment& experiment,
                                       const NetworkState& state)
{
    const int inputs = experiment.size(0);
    LinearStack stack{Eigen::MatrixXd::Identity(inputs, inputs), Eigen::VectorXd::Zero(inputs)};
    for (int l = 1; l <= experiment.layers(); ++l) {
        if (experiment.activation(l) != Activation::Identity)
            return std::nullopt;
        const auto& block = experiment.layout().block(l);
        const auto weights = weightsOf(state.parameters, block);
        stack.matrix = (weights * stack.matrix).eval();
        stack.bias = (weights * stack.bias + biasesOf(state.parameters, block)).eval();
    }
    return stack;
}

} // namespace gradus
