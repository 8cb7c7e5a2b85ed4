// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/network_function.h"

#include "network/network_measures.h"
#include "session/texts.h"

#include <QCoreApplication>

#include <numeric>

namespace gradus {

namespace {

constexpr std::int64_t mostSamples = 400; // that are drawn
constexpr int mostUnitParts = 64; // units whose part of the sum is drawn

QString functionTr(const char* text)
{
    return QCoreApplication::translate("NetworkFunctionStage", text);
}

std::vector<double> listOf(const Eigen::VectorXd& numbers)
{
    return {numbers.data(), numbers.data() + numbers.size()};
}

std::vector<double> outputs(const NetworkIteration& iteration, const Eigen::MatrixXd& places)
{
    return listOf(outputsAt(iteration.experiment(), iteration.state(), places).row(0));
}

// w[L][1,j] · a[L−1][j]: the sum of these and the bias is z of the output.
void addParts(const NetworkFunctionOrder& order, const std::vector<Eigen::MatrixXd>& activations,
              FunctionCurves& curves)
{
    const NetworkExperiment& experiment = order.iteration->experiment();
    const int last = experiment.layers();
    if (last < 2 || experiment.size(last - 1) > mostUnitParts)
        return;
    const Eigen::MatrixXd& hidden = activations[static_cast<std::size_t>(last - 1)];
    for (int j = 1; j <= experiment.size(last - 1); ++j) {
        const double weight = order.iteration->read(Quantity::edge("w", last, 1, j), 0).value;
        curves.parts.push_back(
            {listOf(weight * hidden.row(j - 1).transpose()), Quantity::neuron("a", last - 1, j),
             order.step && order.step->layer == last - 1 && order.step->neuron == j});
    }
}

FunctionCurves curvesOf(const NetworkFunctionOrder& order, const NetworkFunctionGround& ground)
{
    const NetworkExperiment& experiment = order.iteration->experiment();
    FunctionCurves curves;
    curves.x = order.x;
    const auto activations = activationsAt(experiment, order.iteration->state(), ground.places());
    curves.sum = listOf(activations.back().row(0));
    curves.target = ground.target();
    if (experiment.target())
        curves.interval = inputRange(experiment, 0);
    addParts(order, activations, curves);
    for (const auto& run : order.beside)
        curves.others.push_back({run.name, outputs(*run.iteration, ground.places())});
    for (Eigen::Index n = 0; n < ground.samples().cols(); ++n)
        curves.samples += QPointF(ground.samples()(0, n), ground.samples()(1, n));
    return curves;
}

void addSurfaces(const NetworkFunctionOrder& order, const NetworkFunctionGround& ground,
                 FunctionScene& scene)
{
    const auto add = [&](const QString& title, std::vector<double> heights) {
        scene.surfaces.push_back({title, {order.side, order.side, std::move(heights)}});
    };
    if (!ground.target().empty())
        add(QStringLiteral("f"), ground.target());
    add(functionTr(QT_TRANSLATE_NOOP("NetworkFunctionStage", "g, the output")),
        outputs(*order.iteration, ground.places()));
    for (const auto& run : order.beside)
        add(functionTr(QT_TRANSLATE_NOOP("NetworkFunctionStage", "g of %1")).arg(run.name),
            outputs(*run.iteration, ground.places()));
    for (Eigen::Index n = 0; n < ground.samples().cols(); ++n)
        scene.dots.push_back(
            {{ground.samples()(0, n), ground.samples()(1, n)}, ground.samples()(2, n)});
}

int pointsOf(const NetworkFunctionOrder& order)
{
    return order.iteration->experiment().size(0) == 1 ? order.places : order.side;
}

} // namespace

Eigen::MatrixXd seenSamples(const NetworkExperiment& experiment)
{
    const DataSet& known = experiment.train();
    const std::int64_t all = known.sampleCount();
    std::vector<std::int32_t> which(static_cast<std::size_t>(std::min(mostSamples, all)));
    for (std::size_t i = 0; i < which.size(); ++i)
        which[i] = static_cast<std::int32_t>(static_cast<std::int64_t>(i) * all
                                             / static_cast<std::int64_t>(which.size()));
    const auto count = static_cast<Eigen::Index>(which.size());
    Eigen::MatrixXd x(known.inputSize(), count);
    Eigen::MatrixXd y(known.targetSize(), count);
    known.gather(which, x, y);
    Eigen::MatrixXd samples(x.rows() + 1, count);
    samples << x, y.topRows(1);
    return samples;
}

PlotRange inputRange(const NetworkExperiment& experiment, int axis)
{
    if (const auto target = experiment.target()) {
        const Interval& interval = target->intervals()[static_cast<std::size_t>(axis)];
        return {interval.low, interval.high};
    }
    const Eigen::MatrixXd samples = seenSamples(experiment);
    const double low = samples.row(axis).minCoeff();
    const double high = samples.row(axis).maxCoeff();
    const double margin = high > low ? 0.15 * (high - low) : 1;
    return {low - margin, high + margin};
}

NetworkFunctionGround::NetworkFunctionGround(const NetworkFunctionOrder& order)
    : m_experiment(order.iteration->state().experiment)
    , m_x(order.x)
    , m_y(order.y)
    , m_points(pointsOf(order))
    , m_samples(seenSamples(*m_experiment))
{
    const int inputs = m_experiment->size(0);
    const int rows = inputs == 1 ? 1 : m_points;
    const double last = m_points - 1;
    m_places.resize(inputs, static_cast<Eigen::Index>(rows) * m_points);
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < m_points; ++column) {
            const Eigen::Index at = static_cast<Eigen::Index>(row) * m_points + column;
            m_places(0, at) = m_x.low + m_x.width() * column / last;
            if (inputs == 2)
                m_places(1, at) = m_y.low + m_y.width() * row / last;
        }
    if (const auto target = m_experiment->target())
        m_target = listOf(target->values(m_places));
}

bool NetworkFunctionGround::suits(const NetworkFunctionOrder& order) const
{
    return m_experiment == order.iteration->state().experiment && m_x == order.x && m_y == order.y
        && m_points == pointsOf(order);
}

FunctionScene networkFunction(const NetworkFunctionOrder& order,
                              const NetworkFunctionGround& ground)
{
    FunctionScene scene;
    const NetworkIteration& here = *order.iteration;
    if (here.experiment().size(0) == 1)
        scene.curves = curvesOf(order, ground);
    else
        addSurfaces(order, ground, scene);
    if (const auto error = largestError(here.experiment(), here.state()))
        scene.remarks += functionTr(QT_TRANSLATE_NOOP("NetworkFunctionStage", "largest error %1"))
                             .arg(numberText(*error));
    if (!scene.dots.empty())
        scene.remarks += functionTr(QT_TRANSLATE_NOOP(
            "NetworkFunctionStage", "dots: the samples, the fuller the smaller their target"));
    if (order.atEnd)
        scene.remarks +=
            functionTr(QT_TRANSLATE_NOOP("NetworkFunctionStage", "before this update"));
    return scene;
}

} // namespace gradus
