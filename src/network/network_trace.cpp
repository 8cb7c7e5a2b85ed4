// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_trace.h"

#include <cmath>

namespace gradus {

namespace {

std::size_t at(int l) { return static_cast<std::size_t>(l); }

// 0 for finite numbers, nan as soon as one is not: one pass without branches.
double finiteness(const Eigen::Ref<const Eigen::VectorXd>& numbers)
{
    return (numbers.array() * 0.0).sum();
}

bool allFinite(const Eigen::MatrixXd& matrix)
{
    return finiteness(Eigen::Map<const Eigen::VectorXd>(matrix.data(), matrix.size())) == 0.0;
}

void outputSlopes(NetworkTrace& t, const NetworkExperiment& e)
{
    const int L = e.layers();
    const auto& a = t.a[at(L)];
    for (Eigen::Index n = 0; n < a.cols(); ++n)
        for (Eigen::Index j = 0; j < a.rows(); ++j)
            t.dCda[at(L)](j, n) = costSlope(e.cost(), a(j, n), t.y(j, n), a.rows());
}

// δ from ∂C/∂a through softmax's Jacobian, summed entry by entry as it is explained.
void throughJacobian(const Eigen::MatrixXd& a, const Eigen::MatrixXd& dCda, Eigen::MatrixXd& delta)
{
    for (Eigen::Index n = 0; n < a.cols(); ++n) {
        for (Eigen::Index k = 0; k < a.rows(); ++k) {
            double sum = 0;
            for (Eigen::Index j = 0; j < a.rows(); ++j)
                sum += dCda(j, n) * softmaxSlope(a(j, n), a(k, n), j == k);
            delta(k, n) = sum;
        }
    }
}

// Where σ′ cancels: δ = a − y; for softmax a Σy − y, which is the same when the targets sum to 1.
void cancelledDelta(NetworkTrace& t, const NetworkExperiment& e)
{
    const int L = e.layers();
    const auto& a = t.a[at(L)];
    auto& delta = t.delta[at(L)];
    if (e.activation(L) == Activation::Sigmoid) {
        delta = a - t.y;
        return;
    }
    for (Eigen::Index n = 0; n < a.cols(); ++n)
        delta.col(n) = a.col(n) * t.y.col(n).sum() - t.y.col(n);
}

void layerDelta(NetworkTrace& t, const NetworkExperiment& e, int l)
{
    if (e.activation(l) != Activation::Softmax)
        slopes(e.activation(l), t.z[at(l)], t.a[at(l)], t.slope[at(l)]);
    if (l == e.layers() && e.outputCancels())
        cancelledDelta(t, e);
    else if (e.activation(l) == Activation::Softmax)
        throughJacobian(t.a[at(l)], t.dCda[at(l)], t.delta[at(l)]);
    else
        t.delta[at(l)] = t.dCda[at(l)].cwiseProduct(t.slope[at(l)]);
}

// BP3 and BP4, averaged over the batch.
void layerGradient(NetworkTrace& t, const ParameterLayout::Block& block, int l)
{
    auto biases = biasesOf(t.gradient, block);
    auto weights = weightsOf(t.gradient, block);
    const auto& delta = t.delta[at(l)];
    if (t.batch == 1) {
        biases = delta.col(0);
        for (Eigen::Index k = 0; k < weights.cols(); ++k)
            weights.col(k) = delta.col(0) * t.a[at(l - 1)](k, 0);
        return;
    }
    const double share = 1.0 / t.batch;
    biases = delta.rowwise().sum() * share;
    const Eigen::MatrixXd shared = delta * share;
    weights.noalias() = shared * t.a[at(l - 1)].transpose();
}

} // namespace

NetworkTrace makeTrace(const NetworkExperiment& experiment)
{
    const auto layers = at(experiment.layers() + 1);
    NetworkTrace trace;
    trace.a.resize(layers);
    trace.z.resize(layers);
    trace.slope.resize(layers);
    trace.dCda.resize(layers);
    trace.delta.resize(layers);
    trace.gradient = AlignedVector::Zero(experiment.layout().length());
    return trace;
}

void resizeTrace(NetworkTrace& trace, const NetworkExperiment& experiment, int batch)
{
    if (trace.batch == batch)
        return;
    trace.batch = batch;
    trace.samples.resize(at(batch));
    trace.y.resize(experiment.size(experiment.layers()), batch);
    trace.cost.resize(batch);
    trace.a[0].resize(experiment.size(0), batch);
    for (int l = 1; l <= experiment.layers(); ++l) {
        const int size = experiment.size(l);
        trace.a[at(l)].resize(size, batch);
        trace.z[at(l)].resize(size, batch);
        trace.dCda[at(l)].resize(size, batch);
        trace.delta[at(l)].resize(size, batch);
        if (experiment.activation(l) != Activation::Softmax)
            trace.slope[at(l)].resize(size, batch);
    }
}

void forward(NetworkTrace& trace, const NetworkExperiment& experiment,
             const AlignedVector& parameters)
{
    for (int l = 1; l <= experiment.layers(); ++l) {
        const auto& block = experiment.layout().block(l);
        auto& z = trace.z[at(l)];
        z.noalias() = weightsOf(parameters, block) * trace.a[at(l - 1)];
        z.colwise() += biasesOf(parameters, block);
        activate(experiment.activation(l), z, trace.a[at(l)]);
    }
}

void costs(NetworkTrace& trace, const NetworkExperiment& experiment)
{
    const int L = experiment.layers();
    for (int n = 0; n < trace.batch; ++n)
        trace.cost(n) = costOf(experiment.cost(), experiment.activation(L), trace.z[at(L)].col(n),
                               trace.a[at(L)].col(n), trace.y.col(n));
}

void backward(NetworkTrace& trace, const NetworkExperiment& experiment,
              const AlignedVector& parameters)
{
    outputSlopes(trace, experiment);
    for (int l = experiment.layers(); l >= 1; --l) {
        if (l < experiment.layers()) {
            const auto& above = experiment.layout().block(l + 1);
            trace.dCda[at(l)].noalias() =
                weightsOf(parameters, above).transpose() * trace.delta[at(l + 1)];
        }
        layerDelta(trace, experiment, l);
        layerGradient(trace, experiment.layout().block(l), l);
    }
}

void inputSensitivity(NetworkTrace& trace, const NetworkExperiment& experiment,
                      const AlignedVector& parameters)
{
    const auto weights = weightsOf(parameters, experiment.layout().block(1));
    trace.dCda[0].noalias() = weights.transpose() * trace.delta[1];
}

bool isFinite(const NetworkTrace& trace, const NetworkExperiment& experiment)
{
    for (int l = 1; l <= experiment.layers(); ++l) {
        if (!allFinite(trace.z[at(l)]) || !allFinite(trace.a[at(l)])
            || !allFinite(trace.delta[at(l)]))
            return false;
    }
    return allFinite(trace.cost);
}

} // namespace gradus
