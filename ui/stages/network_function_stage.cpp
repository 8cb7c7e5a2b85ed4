// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/network_function_stage.h"

#include "network/network_measures.h"

#include <numeric>

namespace gradus {

namespace {

constexpr std::int64_t mostSamples = 400; // that are drawn
constexpr int mostParts = 64; // units whose part of the sum is drawn

} // namespace

NetworkFunctionStage::NetworkFunctionStage(Session& session, const Look& look, QWidget* parent)
    : FunctionStage(session, look, parent)
{
    renew();
}

bool NetworkFunctionStage::fits(const NetworkExperiment& experiment)
{
    return experiment.size(0) <= 2 && experiment.size(experiment.layers()) == 1;
}

const NetworkIteration* NetworkFunctionStage::iteration() const
{
    return session().isReady()
        ? dynamic_cast<const NetworkIteration*>(session().snapshot().iteration.get())
        : nullptr;
}

bool NetworkFunctionStage::hasPicture() const
{
    return iteration() && fits(iteration()->experiment());
}

int NetworkFunctionStage::variables() const { return iteration()->experiment().size(0); }

QString NetworkFunctionStage::variable(int axis) const
{
    const auto target = iteration()->experiment().target();
    if (target)
        return QString::fromStdString(target->variables()[static_cast<std::size_t>(axis)]);
    return nameText(Quantity::vector("x", axis + 1));
}

// The first samples, an input a row and the target in the last.
Eigen::MatrixXd NetworkFunctionStage::samples() const
{
    const DataSet& known = iteration()->experiment().train();
    std::vector<std::int32_t> which(
        static_cast<std::size_t>(std::min(mostSamples, known.sampleCount())));
    std::iota(which.begin(), which.end(), 0);
    const auto count = static_cast<Eigen::Index>(which.size());
    Eigen::MatrixXd x(known.inputSize(), count);
    Eigen::MatrixXd y(known.targetSize(), count);
    known.gather(which, x, y);
    Eigen::MatrixXd all(x.rows() + 1, count);
    all << x, y.topRows(1);
    return all;
}

// The function's interval, or what holds all samples.
PlotRange NetworkFunctionStage::range(int axis) const
{
    if (const auto target = iteration()->experiment().target()) {
        const Interval& interval = target->intervals()[static_cast<std::size_t>(axis)];
        return {interval.low, interval.high};
    }
    const Eigen::MatrixXd all = samples();
    const double low = all.row(axis).minCoeff();
    const double high = all.row(axis).maxCoeff();
    const double margin = high > low ? 0.15 * (high - low) : 1;
    return {low - margin, high + margin};
}

FunctionCurves NetworkFunctionStage::makeCurves(const PlotRange& x, int places) const
{
    const NetworkExperiment& experiment = iteration()->experiment();
    const auto target = experiment.target();
    FunctionCurves curves;
    curves.x = x;
    Eigen::MatrixXd at(1, places);
    for (int i = 0; i < places; ++i)
        at(0, i) = x.low + x.width() * i / (places - 1);
    const auto activations = activationsAt(experiment, iteration()->state(), at);
    curves.sum.assign(activations.back().data(), activations.back().data() + places);
    if (target) {
        const Eigen::VectorXd f = target->values(at);
        curves.target.assign(f.data(), f.data() + places);
        curves.interval = range(0);
    }
    addParts(curves, activations);
    const Eigen::MatrixXd known = samples();
    const bool dense = target && known.cols() > 60; // the curve says the same
    for (Eigen::Index n = 0; n < known.cols() && !dense; ++n)
        curves.samples += QPointF(known(0, n), known(1, n));
    return curves;
}

// w[L][1,j] · a[L−1][j]: the sum of these and the bias is z of the output.
void NetworkFunctionStage::addParts(FunctionCurves& curves,
                                    const std::vector<Eigen::MatrixXd>& activations) const
{
    const NetworkExperiment& experiment = iteration()->experiment();
    const int last = experiment.layers();
    if (last < 2 || experiment.size(last - 1) > mostParts)
        return;
    const auto step = session().snapshot().currentStep();
    const Eigen::MatrixXd& hidden = activations[static_cast<std::size_t>(last - 1)];
    for (int j = 1; j <= experiment.size(last - 1); ++j) {
        const double weight =
            session().snapshot().iteration->read(Quantity::edge("w", last, 1, j), 0).value;
        const Eigen::VectorXd part = weight * hidden.row(j - 1).transpose();
        curves.parts.push_back({{part.data(), part.data() + part.size()},
                                Quantity::neuron("a", last - 1, j),
                                step && step->layer == last - 1 && step->neuron == j});
    }
}

std::vector<FunctionStage::Surface> NetworkFunctionStage::makeSurfaces(int columns, int rows) const
{
    const NetworkExperiment& experiment = iteration()->experiment();
    Eigen::MatrixXd at(2, columns * rows);
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            at(0, row * columns + column) =
                range(0).low + range(0).width() * column / (columns - 1);
            at(1, row * columns + column) = range(1).low + range(1).width() * row / (rows - 1);
        }
    std::vector<Surface> all;
    if (const auto target = experiment.target()) {
        const Eigen::VectorXd f = target->values(at);
        all.push_back({QStringLiteral("f"), {columns, rows, {f.data(), f.data() + f.size()}}});
    }
    const Eigen::MatrixXd g = activationsAt(experiment, iteration()->state(), at).back();
    all.push_back({tr("g, the output"), {columns, rows, {g.data(), g.data() + g.size()}}});
    return all;
}

QStringList NetworkFunctionStage::remarks() const
{
    const auto error = largestError(iteration()->experiment(), iteration()->state());
    QStringList all;
    if (error)
        all += tr("largest error %1").arg(numberText(*error));
    if (session().snapshot().position.step == session().snapshot().stepCount())
        all += tr("before this update");
    return all;
}

} // namespace gradus
